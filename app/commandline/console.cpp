// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/console.h"

#include <unistd.h>

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

void writeLine(std::FILE* stream, const QByteArray& line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

Console::Console(std::FILE* output, std::FILE* messages)
    : m_output(output)
    , m_messages(messages)
    , m_isTerminal(isatty(fileno(messages)) == 1)
{ }

void Console::print(const QString& line)
{
    clearProgress();
    writeLine(m_output, line.toUtf8());
}

void Console::print(const QJsonObject& object)
{
    clearProgress();
    writeLine(m_output, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Console::printTable(
    const QStringList& heading, const QList<QStringList>& rows, const QList<bool>& isRight)
{
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < heading.size(); ++column) {
        qsizetype width = heading[column].size();
        for (const QStringList& row : rows) {
            width = std::max(width, row[column].size());
        }
        widths.append(width);
    }
    const auto printRow = [&](const QStringList& row) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            line += isRight[column] ? row[column].rightJustified(widths[column])
                                    : row[column].leftJustified(widths[column]);
            line += u"  "_s;
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        print(line);
    };
    printRow(heading);
    for (const QStringList& row : rows) {
        printRow(row);
    }
}

void Console::note(const QString& line)
{
    if (!m_isQuiet) {
        clearProgress();
        writeLine(m_messages, line.toUtf8());
    }
}

void Console::error(const QString& line)
{
    clearProgress();
    writeLine(m_messages, line.toUtf8());
}

void Console::showProgress(const QString& line)
{
    if (m_isQuiet || !m_isTerminal) {
        return;
    }
    // Carriage return and "erase to the end of the line" (ECMA-48 EL).
    std::fprintf(m_messages, "\r%s\x1b[K", line.toUtf8().constData());
    std::fflush(m_messages);
    m_hasProgress = true;
}

void Console::clearProgress()
{
    if (m_hasProgress) {
        std::fputs("\r\x1b[K", m_messages);
        m_hasProgress = false;
    }
}

} // namespace app

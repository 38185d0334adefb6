// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdio>

namespace app {

/// Where a command speaks: results on one stream, everything else on the other. One thread.
class Console final
{
public:
    /// @param output, messages  stay open as long as the console; not owned.
    Console(std::FILE* output, std::FILE* messages);

    /// Progress and notes are left out.
    void setQuiet(bool quiet) { m_isQuiet = quiet; }

    /// A line of the result.
    void print(const QString& line);

    /// A line of the result in JSON Lines.
    void print(const QJsonObject& object);

    /// Rows under a heading, in columns padded to the widest cell; numbers (right) as the flags
    /// say.
    void printTable(
        const QStringList& heading, const QList<QStringList>& rows, const QList<bool>& isRight);

    /// A line for people, left out when quiet.
    void note(const QString& line);

    /// A line that says what went wrong.
    void error(const QString& line);

    /// A line that replaces the one before; on a terminal only, and not when quiet.
    void showProgress(const QString& line);
    void clearProgress();

private:
    std::FILE* m_output;
    std::FILE* m_messages;
    bool m_isQuiet = false;
    bool m_isTerminal = false;
    bool m_hasProgress = false;
};

} // namespace app

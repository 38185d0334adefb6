// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"

#include <QCommandLineParser>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// The man page tells the truth about the command line: neither less nor more.
class TestManual : public QObject
{
    Q_OBJECT

private:
    QString m_manual;

    /// The text of the command's section in the man page.
    [[nodiscard]] QString section(const QString& command) const
    {
        const qsizetype start = m_manual.indexOf(u".SS segue "_s + command);
        const qsizetype end = m_manual.indexOf(QRegularExpression(u"\n\\.S[SH] "_s), start + 1);
        return start < 0 ? QString() : m_manual.mid(start, end - start);
    }

private slots:

    void initTestCase()
    {
        QFile file(qEnvironmentVariable("SEGUE_SOURCE_DIR") + u"/packaging/segue.1"_s);
        QVERIFY2(file.open(QIODevice::ReadOnly), "set SEGUE_SOURCE_DIR to the project's folder");
        m_manual = QString::fromUtf8(file.readAll()).replace(u"\\-"_s, u"-"_s);
    }

    void everyCommandAndOptionIsInTheManual()
    {
        for (const app::Command& command : app::allCommands()) {
            QVERIFY2(!section(command.name).isEmpty(), qPrintable(command.name));
            QCommandLineParser parser;
            command.addOptions(parser);
            const QString help = parser.helpText();
            static const QRegularExpression option(u"(?<![\\w-])--[a-z][a-z-]+"_s);
            for (const QRegularExpressionMatch& match : option.globalMatch(help)) {
                QVERIFY2(m_manual.contains(match.captured()),
                    qPrintable(command.name + u' ' + match.captured()));
            }
        }
    }

    void everyOptionOfTheManualExists()
    {
        QString help;
        for (const app::Command& command : app::allCommands()) {
            QCommandLineParser parser;
            command.addOptions(parser);
            help += parser.helpText();
        }
        help += u"--library --json --quiet --help --version"_s;
        static const QRegularExpression option(u"(?<![\\w-])--[a-z][a-z-]+"_s);
        for (const QRegularExpressionMatch& match : option.globalMatch(m_manual)) {
            QVERIFY2(help.contains(match.captured()), qPrintable(match.captured()));
        }
    }
};

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"

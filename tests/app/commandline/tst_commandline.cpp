// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "app/identity.h"
#include "tests/support/scratchfolder.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Which arguments open the window, and which are for the terminal.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:

    void commandsHelpAndMistakesNeedNoWindow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("isCommandLine");
        const QString folder = QDir::tempPath();
        QTest::newRow("nothing") << QStringList{} << false;
        QTest::newRow("a folder") << QStringList{folder} << false;
        QTest::newRow("a library and a folder")
            << QStringList{u"--library"_s, u"l.db"_s, folder} << false;
        QTest::newRow("a library named like a command")
            << QStringList{u"--library"_s, u"scan"_s} << false;
        QTest::newRow("options of the toolkit")
            << QStringList{u"-style"_s, u"fusion"_s, u"-reverse"_s, u"--library"_s, u"l.db"_s}
            << false;
        QTest::newRow("a toolkit's option without its value") << QStringList{u"-style"_s} << true;
        QTest::newRow("a command") << QStringList{u"scan"_s} << true;
        QTest::newRow("options before the command")
            << QStringList{u"--library"_s, u"l.db"_s, u"--json"_s, u"list"_s} << true;
        QTest::newRow("help") << QStringList{u"--help"_s} << true;
        QTest::newRow("version") << QStringList{u"--version"_s} << true;
        QTest::newRow("no such command") << QStringList{u"dance"_s} << true;
        QTest::newRow("no such option") << QStringList{u"--dance"_s} << true;
        QTest::newRow("a library without a name") << QStringList{u"--library"_s} << true;
    }

    void commandsHelpAndMistakesNeedNoWindow()
    {
        QFETCH(const QStringList, arguments);
        QTEST(app::isCommandLine(arguments), "isCommandLine");
    }

    void windowArgumentsAreAbsolute()
    {
        const app::WindowArguments arguments =
            app::windowArguments({u"--library"_s, u"l.db"_s, u"music/.."_s});
        QCOMPARE(arguments.libraryPath, QDir::current().absoluteFilePath(u"l.db"_s));
        QCOMPARE(arguments.folders, QStringList{QDir::currentPath()});
        QCOMPARE(app::windowArguments({}).libraryPath, app::defaultLibraryPath());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"

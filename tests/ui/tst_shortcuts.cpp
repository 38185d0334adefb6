// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"
#include "tests/support/scratchfolder.h"
#include "ui/shortcuts.h"

#include <QAction>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using ui::Command;

class TestShortcuts : public QObject
{
    Q_OBJECT

private slots:
    void keysAreKept();
    void swappedKeysAreKept();
    void aKeyBelongsToOne();
    void usualKeysComeBack();
    void nonsenseIsPassedOver();

private:
    /// What another start of the program finds.
    static QList<QKeySequence> keysAfterRestart(const QString& file, Command command)
    {
        QWidget window;
        const ui::Actions actions(&window);
        models::Settings settings(file);
        const ui::Shortcuts shortcuts(actions, settings);
        return actions[command]->shortcuts();
    }

    support::ScratchFolder m_folder;
};

void TestShortcuts::keysAreKept()
{
    const QString file = m_folder.file(u"1.ini"_s);
    QWidget window;
    const ui::Actions actions(&window);
    {
        models::Settings settings(file);
        ui::Shortcuts shortcuts(actions, settings);
        shortcuts.setKey(Command::Find, QKeySequence(u"Ctrl+L"_s));
        shortcuts.setKey(Command::Quit, {});
    }
    QCOMPARE(keysAfterRestart(file, Command::Find), QList<QKeySequence>{QKeySequence(u"Ctrl+L"_s)});
    QVERIFY(keysAfterRestart(file, Command::Quit).isEmpty());
    QCOMPARE(keysAfterRestart(file, Command::Undo), actions[Command::Undo]->shortcuts());
}

void TestShortcuts::swappedKeysAreKept()
{
    const QString file = m_folder.file(u"2.ini"_s);
    {
        QWidget window;
        const ui::Actions actions(&window);
        models::Settings settings(file);
        ui::Shortcuts shortcuts(actions, settings);
        shortcuts.setKey(Command::ToggleSidebar, QKeySequence(u"F10"_s));
        shortcuts.setKey(Command::ToggleInspector, QKeySequence(u"F9"_s));
    }
    QCOMPARE(keysAfterRestart(file, Command::ToggleSidebar),
        QList<QKeySequence>{QKeySequence(u"F10"_s)});
    QCOMPARE(keysAfterRestart(file, Command::ToggleInspector),
        QList<QKeySequence>{QKeySequence(u"F9"_s)});
}

void TestShortcuts::aKeyBelongsToOne()
{
    QWidget window;
    const ui::Actions actions(&window);
    models::Settings settings(m_folder.file(u"3.ini"_s));
    ui::Shortcuts shortcuts(actions, settings);
    const QKeySequence redo(u"Ctrl+Y"_s); // one of two
    QCOMPARE(shortcuts.ownerOf(redo), std::optional(Command::Redo));
    shortcuts.setKey(Command::Find, redo);
    QCOMPARE(shortcuts.ownerOf(redo), std::optional(Command::Find));
    QCOMPARE(shortcuts.keysOf(Command::Redo).size(), 1);
    QVERIFY(!shortcuts.isUsual(Command::Redo));
}

void TestShortcuts::usualKeysComeBack()
{
    QWidget window;
    const ui::Actions actions(&window);
    const QList<QKeySequence> usual = actions[Command::Find]->shortcuts();
    models::Settings settings(m_folder.file(u"4.ini"_s));
    ui::Shortcuts shortcuts(actions, settings);
    shortcuts.setKey(Command::Find, QKeySequence(u"Ctrl+L"_s));
    shortcuts.setKey(Command::Quit, usual.constFirst());
    shortcuts.useUsual(Command::Find);
    QCOMPARE(actions[Command::Find]->shortcuts(), usual);
    QVERIFY(actions[Command::Quit]->shortcuts().isEmpty());
}

void TestShortcuts::nonsenseIsPassedOver()
{
    const QString file = m_folder.file(u"5.ini"_s);
    {
        models::Settings settings(file);
        settings.setState(u"keys"_s, "Nothing Ctrl+L\n\nFind Ctrl+L\nQuit\n   ");
    }
    QCOMPARE(keysAfterRestart(file, Command::Find), QList<QKeySequence>{QKeySequence(u"Ctrl+L"_s)});
    QVERIFY(keysAfterRestart(file, Command::Quit).isEmpty());
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include <QAction>
#include <QHash>
#include <QSet>
#include <QTest>
#include <QWidget>

using ui::Actions;
using ui::Command;

class TestActions : public QObject
{
    Q_OBJECT

private slots:
    void everyCommandHasAText();
    void textsAreUnique();
    void shortcutsAreUnique();
    void windowShortcutsAreOnTheWindow();
    void plainKeysWorkInListsOnly();
    void promisedShortcuts_data();
    void promisedShortcuts();
};

void TestActions::everyCommandHasAText()
{
    QWidget window;
    const Actions actions(&window);
    for (int command = 0; command < ui::kCommandCount; ++command) {
        QVERIFY(!actions[static_cast<Command>(command)]->text().isEmpty());
    }
}

void TestActions::textsAreUnique()
{
    QWidget window;
    const Actions actions(&window);
    QSet<QString> texts;
    for (int command = 0; command < ui::kCommandCount; ++command) {
        texts.insert(actions[static_cast<Command>(command)]->text());
    }
    QCOMPARE(texts.size(), ui::kCommandCount);
}

void TestActions::shortcutsAreUnique()
{
    QWidget window;
    const Actions actions(&window);
    QHash<QString, int> uses;
    for (int command = 0; command < ui::kCommandCount; ++command) {
        const QList<QKeySequence> shortcuts = actions[static_cast<Command>(command)]->shortcuts();
        for (const QKeySequence& shortcut : shortcuts) {
            QVERIFY(!shortcut.isEmpty());
            QVERIFY2(++uses[shortcut.toString()] == 1, qPrintable(shortcut.toString()));
        }
    }
    QVERIFY(uses.size() > 20);
}

void TestActions::windowShortcutsAreOnTheWindow()
{
    QWidget window;
    const Actions actions(&window);
    QVERIFY(window.actions().contains(actions[Command::MakePlaylist]));
    QVERIFY(window.actions().contains(actions[Command::Quit]));
    QVERIFY(!window.actions().contains(actions[Command::Rate3]));
}

void TestActions::plainKeysWorkInListsOnly()
{
    QWidget window;
    const Actions actions(&window);
    const QList<QAction*> inLists = actions.listActions();
    QCOMPARE(inLists.size(), 7); // play, and 0 to 5
    for (const QAction* action : inLists) {
        QCOMPARE(action->shortcutContext(), Qt::WidgetShortcut);
    }
}

void TestActions::promisedShortcuts_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QString>("shortcut");
    QTest::newRow("playlist") << Command::MakePlaylist << QStringLiteral("Ctrl+Return");
    QTest::newRow("search") << Command::Find << QStringLiteral("Ctrl+F");
    QTest::newRow("pause") << Command::PlayPause << QStringLiteral("Space");
    QTest::newRow("back") << Command::Back << QStringLiteral("Alt+Left");
    QTest::newRow("sidebar") << Command::ToggleSidebar << QStringLiteral("F9");
    QTest::newRow("filter columns") << Command::ToggleFacets << QStringLiteral("F8");
    QTest::newRow("inspector") << Command::ToggleInspector << QStringLiteral("F10");
    QTest::newRow("rescan") << Command::Rescan << QStringLiteral("F5");
    QTest::newRow("preferences") << Command::Preferences << QStringLiteral("Ctrl+,");
    QTest::newRow("undo") << Command::Undo << QStringLiteral("Ctrl+Z");
    QTest::newRow("quit") << Command::Quit << QStringLiteral("Ctrl+Q");
}

void TestActions::promisedShortcuts()
{
    QFETCH(const Command, command);
    QFETCH(const QString, shortcut);
    QWidget window;
    const Actions actions(&window);
    QVERIFY(actions[command]->shortcuts().contains(QKeySequence(shortcut)));
}

QTEST_MAIN(TestActions)
#include "tst_actions.moc"

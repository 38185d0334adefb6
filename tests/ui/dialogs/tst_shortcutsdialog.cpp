// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"
#include "tests/support/scratchfolder.h"
#include "ui/actions.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/shortcuts.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

class TestShortcutsDialog : public QObject
{
    Q_OBJECT

private:
    static QStringList shown(const QTreeWidget& list)
    {
        QStringList texts;
        for (int row = 0; row < list.topLevelItemCount(); ++row) {
            if (!list.topLevelItem(row)->isHidden()) {
                texts.append(list.topLevelItem(row)->text(0));
            }
        }
        return texts;
    }

private slots:

    void listsCommandsAndOtherKeys()
    {
        QWidget window;
        const ui::Actions actions(&window);
        auto* other = new QAction(u"&Swap rows"_s, &window);
        other->setShortcut(QKeySequence(u"Alt+X"_s));
        window.addAction(other);
        models::Settings settings(m_folder.file(u"settings.ini"_s));
        ui::Shortcuts shortcuts(actions, settings);
        const ui::ShortcutsDialog dialog(&window, shortcuts);
        const QStringList texts = shown(*dialog.findChild<QTreeWidget*>());
        QVERIFY(texts.contains(u"Playlist from this"_s));
        QVERIFY(texts.contains(u"3 stars"_s));
        QVERIFY(texts.contains(u"Preferences"_s));
        QVERIFY(texts.contains(u"About Segue"_s)); // has none, but could
        QVERIFY(texts.contains(u"Swap rows"_s));
    }

    void findsByNameAndByKey()
    {
        QWidget window;
        const ui::Actions actions(&window);
        models::Settings settings(m_folder.file(u"settings.ini"_s));
        ui::Shortcuts shortcuts(actions, settings);
        const ui::ShortcutsDialog dialog(&window, shortcuts);
        auto* search = dialog.findChild<QLineEdit*>();
        const auto* list = dialog.findChild<QTreeWidget*>();
        const QStringList all = shown(*list);
        search->setText(u"sidebar"_s);
        QCOMPARE(shown(*list), QStringList{u"Show the sidebar"_s});
        search->setText(u"F9"_s);
        QCOMPARE(shown(*list), QStringList{u"Show the sidebar"_s});
        search->clear();
        QCOMPARE(shown(*list), all);
    }

    void newKeysHoldAtOnceAndTakeThemFromOthers()
    {
        QWidget window;
        const ui::Actions actions(&window);
        models::Settings settings(m_folder.file(u"new.ini"_s));
        ui::Shortcuts shortcuts(actions, settings);
        ui::ShortcutsDialog dialog(&window, shortcuts);
        auto* list = dialog.findChild<QTreeWidget*>();
        list->setCurrentItem(list->findItems(u"Show the sidebar"_s, Qt::MatchExactly).value(0));
        dialog.findChild<QKeySequenceEdit*>()->setKeySequence(QKeySequence(u"F10"_s));
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->text() == u"Use these keys"_s) {
                button->click();
            }
        }
        QCOMPARE(actions[ui::Command::ToggleSidebar]->shortcut(), QKeySequence(u"F10"_s));
        QVERIFY(actions[ui::Command::ToggleInspector]->shortcuts().isEmpty());
        QCOMPARE(list->currentItem()->text(1), u"F10"_s);
    }

private:
    support::ScratchFolder m_folder;
};

QTEST_MAIN(TestShortcutsDialog)
#include "tst_shortcutsdialog.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"
#include "ui/dialogs/shortcutsdialog.h"

#include <QLineEdit>
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

    void listsWhatHasKeys()
    {
        QWidget window;
        const ui::Actions actions(&window);
        const ui::ShortcutsDialog dialog(&window);
        const QStringList texts = shown(*dialog.findChild<QTreeWidget*>());
        QVERIFY(texts.contains(u"Playlist from this"_s));
        QVERIFY(texts.contains(u"3 stars"_s));
        QVERIFY(texts.contains(u"Preferences"_s));
        QVERIFY(!texts.contains(u"About Segue"_s)); // has none
    }

    void findsByNameAndByKey()
    {
        QWidget window;
        const ui::Actions actions(&window);
        const ui::ShortcutsDialog dialog(&window);
        auto* search = dialog.findChild<QLineEdit*>();
        const auto* list = dialog.findChild<QTreeWidget*>();
        const QStringList all = shown(*list);
        search->setText(u"sidebar"_s);
        QCOMPARE(shown(*list), QStringList{u"Show the sidebar"_s});
        search->setText(u"F10"_s);
        QCOMPARE(shown(*list), QStringList{u"Show the inspector"_s});
        search->clear();
        QCOMPARE(shown(*list), all);
    }
};

QTEST_MAIN(TestShortcutsDialog)
#include "tst_shortcutsdialog.moc"

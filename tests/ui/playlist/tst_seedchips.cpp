// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/storedlibrary.h"
#include "ui/playlist/seedchip.h"
#include "ui/playlist/seedchips.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What Tab comes to after a widget, by accessible or object name, up to `last`.
QStringList tabbed(QWidget* first, QWidget* last)
{
    QStringList names;
    for (QWidget* widget = first->nextInFocusChain(); widget != first && widget != last;
         widget = widget->nextInFocusChain()) {
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->isHidden()) {
            names.append(widget->accessibleName());
        }
    }
    return names;
}

} // namespace

class TestSeedChips : public QObject
{
    Q_OBJECT

private slots:
    void tabComesToThemWhereTheyStand();
    void aSingleSeedStays();
};

void TestSeedChips::tabComesToThemWhereTheyStand()
{
    support::StoredLibrary stored(support::analysedTracks(9));
    QWidget window;
    auto* before = new QLineEdit(&window);
    auto* chips = new ui::SeedChips(stored.library(), &window);
    auto* after = new QLineEdit(&window);
    auto* layout = new QHBoxLayout(&window);
    for (QWidget* widget : std::initializer_list<QWidget*>{before, chips, after}) {
        layout->addWidget(widget);
    }
    window.show();
    chips->setSeeds({1, 2, 3});
    const QString way = u"Make it without Song %1"_s;
    QCOMPARE(tabbed(before, after), (QStringList{way.arg(0), way.arg(1), way.arg(2)}));
    chips->setSeeds({2, 3}); // others in their place
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(tabbed(before, after), (QStringList{way.arg(1), way.arg(2)}));

    const auto shown = chips->findChildren<ui::SeedChip*>();
    QTRY_VERIFY(shown.first()->button()->isVisible()); // laid out behind the event loop
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QWidget* first = window.focusWidget();
    QVERIFY(first != nullptr);
    QCOMPARE(first->accessibleName(), way.arg(1));
    const QSignalSpy removed(chips, &ui::SeedChips::removeRequested);
    QTest::keyClick(first, Qt::Key_Space);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().toLongLong(), 2);
}

void TestSeedChips::aSingleSeedStays()
{
    support::StoredLibrary stored(support::analysedTracks(2));
    ui::SeedChips chips(stored.library());
    chips.setSeeds({1});
    const auto shown = chips.findChildren<ui::SeedChip*>();
    QCOMPARE(shown.size(), 1);
    QVERIFY(shown.first()->button() == nullptr);
}

QTEST_MAIN(TestSeedChips)
#include "tst_seedchips.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/storedlibrary.h"
#include "ui/browse/emptystate.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/trackview.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::TrackView;

namespace {

bool hasVisibleText(const QWidget& widget, const QString& part)
{
    const QList<QLabel*> labels = widget.findChildren<QLabel*>();
    return std::any_of(labels.cbegin(), labels.cend(), [&part](const QLabel* label) {
        return label->isVisible() && label->text().contains(part);
    });
}

} // namespace

class TestTrackView : public QObject
{
    Q_OBJECT

private slots:
    void headingSaysHowMuchThereIs();
    void searchFilters();
    void nothingFoundOffersToClear();
    void aMistakeKeepsTheRowsAndIsExplained();
    void scopeAndSearchGoTogether();
    void selectionIsTold();
    void aClickOnAStarGivesARating();
};

void TestTrackView::headingSaysHowMuchThereIs()
{
    support::StoredLibrary stored(support::analysedTracks(40));
    QVERIFY(stored.isStored());
    TrackView view(stored.library());
    view.setScope(u"All music"_s, {});
    view.show();
    QVERIFY(hasVisibleText(view, u"All music"_s));
    // 40 tracks of three minutes each.
    QVERIFY(hasVisibleText(view, u"2 h"_s));
}

void TestTrackView::searchFilters()
{
    support::StoredLibrary stored(support::analysedTracks(40));
    TrackView view(stored.library());
    view.setSearch(u"artist:\"Artist 3\""_s);
    QCOMPARE(view.model().rowCount(), 4); // 3, 13, 23, 33
    view.setSearch(u"bpm:100..104"_s);
    QCOMPARE(view.model().rowCount(), 5);
    view.setSearch({});
    QCOMPARE(view.model().rowCount(), 40);
}

void TestTrackView::nothingFoundOffersToClear()
{
    support::StoredLibrary stored(support::analysedTracks(3));
    TrackView view(stored.library());
    view.show();
    view.setSearch(u"bpm:300"_s);
    QVERIFY(hasVisibleText(view, u"bpm:300"_s));
    auto* empty = view.findChild<ui::EmptyState*>();
    QVERIFY(empty != nullptr && empty->isVisible());
    QSignalSpy spy(&view, &TrackView::searchCleared);
    empty->findChild<QPushButton*>()->click();
    QCOMPARE(spy.count(), 1);
}

void TestTrackView::aMistakeKeepsTheRowsAndIsExplained()
{
    support::StoredLibrary stored(support::analysedTracks(10));
    TrackView view(stored.library());
    view.show();
    view.setSearch(u"bpm:100..104"_s);
    const QString broken = u"bpm:fast"_s;
    const auto parsed = models::Query::parse(broken);
    QVERIFY(!parsed);
    view.setSearch(broken);
    QCOMPARE(view.model().rowCount(), 5);
    QTRY_VERIFY(hasVisibleText(view, parsed.error().message));
    view.setSearch(u"bpm:101"_s);
    QVERIFY(!hasVisibleText(view, parsed.error().message));
    QCOMPARE(view.model().rowCount(), 1);
}

void TestTrackView::scopeAndSearchGoTogether()
{
    support::StoredLibrary stored(support::analysedTracks(40));
    TrackView view(stored.library());
    view.setScope(u"Artist 3"_s, u"artist:=\"Artist 3\""_s);
    QCOMPARE(view.model().rowCount(), 4);
    view.setSearch(u"\"song 13\""_s);
    QCOMPARE(view.model().rowCount(), 1);
}

void TestTrackView::selectionIsTold()
{
    support::StoredLibrary stored(support::analysedTracks(10));
    TrackView view(stored.library());
    QSignalSpy spy(&view, &TrackView::selectionChanged);
    view.selectTrack(4);
    QVERIFY(spy.wait());
    QCOMPARE(view.selectedTracks().size(), 1);
    QCOMPARE(view.selectedTracks().first()->id, 4);
}

void TestTrackView::aClickOnAStarGivesARating()
{
    support::StoredLibrary stored(support::analysedTracks(10));
    TrackView view(stored.library());
    view.resize(1600, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy spy(&view, &TrackView::ratingChosen);
    const QModelIndex cell =
        view.model().index(2, static_cast<int>(models::TrackTableModel::Column::Rating));
    const QRect rect = view.table().visualRect(cell);
    QVERIFY(!rect.isEmpty());
    QTest::mouseClick(view.table().viewport(), Qt::LeftButton, Qt::NoModifier,
        QPoint(rect.left() + 8, rect.center().y()));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().at(0).toLongLong(), view.model().trackAt(2)->id);
    QCOMPARE(spy.first().at(1).toInt(), 2); // the first star
}

QTEST_MAIN(TestTrackView)
#include "tst_trackview.moc"

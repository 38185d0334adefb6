// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scratchfolder.h"
#include "tests/ui/storedlibrary.h"
#include "ui/browse/albumgrid.h"
#include "ui/browse/groupview.h"
#include "ui/browse/rowtable.h"
#include "ui/covers/covers.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Kind = models::GroupTableModel::Kind;

class TestAlbumGrid : public QObject
{
    Q_OBJECT

private:
    support::ScratchFolder m_scratch;

private slots:

    void keysWalkAndOpenAlbums()
    {
        support::StoredLibrary stored(support::analysedTracks(40));
        ui::Covers covers(m_scratch.file(u"cache"_s));
        ui::GroupView view(stored.library(), Kind::Albums, covers);
        view.resize(800, 600);
        view.show();
        auto* grid = view.findChild<ui::AlbumGrid*>();
        QCOMPARE(&view.list(), grid);
        QVERIFY(grid->isVisible());
        view.table().selectOnly(0);
        QTest::keyClick(grid, Qt::Key_Right);
        QCOMPARE(grid->currentIndex().row(), 1);
        QCOMPARE(view.selectedIds().size(), 4); // ten artists with an album of four each
        QSignalSpy opened(&view, &ui::GroupView::groupActivated);
        QTest::keyClick(grid, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), u"Album of Artist 1"_s);
        // All ten in rows, none cut off at the side.
        for (int row = 0; row < 10; ++row) {
            const QRect place = grid->visualRect(grid->model()->index(row, 0));
            QVERIFY(place.right() <= grid->viewport()->width());
        }
    }

    void tableAndCoversShareTheSelection()
    {
        support::StoredLibrary stored(support::analysedTracks(40));
        ui::Covers covers(m_scratch.file(u"cache"_s));
        ui::GroupView view(stored.library(), Kind::Albums, covers);
        view.resize(800, 600);
        view.show();
        view.list().setFocus();
        view.table().selectOnly(3);
        view.setShowsCovers(false);
        QCOMPARE(&view.list(), &view.table());
        QVERIFY(view.table().isVisible());
        QCOMPARE(view.table().selectedRowNumbers(), QList<int>{3});
        view.setShowsCovers(true);
        QCOMPARE(view.list().currentIndex().row(), 3);
        for (const QToolButton* button : view.findChildren<QToolButton*>()) {
            // The way back stays hidden, and without a name, until there is one.
            QVERIFY(button->isHidden() || !button->accessibleName().isEmpty());
        }
    }

    void artistsStayATable()
    {
        support::StoredLibrary stored(support::analysedTracks(10));
        ui::Covers covers(m_scratch.file(u"cache"_s));
        ui::GroupView view(stored.library(), Kind::Artists, covers);
        view.setShowsCovers(true);
        QCOMPARE(&view.list(), &view.table());
    }
};

QTEST_MAIN(TestAlbumGrid)
#include "tst_albumgrid.moc"

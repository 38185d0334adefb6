// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchprogram.h"
#include "tests/benchmarks/responsiveness.h"
#include "tests/support/scratchfolder.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/sidebar.h"
#include "ui/browse/trackview.h"
#include "ui/facets/facetpanel.h"
#include "ui/facets/facetview.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/topbar.h"
#include "ui/playlist/playlisteditor.h"
#include "ui/playlist/playlistview.h"

#include <QAbstractItemView>
#include <QAction>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using benchmarks::longestBlockMs;
using benchmarks::Program;
using benchmarks::report;
using benchmarks::residentMb;
using benchmarks::threadMs;
using ui::Command;
using ui::MainWindow;
using ui::Place;

namespace {

constexpr double kStartMs = 1000.0;
constexpr double kResidentMb = 350.0;
constexpr double kKeyPressMs = 30.0;
constexpr double kSortMs = 150.0;
constexpr double kBlockMs = 50.0;

int trackCount()
{
    return benchmarks::trackCount(200'000);
}

} // namespace

/// The bars of the window with 200 000 tracks: start, memory, keys, and that it always answers. The
/// times are of the window's own thread. With SEGUE_BENCH_LIBRARY the library is kept in that file
/// and used again; SEGUE_BENCH_TRACKS is how many tracks a new one gets.
class BenchWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void startsAtOnce();
    void firstPlaylistNeverBlocks();
    void keyPressShowsRows_data();
    void keyPressShowsRows();
    void sortsByAnyColumn_data();
    void sortsByAnyColumn();
    void selectsAll();
    void placesOpen_data();
    void placesOpen();
    void groupingNeverBlocks();
    void filterColumnsNeverBlock();
    void scrolls_data();
    void scrolls();
    void scanNeverBlocks();

private:
    [[nodiscard]] QString libraryFile() const
    {
        const QString kept = qEnvironmentVariable("SEGUE_BENCH_LIBRARY");
        return kept.isEmpty() ? m_folder.file(u"library.db"_s) : kept;
    }

    support::ScratchFolder m_folder;
    std::unique_ptr<Program> m_program;
};

void BenchWindow::initTestCase()
{
    QApplication::setApplicationName(u"segue-bench"_s);
    if (QFile::exists(libraryFile())) {
        return;
    }
    // In a process of its own: what it leaves behind in memory is not the window's.
    const QString program = QCoreApplication::applicationDirPath() + u"/generate_library"_s;
    QCOMPARE(QProcess::execute(program, {libraryFile(), QString::number(trackCount())}), 0);
}

void BenchWindow::startsAtOnce()
{
    const double memoryBefore = residentMb();
    QElapsedTimer timer;
    timer.start();
    const double start = threadMs();
    m_program = std::make_unique<Program>(libraryFile(), m_folder.file(u"settings.ini"_s));
    QCoreApplication::processEvents();
    const double ms = threadMs() - start;
    QVERIFY(m_program->isLoaded);
    QCOMPARE(m_program->window->browser().allMusic().model().rowCount(), trackCount());
    report(u"start to painted window (this thread)"_s, ms);
    report(u"start to painted window (by the clock)"_s, static_cast<double>(timer.elapsed()));
    report(
        u"memory at the start (%1 MB before)"_s.arg(memoryBefore, 0, 'f', 0), residentMb(), "MB");
    QVERIFY2(ms < kStartMs, "the window takes too long");
    QVERIFY2(residentMb() < kResidentMb, "the window takes too much memory");
}

void BenchWindow::firstPlaylistNeverBlocks()
{
    MainWindow& window = *m_program->window;
    window.browser().focusView();
    longestBlockMs([] {}, [&] { return window.actions()[Command::MakePlaylist]->isEnabled(); });
    ui::PlaylistEditor& editor = window.browser().workshop().editor();
    QElapsedTimer timer;
    for (const QString& which : {u"first"_s, u"second"_s}) {
        const ui::PlaylistDocument* before = editor.document();
        timer.start();
        const double block =
            longestBlockMs([&] { window.actions()[Command::MakePlaylist]->trigger(); },
                [&] { return editor.document() != before; });
        report(
            u"%1 playlist: until it is there"_s.arg(which), static_cast<double>(timer.elapsed()));
        report(u"%1 playlist: longest block"_s.arg(which), block);
        QVERIFY(editor.model().rowCount() > 1);
        QVERIFY2(block < kBlockMs, "the window did not answer");
    }
    longestBlockMs([&] { window.actions()[Command::Back]->trigger(); }, [] { return true; });
}

void BenchWindow::keyPressShowsRows_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"mora", "bpm:120", "zzz", "artist:so"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void BenchWindow::keyPressShowsRows()
{
    QFETCH(QString, text);
    MainWindow& window = *m_program->window;
    window.sidebar().setFocus();
    window.actions()[Command::Find]->trigger();
    QLineEdit& field = window.topBar().searchField();
    double longest = 0.0;
    for (const QChar letter : text) {
        longest = std::max(longest,
            longestBlockMs(
                [&] { QTest::keyClick(&field, letter.toLatin1()); }, [] { return true; }));
    }
    const int rows = window.browser().allMusic().model().rowCount();
    QTest::keyClick(&field, Qt::Key_Escape);
    QCoreApplication::processEvents();
    report(u"slowest key press of \"%1\" (%2 rows)"_s.arg(text).arg(rows), longest);
    QVERIFY2(longest < kKeyPressMs, "a key press takes too long");
}

void BenchWindow::sortsByAnyColumn_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; column < models::TrackTableModel::kColumnCount; ++column) {
        QTest::addRow("%d", column) << column;
    }
}

void BenchWindow::sortsByAnyColumn()
{
    QFETCH(int, column);
    ui::TrackView& view = m_program->window->browser().allMusic();
    const double ms = longestBlockMs(
        [&] { view.table().sortByColumn(column, Qt::DescendingOrder); }, [] { return true; });
    report(u"sort by %1"_s.arg(
               view.model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()),
        ms);
    QVERIFY2(ms < kSortMs, "sorting takes too long");
}

void BenchWindow::selectsAll()
{
    ui::TrackView& view = m_program->window->browser().allMusic();
    const double ms = longestBlockMs([&] { view.table().selectAll(); }, [] { return true; });
    report(u"select all"_s, ms);
    QElapsedTimer timer;
    timer.start();
    const double after = longestBlockMs([] {}, [&] { return timer.elapsed() > 500; });
    report(u"select all: what follows"_s, after);
    view.table().selectOnly(0);
    QVERIFY2(ms < kBlockMs && after < kBlockMs, "selecting takes too long");
}

void BenchWindow::placesOpen_data()
{
    QTest::addColumn<Place::Kind>("kind");
    QTest::newRow("albums") << Place::Kind::Albums;
    QTest::newRow("artists") << Place::Kind::Artists;
    QTest::newRow("genres") << Place::Kind::Genres;
    QTest::newRow("years") << Place::Kind::Years;
    QTest::newRow("recently added") << Place::Kind::RecentlyAdded;
    QTest::newRow("all music") << Place::Kind::AllMusic;
}

void BenchWindow::placesOpen()
{
    QFETCH(Place::Kind, kind);
    ui::Browser& browser = m_program->window->browser();
    for (const QString& which : {u"first"_s, u"again"_s}) {
        const auto hasRows = [&browser] {
            const auto* list = browser.currentWidget()->findChild<QAbstractItemView*>();
            return list != nullptr && list->model()->rowCount() > 0;
        };
        const bool isEmpty = kind == Place::Kind::RecentlyAdded; // nothing is as young
        const double ms = longestBlockMs(
            [&] { browser.showPlace(Place{.kind = kind}); }, [&] { return isEmpty || hasRows(); });
        report(u"open %1, %2"_s.arg(QString::fromLatin1(QTest::currentDataTag()), which), ms);
        QVERIFY2(ms < kBlockMs, "the window did not answer");
    }
}

void BenchWindow::groupingNeverBlocks()
{
    MainWindow& window = *m_program->window;
    window.browser().showPlace(Place{});
    ui::TrackView& view = window.browser().allMusic();
    view.table().sortByColumn(
        static_cast<int>(models::TrackTableModel::Column::Artist), Qt::AscendingOrder);
    const auto at = [](const std::function<void()>& step) {
        return longestBlockMs(step, [] { return true; });
    };
    for (const QString& which : {u"first"_s, u"again"_s}) {
        const double on = at([&] { window.browser().setGrouped(true); });
        report(u"group by album, %1"_s.arg(which), on);
        QVERIFY2(on < kSortMs, "grouping takes too long"); // it sorts all rows
        const double off = at([&] { window.browser().setGrouped(false); });
        report(u"no longer group, %1"_s.arg(which), off);
        QVERIFY2(off < kSortMs, "grouping takes too long");
    }
    window.browser().setGrouped(true);
    window.actions()[Command::Find]->trigger();
    QLineEdit& field = window.topBar().searchField();
    double longest = 0.0;
    for (const QChar letter : u"mora"_s) {
        longest = std::max(longest, at([&] { QTest::keyClick(&field, letter.toLatin1()); }));
    }
    const double cleared = at([&] { QTest::keyClick(&field, Qt::Key_Escape); });
    report(u"slowest key press while grouped"_s, longest);
    report(u"all rows again while grouped"_s, cleared);
    QVERIFY2(longest < kKeyPressMs && cleared < kKeyPressMs, "a key press takes too long");
    const double away = at([&] { window.browser().showPlace(Place{.kind = Place::Kind::Albums}); });
    const double back = at([&] { window.browser().showPlace(Place{}); });
    report(u"open all music while grouped"_s, std::max(away, back));
    QVERIFY2(std::max(away, back) < kBlockMs, "the window did not answer");
    const double byYear = at([&] {
        view.table().sortByColumn(
            static_cast<int>(models::TrackTableModel::Column::Year), Qt::AscendingOrder);
    });
    report(u"sort by year while grouped"_s, byYear);
    double followed = 0.0;
    for (const bool isGrouped : {false, true}) {
        window.browser().setGrouped(isGrouped);
        for (const QString& which : {u"first"_s, u"again"_s}) {
            const auto before = m_program->library.snapshot()->tracks().at(7);
            auto changed = std::make_shared<models::Track>(*before);
            changed->tags.title += u'!';
            const double ms = at([&] { m_program->library.merge({changed}); });
            report(u"one track changes, by year%1, %2"_s.arg(
                       isGrouped ? u", grouped"_s : QString(), which),
                ms);
            followed = std::max(followed, ms);
        }
    }
    window.browser().setGrouped(false);
    QVERIFY2(byYear < kSortMs, "sorting takes too long");
    QVERIFY2(followed < kBlockMs, "the window did not answer");
}

void BenchWindow::filterColumnsNeverBlock()
{
    MainWindow& window = *m_program->window;
    window.browser().showPlace(Place{});
    ui::TrackView& view = window.browser().allMusic();
    int shown = 0;
    connect(&view.facets(), &ui::FacetPanel::shown, this, [&shown] { ++shown; });
    const auto measure = [&shown](const QString& what, const std::function<void()>& step) {
        const int before = shown;
        QElapsedTimer timer;
        timer.start();
        const double block = longestBlockMs(step, [&] { return shown > before; });
        report(what + u": until it is counted"_s, static_cast<double>(timer.elapsed()));
        report(what + u": longest block"_s, block);
        return block < kBlockMs;
    };
    QVERIFY(measure(u"filter columns"_s, [&] { window.browser().setFacetsShown(true); }));
    for (int column = 0; column < 2; ++column) {
        ui::RowTable& table = view.facets().views().at(column)->table();
        QVERIFY(measure(u"choice in filter column %1"_s.arg(column + 1),
            [&] { QTest::keyClick(&table, Qt::Key_Down); }));
    }
    QVERIFY(view.model().rowCount() < trackCount());
    QLineEdit& field = window.topBar().searchField();
    QVERIFY(measure(u"key press with filter columns"_s, [&] { QTest::keyClick(&field, 'a'); }));
    QTest::keyClick(&field, Qt::Key_Escape);
    window.browser().setFacetsShown(false);
}

void BenchWindow::scrolls_data()
{
    QTest::addColumn<Place::Kind>("kind");
    QTest::newRow("table") << Place::Kind::AllMusic;
    QTest::newRow("covers") << Place::Kind::Albums;
}

void BenchWindow::scrolls()
{
    QFETCH(Place::Kind, kind);
    ui::Browser& browser = m_program->window->browser();
    browser.showPlace(Place{.kind = kind});
    browser.focusView();
    QCoreApplication::processEvents();
    auto* list = qobject_cast<QAbstractItemView*>(m_program->window->focusWidget());
    QVERIFY(list != nullptr && list->model()->rowCount() > 0);
    constexpr int kFrames = 120;
    double longest = 0.0;
    double sum = 0.0;
    for (int frame = 0; frame < kFrames; ++frame) {
        const double start = threadMs();
        list->verticalScrollBar()->setValue(
            list->verticalScrollBar()->maximum() / kFrames * frame); // all rows are new
        list->viewport()->repaint();
        const double ms = threadMs() - start;
        longest = std::max(longest, ms);
        sum += ms;
    }
    const QString what = QString::fromLatin1(QTest::currentDataTag());
    report(u"scroll %1: mean of a frame"_s.arg(what), sum / kFrames);
    report(u"scroll %1: longest frame"_s.arg(what), longest);
    QVERIFY2(longest < kBlockMs, "the window did not answer");
}

/// Real music, listened to in excerpts, while the window shows what comes in.
void BenchWindow::scanNeverBlocks()
{
    const QString corpus = qEnvironmentVariable("SEGUE_CORPUS");
    if (corpus.isEmpty()) {
        QSKIP("SEGUE_CORPUS does not name a folder of music");
    }
    Program scanning(m_folder.file(u"scanned.db"_s), m_folder.file(u"scanning.ini"_s));
    QVERIFY(scanning.isLoaded);
    connect(
        &scanning.scanner, &models::Scanner::stored, &scanning.library, &models::Library::merge);
    bool isDone = false;
    connect(&scanning.scanner, &models::Scanner::finished, this, [&isDone] { isDone = true; });
    constexpr qint64 kPatienceMs = 20 * 60'000;
    QElapsedTimer timer;
    timer.start();
    const benchmarks::Block block = benchmarks::longestBlock(
        [&] {
            scanning.scanner.start(
                {corpus}, scanning.library.snapshot(), {.depth = analysis::Depth::Fast});
        },
        [&] { return isDone; }, kPatienceMs);
    report(
        u"scan of %1 files: until it is done"_s.arg(scanning.library.snapshot()->tracks().size()),
        static_cast<double>(timer.elapsed()));
    report(u"scan: longest block"_s, block.threadMs);
    report(u"scan: longest block by the clock"_s, block.clockMs);
    QVERIFY(isDone);
    QVERIFY(!scanning.library.snapshot()->tracks().isEmpty());
    QVERIFY2(block.threadMs < kBlockMs, "the window did not answer");
}

QTEST_MAIN(BenchWindow)
#include "bench_window.moc"

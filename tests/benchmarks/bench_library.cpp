// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/items/grouptablemodel.h"
#include "models/items/tracktablemodel.h"
#include "models/library/trackindex.h"
#include "models/tidy/tidysearch.h"
#include "tests/benchmarks/generatedlibrary.h"
#include "tests/support/scratchfolder.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using models::Library;
using models::Query;
using models::TrackList;
using models::TrackTableModel;
using Column = TrackTableModel::Column;

namespace {

constexpr int kTracks = 200'000;
constexpr double kKeyPressMs = 30.0;
constexpr double kSortMs = 150.0;

/// What this process has used of the processor, in milliseconds: other programs do not count.
double cpuMs()
{
    return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC;
}

template <typename Work> double costMs(const Work& work)
{
    const double start = cpuMs();
    work();
    return cpuMs() - start;
}

template <typename Work> double bestMs(const Work& work)
{
    double best = costMs(work);
    for (int i = 0; i < 4; ++i) {
        best = std::min(best, costMs(work));
    }
    return best;
}

double residentMb()
{
    QFile status(u"/proc/self/statm"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0.0;
    }
    return status.readAll().split(' ').value(1).toDouble() * 4096.0 / 1e6;
}

void report(const QString& what, double ms)
{
    std::printf("%-52s %8.2f ms\n", qPrintable(what), ms);
}

} // namespace

/// The bars of a large library: a key press in the search field, a click on a column, a merge.
class BenchLibrary : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void searching_data();
    void searching();
    void sorting_data();
    void sorting();
    void merging();
    void grouping();
    void tidying();

private:
    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<TrackTableModel> m_model;
    double m_plainPassMs = 0.0;
};

void BenchLibrary::initTestCase()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    auto opened = models::Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_library = std::make_unique<Library>(*m_database);
    const double atStart = residentMb();
    m_library->merge(support::generatedTracks(kTracks));
    const double withTracks = residentMb();
    report(u"first sorted view (builds the index)"_s, costMs([this] {
        m_model = std::make_unique<TrackTableModel>(*m_library);
        m_model->sort(static_cast<int>(Column::Artist));
    }));
    report(u"first key press"_s, costMs([this] { m_model->setSearch(*Query::parse(u"zz"_s)); }));
    m_model->setSearch(Query());
    std::printf("memory: %.0f bytes/track, %.0f more for index and view\n",
        (withTracks - atStart) * 1e6 / kTracks, (residentMb() - withTracks) * 1e6 / kTracks);
    // The yardstick: the same texts, one after the other, compared as they are.
    const TrackList& tracks = m_library->snapshot()->tracks();
    qsizetype hits = 0;
    m_plainPassMs = bestMs([&] {
        for (const models::TrackPtr& track : tracks) {
            const models::Tags& tags = track->tags;
            hits += tags.title.contains("mora"_L1) || tags.artist.contains("mora"_L1)
                || tags.album.contains("mora"_L1) || tags.genre.contains("mora"_L1);
        }
    });
    QVERIFY(hits > 0);
    report(u"plain pass over the same strings"_s, m_plainPassMs);
}

void BenchLibrary::searching_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
        {"m", "mo", "mora", "mora ti", "que", "zzz", "artist:mo", "bpm:120..128",
            "mo year:1990.. energy:>0.5", "-mo", "mo OR key~8A", "sort:-bpm limit:100"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void BenchLibrary::searching()
{
    QFETCH(QString, text);
    const double ms = bestMs([&] {
        m_model->setSearch(Query());
        m_model->setSearch(*Query::parse(text));
    });
    report(u"search \"%1\": %2 rows, %3 of the plain pass"_s.arg(text)
               .arg(m_model->rowCount())
               .arg(ms / m_plainPassMs, 0, 'f', 2),
        ms);
    m_model->setSearch(Query());
    QVERIFY2(ms < kKeyPressMs, "a key press takes too long");
}

void BenchLibrary::sorting_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; column < TrackTableModel::kColumnCount; ++column) {
        QTest::addRow("%s",
            qPrintable(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()))
            << column;
    }
}

void BenchLibrary::sorting()
{
    QFETCH(int, column);
    const double firstMs = costMs([&] { m_model->sort(column, Qt::AscendingOrder); });
    const double ms = bestMs([&] {
        m_model->sort(column, Qt::DescendingOrder);
        m_model->sort(column, Qt::AscendingOrder);
    }) / 2.0;
    report(u"sort by %1, first %2 ms, then"_s.arg(QString::fromLatin1(QTest::currentDataTag()))
               .arg(firstMs, 0, 'f', 1),
        ms);
    QVERIFY2(firstMs < kSortMs && ms < kSortMs, "sorting takes too long");
}

void BenchLibrary::merging()
{
    m_model->sort(static_cast<int>(Column::Tempo));
    QRandomGenerator random(2);
    const double ms = bestMs([&] {
        TrackList batch;
        for (int i = 0; i < 64; ++i) {
            auto track =
                std::make_shared<models::Track>(*m_library->track(random.bounded(1, kTracks)));
            track->features = support::makeFeatures(
                {.tempoBpm = 60.0F + static_cast<float>(random.bounded(12'000)) / 100.0F});
            batch.append(track);
        }
        m_library->merge(batch);
    });
    report(u"merge of 64 analysed tracks into the sorted view"_s, ms);
    QVERIFY2(ms < kKeyPressMs, "a merge takes too long");
}

void BenchLibrary::grouping()
{
    using models::GroupTableModel;
    for (const auto kind : {GroupTableModel::Kind::Albums, GroupTableModel::Kind::Artists,
             GroupTableModel::Kind::Genres}) {
        const double start = cpuMs();
        const GroupTableModel model(*m_library, kind);
        while (model.rowCount() == 0) { // in slices, between which a window answers
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        report(u"group into %1"_s.arg(model.rowCount()), cpuMs() - start);
        QVERIFY(model.rowCount() > 0);
    }
}

void BenchLibrary::tidying()
{
    constexpr double kTidyMs = 2000.0; // off the GUI thread
    const models::TrackList& tracks = m_library->snapshot()->tracks();
    qsizetype groups = 0;
    const double ms = costMs([&] {
        groups = models::findUntidy(tracks, {[](const models::Track&) { return true; }}).size();
    });
    report(u"what is untidy: %1 suggestions"_s.arg(groups), ms);
    QVERIFY2(ms < kTidyMs, "looking for what is untidy takes too long");
}

QTEST_GUILESS_MAIN(BenchLibrary)
#include "bench_library.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/scan/scanfixture.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <limits>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

constexpr double kMebibyte = 1024.0 * 1024.0;

/// Every `step`-th file below `folder`, at most `count`.
std::vector<fs::path> sampleOf(const fs::path& folder, int step, int count)
{
    std::vector<fs::path> files;
    constexpr auto kOptions = fs::directory_options::follow_directory_symlink;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder, kOptions)) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<fs::path> sample;
    for (std::size_t i = 0; i < files.size() && sample.size() < static_cast<std::size_t>(count);
         i += static_cast<std::size_t>(step)) {
        sample.push_back(files[i]);
    }
    return sample;
}

/// A folder of links to files, each `copies` times.
void linkInto(const fs::path& folder, const std::vector<fs::path>& files, int copies)
{
    for (int copy = 0; copy < copies; ++copy) {
        const fs::path place = folder / std::to_string(copy);
        fs::create_directories(place);
        for (std::size_t i = 0; i < files.size(); ++i) {
            const std::string name = std::to_string(i) + files[i].extension().string();
            fs::create_symlink(fs::canonical(files[i]), place / name);
        }
    }
}

/// Runs `segue scan` in a process of its own on a fresh library. @return what it says at the end.
QJsonObject scanInProcess(const fs::path& folder, const QStringList& options)
{
    const support::ScratchFolder scratch;
    const QString program = qEnvironmentVariable("SEGUE_EXECUTABLE");
    QStringList arguments{u"--library"_s, scratch.file(u"library.db"_s), u"--json"_s, u"scan"_s};
    arguments += options;
    arguments += models::fromStdPath(folder);
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(-1);
    const QByteArray output = process.readAllStandardOutput().trimmed();
    return QJsonDocument::fromJson(output.mid(output.lastIndexOf('\n') + 1)).object();
}

double millisecondsOf(const auto& action)
{
    QElapsedTimer timer;
    timer.start();
    action();
    constexpr double kNanosecondsPerMillisecond = 1e6;
    return static_cast<double>(timer.nsecsElapsed()) / kNanosecondsPerMillisecond;
}

} // namespace

/// The bars of a scan. Ratios are taken within one run, so that another machine or a busy one does
/// not matter.
class BenchScan : public QObject
{
    Q_OBJECT

public:
    /// QtTest ends a function after five minutes, which a busy machine needs.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); }

private slots:
    void unchangedRescan();
    void tagsOnly();
    void wholeScan();
};

void BenchScan::unchangedRescan()
{
    constexpr int kArtists = 100;
    constexpr int kAlbums = 20;
    constexpr int kTitles = 10;
    constexpr int kRounds = 5;
    constexpr double kMostRatio = 2.0;
    ScanFixture library;
    for (int file = 0; file < kArtists * kAlbums * kTitles; ++file) {
        const int album = file / kTitles;
        library.write("Artist " + std::to_string(album / kAlbums) + "/An album with a name "
                + std::to_string(album % kAlbums) + "/" + std::to_string(file % kTitles)
                + " A title.mp3",
            "sound " + std::to_string(file));
    }
    library.scan();
    const models::SnapshotPtr known = library.snapshot();
    const QString root = library.rootPath();
    const QStringList arguments{root, u"-type"_s, u"f"_s, u"-printf"_s, u"%s %T@ %i\\n"_s};
    double findMs = std::numeric_limits<double>::max();
    double scanMs = std::numeric_limits<double>::max();
    int unchanged = 0;
    // One for all rounds, as in the window: a new one reads what others have stored since.
    models::Scanner scanner(library.database(), library.music().steps());
    for (int round = 0; round < kRounds; ++round) {
        findMs = std::min(findMs, millisecondsOf([&] {
            QProcess process;
            process.setStandardOutputFile(QProcess::nullDevice());
            process.start(u"find"_s, arguments);
            process.waitForFinished();
        }));
        QSignalSpy finished(&scanner, &models::Scanner::finished);
        scanMs = std::min(scanMs, millisecondsOf([&] {
            scanner.start({root}, known, {});
            finished.wait();
        }));
        unchanged = finished.first().first().value<models::ScanSummary>().unchanged;
    }
    QCOMPARE(unchanged, kArtists * kAlbums * kTitles);
    qInfo("unchanged rescan of %d files: %.1f ms, find %.1f ms, ratio %.2f (bar %.1f)", unchanged,
        scanMs, findMs, scanMs / findMs, kMostRatio);
    QVERIFY(scanMs / findMs <= kMostRatio);
}

void BenchScan::tagsOnly()
{
    const QString corpus = qEnvironmentVariable("SEGUE_CORPUS");
    if (corpus.isEmpty()) {
        QSKIP("SEGUE_CORPUS names no folder of music.");
    }
    const support::ScratchFolder scratch;
    constexpr int kCopies = 20;
    linkInto(scratch.stdFile(u"music"_s), sampleOf(models::toStdPath(corpus), 1, 500), kCopies);
    const QStringList options{u"--tags-only"_s, u"--workers"_s, u"2"_s};
    scanInProcess(scratch.stdFile(u"music"_s), options); // warms the disk cache
    const QJsonObject summary = scanInProcess(scratch.stdFile(u"music"_s), options);
    const double files = summary[u"found"_s].toDouble();
    const double seconds = summary[u"seconds"_s].toDouble();
    QVERIFY(files > 0.0 && seconds > 0.0);
    qInfo("tags only, two workers: %.0f files in %.2f s, %.0f files/s (bar 2500), peak %.0f MB",
        files, seconds, files / seconds, summary[u"peak_rss_bytes"_s].toDouble() / kMebibyte);
}

void BenchScan::wholeScan()
{
    const QString corpus = qEnvironmentVariable("SEGUE_CORPUS");
    if (corpus.isEmpty()) {
        QSKIP("SEGUE_CORPUS names no folder of music.");
    }
    constexpr double kLowMebibytes = 150.0;
    constexpr double kBaseMebibytes = 80.0;
    constexpr double kWorkerMebibytes = 40.0;
    const support::ScratchFolder scratch;
    constexpr int kStep = 17;
    constexpr int kFiles = 16;
    linkInto(scratch.stdFile(u"music"_s), sampleOf(models::toStdPath(corpus), kStep, kFiles), 1);
    const auto measure = [&](const QStringList& options) {
        const QJsonObject summary = scanInProcess(scratch.stdFile(u"music"_s), options);
        const double rate =
            summary[u"audio_seconds"_s].toDouble() / summary[u"seconds"_s].toDouble();
        const double peak = summary[u"peak_rss_bytes"_s].toDouble() / kMebibyte;
        qInfo("%s: %.0fx real time, peak %.0f MB, %d analysed, %d failed",
            qPrintable(options.join(u' ')), rate, peak, summary[u"analysed"_s].toInt(),
            summary[u"failed"_s].toInt());
        return std::pair(rate, peak);
    };
    measure({u"--workers"_s, u"2"_s, u"--tags-only"_s}); // warms the disk cache
    const auto one = measure({u"--workers"_s, u"1"_s});
    const auto two = measure({u"--workers"_s, u"2"_s});
    const auto low = measure({u"--low-memory"_s});
    qInfo("two workers: %.2f of twice the speed of one (bar 0.9)", two.first / one.first / 2.0);
    QVERIFY(one.first > 0.0 && two.first > 0.0);
    QVERIFY(low.second <= kLowMebibytes);
    QVERIFY(one.second <= kBaseMebibytes + kWorkerMebibytes);
    QVERIFY(two.second <= kBaseMebibytes + 2.0 * kWorkerMebibytes);
}

QTEST_GUILESS_MAIN(BenchScan)
#include "bench_scan.moc"

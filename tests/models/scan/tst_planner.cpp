// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/planner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::FileStamp;
using models::FoundFile;
using models::Planner;
using models::Problem;
using models::ScanOptions;
using models::Track;

namespace {

const FileStamp kStamp{1000, 5, 7};
const FileStamp kOtherStamp{1001, 6, 7};
const QStringList kRoots{u"/music"_s};

Track analysedTrack(models::TrackId id, const QString& path)
{
    Track track;
    track.id = id;
    track.path = path;
    track.stamp = kStamp;
    track.digest = QByteArray(16, static_cast<char>(id));
    track.features = std::make_shared<const analysis::Figures>();
    return track;
}

models::SnapshotPtr snapshotOf(const QList<Track>& tracks)
{
    models::TrackList list;
    for (const Track& track : tracks) {
        list.append(std::make_shared<const Track>(track));
    }
    return std::make_shared<const models::Snapshot>(list);
}

Problem problemAt(const QString& path, const FileStamp& stamp)
{
    Problem problem;
    problem.path = path;
    problem.stamp = stamp;
    return problem;
}

models::FindOutcome walked(const QStringList& roots)
{
    models::FindOutcome outcome;
    outcome.onlineRoots = roots;
    return outcome;
}

QStringList pathsOf(const models::TrackList& tracks)
{
    QStringList paths;
    for (const models::TrackPtr& track : tracks) {
        paths.append(track->path);
    }
    return paths;
}

} // namespace

class TestPlanner : public QObject
{
    Q_OBJECT

private slots:
    void decidesWhatIsRead_data();
    void decidesWhatIsRead();
    void decidesWhatIsAnalysed_data();
    void decidesWhatIsAnalysed();
    void bringsBackWhatWasMissing();
    void marksMissingOnlyWhereItLooked_data();
    void marksMissingOnlyWhereItLooked();
    void forgetsProblemsOfVanishedFiles();
    void greysWhatIsOffline_data();
    void greysWhatIsOffline();
    void remembersDevices();
    void reconnectsWithoutReading();
    void findsTracksByDigest();
    void countsFoundAndUnchanged();
};

void TestPlanner::decidesWhatIsRead_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<bool>("isChanged");
    QTest::addColumn<bool>("hasFailed");
    QTest::addColumn<QString>("option");
    QTest::addColumn<bool>("isRead");

    QTest::newRow("unknown file") << false << false << false << QString() << true;
    QTest::newRow("unchanged file") << true << false << false << QString() << false;
    QTest::newRow("changed file") << true << true << false << QString() << true;
    QTest::newRow("failed and unchanged") << false << false << true << QString() << false;
    QTest::newRow("failed, listed, unchanged") << true << false << true << QString() << false;
    QTest::newRow("failed and changed since") << false << true << true << QString() << true;
    QTest::newRow("failed, retried") << false << false << true << u"retryFailed"_s << true;
    QTest::newRow("unchanged, retry of failures")
        << true << false << false << u"retryFailed"_s << false;
    QTest::newRow("unchanged, forced") << true << false << false << u"force"_s << true;
    QTest::newRow("failed, forced") << false << false << true << u"force"_s << true;
    QTest::newRow("unchanged, tags only") << true << false << false << u"tagsOnly"_s << false;
    QTest::newRow("changed, tags only") << true << true << false << u"tagsOnly"_s << true;
}

void TestPlanner::decidesWhatIsRead()
{
    QFETCH(const bool, isKnown);
    QFETCH(const bool, isChanged);
    QFETCH(const bool, hasFailed);
    QFETCH(const QString, option);
    const QString path = u"/music/a.mp3"_s;
    ScanOptions options;
    options.retryFailed = option == u"retryFailed"_s;
    options.force = option == u"force"_s;
    options.tagsOnly = option == u"tagsOnly"_s;
    const QList<Track> tracks = isKnown ? QList<Track>{analysedTrack(1, path)} : QList<Track>{};
    const QList<Problem> problems =
        hasFailed ? QList<Problem>{problemAt(path, kStamp)} : QList<Problem>{};
    Planner planner(kRoots, snapshotOf(tracks), problems, options);

    const models::ScanPlan plan = planner.plan({{path, isChanged ? kOtherStamp : kStamp}});

    QTEST(plan.toRead.size() == 1, "isRead");
    QVERIFY(plan.toAnalyse.isEmpty());
    if (!plan.toRead.isEmpty()) {
        QCOMPARE(plan.toRead.first().known != nullptr, isKnown);
    }
}

void TestPlanner::decidesWhatIsAnalysed_data()
{
    QTest::addColumn<int>("version"); // of the features; -1 = none
    QTest::addColumn<int>("has");
    QTest::addColumn<int>("wants");
    QTest::addColumn<bool>("tagsOnly");
    QTest::addColumn<bool>("isAnalysed");

    const int fast = static_cast<int>(analysis::Depth::Fast);
    const int standard = static_cast<int>(analysis::Depth::Standard);
    const int now = analysis::kFeatureVersion;
    QTest::newRow("no features") << -1 << standard << standard << false << true;
    QTest::newRow("no features, tags only") << -1 << standard << standard << true << false;
    QTest::newRow("features") << now << standard << standard << false << false;
    QTest::newRow("too shallow") << now << fast << standard << false << true;
    QTest::newRow("deeper than asked") << now << standard << fast << false << false;
    QTest::newRow("old version") << now - 1 << standard << standard << false << true;
}

void TestPlanner::decidesWhatIsAnalysed()
{
    QFETCH(const int, version);
    QFETCH(const int, has);
    QFETCH(const int, wants);
    QFETCH(const bool, tagsOnly);
    Track track = analysedTrack(1, u"/music/a.mp3"_s);
    analysis::Figures features;
    features.version = version;
    features.depth = static_cast<analysis::Depth>(has);
    track.features = version < 0 ? nullptr : std::make_shared<const analysis::Figures>(features);
    ScanOptions options;
    options.depth = static_cast<analysis::Depth>(wants);
    options.tagsOnly = tagsOnly;
    Planner planner(kRoots, snapshotOf({track}), {}, options);

    const models::ScanPlan plan = planner.plan({{track.path, kStamp}});

    QVERIFY(plan.toRead.isEmpty());
    QTEST(plan.toAnalyse.size() == 1, "isAnalysed");
}

void TestPlanner::bringsBackWhatWasMissing()
{
    Track track = analysedTrack(3, u"/music/a.mp3"_s);
    track.isMissing = true;
    Planner planner(kRoots, snapshotOf({track}), {}, {});
    const models::ScanPlan plan = planner.plan({{track.path, kStamp}});
    QVERIFY(plan.toRead.isEmpty());
    QCOMPARE(plan.returned.size(), 1);
    QCOMPARE(plan.returned.first()->id, 3);
    QVERIFY(!plan.returned.first()->isMissing);
}

void TestPlanner::marksMissingOnlyWhereItLooked_data()
{
    QTest::addColumn<QStringList>("roots");
    QTest::addColumn<QStringList>("online");
    QTest::addColumn<QStringList>("offline");
    QTest::addColumn<QString>("unreadable");
    QTest::addColumn<bool>("isStopped");
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QStringList>("missing");

    // Known are /music/a.mp3, /music/usb/b.mp3 and /other/c.mp3.
    const QString a = u"/music/a.mp3"_s;
    const QString b = u"/music/usb/b.mp3"_s;
    const QString usb = u"/music/usb"_s;
    const QStringList none;
    const QStringList music{u"/music"_s};
    QTest::newRow("all there") << music << music << none << QString() << false << QStringList{a, b}
                               << none;
    QTest::newRow("one removed") << music << music << none << QString() << false << QStringList{b}
                                 << QStringList{a};
    QTest::newRow("root is gone") << music << none << music << QString() << false << none << none;
    QTest::newRow("root is suddenly empty")
        << music << music << none << QString() << false << none << none;
    QTest::newRow("folder is unreadable")
        << music << music << none << usb << false << QStringList{a} << none;
    QTest::newRow("file is unreadable")
        << music << music << none << a << false << QStringList{b} << none;
    QTest::newRow("inner root is gone")
        << QStringList{u"/music"_s, usb} << music << QStringList{usb} << QString() << false
        << QStringList{a} << none;
    QTest::newRow("inner root is empty")
        << QStringList{u"/music"_s, usb} << QStringList{u"/music"_s, usb} << none << QString()
        << false << QStringList{a} << none;
    QTest::newRow("walk was stopped")
        << music << music << none << QString() << true << QStringList{b} << none;
    QTest::newRow("only the inner folder is scanned")
        << QStringList{usb} << QStringList{usb} << none << QString() << false
        << QStringList{u"/music/usb/new.mp3"_s} << QStringList{b};
}

void TestPlanner::marksMissingOnlyWhereItLooked()
{
    QFETCH(const QStringList, roots);
    QFETCH(const QString, unreadable);
    QFETCH(const QStringList, found);
    QFETCH(const QStringList, online);
    QFETCH(const QStringList, offline);
    QFETCH(const bool, isStopped);
    models::FindOutcome outcome{online, offline, {}, {}, isStopped};
    if (!unreadable.isEmpty()) {
        outcome.unreadable.append({unreadable, analysis::ErrorCode::PermissionDenied, {}});
    }
    const auto known = snapshotOf({analysedTrack(1, u"/music/a.mp3"_s),
        analysedTrack(2, u"/music/usb/b.mp3"_s), analysedTrack(3, u"/other/c.mp3"_s)});
    Planner planner(roots, known, {}, {});
    for (const QString& path : found) {
        planner.plan({{path, kStamp}});
    }
    planner.finishFinding(outcome);
    QTEST(pathsOf(planner.missing()), "missing");
}

void TestPlanner::forgetsProblemsOfVanishedFiles()
{
    const QList<Problem> problems{problemAt(u"/music/gone.mp3"_s, kStamp),
        problemAt(u"/music/here.mp3"_s, kStamp), problemAt(u"/music/locked"_s, {}),
        problemAt(u"/other/gone.mp3"_s, kStamp)};
    Planner planner(kRoots, snapshotOf({}), problems, {});
    planner.plan({{u"/music/here.mp3"_s, kStamp}});
    models::FindOutcome outcome = walked(kRoots);
    outcome.unreadable.append({u"/music/locked"_s, analysis::ErrorCode::PermissionDenied, {}});
    planner.finishFinding(outcome);
    QCOMPARE(planner.staleProblems(), QStringList{u"/music/gone.mp3"_s});
}

void TestPlanner::greysWhatIsOffline_data()
{
    QTest::addColumn<bool>("isListed"); // the root could be walked
    QTest::addColumn<QString>("found"); // what is there, beside /music/b/x.mp3
    QTest::addColumn<quint64>("device"); // it was on 5
    QTest::addColumn<bool>("isOffline");

    QTest::newRow("not there") << false << QString() << quint64{0} << true;
    QTest::newRow("suddenly empty") << true << QString() << quint64{5} << true;
    QTest::newRow("other files of the same disk")
        << true << u"/music/a/2.mp3"_s << quint64{5} << false;
    QTest::newRow("another disk") << true << u"/music/a/2.mp3"_s << quint64{6} << true;
    QTest::newRow("the same disk in another socket")
        << true << u"/music/a/1.mp3"_s << quint64{6} << false;
}

void TestPlanner::greysWhatIsOffline()
{
    QFETCH(const bool, isListed);
    QFETCH(const QString, found);
    QFETCH(const quint64, device);
    QFETCH(const bool, isOffline);
    const QString root = u"/music/a"_s;
    Planner planner({root, u"/music/b"_s},
        snapshotOf({analysedTrack(1, u"/music/a/1.mp3"_s), analysedTrack(2, u"/music/a/3.mp3"_s),
            analysedTrack(3, u"/music/b/x.mp3"_s)}),
        {}, {});
    planner.setKnownDevices({{root, 5}, {u"/music/b"_s, 5}});
    QList<FoundFile> files{{u"/music/b/x.mp3"_s, kStamp}};
    if (!found.isEmpty()) {
        files.append({found, kStamp});
    }
    planner.plan(files);
    models::FindOutcome outcome = walked({u"/music/b"_s});
    outcome.devices = {{root, device}, {u"/music/b"_s, 5}};
    (isListed ? outcome.onlineRoots : outcome.offlineRoots).append(root);
    planner.finishFinding(outcome);
    const QStringList both{u"/music/a/1.mp3"_s, u"/music/a/3.mp3"_s};
    QCOMPARE(pathsOf(planner.offline()), isOffline ? both : QStringList());
    QCOMPARE(planner.missing().isEmpty(), isOffline);
}

void TestPlanner::remembersDevices()
{
    Planner planner({u"/a"_s, u"/b"_s, u"/c"_s}, snapshotOf({}), {}, {});
    planner.setKnownDevices({{u"/a"_s, 5}, {u"/b"_s, 5}});
    planner.plan({{u"/a/1.mp3"_s, kStamp}, {u"/b/1.mp3"_s, kStamp}});
    models::FindOutcome outcome = walked({u"/a"_s, u"/b"_s, u"/c"_s});
    outcome.devices = {{u"/a"_s, 5}, {u"/b"_s, 6}, {u"/c"_s, 7}};
    planner.finishFinding(outcome);
    // a did not change; c is empty, and perhaps only a mount point.
    const QHash<QString, quint64> expected{{u"/b"_s, 6}};
    QCOMPARE(planner.changedDevices(), expected);
}

void TestPlanner::reconnectsWithoutReading()
{
    Track track = analysedTrack(1, u"/music/1.mp3"_s);
    track.isOffline = true;
    Planner planner(kRoots, snapshotOf({track}), {}, {});
    const models::ScanPlan plan = planner.plan({{u"/music/1.mp3"_s, kStamp}});
    QVERIFY(plan.toRead.isEmpty() && plan.toAnalyse.isEmpty() && plan.returned.isEmpty());
    QCOMPARE(plan.reconnected.size(), 1);
    QVERIFY(!plan.reconnected.first()->isOffline);
}

void TestPlanner::findsTracksByDigest()
{
    Track copy = analysedTrack(2, u"/music/copy.mp3"_s);
    copy.digest = QByteArray(16, '\1');
    Track unread = analysedTrack(3, u"/music/unread.mp3"_s);
    unread.digest.clear();
    const Planner planner(
        kRoots, snapshotOf({analysedTrack(1, u"/music/a.mp3"_s), copy, unread}), {}, {});
    QCOMPARE(pathsOf(planner.withDigest(QByteArray(16, '\1'))),
        (QStringList{u"/music/a.mp3"_s, u"/music/copy.mp3"_s}));
    QVERIFY(planner.withDigest(QByteArray(16, '\7')).isEmpty());
    QVERIFY(planner.withDigest({}).isEmpty());
}

void TestPlanner::countsFoundAndUnchanged()
{
    Planner planner(kRoots, snapshotOf({analysedTrack(1, u"/music/a.mp3"_s)}), {}, {});
    planner.plan({{u"/music/a.mp3"_s, kStamp}, {u"/music/b.mp3"_s, kStamp}});
    planner.plan({{u"/music/c.mp3"_s, kStamp}});
    QCOMPARE(planner.foundCount(), 3);
    QCOMPARE(planner.unchangedCount(), 1);
}

QTEST_GUILESS_MAIN(TestPlanner)
#include "tst_planner.moc"

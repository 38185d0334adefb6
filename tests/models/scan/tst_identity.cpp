// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/identity.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using models::Arrival;
using models::Planner;
using models::ReadFile;
using models::Track;

namespace {

/// A library drawn as text. A file or track is "name:sound"; the sound stands for the payload.
struct World
{
    QStringList known; ///< tracks, with the ids 1, 2, 3, ...
    QStringList found; ///< files on the disk now; a path with the sound known there is unchanged
};

models::SoundDigest digestOf(const QString& sound)
{
    return sound.toUtf8().leftJustified(16, '.');
}

QString pathOf(const QString& item)
{
    return u"/music/"_s + item.section(u':', 0, 0);
}

QString soundOf(const QString& item)
{
    return item.section(u':', 1, 1);
}

/// What became of the files and tracks: "name=id kind" for each that was read and not plain,
/// "id gone" for displaced ones.
QStringList outcome(const World& world)
{
    models::TrackList tracks;
    for (const QString& item : world.known) {
        Track track;
        track.id = tracks.size() + 1;
        track.path = pathOf(item);
        track.digest = digestOf(soundOf(item));
        track.stamp = {track.id, 0, 0};
        tracks.append(std::make_shared<const Track>(track));
    }
    const auto snapshot = std::make_shared<const models::Snapshot>(tracks);
    Planner planner({u"/music"_s}, snapshot, {}, {});
    QList<ReadFile> held;
    for (const QString& item : world.found) {
        const models::TrackPtr known = snapshot->findPath(pathOf(item));
        const bool isUnchanged = known && known->digest == digestOf(soundOf(item));
        const models::FileStamp stamp = isUnchanged ? known->stamp : models::FileStamp{99, 9, 9};
        for (const models::ReadTask& task : planner.plan({{pathOf(item), stamp}}).toRead) {
            const ReadFile file{task, {}, {}, digestOf(soundOf(item))};
            if (!models::isPlain(file, planner)) {
                held.append(file);
            }
        }
    }
    planner.finishFinding({.onlineRoots = {u"/music"_s},
        .offlineRoots = {},
        .devices = {},
        .unreadable = {},
        .isStopped = false});
    const models::Identities identities = models::identify(
        held, planner, [&](const Track& track) { return planner.isWalked(track.path); });
    QStringList lines;
    for (const models::IdentifiedFile& file : identities.files) {
        const QString kind = file.arrival == Arrival::New ? u"new"_s
            : file.arrival == Arrival::Moved              ? u"moved"_s
                                                          : u"changed"_s;
        const QString id = QString::number(file.track ? file.track->id : 0);
        lines.append(u"%1=%2 %3"_s.arg(file.file.task.file.path.mid(7), id, kind));
    }
    for (const models::TrackPtr& track : identities.displaced) {
        lines.append(u"%1 gone"_s.arg(track->id));
    }
    return lines;
}

} // namespace

class TestIdentity : public QObject
{
    Q_OBJECT

private slots:
    void followsTheSound_data();
    void followsTheSound();
    void staysWhereGoneIsNotSure();
};

void TestIdentity::followsTheSound_data()
{
    QTest::addColumn<QStringList>("known");
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QStringList>("expected");

    const QStringList none;
    QTest::newRow("nothing happened") << QStringList{u"a:x"_s} << QStringList{u"a:x"_s} << none;
    QTest::newRow("new file") << QStringList{u"a:x"_s} << QStringList{u"a:x"_s, u"b:y"_s} << none;
    QTest::newRow("moved") << QStringList{u"a:x"_s, u"k:k"_s} << QStringList{u"k:k"_s, u"b:x"_s}
                           << QStringList{u"b=1 moved"_s};
    QTest::newRow("copied") << QStringList{u"a:x"_s} << QStringList{u"a:x"_s, u"b:x"_s}
                            << QStringList{u"b=0 new"_s};
    QTest::newRow("moved and copied")
        << QStringList{u"a:x"_s, u"k:k"_s} << QStringList{u"k:k"_s, u"b:x"_s, u"c:x"_s}
        << QStringList{u"b=1 moved"_s, u"c=0 new"_s};
    QTest::newRow("the same name is preferred")
        << QStringList{u"one/a:x"_s, u"one/b:x"_s, u"k:k"_s}
        << QStringList{u"k:k"_s, u"two/b:x"_s, u"two/a:x"_s}
        << QStringList{u"two/b=2 moved"_s, u"two/a=1 moved"_s};
    QTest::newRow("other sound, nothing moved")
        << QStringList{u"a:x"_s} << QStringList{u"a:y"_s} << QStringList{u"a=1 changed"_s};
    QTest::newRow("two swapped") << QStringList{u"a:x"_s, u"b:y"_s}
                                 << QStringList{u"a:y"_s, u"b:x"_s}
                                 << QStringList{u"a=2 moved"_s, u"b=1 moved"_s};
    QTest::newRow("renumbered in a chain")
        << QStringList{u"1:x"_s, u"2:y"_s, u"3:z"_s}
        << QStringList{u"1:new"_s, u"2:x"_s, u"3:y"_s, u"4:z"_s}
        << QStringList{u"1=0 new"_s, u"2=1 moved"_s, u"3=2 moved"_s, u"4=3 moved"_s};
    QTest::newRow("moved over another") << QStringList{u"a:x"_s, u"b:y"_s} << QStringList{u"a:y"_s}
                                        << QStringList{u"a=2 moved"_s, u"1 gone"_s};
    QTest::newRow("copied over another")
        << QStringList{u"a:x"_s, u"b:y"_s} << QStringList{u"a:y"_s, u"b:y"_s}
        << QStringList{u"a=1 changed"_s};
    QTest::newRow("of two copies one overwritten, the other moved")
        << QStringList{u"a:x"_s, u"b:x"_s} << QStringList{u"a:y"_s, u"c:x"_s}
        << QStringList{u"a=1 changed"_s, u"c=2 moved"_s};
    QTest::newRow("of two copies one overwritten, the other kept")
        << QStringList{u"a:x"_s, u"b:x"_s} << QStringList{u"a:y"_s, u"b:x"_s, u"c:x"_s}
        << QStringList{u"a=0 new"_s, u"c=1 moved"_s};
    QTest::newRow("moved away, other sound in its place") << QStringList{
        u"a:x"_s} << QStringList{u"a:z"_s, u"b:x"_s} << QStringList{u"a=0 new"_s, u"b=1 moved"_s};
}

void TestIdentity::followsTheSound()
{
    QFETCH(const QStringList, known);
    QFETCH(const QStringList, found);
    QTEST(outcome({known, found}), "expected");
}

void TestIdentity::staysWhereGoneIsNotSure()
{
    Track track;
    track.id = 1;
    track.path = u"/drive/a.mp3"_s;
    track.digest = digestOf(u"x"_s);
    const auto snapshot = std::make_shared<const models::Snapshot>(
        models::TrackList{std::make_shared<const Track>(track)});
    Planner planner({u"/music"_s}, snapshot, {}, {});
    const models::ScanPlan plan = planner.plan({{u"/music/a.mp3"_s, {1, 1, 1}}});
    const ReadFile file{plan.toRead.first(), {}, {}, digestOf(u"x"_s)};
    QVERIFY(!models::isPlain(file, planner));

    const auto arrival = [&](bool isGone) {
        const auto answer = [isGone](const Track&) { return isGone; };
        return models::identify({file}, planner, answer).files.first().arrival;
    };
    QVERIFY(arrival(false) == Arrival::New);
    QVERIFY(arrival(true) == Arrival::Moved);
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"

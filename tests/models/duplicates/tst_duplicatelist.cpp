// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/fingerprintmeter.h"
#include "models/database/detailtable.h"
#include "models/duplicates/duplicatelist.h"
#include "models/duplicates/recordingwatch.h"
#include "tests/support/signal.h"
#include "tests/ui/storedlibrary.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using models::DuplicateList;
using Column = DuplicateList::Column;

namespace {

/// The fingerprint of 20 s of a made-up melody, three notes a second, with noise as an encoder
/// leaves it.
std::string melody(unsigned seed, float noise)
{
    constexpr std::size_t kRate = 22050;
    std::mt19937 random(seed);
    std::mt19937 noiseSource(seed + 100);
    std::uniform_int_distribution<int> semitone(0, 24);
    std::uniform_real_distribution<float> hiss(-noise, noise);
    std::vector<float> samples(20 * kRate);
    double frequency = 0.0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (i % (kRate / 3) == 0) {
            frequency = 220.0 * std::pow(2.0, semitone(random) / 12.0);
        }
        const double angle = 2.0 * M_PI * frequency * static_cast<double>(i) / kRate;
        samples[i] = static_cast<float>(0.3 * std::sin(angle) + 0.1 * std::sin(2.0 * angle))
            + hiss(noiseSource);
    }
    analysis::FingerprintMeter meter;
    meter.process(samples);
    return meter.finish();
}

} // namespace

class TestDuplicateList : public QObject
{
    Q_OBJECT

private slots:
    void recordingsAreFoundInOtherEncodings();
    void groupsFollowTheLibrary();
    void nothingTwiceIsNothing();
    void recordingsAreFoundBehindAScan();

private:
    static void setFingerprint(
        support::StoredLibrary& stored, models::TrackId track, const std::string& fingerprint);
    static void search(DuplicateList& list);
};

void TestDuplicateList::setFingerprint(
    support::StoredLibrary& stored, models::TrackId track, const std::string& fingerprint)
{
    analysis::Details details;
    details.fingerprint = fingerprint;
    QVERIFY(stored.database().writer().run([&](QSqlDatabase& connection) {
        return models::detailtable::store(connection, track, details);
    }));
}

void TestDuplicateList::search(DuplicateList& list)
{
    QSignalSpy changed(&list, &DuplicateList::groupsChanged);
    list.search();
    QVERIFY(list.isSearching());
    QVERIFY(changed.wait());
    QVERIFY(!list.isSearching());
}

void TestDuplicateList::recordingsAreFoundInOtherEncodings()
{
    support::StoredLibrary stored(support::analysedTracks(4));
    QVERIFY(stored.isStored());
    setFingerprint(stored, 1, melody(1, 0.0F));
    setFingerprint(stored, 2, melody(2, 0.0F));
    setFingerprint(stored, 4, melody(1, 0.003F));
    DuplicateList list(stored.database(), stored.library());
    const QAbstractItemModelTester tester(
        &list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    search(list);
    QCOMPARE(list.groupCount(), 1);
    QCOMPARE(list.rowCount(), 2);
    QCOMPARE(list.trackAt(0)->id, 1);
    QCOMPARE(list.trackAt(1)->id, 4);
    QCOMPARE(
        list.index(1, static_cast<int>(Column::Reason)).data().toString(), u"Same recording"_s);
    // Searches and the next start know it.
    QVERIFY(stored.library().track(1)->recording != 0);
    QCOMPARE(stored.library().track(4)->recording, stored.library().track(1)->recording);
    QCOMPARE(stored.library().track(2)->recording, 0);
    models::Library again(stored.database());
    QVERIFY(again.load());
    QCOMPARE(again.track(4)->recording, stored.library().track(4)->recording);
    // Another analysis, another fingerprint: no duplicate any more.
    setFingerprint(stored, 4, melody(3, 0.0F));
    search(list);
    QCOMPARE(list.groupCount(), 0);
    QCOMPARE(stored.library().track(1)->recording, 0);
}

void TestDuplicateList::groupsFollowTheLibrary()
{
    models::TrackList tracks = support::analysedTracks(5);
    for (const int number : {0, 2, 4}) {
        auto same = std::make_shared<models::Track>(*tracks.at(number));
        same->digest = QByteArray(16, 'd');
        tracks[number] = same;
    }
    support::StoredLibrary stored(tracks);
    DuplicateList list(stored.database(), stored.library());
    const QAbstractItemModelTester tester(
        &list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    search(list);
    QCOMPARE(list.rowCount(), 3);
    stored.library().setRating({3}, 8);
    QCOMPARE(list.trackAt(1)->rating, 8);
    const models::RemovedTracks removed = stored.library().remove({1});
    QCOMPARE(list.rowCount(), 2);
    QCOMPARE(list.groupAt(0).size(), 2);
    (void)stored.library().remove({5}, 3);
    QCOMPARE(list.rowCount(), 0); // one alone is no duplicate
    stored.library().bringBack(removed);
    search(list);
    // It is missing, and has the sound of one that is there: it may have moved there.
    QCOMPARE(list.rowCount(), 2);
    QVERIFY(list.index(0, 0).data(DuplicateList::MissingRole).toBool());
    QVERIFY(!list.index(0, 0).data(DuplicateList::BestRole).toBool());
}

void TestDuplicateList::nothingTwiceIsNothing()
{
    support::StoredLibrary stored(support::analysedTracks(3));
    DuplicateList list(stored.database(), stored.library());
    search(list);
    QCOMPARE(list.groupCount(), 0);
    QCOMPARE(list.rowCount(), 0);
}

void TestDuplicateList::recordingsAreFoundBehindAScan()
{
    support::StoredLibrary stored(support::analysedTracks(3));
    setFingerprint(stored, 1, melody(1, 0.0F));
    setFingerprint(stored, 2, melody(2, 0.0F));
    models::RecordingWatch watch(stored.database(), stored.library());
    QSignalSpy searched(&watch, &models::RecordingWatch::searched);
    models::ScanSummary scan;
    watch.follow(scan); // nothing new, but nobody has searched yet
    QVERIFY(searched.wait());
    QCOMPARE(stored.library().track(1)->recording, 0);

    setFingerprint(stored, 3, melody(1, 0.003F));
    scan.analysed = 1;
    watch.follow(scan);
    watch.follow(scan); // the second takes the place of the first
    QVERIFY(searched.wait());
    QVERIFY(stored.library().track(1)->recording != 0);
    QCOMPARE(stored.library().track(3)->recording, stored.library().track(1)->recording);
    QCOMPARE(stored.library().track(2)->recording, 0);
}

QTEST_GUILESS_MAIN(TestDuplicateList)
#include "tst_duplicatelist.moc"

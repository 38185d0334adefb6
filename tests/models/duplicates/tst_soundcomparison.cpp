// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/sqlerror.h"
#include "models/duplicates/samesounds.h"
#include "tests/models/scan/scanfixture.h"

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

/// Plain WAVE of a second of made-up sound, long enough that the digest samples it.
/// @param stem  the files of two stems differ in one byte that no sample touches.
QByteArray waveOf(quint32 seed, char stem)
{
    constexpr int kRate = 192'000;
    QByteArray sound(qsizetype{kRate} * 4, Qt::Uninitialized);
    quint32 state = seed;
    for (char& byte : sound) {
        state = state * 1664525U + 1013904223U;
        byte = static_cast<char>(state >> 24U);
    }
    sound[60'000] = stem; // the samples begin at 0 and at 105 033
    const auto number = [](quint32 value, int bytes) {
        QByteArray text;
        for (int i = 0; i < bytes; ++i) {
            text.append(static_cast<char>(value >> (8 * i)));
        }
        return text;
    };
    const auto size = static_cast<quint32>(sound.size());
    return "RIFF" + number(size + 36, 4) + "WAVEfmt " + number(16, 4) + number(1, 2) + number(2, 2)
        + number(kRate, 4) + number(kRate * 4, 4) + number(4, 2) + number(16, 2) + "data"
        + number(size, 4) + sound;
}

/// A folder of real files and the library of it; tags and digests alone are read.
class Stems final
{
public:
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(fixture.rootPath() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void rename(const char* from, const char* to) const
    {
        fs::rename(fixture.root() / from, fixture.root() / to);
    }

    models::ScanSummary scan()
    {
        models::Scanner scanner(fixture.database());
        QSignalSpy finished(&scanner, &models::Scanner::finished);
        models::ScanOptions options;
        options.tagsOnly = true;
        scanner.start({fixture.rootPath()}, fixture.snapshot(), options);
        const bool isOver = finished.wait();
        return isOver ? finished.first().first().value<models::ScanSummary>()
                      : models::ScanSummary();
    }

    QHash<models::TrackId, models::SoundDigest> compare(int* read = nullptr)
    {
        int count = 0;
        const auto changed = models::compareSounds(
            fixture.database(), {}, [&count](int, int total) { count = total; });
        if (read) {
            *read = count;
        }
        return changed ? *changed : QHash<models::TrackId, models::SoundDigest>{{-1, {}}};
    }

    ScanFixture fixture;
};

} // namespace

class TestSoundComparison : public QObject
{
    Q_OBJECT

private slots:
    void copiesStayCopies();
    void stemsAreToldApart();
    void stemsKeepTheirIdsWhereverTheyGo();
    void anAbsentStemIsKnownByItsSamples();
    void whatCannotBeReadWaits();
    void stopsWhenAskedTo();
};

void TestSoundComparison::copiesStayCopies()
{
    Stems stems;
    stems.write(u"a.wav"_s, waveOf(1, 'a'));
    stems.write(u"b.wav"_s, waveOf(1, 'a'));
    stems.write(u"other.wav"_s, waveOf(2, 'a'));
    QCOMPARE(stems.scan().added, 3);
    int read = 0;
    QVERIFY(stems.compare(&read).isEmpty());
    QCOMPARE(read, 2); // the other one looks like none
    QCOMPARE(stems.fixture.track("a.wav").digest, stems.fixture.track("b.wav").digest);
    // Each is read once; a third one alone.
    QVERIFY(stems.compare(&read).isEmpty());
    QCOMPARE(read, 0);
    stems.write(u"c.wav"_s, waveOf(1, 'a'));
    QCOMPARE(stems.scan().added, 1);
    QVERIFY(stems.compare(&read).isEmpty());
    QCOMPARE(read, 1);
    const auto groups = models::groupDuplicates(stems.fixture.tracks(), models::SameSounds());
    QCOMPARE(groups.size(), std::size_t{1});
    QCOMPARE(groups.front().members.size(), std::size_t{3});
}

void TestSoundComparison::stemsAreToldApart()
{
    Stems stems;
    stems.write(u"bass.wav"_s, waveOf(1, 'b'));
    stems.write(u"drums.wav"_s, waveOf(1, 'd'));
    stems.write(u"drums again.wav"_s, waveOf(1, 'd'));
    QCOMPARE(stems.scan().added, 3);
    const models::SoundDigest sampled = stems.fixture.track("bass.wav").digest;
    QCOMPARE(stems.fixture.track("drums.wav").digest, sampled);

    const models::TrackList before = stems.fixture.tracks();
    const auto sounds = models::findSameSounds(
        stems.fixture.database(), models::Snapshot(before), std::stop_token());
    QVERIFY(sounds);
    QCOMPARE(sounds->digests.size(), 3);
    for (const models::TrackPtr& track : before) {
        QCOMPARE(
            sounds->digests.value(track->id), stems.fixture.snapshot()->find(track->id)->digest);
        QVERIFY(sounds->digests.value(track->id) != sampled);
    }
    // What was known before, with what was found now: the drums are a copy, the bass is none.
    const auto groups = models::groupDuplicates(before, *sounds);
    QCOMPARE(groups.size(), std::size_t{1});
    QStringList names;
    for (const quint32 member : groups.front().members) {
        names.append(before.at(member)->path.text().section(u'/', -1));
    }
    names.sort();
    QCOMPARE(names, (QStringList{u"drums again.wav"_s, u"drums.wav"_s}));
    int read = -1;
    QVERIFY(stems.compare(&read).isEmpty());
    QCOMPARE(read, 0);
}

void TestSoundComparison::stemsKeepTheirIdsWhereverTheyGo()
{
    Stems stems;
    stems.write(u"bass.wav"_s, waveOf(1, 'b'));
    stems.write(u"drums.wav"_s, waveOf(1, 'd'));
    stems.scan();
    QCOMPARE(stems.compare().size(), 2);
    const models::TrackId bass = stems.fixture.track("bass.wav").id;
    const models::TrackId drums = stems.fixture.track("drums.wav").id;
    // Neither name nor inode helps: written anew, each under the name of the other.
    fs::remove(stems.fixture.root() / "bass.wav");
    fs::remove(stems.fixture.root() / "drums.wav");
    stems.write(u"drums.wav"_s, waveOf(1, 'b'));
    stems.write(u"bass.wav"_s, waveOf(1, 'd'));
    QCOMPARE(stems.scan().moved, 2);
    QCOMPARE(stems.fixture.track("drums.wav").id, bass);
    QCOMPARE(stems.fixture.track("bass.wav").id, drums);
    // One goes for good, the other moves: its samples are still known to be of two sounds.
    fs::remove(stems.fixture.root() / "drums.wav");
    stems.rename("bass.wav", "moved.wav");
    const models::ScanSummary summary = stems.scan();
    QCOMPARE(summary.moved, 1);
    QCOMPARE(summary.missing, 1);
    QCOMPARE(stems.fixture.track("moved.wav").id, drums);
    QVERIFY(stems.compare().isEmpty());
}

void TestSoundComparison::anAbsentStemIsKnownByItsSamples()
{
    Stems stems;
    stems.write(u"flute.wav"_s, waveOf(1, 'f'));
    stems.scan();
    const models::TrackId flute = stems.fixture.track("flute.wav").id;
    fs::remove(stems.fixture.root() / "flute.wav");
    stems.write(u"other.wav"_s, waveOf(2, 'o'));
    QCOMPARE(stems.scan().missing, 1);
    // Two others with its samples were told apart meanwhile.
    const models::SoundDigest sampled = stems.fixture.snapshot()->find(flute)->digest;
    QVERIFY(stems.fixture.database().writer().run([&sampled](QSqlDatabase& connection) {
        return models::runSql(connection,
            u"INSERT INTO ambiguous_digests (digest) VALUES (x'%1')"_s.arg(
                QString::fromLatin1(sampled.toByteArray().toHex())));
    }));
    stems.write(u"back.wav"_s, waveOf(1, 'f'));
    const models::ScanSummary summary = stems.scan();
    QCOMPARE(summary.moved, 1);
    QCOMPARE(stems.fixture.track("back.wav").id, flute);
    QVERIFY(stems.fixture.track("back.wav").digest != sampled);
}

void TestSoundComparison::whatCannotBeReadWaits()
{
    Stems stems;
    stems.write(u"bass.wav"_s, waveOf(1, 'b'));
    stems.write(u"drums.wav"_s, waveOf(1, 'd'));
    stems.scan();
    stems.rename("drums.wav", "away");
    QVERIFY(stems.compare().isEmpty());
    stems.rename("away", "drums.wav");
    int read = 0;
    QCOMPARE(stems.compare(&read).size(), 2);
    QCOMPARE(read, 1); // the other was read the first time
}

void TestSoundComparison::stopsWhenAskedTo()
{
    Stems stems;
    stems.write(u"bass.wav"_s, waveOf(1, 'b'));
    stems.write(u"drums.wav"_s, waveOf(1, 'd'));
    stems.scan();
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = models::compareSounds(stems.fixture.database(), stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, models::ErrorCode::Cancelled);
    QCOMPARE(stems.compare().size(), 2);
}

QTEST_GUILESS_MAIN(TestSoundComparison)
#include "tst_soundcomparison.moc"

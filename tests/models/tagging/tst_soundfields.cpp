// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filepath.h"
#include "models/tagging/soundfieldsplan.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using models::FieldEdit;
using models::Fields;
using models::KeyNotation;
using models::KnownSound;
using models::SoundChoice;

namespace {

SoundChoice all()
{
    SoundChoice choice;
    choice.tempo = choice.key = choice.trackGain = choice.albumGain = choice.fingerprint = true;
    return choice;
}

double numberOf(const FieldEdit& edit, const QString& key)
{
    return edit.value(key).value(0).section(u' ', 0, 0).toDouble();
}

/// RFC 3533, 6: the checksum of an Ogg page.
quint32 oggChecksum(const QByteArray& page)
{
    quint32 sum = 0;
    for (const char byte : page) {
        sum ^= static_cast<quint32>(static_cast<quint8>(byte)) << 24U;
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum & 0x80000000U) != 0 ? (sum << 1U) ^ 0x04C11DB7U : sum << 1U;
        }
    }
    return sum;
}

/// Gives an Opus file an output gain in its header. @param gain  in 1/256 dB
void setHeaderGain(const QString& path, int gain)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    constexpr qsizetype kPage =
        28 + 19; // the header of the page and OpusHead of one or two channels
    QByteArray page = file.read(kPage);
    const qsizetype head = page.indexOf("OpusHead");
    QCOMPARE(head, 28);
    page[head + 16] = static_cast<char>(gain & 0xFF);
    page[head + 17] = static_cast<char>((gain >> 8) & 0xFF);
    page.replace(22, 4, QByteArray(4, '\0'));
    const quint32 sum = oggChecksum(page);
    for (int i = 0; i < 4; ++i) {
        page[22 + i] = static_cast<char>((sum >> (8 * i)) & 0xFF);
    }
    file.seek(0);
    QCOMPARE(file.write(page), kPage);
}

} // namespace

/// What was heard, as fields.
class TestSoundFields : public QObject
{
    Q_OBJECT

private slots:
    void keysAreWrittenInEachNotation_data();
    void keysAreWrittenInEachNotation();
    void everyKeyIsReadBack();
    void onlyWhatIsChosenAndKnown();
    void opusHasItsOwnGains();
    void otherGainsFollowWhereTheyAre();
    void albumIsAllOfItsTracks();
    void headerGainCounts();
    void leftOutWithAReason();
    void discsAreOneAlbum();

private:
    /// A track of the library on a real file.
    models::TrackPtr track(models::TrackId id, const QString& name, const std::string& encoder,
        double amplitude, double seconds = 3.0)
    {
        const QString path = m_folder.file(name);
        if (!support::writeAudio(models::toStdPath(path),
                support::sine(997.0, seconds, amplitude, 48'000, 2), encoder)) {
            return nullptr;
        }
        auto made =
            support::makeTrack({.id = id, .title = name, .album = u"Album"_s, .path = path});
        made->audio.codec = QString::fromStdString(encoder == "libopus" ? "opus" : encoder);
        // 997 Hz in both channels: its level in LUFS is about that of its peak in dBFS.
        auto features = std::make_shared<analysis::Figures>(*support::makeFeatures(
            {.tempoBpm = 127.6F, .tonic = 9, .mode = analysis::Mode::Minor}));
        features->loudness.integratedLufs = static_cast<float>(20.0 * std::log10(amplitude));
        features->loudness.truePeakDbtp = static_cast<float>(20.0 * std::log10(amplitude));
        made->features = features;
        return made;
    }

    static models::SoundPlan plan(const models::TrackList& chosen, const models::TrackList& library)
    {
        const auto details = [](models::TrackId id) {
            analysis::Details heard;
            heard.fingerprint = id == 1 ? "AQAB" : "";
            return models::Result<std::optional<analysis::Details>>(std::optional(heard));
        };
        return models::planSoundFields(
            chosen, all(), {std::make_shared<models::Snapshot>(library), details}, {}, {});
    }

    const support::ScratchFolder m_folder;
};

void TestSoundFields::keysAreWrittenInEachNotation_data()
{
    QTest::addColumn<int>("tonic");
    QTest::addColumn<bool>("isMinor");
    QTest::addColumn<QStringList>("texts"); // Camelot, name, Open Key
    QTest::newRow("C major") << 0 << false << QStringList{u"8B"_s, u"C"_s, u"1d"_s};
    QTest::newRow("A minor") << 9 << true << QStringList{u"8A"_s, u"Am"_s, u"1m"_s};
    QTest::newRow("F sharp major") << 6 << false << QStringList{u"2B"_s, u"F#"_s, u"7d"_s};
    QTest::newRow("E flat minor") << 3 << true << QStringList{u"2A"_s, u"Ebm"_s, u"7m"_s};
    QTest::newRow("E major") << 4 << false << QStringList{u"12B"_s, u"E"_s, u"5d"_s};
    QTest::newRow("F major") << 5 << false << QStringList{u"7B"_s, u"F"_s, u"12d"_s};
}

void TestSoundFields::keysAreWrittenInEachNotation()
{
    QFETCH(const int, tonic);
    QFETCH(const bool, isMinor);
    QFETCH(const QStringList, texts);
    const models::MusicalKey key{tonic, isMinor ? analysis::Mode::Minor : analysis::Mode::Major};
    QCOMPARE(models::keyText(key, KeyNotation::Camelot), texts[0]);
    QCOMPARE(models::keyText(key, KeyNotation::Name), texts[1]);
    QCOMPARE(models::keyText(key, KeyNotation::OpenKey), texts[2]);
}

void TestSoundFields::everyKeyIsReadBack()
{
    for (int tonic = 0; tonic < 12; ++tonic) {
        for (const analysis::Mode mode : {analysis::Mode::Major, analysis::Mode::Minor}) {
            for (const KeyNotation notation :
                {KeyNotation::Camelot, KeyNotation::Name, KeyNotation::OpenKey}) {
                const models::MusicalKey key{tonic, mode};
                QCOMPARE(models::keysFromText(models::keyText(key, notation)),
                    QList<models::MusicalKey>{key});
            }
        }
    }
}

void TestSoundFields::onlyWhatIsChosenAndKnown()
{
    KnownSound sound;
    sound.tempoBpm = 127.6F;
    sound.key = models::MusicalKey{9, analysis::Mode::Minor};
    sound.track = models::Level{-9.53, 0.988553};
    SoundChoice choice;
    QVERIFY(models::soundFields(sound, choice, {}).isEmpty());
    choice.tempo = true;
    choice.notation = KeyNotation::Name;
    QCOMPARE(models::soundFields(sound, choice, {}), (FieldEdit{{u"BPM"_s, {u"128"_s}}}));
    choice = all();
    const FieldEdit edit = models::soundFields(sound, choice, {});
    QCOMPARE(edit,
        (FieldEdit{{u"BPM"_s, {u"128"_s}}, {u"INITIALKEY"_s, {u"8A"_s}},
            {u"REPLAYGAIN_TRACK_GAIN"_s, {u"-8.47 dB"_s}}, // -18 + 9.53
            {u"REPLAYGAIN_TRACK_PEAK"_s, {u"0.988553"_s}}}));
}

void TestSoundFields::opusHasItsOwnGains()
{
    KnownSound sound;
    sound.isOpus = true;
    sound.track = models::Level{-9.53, 0.9};
    sound.album = models::Level{-30.0, 0.9};
    QCOMPARE(models::soundFields(sound, all(), {}),
        (FieldEdit{{u"R128_TRACK_GAIN"_s, {u"-3448"_s}}, // (-23 + 9.53) * 256
            {u"R128_ALBUM_GAIN"_s, {u"1792"_s}}})); // 7 * 256
}

void TestSoundFields::otherGainsFollowWhereTheyAre()
{
    KnownSound sound;
    sound.isOpus = true;
    sound.track = models::Level{-9.53, 0.9};
    const Fields opus{{u"REPLAYGAIN_TRACK_GAIN"_s, {u"+1.00 dB"_s}}};
    const FieldEdit both = models::soundFields(sound, all(), opus);
    QCOMPARE(both.value(u"REPLAYGAIN_TRACK_GAIN"_s), QStringList{u"-8.47 dB"_s});
    QCOMPARE(both.value(u"R128_TRACK_GAIN"_s), QStringList{u"-3448"_s});
    sound.isOpus = false;
    const FieldEdit flac = models::soundFields(sound, all(), {{u"R128_TRACK_GAIN"_s, {u"0"_s}}});
    QCOMPARE(flac.value(u"R128_TRACK_GAIN"_s), QStringList{u"-3448"_s});
    QVERIFY(flac.contains(u"REPLAYGAIN_TRACK_GAIN"_s));
}

void TestSoundFields::albumIsAllOfItsTracks()
{
    // The quiet one is more than 10 LU under the loud one: the gate of the album leaves it out.
    const models::TrackPtr loud = track(1, u"loud.flac"_s, "flac", 0.5, 6.0);
    const models::TrackPtr quiet = track(2, u"quiet.flac"_s, "flac", 0.02);
    QVERIFY(loud && quiet);
    const models::SoundPlan plan = TestSoundFields::plan({quiet}, {loud, quiet});
    QCOMPARE(plan.sheet.files().size(), 1);
    const FieldEdit edit = plan.sheet.files().constFirst().edit;
    const double expected = -18.0 - 20.0 * std::log10(0.5);
    QVERIFY2(std::abs(numberOf(edit, u"REPLAYGAIN_ALBUM_GAIN"_s) - expected) < 0.1,
        qPrintable(edit.value(u"REPLAYGAIN_ALBUM_GAIN"_s).join(u' ')));
    QVERIFY(std::abs(numberOf(edit, u"REPLAYGAIN_ALBUM_PEAK"_s) - 0.5) < 0.01);
    QVERIFY(std::abs(numberOf(edit, u"REPLAYGAIN_TRACK_PEAK"_s) - 0.02) < 0.001);
    // Nothing is measured a second time: the file is gone, and the album known.
    QVERIFY(QFile::remove(loud->path));
    const models::SoundPlan again = models::planSoundFields({quiet}, all(),
        {std::make_shared<models::Snapshot>(models::TrackList{loud, quiet}), {}, plan.albums}, {},
        {});
    QCOMPARE(again.sheet.files().constFirst().edit.value(u"REPLAYGAIN_ALBUM_GAIN"_s),
        edit.value(u"REPLAYGAIN_ALBUM_GAIN"_s));
}

void TestSoundFields::headerGainCounts()
{
    const models::TrackPtr song = track(1, u"a.opus"_s, "libopus", 0.1);
    QVERIFY(song);
    const auto albumGain = [&] {
        return numberOf(plan({song}, {song}).sheet.files().constFirst().edit, u"R128_ALBUM_GAIN"_s);
    };
    const double before = albumGain();
    QVERIFY(std::abs(before / 256.0 - (-23.0 + 20.0)) < 0.5);
    setHeaderGain(song->path, 6 * 256);
    // The player makes it 6 dB louder by itself: 6 dB less are left for the tag.
    QVERIFY2(std::abs(albumGain() - (before - 6 * 256)) < 3.0, qPrintable(QString::number(before)));
}

void TestSoundFields::leftOutWithAReason()
{
    auto fast = std::make_shared<models::Track>(*track(1, u"fast.flac"_s, "flac", 0.3));
    auto heard = std::make_shared<analysis::Figures>(*fast->features);
    heard->depth = analysis::Depth::Fast;
    heard->rhythm.tempoBpm.reset();
    fast->features = heard;
    fast->tags.album.clear();
    auto unheard = std::make_shared<models::Track>(*fast);
    unheard->id = 2;
    unheard->path = u"/nowhere/unheard.flac"_s;
    unheard->features.reset();
    auto part = std::make_shared<models::Track>(*fast);
    part->id = 3;
    part->part = std::make_shared<models::TrackPart>();
    const models::SoundPlan plan =
        TestSoundFields::plan({fast, unheard, part}, {fast, unheard, part});
    QCOMPARE(plan.sheet.files().size(), 1);
    QCOMPARE(plan.sheet.files().constFirst().edit,
        (FieldEdit{{u"INITIALKEY"_s, {u"8A"_s}}, {u"ACOUSTID_FINGERPRINT"_s, {u"AQAB"_s}}}));
    QStringList reasons;
    for (const models::TagFailure& skipped : plan.skipped) {
        reasons.append(skipped.reason);
    }
    const QString text = reasons.join(u'\n');
    QCOMPARE(reasons.size(), 5);
    for (const QString& words : {u"no tempo"_s, u"Only parts"_s, u"no album"_s,
             u"unheard.flac is not analysed"_s, u"cue sheet"_s}) {
        QVERIFY2(text.contains(words), qPrintable(text));
    }
}

void TestSoundFields::discsAreOneAlbum()
{
    const auto key = [](const QString& path, const QString& album = u"Album"_s) {
        return models::albumFolderKey(*support::makeTrack({.album = album, .path = path}));
    };
    QCOMPARE(key(u"/m/Album/CD 1/a.flac"_s), key(u"/m/Album/Disc 2/b.flac"_s));
    QCOMPARE(key(u"/m/Album/CD 1/a.flac"_s), key(u"/m/Album/b.flac"_s, u"ALBUM"_s));
    QVERIFY(key(u"/m/Album/a.flac"_s) != key(u"/m/Copy/a.flac"_s));
    QVERIFY(key(u"/m/Album/a.flac"_s) != key(u"/m/Album/a.flac"_s, u"Other"_s));
    QVERIFY(key(u"/m/a.flac"_s, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestSoundFields)

#include "tst_soundfields.moc"

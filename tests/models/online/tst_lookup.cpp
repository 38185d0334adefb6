// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/answers.h"
#include "models/online/lookup.h"
#include "models/online/matching.h"
#include "models/online/onlinesettings.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/webanswers.h"

#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;
using models::Candidate;
using models::Error;
using models::ErrorCode;
using models::FieldEdit;
using models::Fields;
using models::KnownFile;
using models::Match;
using models::ReleaseFacts;
using models::Result;
using models::Service;
using models::WebRequest;
namespace answers = models::answers;
namespace lookup = models::lookup;

namespace {

const QString kRecording = u"11111111-0000-4000-8000-000000000001"_s;
const QString kRelease = u"22222222-0000-4000-8000-000000000001"_s;
const QString kGroup = u"33333333-0000-4000-8000-000000000001"_s;
const QString kTrack = u"44444444-0000-4000-8000-000000000001"_s;
const QString kArtist = u"55555555-0000-4000-8000-000000000001"_s;
const QString kOther = u"55555555-0000-4000-8000-000000000002"_s;

KnownFile fileOf(const QString& title, qint64 durationMs, int number)
{
    return {u"/m/a.flac"_s,
        {{u"TITLE"_s, {title}}, {u"ARTIST"_s, {u"The Lanterns"_s}}, {u"ALBUM"_s, {u"Harbour"_s}},
            {u"TRACKNUMBER"_s, {QString::number(number)}}},
        durationMs, u"AQAA"_s};
}

/// Says the same to every question, and keeps what was asked.
models::Fetch saying(const QList<QByteArray>& bodies, QList<WebRequest>& asked)
{
    return [bodies, &asked](const WebRequest& request, const std::stop_token&) {
        asked.append(request);
        return Result<QByteArray>(bodies.value(asked.size() - 1));
    };
}

} // namespace

/// What services answer, how well it fits, and in which order they are asked.
class TestLookup : public QObject
{
    Q_OBJECT

private slots:
    void acoustIdIsRead();
    void recordingSearchIsRead();
    void releaseSearchIsRead();
    void releaseIsRead();
    void coversAreRead();
    void topTagsAreRead();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void refusalsSayWhatToDo_data();
    void refusalsSayWhatToDo();
    void strangersValuesAreChecked();
    void textsAreCompared_data();
    void textsAreCompared();
    void soundOutweighsWrongTags();
    void absentPartsDoNotCount();
    void filesFindTheirTracks();
    void strangerStaysWithoutATrack();
    void manyFilesAreAssignedQuickly();
    void fieldsAreWrittenAsPicardDoes();
    void datesFitTheFormat();
    void numbersKeepTheirForm();
    void wordsAreEscaped();
    void soundNeedsAFingerprint();
    void albumIsHeardInSeveralFiles();
    void coverIsTheFront();
    void genresLeaveNamesOut();
    void settingsAreKept();
    void addressesAreChecked_data();
    void addressesAreChecked();
};

void TestLookup::acoustIdIsRead()
{
    const auto found = answers::acoustId(support::kAcoustIdAnswer);
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    const Candidate& best = found->constFirst();
    QCOMPARE(best.soundScore, 0.97);
    QCOMPARE(best.acoustId, u"66666666-0000-4000-8000-000000000001"_s);
    QCOMPARE(best.recordingId, kRecording);
    QCOMPARE(best.title, u"Morning Ferry"_s);
    QCOMPARE(best.artist.text, u"The Lanterns & Mara Holt"_s);
    QCOMPARE(best.artist.ids, (QStringList{kArtist, kOther}));
    QCOMPARE(best.durationMs, 187'000);
    QCOMPARE(best.trackId, kTrack);
    QCOMPARE(best.number, 1);
    QCOMPARE(best.discNumber, 1);
    QCOMPARE(best.release.id, kRelease);
    QCOMPARE(best.release.groupId, kGroup);
    QCOMPARE(best.release.title, u"Harbour Songs"_s);
    QCOMPARE(best.release.date, u"1997-05-21"_s);
    QCOMPARE(best.release.trackCount, 3);
}

void TestLookup::recordingSearchIsRead()
{
    const auto found = answers::recordings(support::kRecordingSearch);
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    const Candidate& best = found->constFirst();
    QCOMPARE(best.searchScore, 100);
    QCOMPARE(best.durationMs, 187'306);
    QCOMPARE(best.trackId, kTrack);
    QCOMPARE(best.number, 1);
    QCOMPARE(best.discTracks, 3);
    QCOMPARE(best.release.artist.text, best.artist.text);
    QCOMPARE(best.release.firstDate, QString());
    // One without any release is still a recording.
    QCOMPARE(found->at(1).release.id, QString());
}

void TestLookup::releaseSearchIsRead()
{
    const auto found = answers::releases(support::kReleaseSearch);
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->constFirst().id, kRelease);
    QCOMPARE(found->constFirst().trackCount, 3);
    QCOMPARE(found->constFirst().label, u"Quay Records"_s);
    QCOMPARE(found->constFirst().catalogNumber, u"QUAY 7"_s);
}

void TestLookup::releaseIsRead()
{
    const auto found = answers::release(support::kReleaseAnswer);
    QVERIFY(found);
    QCOMPARE(found->size(), 3);
    const Candidate& first = found->constFirst();
    QCOMPARE(first.recordingId, kRecording);
    QCOMPARE(first.trackId, kTrack);
    QCOMPARE(first.title, u"Morning Ferry"_s);
    QCOMPARE(first.artist.text, u"The Lanterns & Mara Holt"_s);
    QCOMPARE(first.artist.sortText, u"Lanterns, The & Holt, Mara"_s);
    QCOMPARE(first.isrcs, QStringList{u"GBAAA9700001"_s});
    QCOMPARE(first.release.firstDate, u"1996"_s);
    QCOMPARE(first.release.discCount, 1);
    QCOMPARE(first.release.barcode, u"5012345678900"_s);
    QCOMPARE(first.release.medium, u"CD"_s);
    QCOMPARE(found->at(2).number, 3);
}

void TestLookup::coversAreRead()
{
    const auto found = answers::covers(support::kCoverAnswer);
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0).id, u"829521842"_s);
    QVERIFY(!found->at(0).isFront);
    QCOMPARE(found->at(1).id, u"829521843"_s);
    QVERIFY(found->at(1).isFront);
}

void TestLookup::topTagsAreRead()
{
    const auto found = answers::topTags(support::kTopTags);
    QVERIFY(found);
    QCOMPARE(found->constFirst().name, u"indie folk"_s);
    QCOMPARE(found->constFirst().count, 100);
}

void TestLookup::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html><body>Hello</body></html>");
    QTest::newRow("cut off") << QByteArray(support::kReleaseAnswer).chopped(10);
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("another shape") << QByteArray("{\"a\":{\"b\":1}}");
    QTest::newRow("other types") << QByteArray(
        "{\"status\":\"ok\",\"results\":7,\"recordings\":\"x\",\"releases\":{},"
        "\"media\":1,\"images\":null,\"toptags\":[]}");
    QTest::newRow("very deep") << QByteArray(20'000, '[');
}

void TestLookup::nonsenseIsRefused()
{
    QFETCH(const QByteArray, body);
    const QList<std::optional<Error>> errors{
        answers::acoustId(body) ? std::nullopt : std::optional(answers::acoustId(body).error()),
        answers::recordings(body) ? std::nullopt : std::optional(answers::recordings(body).error()),
        answers::recording(body) ? std::nullopt : std::optional(answers::recording(body).error()),
        answers::releases(body) ? std::nullopt : std::optional(answers::releases(body).error()),
        answers::release(body) ? std::nullopt : std::optional(answers::release(body).error()),
        answers::covers(body) ? std::nullopt : std::optional(answers::covers(body).error()),
        answers::topTags(body) ? std::nullopt : std::optional(answers::topTags(body).error())};
    for (const std::optional<Error>& error : errors) {
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::BadSyntax);
    }
}

void TestLookup::refusalsSayWhatToDo_data()
{
    QTest::addColumn<bool>("isAcoustId");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("word");
    QTest::newRow("AcoustID: key") << true
                                   << QByteArray("{\"status\":\"error\",\"error\":{\"code\":4,"
                                                 "\"message\":\"invalid API key\"}}")
                                   << u"does not accept your key"_s;
    QTest::newRow("AcoustID: too often")
        << true << QByteArray("{\"status\":\"error\",\"error\":{\"code\":14}}") << u"busy"_s;
    QTest::newRow("AcoustID: fingerprint")
        << true << QByteArray("{\"status\":\"error\",\"error\":{\"code\":3}}")
        << u"does not understand"_s;
    QTest::newRow("Last.fm: key") << false << QByteArray("{\"error\":10,\"message\":\"x\"}")
                                  << u"does not accept your key"_s;
    QTest::newRow("Last.fm: unknown") << false << QByteArray("{\"error\":6}") << u"does not know"_s;
}

void TestLookup::refusalsSayWhatToDo()
{
    QFETCH(const bool, isAcoustId);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, word);
    const QString detail =
        isAcoustId ? answers::acoustId(body).error().detail : answers::topTags(body).error().detail;
    QVERIFY2(detail.contains(word), qPrintable(detail));
}

void TestLookup::strangersValuesAreChecked()
{
    const auto found = answers::acoustId(R"({"status":"ok","results":[{"id":"../../etc","score":7,
        "recordings":[{"id":"11111111-0000-4000-8000-000000000001","title":"A\nB\u0000C",
        "duration":1e300,"releasegroups":[{"id":"x","releases":[
        {"id":"22222222-0000-4000-8000-000000000001","date":{"year":-4,"month":99},
        "mediums":[{"position":-1,"tracks":[{"position":1e20}]}]}]}]},{"id":"nonsense"}]}]})");
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    const Candidate& candidate = found->constFirst();
    QCOMPARE(candidate.acoustId, QString());
    QVERIFY(!candidate.soundScore);
    QCOMPARE(candidate.title, u"A B C"_s);
    QCOMPARE(candidate.durationMs, 0);
    QCOMPARE(candidate.release.groupId, QString());
    QCOMPARE(candidate.release.date, QString());
    QCOMPARE(candidate.number, 0);
    QVERIFY(!answers::isMbid(u"11111111-0000-4000-8000-000000000001/.."_s));
}

void TestLookup::textsAreCompared_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("the same") << u"Caf\u00E9 Nights!"_s << u"cafe nights"_s << 1.0 << 1.0;
    QTest::newRow("a slip") << u"Morning Ferry"_s << u"Mornin Ferry"_s << 0.85 << 0.99;
    QTest::newRow("a remix") << u"Harbour"_s << u"Harbour (Night Mix)"_s << 0.6 << 0.7;
    QTest::newRow("the same remix")
        << u"Harbour [night mix]"_s << u"Harbour (Night Mix)"_s << 1.0 << 1.0;
    QTest::newRow("strangers") << u"Harbour"_s << u"Lime"_s << 0.0 << 0.2;
    QTest::newRow("nothing") << QString() << u"Lime"_s << 0.0 << 0.0;
}

void TestLookup::textsAreCompared()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    const double likeness = models::textLikeness(one, other);
    QCOMPARE(models::textLikeness(other, one), likeness);
    QFETCH(const double, least);
    QFETCH(const double, most);
    QVERIFY2(likeness >= least && likeness <= most, qPrintable(QString::number(likeness)));
}

void TestLookup::soundOutweighsWrongTags()
{
    const KnownFile file = fileOf(u"Track 01"_s, 187'000, 1);
    Candidate heard;
    heard.recordingId = kRecording;
    heard.title = u"Morning Ferry"_s;
    heard.artist.text = u"The Lanterns"_s;
    heard.durationMs = 187'000;
    heard.soundScore = 0.98;
    Candidate lookalike = heard;
    lookalike.recordingId = kOther;
    lookalike.title = u"Track 01"_s;
    lookalike.soundScore = 0.2;
    const QList<Match> matches = models::ranked(file, {lookalike, heard});
    QCOMPARE(matches.constFirst().candidate.recordingId, kRecording);
}

void TestLookup::absentPartsDoNotCount()
{
    Candidate candidate;
    candidate.soundScore = 0.9;
    candidate.title = u"Anything"_s;
    QCOMPARE(models::likeness({}, candidate).percent(), 90);
    QCOMPARE(models::likeness({}, {}).percent(), 0);
    QCOMPARE(models::lengthLikeness(100'000, 102'000), 1.0);
    QCOMPARE(models::lengthLikeness(100'000, 116'000), 0.5);
    QCOMPARE(models::lengthLikeness(100'000, 200'000), 0.0);
}

void TestLookup::filesFindTheirTracks()
{
    const auto tracks = answers::release(support::kReleaseAnswer);
    QVERIFY(tracks);
    // Shuffled, one title wrong and two alike: only the lengths tell those apart.
    const QList<KnownFile> files{fileOf(u"Tide"_s, 243'000, 0), fileOf(u"Tide"_s, 201'000, 0),
        fileOf(u"morning ferry"_s, 187'000, 0)};
    QCOMPARE(models::assigned(files, *tracks), (QList<int>{2, 1, 0}));
}

void TestLookup::strangerStaysWithoutATrack()
{
    const auto tracks = answers::release(support::kReleaseAnswer);
    KnownFile stranger = fileOf(u"Xylophone quiz"_s, 900'000, 9);
    stranger.fields.insert(u"ARTIST"_s, {u"Qqq"_s});
    stranger.fields.insert(u"ALBUM"_s, {u"Zzz"_s});
    QCOMPARE(models::assigned({stranger}, *tracks), QList<int>{-1});
    QCOMPARE(models::assigned({}, *tracks), QList<int>());
    QCOMPARE(models::assigned({stranger}, {}), QList<int>{-1});
}

void TestLookup::manyFilesAreAssignedQuickly()
{
    QList<KnownFile> files;
    QList<Candidate> tracks;
    for (int at = 0; at < 100; ++at) {
        files.append(fileOf(u"Piece no. %1"_s.arg(at), 60'000 + at * 1'000, at + 1));
        Candidate track;
        track.title = u"Piece no. %1"_s.arg(99 - at);
        track.durationMs = 60'000 + (99 - at) * 1'000;
        track.number = 100 - at;
        tracks.append(track);
    }
    const QList<int> columns = models::assigned(files, tracks);
    for (int at = 0; at < 100; ++at) {
        QCOMPARE(columns[at], 99 - at);
    }
}

void TestLookup::fieldsAreWrittenAsPicardDoes()
{
    const auto tracks = answers::release(support::kReleaseAnswer);
    Candidate candidate = tracks->constFirst();
    candidate.acoustId = u"66666666-0000-4000-8000-000000000001"_s;
    const FieldEdit edit = models::fieldsOf(candidate, u"/m/a.flac"_s, {});
    const FieldEdit expected{{u"TITLE"_s, {u"Morning Ferry"_s}},
        {u"ARTIST"_s, {u"The Lanterns & Mara Holt"_s}},
        {u"ARTISTSORT"_s, {u"Lanterns, The & Holt, Mara"_s}}, {u"ALBUM"_s, {u"Harbour Songs"_s}},
        {u"ALBUMARTIST"_s, {u"The Lanterns"_s}}, {u"ALBUMARTISTSORT"_s, {u"Lanterns, The"_s}},
        {u"TRACKNUMBER"_s, {u"1"_s}}, {u"DISCNUMBER"_s, {u"1"_s}}, {u"DATE"_s, {u"1997-05-21"_s}},
        {u"ORIGINALDATE"_s, {u"1996"_s}}, {u"LABEL"_s, {u"Quay Records"_s}},
        {u"CATALOGNUMBER"_s, {u"QUAY 7"_s}}, {u"BARCODE"_s, {u"5012345678900"_s}},
        {u"MEDIA"_s, {u"CD"_s}}, {u"RELEASECOUNTRY"_s, {u"GB"_s}}, {u"ISRC"_s, {u"GBAAA9700001"_s}},
        {u"MUSICBRAINZ_TRACKID"_s, {kRecording}}, {u"MUSICBRAINZ_RELEASETRACKID"_s, {kTrack}},
        {u"MUSICBRAINZ_ALBUMID"_s, {kRelease}}, {u"MUSICBRAINZ_RELEASEGROUPID"_s, {kGroup}},
        {u"MUSICBRAINZ_ARTISTID"_s, {kArtist, kOther}}, {u"MUSICBRAINZ_ALBUMARTISTID"_s, {kArtist}},
        {u"ACOUSTID_ID"_s, {candidate.acoustId}}};
    QCOMPARE(edit, expected);
}

void TestLookup::datesFitTheFormat()
{
    Candidate candidate;
    candidate.release.date = u"1997-05"_s;
    candidate.release.firstDate = u"1996-04-01"_s;
    const FieldEdit flac = models::fieldsOf(candidate, u"/m/a.flac"_s, {});
    QCOMPARE(flac.value(u"DATE"_s), QStringList{u"1997-05"_s});
    QCOMPARE(flac.value(u"ORIGINALDATE"_s), QStringList{u"1996-04-01"_s});
    const FieldEdit mp3 = models::fieldsOf(candidate, u"/m/a.MP3"_s, {});
    QCOMPARE(mp3.value(u"DATE"_s), QStringList{u"1997"_s});
    QCOMPARE(mp3.value(u"ORIGINALDATE"_s), QStringList{u"1996"_s});
}

void TestLookup::numbersKeepTheirForm()
{
    Candidate candidate;
    candidate.number = 3;
    candidate.discTracks = 12;
    const auto number = [&candidate](const QStringList& before) {
        return models::fieldsOf(candidate, u"/m/a.flac"_s, Fields{{u"TRACKNUMBER"_s, before}})
            .value(u"TRACKNUMBER"_s);
    };
    QCOMPARE(number({u"1"_s}), QStringList{u"3"_s});
    QCOMPARE(number({u"1/9"_s}), QStringList{u"3/12"_s});
    QCOMPARE(number({u"03"_s}), QStringList());
}

void TestLookup::wordsAreEscaped()
{
    QList<WebRequest> asked;
    const models::Fetch fetch = saying({support::kRecordingSearch}, asked);
    const auto found = lookup::byWords(fetch, {u"Say \"a\\b\" OR *"_s, {}, u"Harbour"_s},
        fileOf(u"Morning Ferry"_s, 187'000, 1), {});
    QVERIFY(found);
    QVERIFY(found->constFirst().likeness.percent() > 80);
    QCOMPARE(asked.constFirst().fields.constFirst().second,
        u"recording:\"Say \\\"a\\\\b\\\" OR *\" AND release:\"Harbour\""_s);
    QVERIFY(!lookup::byWords(fetch, {u" "_s, {}, {}}, {}, {}));
    QCOMPARE(asked.size(), 1);
}

void TestLookup::soundNeedsAFingerprint()
{
    QList<WebRequest> asked;
    const models::Fetch fetch = saying({support::kAcoustIdAnswer}, asked);
    KnownFile file = fileOf(u"Morning Ferry"_s, 187'400, 1);
    const auto found = lookup::bySound(fetch, file, {});
    QVERIFY(found);
    QVERIFY(asked.constFirst().isPost);
    QVERIFY(asked.constFirst().fields.contains({u"duration"_s, u"187"_s}));
    file.fingerprint.clear();
    const auto without = lookup::bySound(fetch, file, {});
    QVERIFY(!without);
    QCOMPARE(without.error().code, ErrorCode::NothingToDo);
    QCOMPARE(asked.size(), 1);
}

void TestLookup::albumIsHeardInSeveralFiles()
{
    QList<WebRequest> asked;
    const models::Fetch fetch = saying(
        {support::kAcoustIdAnswer, support::kAcoustIdAnswer, R"({"status":"ok","results":[]})"},
        asked);
    const KnownFile file = fileOf(u"Morning Ferry"_s, 187'000, 1);
    QList<int> progress;
    const auto found = lookup::albumBySound(
        fetch, {file, file, file}, [&progress](int done) { progress.append(done); }, {});
    QVERIFY(found);
    QCOMPARE(found->constFirst().release.id, kRelease);
    QCOMPARE(found->constFirst().filesHeard, 2);
    QCOMPARE(
        found->constFirst().acoustIds.value(kRecording), u"66666666-0000-4000-8000-000000000001"_s);
    QCOMPARE(progress, (QList<int>{1, 2, 3}));
}

void TestLookup::coverIsTheFront()
{
    QList<WebRequest> asked;
    const auto cover =
        lookup::frontCover(saying({support::kCoverAnswer, "picture"}, asked), kRelease, {});
    QVERIFY(cover);
    QCOMPARE(*cover, "picture");
    QCOMPARE(asked.at(1).path, u"/release/%1/829521843-500.jpg"_s.arg(kRelease));
    const models::Fetch none = [](const WebRequest&, const std::stop_token&) {
        return Result<QByteArray>(Error{ErrorCode::NotFound, u"x"_s});
    };
    QCOMPARE(*lookup::frontCover(none, kRelease, {}), QByteArray());
}

void TestLookup::genresLeaveNamesOut()
{
    QList<WebRequest> asked;
    const auto genres = lookup::genres(
        saying({support::kTopTags}, asked), u"The Lanterns & Mara Holt"_s, u"x"_s, {});
    QVERIFY(genres);
    QCOMPARE(*genres, (QStringList{u"Indie Folk"_s, u"Folk"_s}));
}

void TestLookup::settingsAreKept()
{
    const support::ScratchFolder folder;
    QSettings file(folder.file(u"s.ini"_s), QSettings::IniFormat);
    QCOMPARE(models::readOnlineSettings(file), models::OnlineSettings());
    const models::OnlineSettings wanted{.isOn = true,
        .isOffline = true,
        .urls = {{Service::MusicBrainz, u"https://mirror.example/ws/2"_s}}};
    models::writeOnlineSettings(file, wanted);
    QCOMPARE(models::readOnlineSettings(file), wanted);
    QCOMPARE(wanted.url(Service::CoverArt), u"https://coverartarchive.org"_s);
    file.setValue(u"online/url/musicbrainz"_s, u"file:///etc"_s);
    QVERIFY(models::readOnlineSettings(file).urls.isEmpty());
}

void TestLookup::addressesAreChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isUrl");
    QTest::newRow("usual") << u"https://musicbrainz.org/ws/2"_s << true;
    QTest::newRow("own server") << u"http://127.0.0.1:5000/ws/2"_s << true;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("no host") << u"https://"_s << false;
    QTest::newRow("user") << u"https://me:secret@host/"_s << false;
    QTest::newRow("query") << u"https://host/?a=b"_s << false;
    QTest::newRow("words") << u"musicbrainz"_s << false;
}

void TestLookup::addressesAreChecked()
{
    QFETCH(const QString, text);
    QTEST(models::isServiceUrl(text), "isUrl");
}

QTEST_GUILESS_MAIN(TestLookup)
#include "tst_lookup.moc"

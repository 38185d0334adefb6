// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/tidyorder.h"
#include "models/tidy/tidysearch.h"
#include "tests/models/tidy/tidysketch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::Fields;
using models::TidyGroup;
using models::TidyKind;
using models::TrackList;
using support::album;
using support::byArtists;
using support::changes;
using support::found;
using support::makeTrack;
using support::shared;

/// What is found untidy in a library, and what would mend it.
class TestTidySearch : public QObject
{
    Q_OBJECT

private slots:
    void albumArtistIsTakenFromTheAlbum_data();
    void albumArtistIsTakenFromTheAlbum();
    void ordinaryAlbumNeedsNoAlbumArtist();
    void yearOfMostTracksIsProposed();
    void collectionsKeepTheirYears();
    void oddNumbersAreFound_data();
    void oddNumbersAreFound();
    void discsHaveNumbersOfTheirOwn();
    void namesSayWhatTagsLack();
    void namesAreBelievedWithTheirNeighboursOnly();
    void coverBesideTheFilesCounts();
    void missingFilesAreLeft();
    void editReplacesOnlyWhatItNames_data();
    void editReplacesOnlyWhatItNames();
    void choiceGoesForAllFiles();
    void tidyLibraryHasNothing();
    void totalTellsWhatIsMissingAtTheEnd();
    void whatCannotBeWrittenIsNotProposed_data();
    void whatCannotBeWrittenIsNotProposed();
};

void TestTidySearch::albumArtistIsTakenFromTheAlbum_data()
{
    QTest::addColumn<QStringList>("artists");
    QTest::addColumn<QStringList>("albumArtists");
    QTest::addColumn<QString>("proposed");

    QTest::newRow("others say it")
        << QStringList{u"A"_s, u"B"_s, u"C"_s} << QStringList{u"X"_s, u""_s, u"X"_s} << u"X"_s;
    QTest::newRow("guests") << QStringList{u"A"_s, u"A feat. B"_s, u"A ft. C"_s}
                            << QStringList{u""_s, u""_s, u""_s} << u"A"_s;
    QTest::newRow("compilation") << QStringList{u"A"_s, u"B"_s, u"C"_s}
                                 << QStringList{u""_s, u""_s, u""_s} << u"Various Artists"_s;
    QTest::newRow("two artists: nobody knows")
        << QStringList{u"A"_s, u"B"_s, u"B"_s} << QStringList{u""_s, u""_s, u""_s} << QString();
}

void TestTidySearch::albumArtistIsTakenFromTheAlbum()
{
    QFETCH(const QStringList, artists);
    QFETCH(const QStringList, albumArtists);
    QFETCH(const QString, proposed);
    auto tracks = album(3);
    for (int i = 0; i < 3; ++i) {
        tracks[i]->tags.artist = artists[i];
        tracks[i]->tags.albumArtist = albumArtists[i];
    }
    const QList<TidyGroup> groups = found(shared(tracks), TidyKind::AlbumArtist);
    QCOMPARE(groups.size(), proposed.isEmpty() ? 0 : 1);
    if (!groups.isEmpty()) {
        QCOMPARE(groups[0].choices.constFirst(), proposed);
        QCOMPARE(groups[0].fileCount(), albumArtists.count(u""_s));
    }
}

void TestTidySearch::ordinaryAlbumNeedsNoAlbumArtist()
{
    auto plain = album(2);
    QCOMPARE(found(shared(plain), TidyKind::AlbumArtist).size(), 0);
    // Where most albums have one, it is missed.
    for (int i = 0; i < 2; ++i) {
        for (auto& track : album(1, u"Other %1"_s.arg(i))) {
            track->id = 10 + i;
            track->tags.albumArtist = u"Joni"_s;
            plain.append(track);
        }
    }
    const QList<TidyGroup> groups = found(shared(plain), TidyKind::AlbumArtist);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(changes(groups[0]), (QStringList{u"1 ALBUMARTIST >Joni"_s, u"2 ALBUMARTIST >Joni"_s}));
}

void TestTidySearch::yearOfMostTracksIsProposed()
{
    auto tracks = album(5);
    tracks[3]->tags.year = 1999;
    tracks[4]->tags.year = 0;
    const QList<TidyGroup> groups = found(shared(tracks), TidyKind::AlbumYear);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(changes(groups[0]), (QStringList{u"4 DATE 1999>1971"_s, u"5 DATE >1971"_s}));
    QCOMPARE(groups[0].choices, (QStringList{u"1971"_s, u"1999"_s}));
}

void TestTidySearch::collectionsKeepTheirYears()
{
    auto hits = album(5); // of one artist, each track of its own year
    auto compilation = album(5, u"Hits"_s);
    for (int i = 0; i < 5; ++i) {
        hits[i]->tags.year = 1970 + i;
        compilation[i]->id = 100 + i;
        compilation[i]->tags.artist = u"Artist %1"_s.arg(i);
        compilation[i]->tags.year = i == 0 ? 1980 : 1981;
    }
    QCOMPARE(found(shared(hits + compilation), TidyKind::AlbumYear).size(), 0);
}

void TestTidySearch::oddNumbersAreFound_data()
{
    QTest::addColumn<QList<int>>("numbers");
    QTest::addColumn<bool>("areNamed"); // whether the files are called "01 x.mp3", "02 x.mp3", ...
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QString>("part"); // of the sentence

    QTest::newRow("in order") << QList{1, 2, 3, 4} << true << QStringList() << QString();
    QTest::newRow("absent") << QList{1, 0, 3} << true << QStringList{u"2 TRACKNUMBER >2"_s}
                            << u"lacks"_s;
    QTest::newRow("absent, and unknown") << QList{1, 0, 3} << false << QStringList() << u"lacks"_s;
    QTest::newRow("twice") << QList{1, 1, 3} << true << QStringList{u"2 TRACKNUMBER 1>2"_s}
                           << u"more than one track 1"_s;
    QTest::newRow("gap") << QList{1, 2, 4, 5} << false << QStringList() << u"no track 3"_s;
    QTest::newRow("only a few of an album") << QList{3, 7} << false << QStringList() << QString();
    QTest::newRow("none has a number") << QList{0, 0, 0} << false << QStringList() << QString();
}

void TestTidySearch::oddNumbersAreFound()
{
    QFETCH(const QList<int>, numbers);
    QFETCH(const bool, areNamed);
    QFETCH(const QStringList, expected);
    QFETCH(const QString, part);
    auto tracks = album(static_cast<int>(numbers.size()));
    for (int i = 0; i < numbers.size(); ++i) {
        tracks[i]->tags.trackNumber = numbers[i];
        if (areNamed) {
            tracks[i]->path = u"/music/Blue/%1 x.mp3"_s.arg(i + 1, 2, 10, QChar(u'0'));
        }
    }
    const QList<TidyGroup> groups = found(shared(tracks), TidyKind::TrackNumbers);
    QCOMPARE(groups.size(), part.isEmpty() ? 0 : 1);
    if (!groups.isEmpty()) {
        QCOMPARE(changes(groups[0]), expected);
        QVERIFY2(groups[0].sentence.contains(part), qPrintable(groups[0].sentence));
    }
}

void TestTidySearch::discsHaveNumbersOfTheirOwn()
{
    auto tracks = album(8);
    for (int i = 0; i < 8; ++i) {
        tracks[i]->path = u"/music/Blue/CD %1/%2.mp3"_s.arg(i / 4 + 1).arg(QChar(u'a' + i));
        tracks[i]->tags.trackNumber = i % 4 + 1;
    }
    QCOMPARE(found(shared(tracks), TidyKind::TrackNumbers).size(), 0);
    tracks[7]->tags.trackNumber = 5;
    const QList<TidyGroup> groups = found(shared(tracks), TidyKind::TrackNumbers);
    QCOMPARE(groups.size(), 1);
    QVERIFY(groups[0].sentence.contains(u"disc 2"_s));
    QCOMPARE(groups[0].tracks.size(), 4);
}

void TestTidySearch::namesSayWhatTagsLack()
{
    TrackList silent;
    for (int i = 1; i <= 3; ++i) {
        silent.append(
            makeTrack({.id = i, .path = u"/music/Mix/0%1 - Joni - Song %1.mp3"_s.arg(i)}));
    }
    const QList<TidyGroup> groups = found(silent, TidyKind::FileNames);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].fileCount(), 3);
    QCOMPARE(changes(groups[0]).mid(0, 3),
        (QStringList{u"1 ARTIST >Joni"_s, u"1 TITLE >Song 1"_s, u"1 TRACKNUMBER >1"_s}));
}

void TestTidySearch::namesAreBelievedWithTheirNeighboursOnly()
{
    auto tracks = album(6);
    for (int i = 0; i < 6; ++i) {
        tracks[i]->path = u"/music/Blue/0%1 - %2.mp3"_s.arg(i + 1).arg(tracks[i]->tags.title);
    }
    QCOMPARE(found(shared(tracks), TidyKind::FileNames).size(), 0);
    // More in the tag, or signs that no file name can hold, is no contradiction.
    tracks[0]->tags.title += u" (Remastered)"_s;
    tracks[1]->tags.title = u"Song: c?"_s;
    tracks[1]->path = u"/music/Blue/02 - Song c.mp3"_s;
    QCOMPARE(found(shared(tracks), TidyKind::FileNames).size(), 0);
    tracks[5]->tags.title = u"Track 6"_s;
    const QList<TidyGroup> groups = found(shared(tracks), TidyKind::FileNames);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(changes(groups[0]), QStringList{u"6 TITLE Track 6>Song g"_s});
    // Two of six: these names mean something else.
    tracks[4]->tags.title = u"Quite another"_s;
    QCOMPARE(found(shared(tracks), TidyKind::FileNames).size(), 0);
}

void TestTidySearch::coverBesideTheFilesCounts()
{
    auto tracks = album(3);
    QCOMPARE(found(shared(tracks), TidyKind::Covers, false).size(), 0);
    for (auto& track : tracks) {
        track->tags.hasCover = false;
    }
    QCOMPARE(found(shared(tracks), TidyKind::Covers, true).size(), 0);
    const QList<TidyGroup> groups = found(shared(tracks), TidyKind::Covers, false);
    QCOMPARE(groups.size(), 1);
    QVERIFY(!groups[0].isFixable());
    QCOMPARE(groups[0].tracks.size(), 3);
}

void TestTidySearch::missingFilesAreLeft()
{
    auto tracks = album(3);
    tracks[0]->tags.artist = u"JONI"_s;
    QCOMPARE(found(shared(tracks), TidyKind::ArtistSpelling).size(), 1);
    tracks[0]->isMissing = true;
    QCOMPARE(found(shared(tracks), TidyKind::ArtistSpelling).size(), 0);
}

void TestTidySearch::editReplacesOnlyWhatItNames_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");

    QTest::newRow("one of several")
        << u"ARTIST"_s << u"Abba"_s << u"ABBA"_s << QStringList{u"Cher"_s, u"Abba"_s}
        << QStringList{u"Cher"_s, u"ABBA"_s};
    QTest::newRow("becomes another that is there")
        << u"ARTIST"_s << u"Abba"_s << u"ABBA"_s << QStringList{u"ABBA"_s, u"Abba"_s}
        << QStringList{u"ABBA"_s};
    QTest::newRow("part of a name stays")
        << u"ARTIST"_s << u"Abba"_s << u"ABBA"_s << QStringList{u"Abba Teens"_s}
        << QStringList{u"Abba Teens"_s};
    QTest::newRow("genre between separators")
        << u"GENRE"_s << u"hiphop"_s << u"Hip-Hop"_s << QStringList{u"Soul / hiphop"_s}
        << QStringList{u"Soul / Hip-Hop"_s};
    QTest::newRow("whole date") << u"DATE"_s << u"1999"_s << u"1971"_s
                                << QStringList{u"1999-05-03"_s} << QStringList{u"1971"_s};
    QTest::newRow("number keeps its total") << u"TRACKNUMBER"_s << u"1"_s << u"2"_s
                                            << QStringList{u"01/12"_s} << QStringList{u"2/12"_s};
    QTest::newRow("absent") << u"ALBUMARTIST"_s << QString() << u"Joni"_s << QStringList()
                            << QStringList{u"Joni"_s};
    QTest::newRow("no longer absent") << u"ALBUMARTIST"_s << QString() << u"Joni"_s
                                      << QStringList{u"Somebody"_s} << QStringList{u"Somebody"_s};
}

void TestTidySearch::editReplacesOnlyWhatItNames()
{
    QFETCH(const QString, key);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, after);
    Fields fields{{u"COMMENT"_s, {u"Abba hiphop 1999"_s}}};
    if (!before.isEmpty()) {
        fields.insert(key, before);
    }
    const Fields edited =
        models::edited(fields, models::tidyEdit({{nullptr, key, from, to}}, fields));
    QCOMPARE(edited.value(key), after);
    QCOMPARE(edited.value(u"COMMENT"_s), fields.value(u"COMMENT"_s));
}

void TestTidySearch::choiceGoesForAllFiles()
{
    const TrackList tracks = byArtists({u"ABBA"_s, u"ABBA"_s, u"Abba"_s});
    const TidyGroup group = found(tracks, TidyKind::ArtistSpelling).value(0);
    const TidyGroup other = models::withChoice(group, u"Abba"_s);
    QCOMPARE(changes(other), (QStringList{u"1 ARTIST ABBA>Abba"_s, u"2 ARTIST ABBA>Abba"_s}));
    const models::TagOrder order = models::tidyOrder({other}, u"x"_s);
    QCOMPARE(order.targets.size(), 2);
    QCOMPARE(order.edit(order.targets[0], {{u"ARTIST"_s, {u"ABBA"_s}}}),
        (models::FieldEdit{{u"ARTIST"_s, {u"Abba"_s}}}));
    QCOMPARE(models::tidySheet({other}, 9).changes().size(), 2);
    QCOMPARE(models::tidySheet({other}, 1).changes().size(), 1);
}

void TestTidySearch::tidyLibraryHasNothing()
{
    const auto groups =
        models::findUntidy(shared(album(12)), {[](const models::Track&) { return false; }});
    QCOMPARE(groups.size(), 0);
}

void TestTidySearch::totalTellsWhatIsMissingAtTheEnd()
{
    auto tracks = album(5);
    tracks.removeAt(2);
    const auto sentence = [&tracks](int total) {
        int asked = 0;
        const auto groups = models::findUntidy(shared(tracks),
            {[](const models::Track&) { return true; },
                [&asked, total](const models::Track&) {
                    ++asked;
                    return total;
                }});
        return groups.size() == 1 && asked == 1 ? groups[0].sentence : QString();
    };
    QVERIFY(sentence(0).endsWith(u"has no track 3"_s));
    QVERIFY(sentence(5).endsWith(u"has no track 3 of 5"_s));
    QVERIFY(sentence(7).endsWith(u"has no track 3, 6, 7 of 7"_s));
    QVERIFY(sentence(4).endsWith(u"has no track 3"_s)); // there is a fifth
}

void TestTidySearch::whatCannotBeWrittenIsNotProposed_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("codec");
    QTest::addColumn<int>("proposed");

    QTest::newRow("MP3") << u"mp3"_s << u"mp3"_s << 1;
    QTest::newRow("Vorbis") << u"ogg"_s << u"vorbis"_s << 1;
    QTest::newRow("not yet read") << u"flac"_s << QString() << 1;
    QTest::newRow("DSF") << u"dsf"_s << u"dsd"_s << 1;
    QTest::newRow("module of a tracker") << u"xm"_s << u"xm"_s << 0;
    QTest::newRow("Matroska") << u"mka"_s << u"vorbis"_s << 0;
    QTest::newRow("FLAC in Ogg") << u"oga"_s << u"flac"_s << 0;
    QTest::newRow("Dolby") << u"ac3"_s << QString() << 0;
}

void TestTidySearch::whatCannotBeWrittenIsNotProposed()
{
    QFETCH(const QString, suffix);
    QFETCH(const QString, codec);
    auto tracks = album(4);
    for (const auto& track : tracks) {
        track->path = track->path.text().replace(u"mp3"_s, suffix);
        track->audio.codec = codec;
        track->tags.hasCover = false;
    }
    tracks[1]->tags.year = 1972;
    QTEST(static_cast<int>(found(shared(tracks), TidyKind::AlbumYear).size()), "proposed");
    QTEST(static_cast<int>(found(shared(tracks), TidyKind::Covers, false).size()), "proposed");
    // Of a mixed album, only what can be written is.
    tracks[0]->path = u"/music/Blue/x.mp3"_s;
    tracks[0]->audio.codec = u"mp3"_s;
    tracks[0]->tags.year = 1972;
    tracks[1]->tags.year = 1971;
    const QList<TidyGroup> mixed = found(shared(tracks), TidyKind::AlbumYear);
    QCOMPARE(mixed.size(), 1);
    QCOMPARE(changes(mixed[0]), QStringList{u"1 DATE 1972>1971"_s});
}

QTEST_APPLESS_MAIN(TestTidySearch)
#include "tst_tidysearch.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/completion.h"
#include "tests/support/trackbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::TrackIndex;
using support::makeTrack;

class TestCompletion : public QObject
{
    Q_OBJECT

private slots:
    void whatIsOffered_data();
    void whatIsOffered();
    void theWordAtTheCursorIsCompleted();
    void hintsCountTracks();
    void everyFieldIsOneOfTheLanguage();
    void noMoreThanAsked();

private:
    static TrackIndex index();
};

TrackIndex TestCompletion::index()
{
    models::TrackList tracks;
    const auto add = [&tracks](const QString& artist, const QString& genre) {
        auto track = makeTrack(
            {.id = tracks.size() + 1, .artist = artist, .album = u"Best of"_s, .genre = genre});
        tracks.append(track);
    };
    add(u"Björk"_s, u"Electronic; Pop"_s);
    add(u"Björk"_s, u"Electronic"_s);
    add(u"Blur"_s, u"Rock"_s);
    add(u"The Bleeding Hearts"_s, u"Rock/Pop"_s);
    add({}, {});
    return TrackIndex(tracks);
}

void TestCompletion::whatIsOffered_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("one letter is no field yet") << u"a"_s << QStringList{};
    QTest::newRow("a field") << u"com"_s << QStringList{u"composer:"_s, u"comment:"_s};
    QTest::newRow("behind a minus") << u"-gen"_s << QStringList{u"genre:"_s};
    QTest::newRow("after a blank nothing") << u"genre "_s << QStringList{};
    QTest::newRow("a value without its accent, most tracks first among equals")
        << u"artist:b"_s << QStringList{u"Björk"_s, u"Blur"_s, u"\"The Bleeding Hearts\""_s};
    QTest::newRow("inside of a value")
        << u"artist:bleed"_s << QStringList{u"\"The Bleeding Hearts\""_s};
    QTest::newRow("an open quote")
        << u"artist:\"the b"_s << QStringList{u"\"The Bleeding Hearts\""_s};
    QTest::newRow("a closed quote is complete") << u"artist:\"Blur\""_s << QStringList{};
    QTest::newRow("complete") << u"artist:Blur"_s << QStringList{};
    // Electronic and Pop: two tracks each; in the order of their names.
    QTest::newRow("each genre of a tag")
        << u"genre:"_s << QStringList{u"Electronic"_s, u"Pop"_s, u"Rock"_s};
    QTest::newRow("keys by code") << u"key:12"_s << QStringList{u"12A"_s, u"12B"_s};
    QTest::newRow("keys by name") << u"key:a mi"_s << QStringList{};
    QTest::newRow("neighbours of a key") << u"key~11"_s << QStringList{u"11A"_s, u"11B"_s};
    QTest::newRow("states") << u"is:un"_s << QStringList{u"unanalysed"_s};
    QTest::newRow("orders") << u"sort:-en"_s << QStringList{u"-energy"_s};
    QTest::newRow("numbers have none") << u"bpm:12"_s << QStringList{};
    QTest::newRow("second word") << u"rock artist:bl"_s
                                 << QStringList{u"Blur"_s, u"\"The Bleeding Hearts\""_s};
}

void TestCompletion::whatIsOffered()
{
    QFETCH(const QString, query);
    QFETCH(const QStringList, texts);
    QStringList offered;
    for (const models::Suggestion& one :
        models::completed(query, query.size(), index()).suggestions) {
        offered.append(one.text);
    }
    QCOMPARE(offered, texts);
}

void TestCompletion::theWordAtTheCursorIsCompleted()
{
    const QString query = u"art rock"_s;
    const models::Completion completion = models::completed(query, 3, index());
    QCOMPARE(completion.start, 0);
    QCOMPARE(completion.suggestions.size(), 1);
    QCOMPARE(completion.suggestions[0].text, u"artist:"_s);
    QCOMPARE(models::completed(u"rock artist:bl"_s, 14, index()).start, 12);
}

void TestCompletion::hintsCountTracks()
{
    const models::Completion completion = models::completed(u"artist:bj"_s, 9, index());
    QCOMPARE(completion.suggestions.size(), 1);
    QVERIFY(completion.suggestions[0].hint.startsWith(u'2'));
}

void TestCompletion::everyFieldIsOneOfTheLanguage()
{
    for (const models::Suggestion& field : models::fieldSuggestions()) {
        const QString name = field.text.chopped(1);
        const bool isCommand =
            name == u"is"_s || name == u"sort"_s || name == u"limit"_s || name == u"search"_s;
        QVERIFY2(isCommand || models::trackFieldNamed(name), qPrintable(name));
        QVERIFY2(!field.hint.isEmpty(), qPrintable(name));
    }
}

void TestCompletion::noMoreThanAsked()
{
    QCOMPARE(models::completed(u"key:"_s, 4, index(), {}, 7).suggestions.size(), 7);
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/portablename.h"
#include "models/renaming/moveorder.h"
#include "models/renaming/renameplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::Fields;
using models::NamedFile;
using models::PlannedMove;
using models::RenamePattern;

namespace {

NamedFile file(const QString& path, const Fields& fields)
{
    return {path, nullptr, fields, {}};
}

Fields said(const QString& artist, const QString& album, const QString& track, const QString& title)
{
    Fields fields;
    for (const auto& [key, value] : {std::pair(u"ARTIST"_s, artist), std::pair(u"ALBUM"_s, album),
             std::pair(u"TRACKNUMBER"_s, track), std::pair(u"TITLE"_s, title)}) {
        if (!value.isEmpty()) {
            fields.insert(key, {value});
        }
    }
    return fields;
}

} // namespace

/// From patterns and tags to names: nothing here touches a disk.
class TestRenamePlan : public QObject
{
    Q_OBJECT

private slots:
    void namesArePortable_data();
    void namesArePortable();
    void longNamesAreCutBetweenLetters();
    void patternMakesPaths_data();
    void patternMakesPaths();
    void mistakesAreExplained_data();
    void mistakesAreExplained();
    void nothingLeavesTheFolder();
    void twinsStay();
    void takenNamesStay();
    void whoWaitsForOneThatStaysStays();
    void caseAloneIsARename();
    void foldersThatDifferInCaseAreOne();
    void missingTrackKeepsItsName();
    void placeIsTheInnermostRoot();
    void chainsGoInOrder();
    void ringsStepAside();

private:
    [[nodiscard]] QList<PlannedMove> plan(const QList<NamedFile>& files, const QString& pattern,
        const QStringList& roots = {u"/m"_s}) const
    {
        models::NamesInUse inUse;
        inUse.names = [this](const QString& folder) { return m_disk.value(folder); };
        inUse.track = [this](const QString& path) { return m_known.value(path); };
        return models::plannedMoves(files, {*RenamePattern::parse(pattern), roots, {}}, inUse);
    }

    QHash<QString, QStringList> m_disk;
    QHash<QString, models::TrackPtr> m_known;
};

void TestRenamePlan::namesArePortable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Así habló"_s << u"Así habló"_s;
    QTest::newRow("slash") << u"AC/DC"_s << u"AC-DC"_s;
    QTest::newRow("forbidden by NTFS") << u"a<b>c:d\"e|f?g*h\\i"_s << u"a(b)c-d'e-fg_h-i"_s;
    QTest::newRow("dots and spaces at the end") << u"Vol. 1. . "_s << u"Vol. 1"_s;
    QTest::newRow("would be hidden") << u"...And Justice"_s << u"And Justice"_s;
    QTest::newRow("way out") << u".."_s << u"_"_s;
    QTest::newRow("nothing left") << u"???"_s << u"_"_s;
    QTest::newRow("device") << u"Con"_s << u"Con_"_s;
    QTest::newRow("device with a suffix") << u"aux.live"_s << u"aux_.live"_s;
    QTest::newRow("no device") << u"Contra"_s << u"Contra"_s;
    QTest::newRow("line break and tab") << u"one\n\ttwo"_s << u"one two"_s;
    QTest::newRow("mark of direction") << u"a\u202Eb"_s << u"ab"_s;
    QTest::newRow("combining") << u"e\u0301"_s << u"\u00E9"_s;
    QTest::newRow("half a pair") << QString(QChar(0xDC80)) + u"x"_s << u"_x"_s;
    QTest::newRow("emoji") << u"\U0001F3B5 Hit"_s << u"\U0001F3B5 Hit"_s;
}

void TestRenamePlan::namesArePortable()
{
    QFETCH(const QString, text);
    QTEST(models::portableName(text), "name");
    // Once portable, it stays what it is.
    QCOMPARE(models::portableName(models::portableName(text)), models::portableName(text));
}

void TestRenamePlan::longNamesAreCutBetweenLetters()
{
    // 100 times four bytes; 240 bytes are 60 of them.
    const QString name = models::portableName(u"\U0001F3B5"_s.repeated(100));
    QCOMPARE(name, u"\U0001F3B5"_s.repeated(60));
    // A letter with its accent is one: 3 bytes, and none that is cut in two.
    QCOMPARE(models::portableName(u"x\u0302"_s.repeated(3), 8), u"x\u0302"_s.repeated(2));
    const auto moves =
        plan({file(u"/m/a.flac"_s, said({}, {}, {}, u"ä"_s.repeated(300)))}, u"{title}"_s);
    const QByteArray whole = moves[0].to.section(u'/', -1).toUtf8();
    QVERIFY2(whole.size() <= 240 && whole.endsWith(".flac"), whole.constData());
}

void TestRenamePlan::patternMakesPaths_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QString>("path");
    const Fields kind = said(u"Miles Davis"_s, u"Kind of Blue"_s, u"1"_s, u"So What"_s);
    QTest::newRow("folders") << u"{artist}/{album}/{track} - {title}"_s << kind
                             << u"Miles Davis/Kind of Blue/01 - So What.flac"_s;
    QTest::newRow("slash in a value")
        << u"{artist}/{title}"_s << said(u"AC/DC"_s, {}, {}, u"A/B"_s) << u"AC-DC/A-B.flac"_s;
    QTest::newRow("album artist is the artist")
        << u"{album_artist}/{title}"_s << kind << u"Miles Davis/So What.flac"_s;
    QTest::newRow("total of more than 99")
        << u"{track}"_s << said({}, {}, u"7/120"_s, {}) << u"007.flac"_s;
    QTest::newRow("digits asked for")
        << u"{track:1}. {title}"_s << said({}, {}, u"03/12"_s, u"T"_s) << u"3. T.flac"_s;
    QTest::newRow("no number") << u"{track} {title}"_s << said({}, {}, u"A1"_s, u"T"_s)
                               << u"A1 T.flac"_s;
    QTest::newRow("brackets stay") << u"[{track} - ]{title}"_s << kind << u"01 - So What.flac"_s;
    QTest::newRow("brackets go") << u"[{disc}-][{track} - ]{title}"_s << said({}, {}, {}, u"T"_s)
                                 << u"T.flac"_s;
    QTest::newRow("a folder goes")
        << u"{artist}/[Disc {disc}]/{title}"_s << kind << u"Miles Davis/So What.flac"_s;
    QTest::newRow("text instead") << u"{album|No album}/{title}"_s << said({}, {}, {}, u"T"_s)
                                  << u"No album/T.flac"_s;
    QTest::newRow("year") << u"{year} {title}"_s
                          << Fields{{u"DATE"_s, {u"1959-08-17"_s}}, {u"TITLE"_s, {u"T"_s}}}
                          << u"1959 T.flac"_s;
    QTest::newRow("several values")
        << u"{artist}"_s << Fields{{u"ARTIST"_s, {u"One"_s, u"Two"_s}}} << u"One, Two.flac"_s;
    QTest::newRow("no field") << u"{album}/{title}"_s << said({}, {}, {}, u"T"_s) << QString();
}

void TestRenamePlan::patternMakesPaths()
{
    QFETCH(const QString, pattern);
    QFETCH(const Fields, fields);
    QFETCH(const QString, path);
    const auto parsed = RenamePattern::parse(pattern);
    QVERIFY(parsed);
    const auto made = parsed->relativePath(fields, u".flac"_s);
    QCOMPARE(made ? *made : QString(), path);
    QVERIFY(made || made.error().detail.contains(u"album"_s));
}

void TestRenamePlan::mistakesAreExplained_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("word");
    QTest::newRow("no field") << u"music"_s << u"braces"_s;
    QTest::newRow("empty") << QString() << u"braces"_s;
    QTest::newRow("open brace") << u"{title"_s << u"not closed"_s;
    QTest::newRow("closed brace") << u"title}"_s << u"not opened"_s;
    QTest::newRow("open bracket") << u"[{title}"_s << u"not closed"_s;
    QTest::newRow("bracket in bracket") << u"[{title}[{album}]]"_s << u"pairs"_s;
    QTest::newRow("closed bracket") << u"{title}]"_s << u"pairs"_s;
    QTest::newRow("no name") << u"{=}"_s << u"no name of a field"_s;
    QTest::newRow("no digits") << u"{track:x}"_s << u"digits"_s;
    QTest::newRow("from the top") << u"/{title}"_s << u"slash"_s;
    QTest::newRow("no name of a file") << u"{artist}/"_s << u"slash"_s;
}

void TestRenamePlan::mistakesAreExplained()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, word);
    const auto parsed = RenamePattern::parse(pattern);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().detail.contains(word), qPrintable(parsed.error().detail));
}

void TestRenamePlan::nothingLeavesTheFolder()
{
    const auto moves = plan({file(u"/m/a.mp3"_s, said(u".."_s, u"../../etc"_s, {}, u"/passwd"_s))},
        u"../{artist}/{album}/{title}"_s);
    QCOMPARE(moves[0].to, u"/m/_/_/-..-etc/-passwd.mp3"_s);
}

void TestRenamePlan::twinsStay()
{
    const auto moves = plan({file(u"/m/a.mp3"_s, said({}, {}, {}, u"Same"_s)),
                                file(u"/m/b.mp3"_s, said({}, {}, {}, u"SAME"_s)),
                                file(u"/m/c.mp3"_s, said({}, {}, {}, u"Other"_s))},
        u"{title}"_s);
    QVERIFY(!moves[0].problem.isEmpty() && !moves[1].problem.isEmpty());
    QVERIFY(moves[2].isMove());
}

void TestRenamePlan::takenNamesStay()
{
    m_disk = {{u"/m"_s, {u"a.mp3"_s, u"b.mp3"_s, u"TAKEN.mp3"_s}}};
    const auto moves = plan({file(u"/m/a.mp3"_s, said({}, {}, {}, u"Taken"_s)),
                                file(u"/m/b.mp3"_s, said({}, {}, {}, u"a"_s))},
        u"{title}"_s);
    QVERIFY(moves[0].problem.contains(u"there already"_s));
    QVERIFY(moves[1].problem.contains(u"there already"_s)); // a.mp3 stays
    m_disk.clear();
}

void TestRenamePlan::whoWaitsForOneThatStaysStays()
{
    m_disk = {{u"/m"_s, {u"a.mp3"_s, u"b.mp3"_s}}};
    QList<NamedFile> files{file(u"/m/a.mp3"_s, said({}, {}, {}, u"b"_s)),
        file(u"/m/b.mp3"_s, said({}, {}, {}, u"c"_s))};
    QVERIFY(plan(files, u"{title}"_s)[0].isMove()); // b goes away
    files[1].obstacle = u"It is cut."_s;
    const auto moves = plan(files, u"{title}"_s);
    QVERIFY(!moves[0].isMove());
    QCOMPARE(moves[1].problem, u"It is cut."_s);
    m_disk.clear();
}

void TestRenamePlan::caseAloneIsARename()
{
    m_disk = {{u"/m"_s, {u"so what.mp3"_s}}};
    const auto moves =
        plan({file(u"/m/so what.mp3"_s, said({}, {}, {}, u"So What"_s))}, u"{title}"_s);
    QVERIFY(moves[0].isMove());
    QCOMPARE(moves[0].to, u"/m/So What.mp3"_s);
    m_disk.clear();
}

void TestRenamePlan::foldersThatDifferInCaseAreOne()
{
    const auto moves = plan({file(u"/m/a.mp3"_s, said(u"The The"_s, {}, {}, u"One"_s)),
                                file(u"/m/b.mp3"_s, said(u"the the"_s, {}, {}, u"Two"_s))},
        u"{artist}/{title}"_s);
    QCOMPARE(moves[0].to, u"/m/The The/One.mp3"_s);
    QCOMPARE(moves[1].to, u"/m/The The/Two.mp3"_s);
}

void TestRenamePlan::missingTrackKeepsItsName()
{
    auto missing = std::make_shared<models::Track>();
    missing->id = 7;
    m_known = {{u"/m/One.mp3"_s, missing}};
    const auto moves = plan({file(u"/m/a.mp3"_s, said({}, {}, {}, u"One"_s))}, u"{title}"_s);
    QVERIFY(moves[0].problem.contains(u"missing"_s));
    m_known.clear();
}

void TestRenamePlan::placeIsTheInnermostRoot()
{
    const QList<NamedFile> files{file(u"/m/in/x/a.mp3"_s, said(u"A"_s, {}, {}, u"One"_s))};
    const QStringList roots{u"/m"_s, u"/m/in"_s};
    QCOMPARE(plan(files, u"{artist}/{title}"_s, roots)[0].to, u"/m/in/A/One.mp3"_s);
    QCOMPARE(plan(files, u"{title}"_s, roots)[0].to, u"/m/in/x/One.mp3"_s);
    const auto lost = plan(files, u"{artist}/{title}"_s, {u"/mu"_s});
    QVERIFY(lost[0].problem.contains(u"no folder of the library"_s));
}

void TestRenamePlan::chainsGoInOrder()
{
    QList<PlannedMove> moves;
    for (int i = 1; i <= 2'000; ++i) {
        moves.append({u"/m/%1"_s.arg(i), u"/m/%1"_s.arg(i + 1), nullptr, {}});
    }
    const auto steps = models::orderedMoves(moves);
    QCOMPARE(steps.size(), 2'000);
    QCOMPARE(steps.constFirst().from, u"/m/2000"_s);
    QCOMPARE(steps.constLast().from, u"/m/1"_s);
}

void TestRenamePlan::ringsStepAside()
{
    QSet<QString> disk{u"/m/a"_s, u"/m/b"_s, u"/m/c"_s, u"/m/x"_s};
    const QList<PlannedMove> moves{{u"/m/a"_s, u"/m/b"_s, nullptr, {}},
        {u"/m/b"_s, u"/m/c"_s, nullptr, {}}, {u"/m/c"_s, u"/m/a"_s, nullptr, {}},
        {u"/m/x"_s, u"/m/X"_s, nullptr, {}}};
    for (const models::JournalledMove& step : models::orderedMoves(moves)) {
        QVERIFY2(!disk.contains(step.to), qPrintable(step.to));
        QVERIFY2(disk.remove(step.from), qPrintable(step.from));
        disk.insert(step.to);
    }
    QCOMPARE(disk, (QSet<QString>{u"/m/a"_s, u"/m/b"_s, u"/m/c"_s, u"/m/X"_s}));
}

QTEST_GUILESS_MAIN(TestRenamePlan)
#include "tst_renameplan.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/editsheet.h"
#include "models/tagging/textreplacement.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using models::EditSheet;
using models::FieldEdit;
using models::Fields;
using models::NamePattern;

/// What an editor makes of some files before anything is written.
class TestEditSheet : public QObject
{
    Q_OBJECT

private slots:
    void differencesAreMixed();
    void everyChangeIsSeenAtOnce();
    void backToBeforeIsNoChange();
    void toolsChangeEachFile();
    void ordersHoldOnlyWhatChanges();
    void discsAreNumberedByThemselves();
    void fieldsAreCounted();
    void whatIsCountedAlongIsTrue();
    void titlesKnowLanguages_data();
    void titlesKnowLanguages();
    void textsAreReplaced_data();
    void textsAreReplaced();
    void expressionsHaveNoMistakes_data();
    void expressionsHaveNoMistakes();
    void titlesHaveCapitals_data();
    void titlesHaveCapitals();
    void namesGiveFields_data();
    void namesGiveFields();
    void patternsNeedOrder_data();
    void patternsNeedOrder();

private:
    static EditSheet sheet()
    {
        return EditSheet({{{u"/m/A - Blue/01 one.mp3"_s, {}},
                              {{u"TITLE"_s, {u"one"_s}}, {u"ALBUM"_s, {u"Blue"_s}}}},
            {{u"/m/A - Blue/02 two.mp3"_s, {}},
                {{u"TITLE"_s, {u" two  of  us"_s}}, {u"ALBUM"_s, {u"Blue"_s}}}}});
    }
};

void TestEditSheet::differencesAreMixed()
{
    EditSheet edited = sheet();
    QVERIFY(edited.isMixed(u"TITLE"_s));
    QVERIFY(!edited.isMixed(u"ALBUM"_s));
    QCOMPARE(edited.values(u"ALBUM"_s), QStringList{u"Blue"_s});
    QVERIFY(!edited.isMixed(u"GENRE"_s)); // none has one
    edited.set(u"TITLE"_s, {u"Same"_s});
    QCOMPARE(edited.values(u"TITLE"_s), QStringList{u"Same"_s});
}

void TestEditSheet::everyChangeIsSeenAtOnce()
{
    EditSheet edited = sheet();
    const auto says = [&edited](const QString& key) {
        return edited.isMixed(key) ? u"mixed"_s : models::joinedValues(edited.values(key));
    };
    QCOMPARE(says(u"TITLE"_s), u"mixed"_s);
    QCOMPARE(says(u"ALBUM"_s), u"Blue"_s);
    QCOMPARE(says(u"TRACKNUMBER"_s), QString());
    edited.copy(u"TITLE"_s, u"ALBUM"_s);
    QCOMPARE(says(u"ALBUM"_s), u"mixed"_s);
    edited.reset(u"ALBUM"_s);
    edited.swap(u"TITLE"_s, u"ALBUM"_s);
    QCOMPARE(says(u"TITLE"_s), u"Blue"_s);
    edited.change({}, [](const QString& text) { return text.toUpper(); });
    QCOMPARE(says(u"TITLE"_s), u"BLUE"_s);
    edited.number(false);
    QCOMPARE(says(u"TRACKNUMBER"_s), u"mixed"_s);
    edited.set(u"TRACKNUMBER"_s, {});
    QCOMPARE(says(u"TRACKNUMBER"_s), QString());
    edited.numberDiscs();
    QCOMPARE(says(u"DISCNUMBER"_s), u"1/1"_s);
    edited.readNames(*models::NamePattern::parse(u"{track} {title}"_s));
    QCOMPARE(says(u"TITLE"_s), u"mixed"_s);
}

void TestEditSheet::backToBeforeIsNoChange()
{
    EditSheet edited = sheet();
    edited.set(u"ALBUM"_s, {u"Red"_s});
    QCOMPARE(edited.changes().size(), 2);
    edited.set(u"ALBUM"_s, {u"Blue"_s});
    QVERIFY(edited.isEmpty());
    edited.set(u"ALBUM"_s, {});
    QCOMPARE(edited.changes().constFirst().after, QStringList());
    edited.reset(u"ALBUM"_s);
    QVERIFY(edited.isEmpty());
}

void TestEditSheet::toolsChangeEachFile()
{
    EditSheet edited = sheet();
    edited.number(true);
    QCOMPARE(edited.files()[1].edit[u"TRACKNUMBER"_s], QStringList{u"2/2"_s});
    edited.change({}, models::trimmedText);
    QCOMPARE(edited.files()[1].edit[u"TITLE"_s], QStringList{u"two of us"_s});
    edited.change(u"TITLE"_s, models::titleCase);
    QCOMPARE(edited.files()[1].edit[u"TITLE"_s], QStringList{u"Two of Us"_s});
    edited.swap(u"TITLE"_s, u"ALBUM"_s);
    QCOMPARE(edited.files()[0].edit,
        (FieldEdit{
            {u"TITLE"_s, {u"Blue"_s}}, {u"ALBUM"_s, {u"One"_s}}, {u"TRACKNUMBER"_s, {u"1/2"_s}}}));
    edited.copy(u"ALBUM"_s, u"ALBUMARTIST"_s);
    QCOMPARE(edited.files()[1].edit[u"ALBUMARTIST"_s], QStringList{u"Two of Us"_s});
}

void TestEditSheet::ordersHoldOnlyWhatChanges()
{
    EditSheet edited = sheet();
    edited.change(u"TITLE"_s, models::trimmedText); // the first has no needless spaces
    const models::TagOrder order = edited.order(u"Test"_s);
    QCOMPARE(order.targets.size(), 1);
    QCOMPARE(
        order.edit(order.targets.constFirst(), {}), (FieldEdit{{u"TITLE"_s, {u"two of us"_s}}}));
}

void TestEditSheet::discsAreNumberedByThemselves()
{
    const auto file = [](const QString& path, const QString& disc) {
        Fields fields;
        if (!disc.isEmpty()) {
            fields.insert(u"DISCNUMBER"_s, {disc});
        }
        return EditSheet::File{{path, {}}, fields};
    };
    const auto numbers = [](EditSheet sheet) {
        sheet.numberDiscs();
        QStringList given;
        for (const EditSheet::File& one : sheet.files()) {
            const Fields now = models::edited(one.before, one.edit);
            given.append(now[u"DISCNUMBER"_s][0] + u' ' + now[u"TRACKNUMBER"_s][0]);
        }
        return given;
    };
    QCOMPARE(numbers(EditSheet(
                 {file(u"/a/CD1/x"_s, {}), file(u"/a/CD1/y"_s, {}), file(u"/a/CD2/x"_s, {})})),
        (QStringList{u"1/2 1/2"_s, u"1/2 2/2"_s, u"2/2 1/1"_s}));
    // The third disc of an album whose others are not here.
    QCOMPARE(numbers(EditSheet({file(u"/a/x"_s, u"3"_s), file(u"/a/y"_s, u"3/4"_s)})),
        (QStringList{u"3/3 1/2"_s, u"3/3 2/2"_s}));
}

void TestEditSheet::fieldsAreCounted()
{
    EditSheet edited = sheet();
    edited.set(u"ALBUM"_s, {});
    edited.set(u"MOOD"_s, {u"Calm"_s});
    const QList<EditSheet::Field> fields = edited.fields();
    QCOMPARE(fields.size(), 3);
    QCOMPARE(fields[0].key, u"ALBUM"_s);
    QCOMPARE(fields[0].files, 0);
    QCOMPARE(fields[0].filesBefore, 2);
    QCOMPARE(fields[1].key, u"MOOD"_s);
    QCOMPARE(fields[1].files, 2);
    QVERIFY(edited.isEdited(u"MOOD"_s) && !edited.isEdited(u"TITLE"_s));
    EditSheet later = edited;
    later.reset(u"MOOD"_s);
    QCOMPARE(later.changesSince(edited).size(), 2);
    QCOMPARE(later.changesSince(edited)[0].before, QStringList{u"Calm"_s});
}

/// After any edits in any order, what the sheet counts along is what the files themselves say.
void TestEditSheet::whatIsCountedAlongIsTrue()
{
    const QStringList keys{u"TITLE"_s, u"ALBUM"_s, u"GENRE"_s, u"TRACKNUMBER"_s, u"DISCNUMBER"_s};
    const QStringList texts{QString(), u"a"_s, u"B"_s, u" c  d "_s};
    QRandomGenerator chance(7);
    const auto oneOf = [&chance](const QStringList& list) {
        return list.at(chance.bounded(static_cast<int>(list.size())));
    };
    QList<EditSheet::File> files;
    for (int i = 0; i < 5; ++i) {
        EditSheet::File file{{u"/m/%1/0%1 x.mp3"_s.arg(i), {}}, {}, {}};
        for (const QString& key : keys) {
            if (const QString text = oneOf(texts); !text.isEmpty()) {
                file.before.insert(key, {text});
            }
        }
        if (i == 0) {
            file.edit.insert(u"ALBUM"_s, {u"given"_s});
        }
        files.append(file);
    }
    EditSheet sheet(files);
    for (int step = 0; step < 500; ++step) {
        const QString key = oneOf(keys);
        switch (chance.bounded(8)) {
        case 0:
            sheet.reset(key);
            break;
        case 1:
            sheet.change(step % 2 == 0 ? key : QString(), models::trimmedText);
            break;
        case 2:
            sheet.number(step % 2 == 0);
            break;
        case 3:
            sheet.numberDiscs();
            break;
        case 4:
            sheet.copy(key, oneOf(keys));
            break;
        case 5:
            sheet.swap(key, oneOf(keys));
            break;
        case 6:
            sheet.readNames(*NamePattern::parse(u"{track} {title}"_s));
            break;
        default:
            sheet.set(key, {oneOf(texts)});
        }
        int edits = 0;
        for (const QString& one : keys) {
            QSet<QStringList> said;
            int after = 0;
            int edited = 0;
            for (const EditSheet::File& file : sheet.files()) {
                const QStringList now = models::edited(file.before, file.edit).value(one);
                said.insert(now);
                after += now.isEmpty() ? 0 : 1;
                edited += now == file.before.value(one) ? 0 : 1;
            }
            edits += edited;
            QCOMPARE(sheet.isMixed(one), said.size() > 1);
            QCOMPARE(sheet.values(one), said.size() > 1 ? QStringList() : *said.cbegin());
            QCOMPARE(sheet.isEdited(one), edited > 0);
            const QList<EditSheet::Field> fields = sheet.fields();
            const auto field = std::ranges::find(fields, one, &EditSheet::Field::key);
            QCOMPARE(field == fields.cend() ? 0 : field->files, after);
        }
        QCOMPARE(sheet.changes().size(), edits);
        QCOMPARE(sheet.isEmpty(), edits == 0);
    }
}

void TestEditSheet::titlesKnowLanguages_data()
{
    using models::TitleLanguage;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<TitleLanguage>("language");
    QTest::newRow("English") << u"the Best Of the west"_s << u"The Best of the West"_s
                             << TitleLanguage::English;
    QTest::newRow("after a colon")
        << u"live: the end of it"_s << u"Live: The End of It"_s << TitleLanguage::English;
    QTest::newRow("German") << u"der tod und das mädchen"_s << u"Der Tod und das Mädchen"_s
                            << TitleLanguage::German;
    QTest::newRow("French") << u"l'hymne à l'amour"_s << u"L'Hymne à l'Amour"_s
                            << TitleLanguage::French;
    QTest::newRow("Spanish") << u"el cóndor de los andes"_s << u"El Cóndor de los Andes"_s
                             << TitleLanguage::Spanish;
    QTest::newRow("Italian") << u"il ragazzo della via gluck"_s << u"Il Ragazzo della Via Gluck"_s
                             << TitleLanguage::Italian;
}

void TestEditSheet::titlesKnowLanguages()
{
    QFETCH(const QString, text);
    QFETCH(const models::TitleLanguage, language);
    QCOMPARE(models::guessedLanguage(text), language);
    QTEST(models::titleCased(text, language), "title");
}

void TestEditSheet::textsAreReplaced_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<bool>("isExpression");
    QTest::addColumn<bool>("isCaseSensitive");
    QTest::addColumn<QString>("made"); // of "One (Live) one"
    QTest::newRow("plain") << u"(Live)"_s << u"[live]"_s << false << true << u"One [live] one"_s;
    QTest::newRow("a backslash is one")
        << u"One"_s << u"\\1"_s << false << true << u"\\1 (Live) one"_s;
    QTest::newRow("any case") << u"one"_s << u"Two"_s << false << false << u"Two (Live) Two"_s;
    QTest::newRow("its case") << u"one"_s << u"Two"_s << false << true << u"One (Live) Two"_s;
    QTest::newRow("groups") << u"(\\w+) \\((.*)\\)"_s << u"\\2: \\1"_s << true << true
                            << u"Live: One one"_s;
    QTest::newRow("nothing at the end")
        << u"\\s*one$"_s << QString() << true << true << u"One (Live)"_s;
}

void TestEditSheet::textsAreReplaced()
{
    QFETCH(const QString, find);
    QFETCH(const QString, replacement);
    QFETCH(const bool, isExpression);
    QFETCH(const bool, isCaseSensitive);
    const auto made =
        models::TextReplacement::make(find, replacement, {isExpression, isCaseSensitive});
    QVERIFY(made);
    QTEST(made->applied(u"One (Live) one"_s), "made");
}

void TestEditSheet::expressionsHaveNoMistakes_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << QString() << u"is to be found"_s;
    QTest::newRow("open group") << u"a(b"_s << QString() << u"at character 4"_s;
    QTest::newRow("no such group") << u"(a)"_s << u"\\2"_s << u"\\2 stands for"_s;
}

void TestEditSheet::expressionsHaveNoMistakes()
{
    QFETCH(const QString, find);
    QFETCH(const QString, replacement);
    QFETCH(const QString, words);
    const auto made = models::TextReplacement::make(find, replacement, {true, true});
    QVERIFY(!made);
    QVERIFY2(made.error().detail.contains(words), qPrintable(made.error().detail));
}

void TestEditSheet::titlesHaveCapitals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("small words") << u"the lord of the rings"_s << u"The Lord of the Rings"_s;
    QTest::newRow("last word") << u"what are you waiting for"_s << u"What Are You Waiting For"_s;
    QTest::newRow("capitals within") << u"DJ mcCoy and me"_s << u"DJ mcCoy and Me"_s;
    QTest::newRow("brackets") << u"song (live)"_s << u"Song (Live)"_s;
    QTest::newRow("beyond ASCII") << u"\u00E9tude"_s << u"\u00C9tude"_s;
}

void TestEditSheet::titlesHaveCapitals()
{
    QFETCH(const QString, text);
    QTEST(models::titleCase(text), "title");
}

void TestEditSheet::namesGiveFields_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("path");
    QTest::addColumn<Fields>("fields");
    QTest::newRow("number and title")
        << u"{track} {title}"_s << u"/m/03 Some title.mp3"_s
        << Fields{{u"TRACKNUMBER"_s, {u"3"_s}}, {u"TITLE"_s, {u"Some title"_s}}};
    QTest::newRow("folders") << u"{artist}/{album}/{track} - {title}"_s << u"/m/A/B/1 - C.d.flac"_s
                             << Fields{{u"ARTIST"_s, {u"A"_s}}, {u"ALBUM"_s, {u"B"_s}},
                                    {u"TRACKNUMBER"_s, {u"1"_s}}, {u"TITLE"_s, {u"C.d"_s}}};
    QTest::newRow("of no interest")
        << u"{_} - {title}"_s << u"/m/x - T.mp3"_s << Fields{{u"TITLE"_s, {u"T"_s}}};
    QTest::newRow("underscores") << u"{track}-{title}"_s << u"/m/02-My_song.ogg"_s
                                 << Fields{
                                        {u"TRACKNUMBER"_s, {u"2"_s}}, {u"TITLE"_s, {u"My song"_s}}};
    QTest::newRow("does not fit") << u"{track} {title}"_s << u"/m/No number.mp3"_s << Fields();
    QTest::newRow("signs of expressions")
        << u"[{track}] {title}"_s << u"/m/[7] (x).mp3"_s
        << Fields{{u"TRACKNUMBER"_s, {u"7"_s}}, {u"TITLE"_s, {u"(x)"_s}}};
}

void TestEditSheet::namesGiveFields()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, path);
    const auto parsed = NamePattern::parse(pattern);
    QVERIFY(parsed);
    QTEST(parsed->fieldsOf(path).value_or(Fields()), "fields");
}

void TestEditSheet::patternsNeedOrder_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("no field") << u"title"_s;
    QTest::newRow("nothing between") << u"{artist}{title}"_s;
    QTest::newRow("twice") << u"{title} - {title}"_s;
    QTest::newRow("open") << u"{title"_s;
    QTest::newRow("closed only") << u"title} {artist}"_s;
    QTest::newRow("nothing of interest") << u"{_}"_s;
}

void TestEditSheet::patternsNeedOrder()
{
    QFETCH(const QString, pattern);
    QVERIFY(!NamePattern::parse(pattern));
}

QTEST_APPLESS_MAIN(TestEditSheet)
#include "tst_editsheet.moc"

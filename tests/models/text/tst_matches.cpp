// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/fold.h"
#include "models/text/matches.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestMatches : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatASearchFinds_data();
    void findsWhatASearchFinds();
};

void TestMatches::findsWhatASearchFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("needles"); // between commas
    QTest::addColumn<QString>("marked"); // the found parts in brackets

    QTest::newRow("whatever the case") << u"Blue in Green"_s << u"green"_s << u"Blue in [Green]"_s;
    QTest::newRow("without accents") << u"Björk"_s << u"bjork"_s << u"[Björk]"_s;
    QTest::newRow("a mark of its own belongs to its letter")
        << u"Bjo\u0308rk"_s << u"bjo"_s << u"[Bjo\u0308]rk"_s;
    // The sharp s folds to two letters.
    QTest::newRow("a letter that folds to two is whole")
        << u"Straße"_s << u"ras"_s << u"St[raß]e"_s;
    QTest::newRow("each place") << u"la la"_s << u"la"_s << u"[la] [la]"_s;
    QTest::newRow("neighbours are one") << u"lala"_s << u"la"_s << u"[lala]"_s;
    QTest::newRow("several words") << u"So What"_s << u"what,so"_s << u"[So] [What]"_s;
    QTest::newRow("overlapping words") << u"window"_s << u"wind,indo"_s << u"[windo]w"_s;
    QTest::newRow("nothing there") << u"So What"_s << u"blue"_s << u"So What"_s;
    QTest::newRow("nothing asked") << u"So What"_s << QString() << u"So What"_s;
    QTest::newRow("beyond the 16 bits") << u"𝄞 key"_s << u"key"_s << u"𝄞 [key]"_s;
}

void TestMatches::findsWhatASearchFinds()
{
    QFETCH(QString, text);
    QFETCH(QString, needles);
    QFETCH(QString, marked);
    QList<QByteArray> folded;
    for (const QString& needle : needles.split(u',')) {
        folded.append(models::text::foldedUtf8(needle));
    }
    QString found = text;
    const QList<models::text::Span> spans = models::text::matches(text, folded);
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        found.insert(span->start + span->length, u']');
        found.insert(span->start, u'[');
    }
    QCOMPARE(found, marked);
}

QTEST_GUILESS_MAIN(TestMatches)
#include "tst_matches.moc"

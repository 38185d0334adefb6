// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/textcolumn.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using models::TextColumn;

class TestTextColumn : public QObject
{
    Q_OBJECT

private slots:
    void equalTextsShareANumber();
    void separateTextsDoNot();
    void findsWithinATextOnly();
    void findsWhatAPlainSearchFinds();
    void followsAdditions();
    void ranksAgreeWithComparing();
    void emptyRanksLast();
};

void TestTextColumn::equalTextsShareANumber()
{
    TextColumn column(TextColumn::Storage::Shared);
    const quint32 one = column.add(u"Ä"_s);
    const quint32 two = column.add(u"B"_s);
    QCOMPARE(column.add(u"Ä"_s), one);
    QCOMPARE(column.add(u"Ä"_s), one);
    QCOMPARE(column.add(u"B"_s), two);
    QCOMPARE(column.count(), 2U);
    QVERIFY(column.at(one) == "a");
}

void TestTextColumn::separateTextsDoNot()
{
    TextColumn column(TextColumn::Storage::Separate);
    QVERIFY(column.add(u"a"_s) != column.add(u"a"_s));
}

void TestTextColumn::findsWithinATextOnly()
{
    TextColumn column(TextColumn::Storage::Separate);
    column.add(u"ab"_s);
    column.add(u"ba"_s);
    column.add(u""_s);
    column.add(u"xbb"_s);
    std::vector<char> hits;
    column.markContaining("bb", hits); // b|b lies between the first two
    QCOMPARE(hits, (std::vector<char>{0, 0, 0, 1}));
}

void TestTextColumn::findsWhatAPlainSearchFinds()
{
    QRandomGenerator random(1);
    TextColumn column(TextColumn::Storage::Separate);
    QStringList texts;
    for (int i = 0; i < 500; ++i) {
        QString text;
        for (int length = random.bounded(6); length > 0; --length) {
            text.append(QChar(u'a' + random.bounded(3)));
        }
        texts.append(text);
        column.add(text);
    }
    for (const QString& needle : {u""_s, u"a"_s, u"ab"_s, u"aa"_s, u"cab"_s, u"abcabc"_s}) {
        std::vector<char> hits;
        column.markContaining(needle.toStdString(), hits);
        for (qsizetype i = 0; i < texts.size(); ++i) {
            QCOMPARE(hits[static_cast<std::size_t>(i)] != 0, texts[i].contains(needle));
        }
    }
}

void TestTextColumn::followsAdditions()
{
    TextColumn column(TextColumn::Storage::Shared);
    std::vector<char> hits;
    column.markContaining("a", hits);
    QVERIFY(hits.empty());
    column.add(u"a"_s);
    column.markContaining("a", hits);
    column.add(u"b"_s);
    column.add(u"ca"_s);
    column.markContaining("a", hits);
    QCOMPARE(hits, (std::vector<char>{1, 0, 1}));
}

void TestTextColumn::ranksAgreeWithComparing()
{
    QRandomGenerator random(2);
    TextColumn column(TextColumn::Storage::Separate);
    const QString letters = u"ab 019É"_s;
    for (int i = 0; i < 150; ++i) {
        // Some agree for longer than others.
        QString text = i % 3 == 0 ? u"common beginning "_s : u"common beginning, and a folder/"_s;
        for (int length = random.bounded(12); length > 0; --length) {
            text.append(letters[random.bounded(letters.size())]);
        }
        column.add(random.bounded(20) == 0 ? QString() : text);
    }
    const std::vector<quint32>& ranks = column.ranks();
    const auto sign = [](auto value) { return (value > 0) - (value < 0); };
    for (quint32 left = 0; left < column.count(); ++left) {
        for (quint32 right = 0; right < column.count(); ++right) {
            const qint64 difference = qint64{ranks[left]} - qint64{ranks[right]};
            QCOMPARE(sign(column.compare(left, right)), sign(difference));
        }
    }
}

void TestTextColumn::emptyRanksLast()
{
    TextColumn column(TextColumn::Storage::Shared);
    const quint32 empty = column.add({});
    const quint32 text = column.add(u"z"_s);
    QCOMPARE(column.ranks()[empty], TextColumn::kLastRank);
    QVERIFY(column.ranks()[text] < TextColumn::kLastRank);
}

QTEST_GUILESS_MAIN(TestTextColumn)
#include "tst_textcolumn.moc"

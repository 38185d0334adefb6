// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/query.h"
#include "ui/mainwindow/searchfield.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSearchField : public QObject
{
    Q_OBJECT

private slots:

    void aMistakeIsMarkedWhereItIs()
    {
        const QString text = u"mora bpm:fast"_s;
        const auto parsed = models::Query::parse(text);
        QVERIFY(!parsed);
        ui::SearchField field;
        const QSignalSpy edited(&field, &QLineEdit::textEdited);
        field.setText(text);
        QCOMPARE(field.mistake(), -1); // not while one types
        QTRY_COMPARE(field.mistake(), parsed.error().position);
        QCOMPARE(field.toolTip(), parsed.error().message);
        QCOMPARE(field.accessibleDescription(), parsed.error().message);
        QCOMPARE(field.text(), text);
        QCOMPARE(edited.count(), 0);
        field.setText(u"mora bpm:120"_s);
        QCOMPARE(field.mistake(), -1);
        QVERIFY(field.toolTip().isEmpty());
    }

    void wordsHaveNoMistakes()
    {
        ui::SearchField field;
        field.setText(u"bpm:fast"_s);
        QTRY_VERIFY(field.mistake() >= 0);
        field.setIsQuery(false);
        QCOMPARE(field.mistake(), -1);
        field.setIsQuery(true);
        QVERIFY(field.mistake() >= 0);
    }

    void aQueryThatEndsTooSoonIsMarkedAtItsEnd()
    {
        ui::SearchField field;
        field.setText(u"(mora"_s);
        QTRY_VERIFY(field.mistake() >= 0);
        QVERIFY(field.mistake() < field.text().size());
    }
};

QTEST_MAIN(TestSearchField)
#include "tst_searchfield.moc"

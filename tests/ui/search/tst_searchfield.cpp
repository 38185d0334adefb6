// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/query.h"
#include "ui/search/searchfield.h"

#include <QAbstractItemView>
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

    void suggestionsFollowTheWordAtTheCursor()
    {
        ui::SearchField field;
        field.setCompletions([](const QString& text, qsizetype cursor) {
            // What is asked reaches the source, what it answers is offered.
            return models::Completion{.start = cursor - 2,
                .suggestions = {{.text = text.mid(cursor - 2, 2) + u"tist:"_s, .hint = u"who"_s}}};
        });
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        QTest::keyClicks(&field, u"rock ar"_s);
        const QAbstractItemView* popup = field.completer()->popup();
        QTRY_VERIFY(popup->isVisible());
        QCOMPARE(popup->model()->rowCount(), 1);
        QCOMPARE(popup->model()->index(0, 0).data().toString(), u"artist:"_s);
        const QSignalSpy entered(&field, &QLineEdit::returnPressed);
        const QSignalSpy taken(&field, &ui::SearchField::suggestionTaken);
        QTest::keyClick(field.completer()->popup(), Qt::Key_Down);
        QTest::keyClick(field.completer()->popup(), Qt::Key_Return);
        QTRY_COMPARE(taken.count(), 1);
        QCOMPARE(field.text(), u"rock artist:"_s);
        QCOMPARE(entered.count(), 0); // the field is not left
    }

    void wordsAreNotCompleted()
    {
        ui::SearchField field;
        field.setCompletions([](const QString&, qsizetype) {
            return models::Completion{
                .start = 0, .suggestions = {{.text = u"artist:"_s, .hint = {}}}};
        });
        field.setIsQuery(false);
        field.show();
        QTest::keyClicks(&field, u"ar"_s);
        QVERIFY(!field.completer()->popup()->isVisible());
    }

    void recentSearchesAreOfferedFirstInTheEmptyField()
    {
        ui::SearchField field;
        field.setCompletions([](const QString&, qsizetype) { return models::Completion(); });
        for (const QString& search : {u"one"_s, u"two"_s, u"one"_s, u" "_s}) {
            field.setText(search);
            field.remember();
        }
        QCOMPARE(field.recent(), (QStringList{u"one"_s, u"two"_s}));
        field.clear();
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        QTest::keyClick(&field, Qt::Key_Space, Qt::ControlModifier);
        const QAbstractItemView* popup = field.completer()->popup();
        QTRY_VERIFY(popup->isVisible());
        QCOMPARE(popup->model()->index(0, 0).data().toString(), u"one"_s);
        QCOMPARE(popup->model()->index(2, 0).data().toString(),
            models::fieldSuggestions().constFirst().text);
    }
};

QTEST_MAIN(TestSearchField)
#include "tst_searchfield.moc"

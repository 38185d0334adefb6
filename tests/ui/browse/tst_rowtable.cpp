// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/rowtable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using ui::ColumnSpec;
using ui::RowTable;

namespace {

/// Four columns, of which the third is hidden at first and the first two share the room.
const QList<ColumnSpec> kSpecs{
    {0, 20, true, true}, {1, 20, true, true}, {2, 8, false, false}, {3, 8, false, true}};

} // namespace

class TestRowTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void columnsStartAsSpecified();
    void columnStateComesBack();
    void strangeStateIsRefused_data();
    void strangeStateIsRefused();
    void flexibleColumnsFillTheWidth();
    void littleRoomKeepsTheProportions();
    void enterActivatesTheRow();
    void homeAndEndGoToTheEnds();
    void backspaceIsLeftToTheWindow();
    void selectedRowsAreInOrder();
    void copiesTheVisibleColumnsAsText();
    void shiftSortsFurther();

private:
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<RowTable> m_table;
};

void TestRowTable::init()
{
    m_table = std::make_unique<RowTable>();
    m_model = std::make_unique<QStandardItemModel>(10, 4);
    m_table->setModel(m_model.get());
    m_table->setColumns(kSpecs);
    m_table->resize(900, 400);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void TestRowTable::columnsStartAsSpecified()
{
    QVERIFY(m_table->horizontalHeader()->isSectionHidden(2));
    QVERIFY(!m_table->horizontalHeader()->isSectionHidden(0));
    QCOMPARE(m_table->horizontalHeader()->visualIndex(3), 3);
}

void TestRowTable::columnStateComesBack()
{
    QHeaderView* header = m_table->horizontalHeader();
    header->moveSection(3, 0);
    header->setSectionHidden(1, true);
    header->setSectionHidden(2, false);
    header->resizeSection(3, 123);
    m_table->sortByColumn(3, Qt::DescendingOrder);
    const QByteArray state = m_table->columnState();

    RowTable other;
    QStandardItemModel model(10, 4);
    other.setModel(&model);
    other.setColumns(kSpecs);
    QVERIFY(other.restoreColumnState(state));
    QCOMPARE(other.horizontalHeader()->visualIndex(3), 0);
    QVERIFY(other.horizontalHeader()->isSectionHidden(1));
    QVERIFY(!other.horizontalHeader()->isSectionHidden(2));
    QCOMPARE(other.horizontalHeader()->sectionSize(3), 123);
    QCOMPARE(other.horizontalHeader()->sortIndicatorSection(), 3);
    QCOMPARE(other.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestRowTable::strangeStateIsRefused_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("noise") << QByteArray("\x01\x02\x03 not a state");
    RowTable other;
    QStandardItemModel model(1, 5);
    other.setModel(&model);
    other.setColumns({{0, 8, true, true}, {1, 8, false, true}, {2, 8, false, true},
        {3, 8, false, true}, {4, 8, false, true}});
    QTest::newRow("of more columns") << other.columnState();
}

void TestRowTable::strangeStateIsRefused()
{
    QFETCH(const QByteArray, state);
    QVERIFY(!m_table->restoreColumnState(state));
    columnsStartAsSpecified();
}

void TestRowTable::flexibleColumnsFillTheWidth()
{
    for (const int width : {900, 1400, 700}) {
        m_table->resize(width, 400);
        const QHeaderView* header = m_table->horizontalHeader();
        QTRY_COMPARE(header->length(), m_table->viewport()->width());
        // They began alike and stay so.
        QVERIFY(qAbs(header->sectionSize(0) - header->sectionSize(1)) <= 2);
    }
}

void TestRowTable::littleRoomKeepsTheProportions()
{
    QHeaderView* header = m_table->horizontalHeader();
    const auto share = [header] {
        return static_cast<double>(header->sectionSize(0)) / header->sectionSize(1);
    };
    header->resizeSection(0, 2 * header->sectionSize(1));
    m_table->resize(901, 400);
    QTRY_COMPARE(header->length(), m_table->viewport()->width());
    QVERIFY(qAbs(share() - 2.0) < 0.1);
    const int before = header->sectionSize(0);
    m_table->resize(header->sectionSize(3) + 60, 400); // too little: 60 pixels for both
    QTRY_VERIFY(header->sectionSize(0) < before);
    QVERIFY(header->length() > m_table->viewport()->width()); // the rest is scrolled to
    QVERIFY(qAbs(share() - 2.0) < 0.2);
    m_table->resize(900, 400);
    QTRY_COMPARE(header->length(), m_table->viewport()->width());
    QVERIFY(qAbs(share() - 2.0) < 0.2);
}

void TestRowTable::enterActivatesTheRow()
{
    QSignalSpy spy(m_table.get(), &RowTable::rowActivated);
    m_table->selectOnly(4);
    QTest::keyClick(m_table.get(), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toInt(), 4);
}

void TestRowTable::homeAndEndGoToTheEnds()
{
    m_table->selectOnly(4);
    QTest::keyClick(m_table.get(), Qt::Key_End);
    QCOMPARE(m_table->currentIndex().row(), 9);
    QTest::keyClick(m_table.get(), Qt::Key_Home);
    QCOMPARE(m_table->currentIndex().row(), 0);
    QTest::keyClick(m_table.get(), Qt::Key_Right);
    QCOMPARE(m_table->currentIndex().row(), 0);
}

void TestRowTable::backspaceIsLeftToTheWindow()
{
    QKeyEvent event(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier, QStringLiteral("\b"));
    QCoreApplication::sendEvent(m_table.get(), &event);
    QVERIFY(!event.isAccepted());
}

void TestRowTable::selectedRowsAreInOrder()
{
    m_table->selectOnly(7);
    m_table->selectionModel()->select(
        m_model->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(m_table->selectedRowNumbers(), (QList<int>{2, 7}));
}

void TestRowTable::copiesTheVisibleColumnsAsText()
{
    // Column 2 is hidden; the last one is moved to the front.
    m_model->setItem(4, 0, new QStandardItem(QStringLiteral("one\ttwo")));
    m_model->setItem(4, 1, new QStandardItem(QStringLiteral("three")));
    m_model->setItem(4, 2, new QStandardItem(QStringLiteral("hidden")));
    m_model->setItem(4, 3, new QStandardItem(QStringLiteral("3:04")));
    m_table->horizontalHeader()->moveSection(3, 0);
    m_table->selectOnly(4);
    QTest::keySequence(m_table.get(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("3:04\tone two\tthree\n"));
}

void TestRowTable::shiftSortsFurther()
{
    QStringList told; // "0+ 3-": column 0 upwards, then column 3 downwards
    const auto tell = [&told](const QList<ui::SortStep>& steps) {
        QStringList words;
        for (const ui::SortStep& step : steps) {
            words.append(QString::number(step.column)
                + (step.order == Qt::AscendingOrder ? QLatin1Char('+') : QLatin1Char('-')));
        }
        told.append(words.join(QLatin1Char(' ')));
    };
    m_table->setSorter(tell);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    const auto click = [this](int column, Qt::KeyboardModifiers modifiers) {
        QHeaderView* header = m_table->horizontalHeader();
        const QPoint place(
            header->sectionViewportPosition(column) + header->sectionSize(column) / 2, 5);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, place);
    };
    click(3, Qt::ShiftModifier);
    click(3, Qt::ShiftModifier);
    QCOMPARE(told, (QStringList{QStringLiteral("0+ 3+"), QStringLiteral("0+ 3-")}));
    const QByteArray state = m_table->columnState();
    click(1, Qt::NoModifier); // alone again
    click(3, Qt::ShiftModifier);
    QCOMPARE(told.constLast(), QStringLiteral("1+ 3+"));
    QVERIFY(m_table->restoreColumnState(state));
    QCOMPARE(told.constLast(), QStringLiteral("0+ 3-"));
}

QTEST_MAIN(TestRowTable)
#include "tst_rowtable.moc"

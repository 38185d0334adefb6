// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browse/typeahead.h"
#include "ui/jobs/latestjob.h"

#include <QList>
#include <QTableView>

#include <functional>
#include <stop_token>

namespace ui {

class RowBands;

/// How a column looks before the user changes it.
struct ColumnSpec
{
    int column = 0; ///< of the model
    int widthInDigits = 8;
    bool isFlexible = false; ///< takes its share of the room that is left
    bool isVisible = true;
    bool isRare = false; ///< chosen from a menu of further columns
};

/// One column of an order.
struct SortStep
{
    int column = 0; ///< of the model
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// What may stand between the tabs of a line.
QString clipboardCell(QString text);

/// A table that is read and selected by rows: no grid, one row height, the focus around the whole
/// row; columns can be sorted, moved, hidden through the header's menu, and share the width.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget* parent = nullptr);

    /// Call after setModel(). @param specs  in the order on screen, one for each column.
    void setColumns(const QList<ColumnSpec>& specs);

    /// Order, widths, visibility and sorting of the columns.
    [[nodiscard]] QByteArray columnState() const;
    /// False, and nothing changed, where the state is of another set of columns. One of an earlier
    /// time, with fewer of them, leaves the new ones as they are at first.
    bool restoreColumnState(const QByteArray& state);

    /// Sorts the model by several columns, the most important first.
    using Sorter = std::function<void(const QList<SortStep>&)>;

    /// Lets Shift and a click on a header, and the menu, sort by further columns.
    void setSorter(const Sorter& sorter) { m_sorter = sorter; }

    /// Sorts by this column, too; once more turns it round.
    void sortFurther(int column);

    [[nodiscard]] bool sortsFurther() const { return m_sorter != nullptr; }

    /// Bands above some rows, which can be shown and hidden. @param bands  lives as long.
    /// @param show  groups the rows of the model, or takes that back.
    void setBands(RowBands* bands, const std::function<void(bool)>& show);

    [[nodiscard]] bool canGroup() const { return m_bands != nullptr; }

    /// Whether rows are grouped below bands; part of the column state.
    [[nodiscard]] bool isGrouped() const { return m_isGrouped; }

    void setGrouped(bool isGrouped);

    void showColumn(int column, bool isShown);

    [[nodiscard]] bool isRare(int column) const;

    /// The rows that are selected, in rising order.
    [[nodiscard]] QList<int> selectedRowNumbers() const;

    /// Makes the text of cells, off the GUI thread.
    using TextJob = std::function<QString(const std::stop_token&)>;
    /// Gathers what the text of these rows and columns needs.
    using TextSource = std::function<TextJob(const QList<int>& rows, const QList<int>& columns)>;

    /// Where the text of a copy comes from, instead of the model; for tables of many rows.
    void setTextSource(const TextSource& source) { m_textSource = source; }

    /// Where typed letters lead to, instead of a look at each row of the model.
    void setRowSearch(const TypeAhead::Search& search) { m_typeAhead.setSearch(search); }

    void keyboardSearch(const QString& letters) override;

    /// The selected rows as text: the visible columns in their order on screen between tabs.
    [[nodiscard]] QString selectedText() const;

    /// Puts that text into the clipboard, at once or as soon as it is made.
    void copySelection();

    /// As the columns were before the user changed them.
    void resetColumns();

    /// Puts current row and selection on a row and shows it.
    void selectOnly(int row);

signals:
    /// The user asks to open the row: Enter or double click.
    void rowActivated(int row);
    void groupingChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void setRowHeights();
    void showHeaderMenu(const QPoint& position);
    [[nodiscard]] QList<int> shownColumns() const;
    void shareWidth();
    [[nodiscard]] int digitsWidth(int digits) const;

    QList<ColumnSpec> m_specs;
    QList<SortStep> m_steps; ///< what the rows are sorted by
    Sorter m_sorter;
    TextSource m_textSource;
    LatestJob<QString> m_copying;
    TypeAhead m_typeAhead;
    RowBands* m_bands = nullptr;
    std::function<void(bool)> m_showBands;
    bool m_isGrouped = false;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchcompleter.h"

#include "ui/delegates/rowdelegate.h"
#include "ui/theme/spacing.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>

namespace ui {

namespace {

constexpr int kHintRole = Qt::UserRole + 1;

/// A suggestion, and at the end of the line what it means.
class SuggestionDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        RowDelegate::paint(painter, option, index);
        painter->save();
        painter->setFont(option.font);
        painter->setPen(quietCellText(option));
        const int used = option.fontMetrics.horizontalAdvance(index.data().toString());
        const QRect rest = option.rect.adjusted(used + theme::kSpace6, 0, -theme::kSpace2, 0);
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
            option.fontMetrics.elidedText(
                index.data(kHintRole).toString(), Qt::ElideRight, rest.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return RowDelegate::sizeHint(option, index).grownBy({0, 0, 0, theme::kSpace2});
    }
};

} // namespace

SearchCompleter::SearchCompleter(QLineEdit& field)
    : QCompleter(&field)
    , m_field(field)
    , m_rows(new QStandardItemModel(this))
{
    setModel(m_rows);
    setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setMaxVisibleItems(12);
    setWidget(&field);
    field.setCompleter(this);
    // After setCompleter(), which asks for a popup and gives it a delegate of its own.
    popup()->setItemDelegate(new SuggestionDelegate(popup()));
    popup()->setAccessibleName(tr("Suggestions"));
    connect(&field, &QLineEdit::textEdited, this, &SearchCompleter::refresh);
    // Queued: the field takes the text over by the same signal.
    connect(this, qOverload<const QModelIndex&>(&QCompleter::activated), this,
        &SearchCompleter::take, Qt::QueuedConnection);
}

void SearchCompleter::refresh()
{
    m_rows->clear();
    if (!m_source) {
        return;
    }
    const QString text = m_field.text();
    const qsizetype cursor = m_field.cursorPosition();
    const models::Completion completion = m_source(text, cursor);
    m_before = text.left(completion.start);
    m_after = text.mid(cursor);
    for (const models::Suggestion& suggestion : completion.suggestions) {
        auto* item = new QStandardItem(suggestion.text);
        item->setData(suggestion.hint, kHintRole);
        item->setData(suggestion.hint.isEmpty()
                ? suggestion.text
                : tr("%1: %2").arg(suggestion.text, suggestion.hint),
            Qt::AccessibleTextRole);
        m_rows->appendRow(item);
    }
}

void SearchCompleter::offer()
{
    refresh();
    setCompletionPrefix(m_field.text());
    if (m_rows->rowCount() > 0) {
        complete();
    }
}

QString SearchCompleter::pathFromIndex(const QModelIndex& index) const
{
    return m_before + index.data().toString() + m_after;
}

void SearchCompleter::take()
{
    emit taken();
    // A field's name asks for a value.
    if (m_field.text().endsWith(u':') || m_field.text().endsWith(u'~')) {
        offer();
    }
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/chipfield.h"

#include "ui/playlist/flowlayout.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kChipChars = 32;
constexpr int kEditorChars = 14;

/// Several values as they may be pasted.
QStringList split(const QString& text)
{
    QStringList values = text.split(u';', Qt::SkipEmptyParts);
    std::ranges::transform(
        values, values.begin(), [](const QString& value) { return value.trimmed(); });
    values.removeAll(QString());
    return values;
}

} // namespace

ChipField::ChipField(const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_name(name)
    , m_layout(new FlowLayout(this))
    , m_editor(new QLineEdit(this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true); // more chips than one line has room for make it higher
    setSizePolicy(policy);
    setFrameStyle(static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Sunken));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_editor);
    m_layout->setSpacings(theme::kSpace1, theme::kSpace1 / 2);
    m_layout->setContentsMargins(theme::kSpace1 / 2, 0, theme::kSpace1 / 2, 0);
    m_editor->setFrame(false);
    m_editor->setAccessibleName(name);
    m_editor->setMinimumWidth(fontMetrics().averageCharWidth() * kEditorChars);
    m_editor->setToolTip(
        tr("Enter or a semicolon ends a value; Backspace takes the last one away."));
    m_editor->installEventFilter(this);
    m_layout->addWidget(m_editor);
    connect(m_editor, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.contains(u';')) {
            takeTyped();
        }
        emit edited();
    });
    connect(m_editor, &QLineEdit::editingFinished, this, &ChipField::takeTyped);
}

QStringList ChipField::values() const
{
    QStringList values = m_values + split(m_editor->text());
    values.removeDuplicates();
    return values;
}

void ChipField::setValues(const QStringList& values)
{
    m_editor->clear();
    if (values != m_values) {
        m_values = values;
        rebuild();
    }
}

void ChipField::setPlaceholderText(const QString& text)
{
    m_placeholder = text;
    m_editor->setPlaceholderText(m_values.isEmpty() ? text : QString());
}

void ChipField::takeTyped()
{
    if (m_editor->text().trimmed().isEmpty()) {
        return;
    }
    m_values = values();
    m_editor->clear();
    rebuild();
    emit edited();
}

QToolButton* ChipField::makeChip(const QString& value)
{
    auto* chip = new QToolButton(this);
    const QFontMetrics metrics = fontMetrics();
    chip->setText(
        metrics.elidedText(value, Qt::ElideRight, metrics.averageCharWidth() * kChipChars));
    chip->setIcon(theme::icon(u"clear"_s));
    const int side = metrics.height() - theme::kSpace1;
    chip->setIconSize({side, side});
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setToolTip(tr("Take %1 away").arg(value));
    chip->setAccessibleName(tr("%1: %2, Delete takes it away").arg(m_name, value));
    chip->setFocusPolicy(Qt::ClickFocus); // Tab goes to the next field, the arrows to the chips
    chip->installEventFilter(this);
    connect(chip, &QToolButton::clicked, this, [this, chip] { remove(m_chips.indexOf(chip)); });
    return chip;
}

void ChipField::rebuild()
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (item->widget() != m_editor) {
            item->widget()->hide();
            item->widget()->deleteLater(); // its own click may be on its way
        }
        delete item;
    }
    m_chips.clear();
    for (const QString& value : std::as_const(m_values)) {
        m_chips.append(makeChip(value));
        m_layout->addWidget(m_chips.constLast());
        m_chips.constLast()->show();
    }
    m_layout->addWidget(m_editor);
    setPlaceholderText(m_placeholder);
    updateGeometry();
}

void ChipField::remove(qsizetype index)
{
    if (index < 0 || index >= m_values.size()) {
        return;
    }
    m_values.removeAt(index);
    rebuild();
    focusChip(index < m_chips.size() ? index : -1);
    emit edited();
}

/// -1: the room to type.
void ChipField::focusChip(qsizetype index)
{
    QWidget* target = index >= 0 && index < m_chips.size() ? static_cast<QWidget*>(m_chips[index])
                                                           : static_cast<QWidget*>(m_editor);
    target->setFocus(Qt::OtherFocusReason);
}

bool ChipField::handleEditorKey(int key)
{
    const bool isAtStart = m_editor->cursorPosition() == 0 && !m_editor->hasSelectedText();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_editor->text().trimmed().isEmpty()) {
            return false; // the dialog's
        }
        takeTyped();
        return true;
    case Qt::Key_Backspace:
        if (isAtStart && !m_values.isEmpty()) {
            remove(m_values.size() - 1);
            focusChip(-1);
            return true;
        }
        return false;
    case Qt::Key_Left:
        if (isAtStart && !m_chips.isEmpty()) {
            focusChip(m_chips.size() - 1);
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool ChipField::handleChipKey(qsizetype index, int key)
{
    switch (key) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        remove(index);
        return true;
    case Qt::Key_Left:
        focusChip(std::max<qsizetype>(index - 1, 0));
        return true;
    case Qt::Key_Right:
        focusChip(index + 1 < m_chips.size() ? index + 1 : -1);
        return true;
    default:
        return false;
    }
}

bool ChipField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (watched == m_editor) {
            return handleEditorKey(key);
        }
        const qsizetype index = m_chips.indexOf(static_cast<QToolButton*>(watched));
        return index >= 0 && handleChipKey(index, key);
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ui

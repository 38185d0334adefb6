// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/tagform.h"

#include "ui/tagging/changesmodel.h"
#include "ui/tagging/chipfield.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Fields in which several values stand.
bool hasSeveral(const QString& key)
{
    return key == "ARTIST"_L1 || key == "ALBUMARTIST"_L1 || key == "GENRE"_L1
        || key == "COMPOSER"_L1;
}

} // namespace

TagForm::TagForm(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(theme::kSpace2);
    layout->setVerticalSpacing(theme::kSpace1);
    for (const QString& key : keys()) {
        addRow(*layout, key);
    }
    layout->setRowStretch(layout->rowCount(), 1);
}

const QStringList& TagForm::keys()
{
    static const QStringList kKeys{u"TITLE"_s, u"ARTIST"_s, u"ALBUM"_s, u"ALBUMARTIST"_s,
        u"GENRE"_s, u"COMPOSER"_s, u"DATE"_s, u"TRACKNUMBER"_s, u"DISCNUMBER"_s, u"COMMENT"_s};
    return kKeys;
}

void TagForm::addRow(QGridLayout& layout, const QString& key)
{
    Row row;
    QWidget* field = nullptr;
    if (hasSeveral(key)) {
        row.chips = new ChipField(fieldTitle(key), this);
        row.text = row.chips->editor();
        field = row.chips;
        connect(row.chips, &ChipField::edited, this,
            [this, key, chips = row.chips] { emit edited(key, chips->values()); });
    } else {
        row.text = new QLineEdit(this);
        row.text->setAccessibleName(fieldTitle(key));
        row.text->setClearButtonEnabled(true);
        field = row.text;
        connect(row.text, &QLineEdit::textEdited, this,
            [this, key] { emit edited(key, valuesOf(m_rows.value(key))); });
    }
    row.reset = new QToolButton(this);
    row.reset->setIcon(theme::icon(u"undo"_s));
    row.reset->setAutoRaise(true);
    row.reset->setEnabled(false);
    row.reset->setToolTip(tr("Take the changes of this field back"));
    row.reset->setAccessibleName(tr("Take the changes of %1 back").arg(fieldTitle(key)));
    connect(row.reset, &QToolButton::clicked, this, [this, key] { emit resetRequested(key); });
    auto* label = new QLabel(fieldTitle(key), this);
    label->setBuddy(field);
    const int line = layout.rowCount();
    layout.addWidget(label, line, 0);
    layout.addWidget(field, line, 1);
    layout.addWidget(row.reset, line, 2);
    m_rows.insert(key, row);
}

QStringList TagForm::valuesOf(const Row& row)
{
    if (row.chips != nullptr) {
        return row.chips->values();
    }
    const QString text = row.text->text().trimmed();
    return text.isEmpty() ? QStringList() : QStringList{text};
}

void TagForm::show(const models::EditSheet& sheet)
{
    for (auto one = m_rows.cbegin(); one != m_rows.cend(); ++one) {
        const Row& row = *one;
        const QString placeholder = sheet.isMixed(one.key()) ? tr("<multiple values>") : QString();
        const QStringList values = sheet.values(one.key());
        row.reset->setEnabled(sheet.isEdited(one.key()));
        // What is being typed stays as it is typed.
        if (row.chips != nullptr) {
            if (valuesOf(row) != values) {
                row.chips->setValues(values);
            }
            row.chips->setPlaceholderText(placeholder);
        } else {
            if (valuesOf(row) != values) {
                row.text->setText(models::joinedValues(values));
            }
            row.text->setPlaceholderText(placeholder);
        }
    }
}

void TagForm::focusFirst()
{
    m_rows.value(keys().constFirst()).text->setFocus();
}

void TagForm::offer(const QHash<QString, QStringList>& suggestions)
{
    for (auto one = suggestions.cbegin(); one != suggestions.cend(); ++one) {
        const Row row = m_rows.value(one.key());
        auto* completer = new QCompleter(*one, row.text);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        row.text->setCompleter(completer);
        connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
            [this, key = one.key()] { emit edited(key, valuesOf(m_rows.value(key))); });
    }
}

} // namespace ui

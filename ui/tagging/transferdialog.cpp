// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/transferdialog.h"

#include "models/tagging/framekeys.h"
#include "ui/tagging/changesmodel.h"
#include "ui/tagging/changestable.h"
#include "ui/tagging/tagform.h"
#include "ui/theme/spacing.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

TransferDialog::TransferDialog(models::EditSheet sheet, QWidget* parent)
    : QDialog(parent)
    , m_before(std::move(sheet))
    , m_after(m_before)
    , m_changes(new ChangesModel(this))
    , m_from(makeFields(tr("From"), u"ARTIST"_s))
    , m_to(makeFields(tr("To"), u"ALBUMARTIST"_s))
    , m_copies(new QRadioButton(tr("&Copy the first into the second"), this))
    , m_swaps(new QRadioButton(tr("&Swap the two"), this))
{
    setWindowTitle(tr("Copy or swap fields"));
    m_copies->setChecked(true);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&From:"), m_from);
    form->addRow(tr("&To:"), m_to);
    form->addRow(m_copies);
    form->addRow(m_swaps);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_button = buttons->addButton(tr("Cha&nge"), QDialogButtonBox::AcceptRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addLayout(form);
    layout->addWidget(makeChangesTable(*m_changes, this), 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 26);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_from, &QComboBox::currentTextChanged, this, &TransferDialog::preview);
    connect(m_to, &QComboBox::currentTextChanged, this, &TransferDialog::preview);
    connect(m_swaps, &QRadioButton::toggled, this, &TransferDialog::preview);
    preview();
}

/// The usual fields, those that the files have, and room for any other name.
QComboBox* TransferDialog::makeFields(const QString& name, const QString& chosen)
{
    auto* fields = new QComboBox(this);
    fields->setEditable(true);
    fields->setInsertPolicy(QComboBox::NoInsert);
    fields->setAccessibleName(name);
    QStringList keys = TagForm::keys();
    for (const models::EditSheet::Field& field : m_before.fields()) {
        if (!keys.contains(field.key) && !models::framekeys::isFrame(field.key)) {
            keys.append(field.key);
        }
    }
    for (const QString& key : std::as_const(keys)) {
        fields->addItem(fieldTitle(key), key);
    }
    fields->setCurrentIndex(fields->findData(chosen));
    return fields;
}

QString TransferDialog::keyIn(const QComboBox& fields)
{
    const int index = fields.findText(fields.currentText());
    return index >= 0 ? fields.itemData(index).toString() : models::fieldKey(fields.currentText());
}

void TransferDialog::preview()
{
    m_after = m_before;
    const QString from = keyIn(*m_from);
    const QString to = keyIn(*m_to);
    if (!from.isEmpty() && !to.isEmpty()) {
        if (m_swaps->isChecked()) {
            m_after.swap(from, to);
        } else {
            m_after.copy(from, to);
        }
    }
    const QList<models::EditSheet::Change> changes = m_after.changesSince(m_before);
    m_changes->show(changes);
    m_button->setEnabled(!changes.isEmpty());
}

} // namespace ui

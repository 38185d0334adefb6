// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/replacedialog.h"

#include "models/tagging/framekeys.h"
#include "models/tagging/textreplacement.h"
#include "ui/tagging/changesmodel.h"
#include "ui/tagging/changestable.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace ui {

ReplaceDialog::ReplaceDialog(models::EditSheet sheet, QWidget* parent)
    : QDialog(parent)
    , m_before(std::move(sheet))
    , m_after(m_before)
    , m_changes(new ChangesModel(this))
    , m_find(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_field(new QComboBox(this))
    , m_isExpression(new QCheckBox(tr("Regular e&xpression: \\1 stands for its first group"), this))
    , m_isCaseSensitive(new QCheckBox(tr("Capital and small letters &differ"), this))
    , m_status(new QLabel(this))
{
    setWindowTitle(tr("Find and replace"));
    m_field->addItem(tr("All fields"), QString());
    for (const models::EditSheet::Field& field : m_before.fields()) {
        if (!models::framekeys::isFrame(field.key)) {
            m_field->addItem(fieldTitle(field.key), field.key);
        }
    }
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Find:"), m_find);
    form->addRow(tr("Replace &by:"), m_replacement);
    form->addRow(tr("&In:"), m_field);
    form->addRow(m_isExpression);
    form->addRow(m_isCaseSensitive);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_button = buttons->addButton(tr("&Replace"), QDialogButtonBox::AcceptRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addLayout(form);
    layout->addWidget(makeChangesTable(*m_changes, this), 1);
    layout->addWidget(m_status);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 28);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_find, &QLineEdit::textChanged, this, &ReplaceDialog::preview);
    connect(m_replacement, &QLineEdit::textChanged, this, &ReplaceDialog::preview);
    connect(m_field, &QComboBox::currentIndexChanged, this, &ReplaceDialog::preview);
    connect(m_isExpression, &QCheckBox::toggled, this, &ReplaceDialog::preview);
    connect(m_isCaseSensitive, &QCheckBox::toggled, this, &ReplaceDialog::preview);
    preview();
}

void ReplaceDialog::preview()
{
    m_after = m_before;
    const models::Result<models::TextReplacement> replacement =
        models::TextReplacement::make(m_find->text(), m_replacement->text(),
            {.isExpression = m_isExpression->isChecked(),
                .isCaseSensitive = m_isCaseSensitive->isChecked()});
    if (replacement) {
        m_after.change(m_field->currentData().toString(),
            [&replacement](const QString& text) { return replacement->applied(text); });
    }
    const QList<models::EditSheet::Change> changes = m_after.changesSince(m_before);
    m_changes->show(changes);
    m_button->setEnabled(!changes.isEmpty());
    if (!replacement) {
        m_status->setText(replacement.error().detail);
    } else if (changes.isEmpty()) {
        m_status->setText(tr("Nothing is found."));
    } else {
        m_status->setText(tr("%Ln texts would change.", nullptr, static_cast<int>(changes.size())));
    }
}

} // namespace ui

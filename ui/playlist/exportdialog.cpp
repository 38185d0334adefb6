// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/exportdialog.h"

#include "ui/theme/spacing.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(const QString& file, QWidget* parent)
    : QDialog(parent)
    , m_file(new QLineEdit(file, this))
    , m_style(new QComboBox(this))
    , m_failure(new QLabel(this))
{
    setWindowTitle(tr("Export playlist"));
    auto* browseButton = new QPushButton(tr("&Browse…"), this);
    auto* place = new QHBoxLayout;
    place->setSpacing(theme::kSpace2);
    place->addWidget(m_file, 1);
    place->addWidget(browseButton);
    m_file->setObjectName(u"file"_s);
    m_file->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    m_style->setObjectName(u"pathStyle"_s);
    m_style->addItem(tr("Relative below the playlist's folder, else absolute"),
        static_cast<int>(models::PathStyle::Auto));
    m_style->addItem(
        tr("Relative to the playlist's folder"), static_cast<int>(models::PathStyle::Relative));
    m_style->addItem(tr("Absolute"), static_cast<int>(models::PathStyle::Absolute));
    m_failure->setObjectName(u"failure"_s);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_failure->hide();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("&Export"), QDialogButtonBox::ActionRole);
    m_export->setObjectName(u"export"_s);
    m_export->setDefault(true);
    auto* form = new QFormLayout;
    auto* fileLabel = new QLabel(tr("&File"), this);
    fileLabel->setBuddy(m_file);
    form->addRow(fileLabel, place);
    form->addRow(tr("&Paths of the tracks"), m_style);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addLayout(form);
    layout->addWidget(m_failure);
    layout->addStretch(1);
    layout->addWidget(buttons);
    m_file->setAccessibleName(tr("File"));
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::noteEdit);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::exportRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    noteEdit();
}

QString ExportDialog::file() const
{
    const QString path = m_file->text().trimmed();
    return QFileInfo(path).suffix().isEmpty() ? path + u".m3u8"_s : path;
}

models::PathStyle ExportDialog::pathStyle() const
{
    return static_cast<models::PathStyle>(m_style->currentData().toInt());
}

void ExportDialog::showFailure(const QString& sentence)
{
    m_failure->setText(sentence);
    m_failure->show();
    m_file->setFocus();
}

void ExportDialog::browse()
{
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Export playlist"), m_file->text(), tr("Playlists (*.m3u8 *.m3u)"), nullptr);
    if (!chosen.isEmpty()) {
        m_file->setText(chosen);
    }
}

void ExportDialog::noteEdit()
{
    const bool hasName = !m_file->text().trimmed().isEmpty();
    const bool isThere = hasName && QFileInfo::exists(file());
    m_export->setEnabled(hasName);
    m_export->setText(isThere ? tr("&Replace") : tr("&Export"));
    m_failure->setText(tr("There is a file of this name already. It will be replaced."));
    m_failure->setVisible(isThere);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/exportdialog.h"

#include "ui/theme/spacing.h"

#include <QCheckBox>
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

namespace {

/// What the formats are for, by suffix.
QString formatWords(const QString& suffix)
{
    if (suffix == u"m3u8"_s) {
        return ExportDialog::tr("M3U8: for nearly all players");
    }
    if (suffix == u"m3u"_s) {
        return ExportDialog::tr("M3U: for older players");
    }
    if (suffix == u"pls"_s) {
        return ExportDialog::tr("PLS: Winamp and radios");
    }
    return suffix == u"xspf"_s ? ExportDialog::tr("XSPF: with titles and lengths, as XML")
                               : ExportDialog::tr("JSPF: the same as JSON");
}

} // namespace

ExportDialog::ExportDialog(const QString& file, const QString& musicFolder, QWidget* parent)
    : QDialog(parent)
    , m_file(new QLineEdit(file, this))
    , m_format(new QComboBox(this))
    , m_style(new QComboBox(this))
    , m_from(new QLineEdit(musicFolder, this))
    , m_to(new QLineEdit(this))
    , m_fatSafe(new QCheckBox(tr("&Names that every stick and player takes"), this))
    , m_failure(new QLabel(this))
{
    setWindowTitle(tr("Export playlist"));
    auto* place = new QWidget(this);
    auto* browseButton = new QPushButton(tr("&Browse…"), place);
    auto* line = new QHBoxLayout(place);
    line->setContentsMargins({});
    line->setSpacing(theme::kSpace2);
    line->addWidget(m_file, 1);
    line->addWidget(browseButton);
    m_failure->setObjectName(u"failure"_s);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_failure->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("&Export"), QDialogButtonBox::ActionRole);
    m_export->setObjectName(u"export"_s);
    m_export->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    addRows(musicFolder, place);
    layout->addWidget(m_failure);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::noteEdit);
    connect(m_format, &QComboBox::activated, this, &ExportDialog::takeFormat);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::exportRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    noteEdit();
}

void ExportDialog::addRows(const QString& musicFolder, QWidget* place)
{
    m_file->setObjectName(u"file"_s);
    m_file->setAccessibleName(tr("File"));
    m_file->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    m_format->setObjectName(u"format"_s);
    for (const QString& suffix : models::playlistSuffixes()) {
        m_format->addItem(formatWords(suffix), suffix);
    }
    m_style->setObjectName(u"pathStyle"_s);
    m_style->addItem(tr("Relative below the playlist's folder, else absolute"),
        static_cast<int>(models::PathStyle::Auto));
    m_style->addItem(
        tr("Relative to the playlist's folder"), static_cast<int>(models::PathStyle::Relative));
    m_style->addItem(tr("Absolute"), static_cast<int>(models::PathStyle::Absolute));
    m_from->setObjectName(u"prefixFrom"_s);
    m_from->setToolTip(tr("For a player or a phone that has the music in another folder"));
    m_to->setObjectName(u"prefixTo"_s);
    m_to->setPlaceholderText(tr("the same"));
    m_to->setToolTip(m_from->toolTip());
    m_fatSafe->setObjectName(u"fatSafe"_s);
    m_fatSafe->setToolTip(tr("Writes _ for what their file systems refuse: : * ? \" < > |"));
    m_from->setVisible(!musicFolder.isEmpty());
    auto* form = new QFormLayout;
    auto* fileLabel = new QLabel(tr("&File"), this);
    fileLabel->setBuddy(m_file);
    form->addRow(fileLabel, place);
    form->addRow(tr("F&ormat"), m_format);
    form->addRow(tr("&Paths of the tracks"), m_style);
    form->addRow(tr("Music &in"), m_from);
    form->addRow(tr("is t&here called"), m_to);
    form->addRow(QString(), m_fatSafe);
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
}

QString ExportDialog::file() const
{
    const QString path = m_file->text().trimmed();
    return QFileInfo(path).suffix().isEmpty() ? path + u".m3u8"_s : path;
}

models::PlaylistWriting ExportDialog::writing() const
{
    models::PlaylistWriting writing;
    writing.style = static_cast<models::PathStyle>(m_style->currentData().toInt());
    writing.areNamesFatSafe = m_fatSafe->isChecked();
    const QString to = m_to->text().trimmed();
    if (!to.isEmpty() && !m_from->text().trimmed().isEmpty()) {
        writing.prefixes.append({m_from->text().trimmed(), to});
    }
    return writing;
}

void ExportDialog::showFailure(const QString& sentence)
{
    m_failure->setText(sentence);
    m_failure->show();
    m_file->setFocus();
}

void ExportDialog::browse()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Export playlist"), m_file->text(),
        tr("Playlists (%1)").arg(u"*."_s + models::playlistSuffixes().join(u" *."_s)), nullptr);
    if (!chosen.isEmpty()) {
        m_file->setText(chosen);
    }
}

void ExportDialog::takeFormat()
{
    const QString path = m_file->text().trimmed();
    const QString suffix = QFileInfo(path).suffix();
    const bool isFormat = models::playlistSuffixes().contains(suffix.toLower());
    m_file->setText((isFormat ? path.chopped(suffix.size() + 1) : path) + u'.'
        + m_format->currentData().toString());
}

void ExportDialog::noteEdit()
{
    const int format = m_format->findData(QFileInfo(file()).suffix().toLower());
    m_format->setCurrentIndex(format);
    const bool hasName = !m_file->text().trimmed().isEmpty();
    m_export->setEnabled(hasName);
    if (hasName) {
        m_looking.start([path = file()](const std::stop_token&) { return QFileInfo::exists(path); },
            [this](bool isThere) { showWhetherThere(isThere); });
    } else {
        m_looking.cancel();
        showWhetherThere(false);
    }
}

void ExportDialog::showWhetherThere(bool isThere)
{
    m_export->setText(isThere ? tr("&Replace") : tr("&Export"));
    m_failure->setText(tr("There is a file of this name already. It will be replaced."));
    m_failure->setVisible(isThere);
}

} // namespace ui

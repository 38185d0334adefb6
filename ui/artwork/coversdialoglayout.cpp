// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/coversdialog.h"
#include "ui/artwork/picturelist.h"
#include "ui/tagging/writerun.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

CoversDialog::CoversDialog(
    models::Retagger& retagger, models::Settings& settings, const Tracks& tracks, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_tracks(tracks)
    , m_body(new QWidget(this))
    , m_status(new QLabel(this))
    , m_trouble(new QLabel(this))
{
    auto* progress = new QProgressBar(this);
    m_run = new WriteRun(retagger, *m_status, *progress, *this);
    setWindowTitle(tr("Pictures in %n files", nullptr, static_cast<int>(tracks.chosen.size())));
    for (QLabel* label : {m_status, m_trouble}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(theme::kSpace3);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(theme::kSpace3);
    upper->addWidget(makeLists(), 1);
    upper->addWidget(makeActions());
    body->addLayout(upper, 1);
    body->addWidget(makeChoices());

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setAutoDefault(false); // Enter belongs to the lists
    connect(m_save, &QPushButton::clicked, this, &CoversDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &CoversDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_trouble);
    layout->addWidget(progress);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 36);

    connect(m_run, &WriteRun::ended, this, &CoversDialog::saved);
    recall();
    reload();
}

QWidget* CoversDialog::makeLists()
{
    auto* lists = new QWidget(m_body);
    auto* layout = new QVBoxLayout(lists);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace2);
    m_inside = new PictureList(true, lists);
    m_inside->setAccessibleName(tr("Pictures in the files"));
    layout->addWidget(m_inside, 1);
    connect(m_inside, &PictureList::currentRowChanged, this, &CoversDialog::updateActions);
    connect(m_inside, &PictureList::dropped, this,
        [this](const QList<PictureSource>& sources) { bring(sources, {}); });
    connect(new QShortcut(QKeySequence::Delete, m_inside, nullptr, nullptr, Qt::WidgetShortcut),
        &QShortcut::activated, this, &CoversDialog::removeChosen);
    connect(new QShortcut(QKeySequence::Copy, m_inside, nullptr, nullptr, Qt::WidgetShortcut),
        &QShortcut::activated, this, &CoversDialog::copy);
    connect(new QShortcut(QKeySequence::Paste, this), &QShortcut::activated, this,
        &CoversDialog::paste);

    m_besidePart = new QWidget(lists);
    auto* beside = new QVBoxLayout(m_besidePart);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(theme::kSpace2);
    m_besideList = new PictureList(false, m_besidePart);
    m_besideList->setAccessibleName(tr("Pictures in the folder"));
    auto* use = new QPushButton(tr("Put into the &files"), m_besidePart);
    use->setAutoDefault(false);
    connect(use, &QPushButton::clicked, this, &CoversDialog::useBeside);
    connect(m_besideList, &PictureList::itemActivated, this, &CoversDialog::useBeside);
    auto* heading = new QHBoxLayout;
    heading->addWidget(new QLabel(tr("Pictures in the folder"), m_besidePart), 1);
    heading->addWidget(use);
    beside->addLayout(heading);
    beside->addWidget(m_besideList, 1);
    m_besidePart->setVisible(false);
    layout->addWidget(m_besidePart, 1);
    return lists;
}

QPushButton* CoversDialog::addButton(
    const QString& text, const QString& toolTip, void (CoversDialog::*act)())
{
    auto* button = new QPushButton(text, m_actions);
    button->setAutoDefault(false);
    button->setToolTip(toolTip);
    connect(button, &QPushButton::clicked, this, act);
    m_actions->layout()->addWidget(button);
    return button;
}

QWidget* CoversDialog::makeActions()
{
    m_actions = new QWidget(m_body);
    auto* layout = new QVBoxLayout(m_actions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace2);
    addButton(tr("&Add…"), tr("Add pictures from files; they can be dropped on the list, too."),
        &CoversDialog::addFiles);
    addButton(tr("&Paste"), tr("Make the picture in the clipboard the front cover. Ctrl+V"),
        &CoversDialog::paste);
    m_onChosen.append(addButton(tr("&Copy"), tr("Ctrl+C"), &CoversDialog::copy));
    m_onChosen.append(addButton(tr("&Replace…"), tr("Put a picture from a file in its place."),
        &CoversDialog::replaceChosen));
    m_onChosen.append(addButton(
        tr("Re&move"), tr("Take the picture out of all files. Del"), &CoversDialog::removeChosen));
    m_onChosen.append(addButton(tr("Save as fi&le…"),
        tr("Save the picture as a file of its own, such as cover.jpg in the folder."),
        &CoversDialog::saveChosenAs));
    auto* label = new QLabel(tr("It s&hows:"), m_actions);
    m_kind = new QComboBox(m_actions);
    m_kind->setAccessibleName(tr("What the picture shows"));
    for (int kind = 0; kind < models::kPictureKindCount; ++kind) {
        m_kind->addItem(models::pictureKindName(static_cast<models::PictureKind>(kind)));
    }
    label->setBuddy(m_kind);
    connect(m_kind, &QComboBox::activated, this, &CoversDialog::changeKind);
    layout->addWidget(label);
    layout->addWidget(m_kind);
    layout->addStretch();
    return m_actions;
}

QWidget* CoversDialog::makeChoices()
{
    auto* choices = new QWidget(m_body);
    auto* layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace1);
    constexpr int kLeast = 100;
    constexpr int kMost = 10'000;
    constexpr int kUsual = 1200;
    m_shrinks = new QCheckBox(tr("Make pictures that come &in smaller than"), choices);
    m_limit = new QSpinBox(choices);
    m_limit->setRange(kLeast, kMost);
    m_limit->setSingleStep(kLeast);
    m_limit->setValue(kUsual);
    m_limit->setSuffix(tr(" pixels"));
    m_limit->setAccessibleName(tr("Most pixels of the longer side"));
    connect(m_shrinks, &QCheckBox::toggled, m_limit, &QWidget::setEnabled);
    m_limit->setEnabled(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_shrinks);
    row->addWidget(m_limit);
    row->addStretch();
    layout->addLayout(row);
    m_wholeAlbum = new QCheckBox(
        tr("In all %n files of the al&bum", nullptr, static_cast<int>(m_tracks.album.size())),
        choices);
    m_wholeAlbum->setToolTip(tr("Looks at the files again; what is not saved is dropped."));
    m_wholeAlbum->setVisible(m_tracks.album.size() > m_tracks.chosen.size());
    connect(m_wholeAlbum, &QCheckBox::toggled, this, &CoversDialog::reload);
    layout->addWidget(m_wholeAlbum);
    return choices;
}

} // namespace ui

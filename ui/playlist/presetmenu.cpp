// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/presetmenu.h"

#include "models/library/library.h"

#include <QInputDialog>

namespace ui {

PresetMenu::PresetMenu(models::Library& library, const QString& folder, QWidget* parent)
    : QMenu(parent)
    , m_library(library)
    , m_presets(folder)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &PresetMenu::fill);
    fill();
}

void PresetMenu::keepAs(const QString& name)
{
    models::Preset preset;
    preset.name = name.simplified();
    preset.request = m_current;
    if (preset.name.isEmpty()) {
        return;
    }
    const models::Result<void> saved = m_presets.save(preset);
    if (!saved) {
        emit failed(saved.error().detail);
    }
}

void PresetMenu::fill()
{
    clear();
    QAction* random = addAction(tr("From a &random track"));
    random->setToolTip(tr("By the rules of now, from a track that chance draws"));
    connect(
        random, &QAction::triggered, this, [this] { emit drawChosen(models::SeedDraw::Random); });
    QAction* mixed = addAction(tr("From different &corners"));
    mixed->setToolTip(tr("From four tracks that are as unlike as can be"));
    connect(mixed, &QAction::triggered, this, [this] { emit drawChosen(models::SeedDraw::Mixed); });
    addSeparator();
    for (const models::Preset& preset : m_presets.presets()) {
        QAction* action = addAction(models::presetDisplayName(preset));
        action->setToolTip(models::presetDisplayTip(preset));
        connect(action, &QAction::triggered, this, [this, preset] { choose(preset); });
    }
    addSeparator();
    connect(addAction(tr("&Keep these rules as a preset…")), &QAction::triggered, this,
        &PresetMenu::askAndKeep);
    QAction* taste = addAction(tr("What &sounds alike to you…"));
    taste->setToolTip(tr("Name the odd one out of three, and see what playlists learn from it"));
    connect(taste, &QAction::triggered, this, &PresetMenu::tasteChosen);
}

void PresetMenu::choose(const models::Preset& preset)
{
    m_job.start(
        [preset, library = m_library.snapshot(), seeds = m_current.seeds](
            const std::stop_token&) { return models::requestOfPreset(preset, *library, seeds); },
        [this](const models::Result<models::PlaylistRequest>& request) {
            request ? emit requestChosen(*request) : emit failed(request.error().detail);
        });
}

void PresetMenu::askAndKeep()
{
    bool isAccepted = false;
    const QString name = QInputDialog::getText(parentWidget(), tr("Keep as a preset"), tr("&Name"),
        QLineEdit::Normal, QString(), &isAccepted);
    if (isAccepted) {
        keepAs(name);
    }
}

} // namespace ui

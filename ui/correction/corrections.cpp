// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correction/corrections.h"

#include "models/library/correction.h"
#include "models/library/library.h"
#include "models/text/text.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/correction/correctcommand.h"
#include "ui/correction/tapdialog.h"

#include <QAction>
#include <QMenu>
#include <QUndoStack>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr float kSlowestBpm = 20.0F;
constexpr float kFastestBpm = 400.0F;
constexpr int kWheelPlaces = 12;

/// The correction with another tempo; none where that is what was heard anyway.
models::Correction withTempo(const models::Track& track, float bpm)
{
    constexpr float kSame = 0.05F; // what is shown of it
    models::Correction correction = track.correction;
    const auto heard = models::heardFeatures(track);
    const bool isHeard = heard->rhythm.tempoBpm && std::abs(*heard->rhythm.tempoBpm - bpm) < kSame;
    const bool isPossible = bpm >= kSlowestBpm && bpm <= kFastestBpm;
    if (isPossible) {
        correction.tempoBpm = isHeard ? std::nullopt : std::optional(bpm);
    }
    return correction;
}

models::Correction withKey(const models::Track& track, models::MusicalKey key)
{
    models::Correction correction = track.correction;
    const bool isHeard = models::keyOf(*models::heardFeatures(track)) == key;
    correction.tonic = isHeard ? std::nullopt : std::optional(key.tonic);
    correction.mode = isHeard ? analysis::Mode::Major : key.mode;
    return correction;
}

} // namespace

Corrections::Corrections(
    const Session& session, const Actions& actions, Browser& browser, QUndoStack& undoStack)
    : QObject(&browser)
    , m_session(session)
    , m_actions(actions)
    , m_browser(browser)
    , m_undoStack(undoStack)
    , m_menu(std::make_unique<QMenu>(tr("&Tempo and key")))
{
    connect(actions[Command::DoubleTempo], &QAction::triggered, this,
        [this] { scaleTempo(tr("Double the tempo"), 2.0F); });
    connect(actions[Command::HalveTempo], &QAction::triggered, this,
        [this] { scaleTempo(tr("Halve the tempo"), 0.5F); });
    connect(actions[Command::TapTempo], &QAction::triggered, this, &Corrections::tapTempo);
    connect(actions[Command::UseHeard], &QAction::triggered, this, &Corrections::useHeard);
    connect(&browser, &Browser::selectionChanged, this, &Corrections::updateActions);
    connect(&session.library, &models::Library::tracksChanged, this, &Corrections::updateActions);
    fillMenu();
    updateActions();
}

Corrections::~Corrections() = default;

void Corrections::fillMenu()
{
    m_menu->addActions({m_actions[Command::DoubleTempo], m_actions[Command::HalveTempo],
        m_actions[Command::TapTempo]});
    QMenu* keys = m_menu->addMenu(tr("&Key"));
    for (const analysis::Mode mode : {analysis::Mode::Minor, analysis::Mode::Major}) {
        for (int number = 1; number <= kWheelPlaces; ++number) {
            const models::MusicalKey key = models::keyAtCamelot(number, mode);
            //: A key: its place on the Camelot wheel, and its name.
            QAction* action = keys->addAction(tr("%1  %2").arg(
                models::text::camelot(key.tonic, mode), models::text::keyName(key.tonic, mode)));
            connect(action, &QAction::triggered, this, [this, key] { chooseKey(key); });
        }
        keys->addSeparator();
    }
    m_menu->addSeparator();
    m_menu->addAction(m_actions[Command::UseHeard]);
}

void Corrections::updateActions()
{
    const bool isSelected = m_browser.hasSelection();
    for (const Command command :
        {Command::DoubleTempo, Command::HalveTempo, Command::TapTempo, Command::UseHeard}) {
        m_actions[command]->setEnabled(isSelected);
    }
    m_menu->menuAction()->setEnabled(isSelected);
}

void Corrections::chooseKey(models::MusicalKey key)
{
    apply(tr("Key %1").arg(models::text::keyName(key.tonic, key.mode)), m_browser.selectedTracks(),
        [key](const models::Track& track) { return withKey(track, key); });
}

void Corrections::setTempo(const models::TrackList& tracks, float bpm)
{
    apply(tr("Tempo %1 BPM").arg(models::text::tempo(bpm)), tracks,
        [bpm](const models::Track& track) { return withTempo(track, bpm); });
}

void Corrections::scaleTempo(const QString& name, float factor)
{
    apply(name, m_browser.selectedTracks(), [factor](const models::Track& track) {
        const std::optional<float> now = track.features->rhythm.tempoBpm;
        return now ? withTempo(track, *now * factor) : track.correction;
    });
}

void Corrections::tapTempo()
{
    const models::TrackList tracks = m_browser.selectedTracks();
    if (tracks.isEmpty()) {
        return;
    }
    auto* dialog = new TapDialog(tracks.constFirst()->displayTitle(), m_browser.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TapDialog::tempoChosen, this,
        [this, track = tracks.constFirst()](float bpm) { setTempo({track}, bpm); });
    dialog->show(); // beside the window, whose player goes on
}

void Corrections::useHeard()
{
    apply(tr("Tempo and key as heard"), m_browser.selectedTracks(),
        [](const models::Track&) { return models::Correction(); });
}

void Corrections::apply(const QString& name, const models::TrackList& tracks, const Change& change)
{
    CorrectCommand::Corrections after;
    for (const models::TrackPtr& track : tracks) {
        const models::TrackPtr now = m_session.library.track(track->id);
        if (!now || !now->isAnalysed()) {
            continue;
        }
        const models::Correction wanted = change(*now);
        if (wanted != now->correction) {
            after.insert(now->id, wanted);
        }
    }
    if (after.isEmpty()) {
        return;
    }
    const auto count = static_cast<int>(after.size());
    m_undoStack.push(new CorrectCommand(name, m_session.library, std::move(after)));
    //: %1 is what was done, such as "Double the tempo".
    emit done(tr("%1: %Ln tracks.", nullptr, count).arg(name));
}

} // namespace ui

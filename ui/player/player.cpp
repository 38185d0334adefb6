// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/player.h"

#include "models/files/filepath.h"
#include "models/library/library.h"
#include "models/settings/settings.h"
#include "ui/player/mediaengine.h"

#include <algorithm>
#include <limits>

namespace ui {

namespace {

/// Later than this, 'previous' means the beginning of the same track.
constexpr qint64 kRestartAfterMs = 3000;

/// A folder that went offline would otherwise be skipped through to its end, one message each.
constexpr int kMaxFailuresInRow = 5;

} // namespace

Player::Player(models::Library& library, models::Settings& settings, QObject* parent)
    : Player(library, settings, std::make_unique<MediaEngine>(), parent)
{ }

Player::Player(models::Library& library, models::Settings& settings,
    std::unique_ptr<PlaybackEngine> engine, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_settings(settings)
    , m_engine(std::move(engine))
    , m_volumePercent(std::clamp(settings.volumePercent(), 0, 100))
{
    m_engine->setVolumePercent(m_volumePercent);
    connect(m_engine.get(), &PlaybackEngine::positionChanged, this, &Player::updatePosition);
    connect(m_engine.get(), &PlaybackEngine::durationChanged, this, &Player::updateDuration);
    connect(m_engine.get(), &PlaybackEngine::ended, this, &Player::goOn);
    connect(m_engine.get(), &PlaybackEngine::failed, this, &Player::skipFailed);
}

Player::~Player() = default;

void Player::play(const QList<models::TrackId>& queue, int index)
{
    if (index < 0 || index >= queue.size()) {
        return;
    }
    m_queue = queue;
    m_failuresInRow = 0;
    startAt(index);
}

void Player::togglePause()
{
    switch (m_state) {
    case State::Playing:
        m_engine->pause();
        setState(State::Paused);
        return;
    case State::Paused:
        m_engine->resume();
        setState(State::Playing);
        return;
    case State::Stopped:
        play(QList<models::TrackId>(m_queue), 0);
        return;
    }
}

void Player::stop()
{
    halt();
}

void Player::next()
{
    if (m_state != State::Stopped && m_meter.isSkippedHere()) {
        m_library.recordSkip(currentId());
    }
    goOn();
}

void Player::goOn()
{
    if (m_state == State::Stopped) {
        return;
    }
    if (hasNext()) {
        startAt(m_index + 1);
    } else {
        halt();
    }
}

void Player::previous()
{
    if (m_state == State::Stopped) {
        return;
    }
    if (m_positionMs > kRestartAfterMs || m_index == 0) {
        seek(0);
    } else {
        startAt(m_index - 1);
    }
}

void Player::seek(qint64 ms)
{
    if (m_state == State::Stopped) {
        return;
    }
    const qint64 target = std::clamp<qint64>(ms, 0, std::max<qint64>(0, m_durationMs));
    m_meter.jumpTo(target);
    m_engine->seek(target + (m_part ? m_part->startMs : 0));
    m_positionMs = target;
    emit positionChanged(target);
}

void Player::setVolumePercent(int percent)
{
    const int volume = std::clamp(percent, 0, 100);
    if (volume == m_volumePercent) {
        return;
    }
    m_volumePercent = volume;
    m_engine->setVolumePercent(volume);
    m_settings.setVolumePercent(volume);
    emit volumeChanged(volume);
}

models::TrackPtr Player::current() const
{
    return m_state == State::Stopped ? nullptr : m_library.track(currentId());
}

models::TrackId Player::currentId() const
{
    return m_state == State::Stopped ? 0 : m_queue.value(m_index);
}

void Player::startAt(qsizetype index)
{
    if (!m_engine->hasOutput()) {
        halt();
        emit errorOccurred(tr("There is no device to play sound on. Connect speakers or "
                              "headphones, then try again."));
        return;
    }
    m_index = index;
    const models::TrackPtr track = m_library.track(m_queue.at(index));
    m_positionMs = 0;
    m_durationMs = track ? track->audio.durationMs : 0;
    m_meter.begin(m_durationMs);
    setState(State::Playing);
    emit currentChanged(currentId());
    emit durationChanged(m_durationMs);
    emit positionChanged(0);
    if (track) {
        begin(track);
    } else {
        QMetaObject::invokeMethod(this, &Player::goOn, Qt::QueuedConnection);
    }
}

/// A part that goes on where the one before it ended is heard without a break.
void Player::begin(const models::TrackPtr& track)
{
    const qint64 startMs = track->part ? track->part->startMs : 0;
    const QString file = track->filePath();
    const bool goesOn = m_goesOn && file == m_file && m_part && track->part
        && m_part->endMs == startMs && startMs > 0;
    m_goesOn = false;
    m_part = track->part;
    m_file = file;
    if (!goesOn) {
        m_engine->start(file, startMs);
    }
}

qint64 Player::endMs() const
{
    return m_part && m_part->endMs > 0 ? m_part->endMs : std::numeric_limits<qint64>::max();
}

void Player::setState(State state)
{
    if (state != m_state) {
        m_state = state;
        emit stateChanged(state);
    }
}

void Player::updatePosition(qint64 ms)
{
    if (m_state == State::Stopped) {
        return;
    }
    if (ms >= endMs()) {
        m_goesOn = true;
        goOn();
        return;
    }
    const qint64 here = std::max<qint64>(ms - (m_part ? m_part->startMs : 0), 0);
    m_positionMs = here;
    if (m_meter.advanceTo(here)) {
        m_library.recordPlay(currentId());
    }
    if (here > 0) {
        m_failuresInRow = 0;
    }
    emit positionChanged(here);
}

void Player::updateDuration(qint64 ms)
{
    if (m_state == State::Stopped || ms <= 0 || m_part) {
        return; // the sheet knows how long a part is
    }
    m_durationMs = ms;
    m_meter.setDuration(ms);
    emit durationChanged(ms);
}

void Player::skipFailed(const QString& detail)
{
    const models::TrackPtr track = current();
    if (!track) {
        goOn();
        return;
    }
    const QString file = models::displayPath(track->path);
    emit errorOccurred(detail.isEmpty() ? tr("%1 cannot be played.").arg(file)
                                        : tr("%1 cannot be played: %2").arg(file, detail));
    ++m_failuresInRow;
    if (m_failuresInRow < kMaxFailuresInRow) {
        goOn();
        return;
    }
    halt();
    emit errorOccurred(
        tr("Playback stopped, as %n files in a row cannot be played. Check that the folder is "
           "connected.",
            nullptr, m_failuresInRow));
}

void Player::halt()
{
    m_engine->stop();
    if (m_state == State::Stopped) {
        return;
    }
    m_index = -1;
    m_part = nullptr;
    m_goesOn = false;
    m_positionMs = 0;
    m_durationMs = 0;
    setState(State::Stopped);
    emit currentChanged(0);
    emit durationChanged(0);
    emit positionChanged(0);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/mediaengine.h"

#include "models/files/filepath.h"

#include <QAudio>
#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>
#include <QUrl>

#include <utility>

namespace ui {

MediaEngine::MediaEngine(QObject* parent)
    : PlaybackEngine(parent)
{ }

bool MediaEngine::hasOutput() const
{
    return !QMediaDevices::defaultAudioOutput().isNull();
}

void MediaEngine::start(const QString& path, qint64 fromMs)
{
    load();
    m_isActive = true;
    m_isHeld = false;
    m_fromMs = fromMs;
    m_player->setSource(QUrl::fromEncoded(models::fileAddress(path)));
    if (fromMs <= 0) {
        m_player->play(); // else once it is loaded: before that, nothing can be sought
    }
}

void MediaEngine::pause()
{
    m_isHeld = true;
    if (m_player != nullptr && m_fromMs == 0) {
        m_player->pause();
    }
}

void MediaEngine::resume()
{
    m_isHeld = false;
    if (m_player != nullptr && m_fromMs == 0) {
        m_player->play();
    }
}

void MediaEngine::stop()
{
    m_isActive = false;
    if (m_player != nullptr) {
        m_player->stop();
        m_player->setSource({});
    }
}

void MediaEngine::seek(qint64 ms)
{
    if (m_fromMs > 0) {
        m_fromMs = ms;
    } else if (m_player != nullptr) {
        m_player->setPosition(ms);
    }
}

void MediaEngine::setVolumePercent(int percent)
{
    m_volumePercent = percent;
    applyVolume();
}

void MediaEngine::load()
{
    if (m_player != nullptr) {
        return;
    }
    m_devices = new QMediaDevices(this);
    m_output = new QAudioOutput(this);
    m_player = new QMediaPlayer(this);
    m_player->setAudioOutput(m_output);
    applyVolume();
    connect(
        m_devices, &QMediaDevices::audioOutputsChanged, this, &MediaEngine::followDefaultOutput);
    connect(m_player, &QMediaPlayer::positionChanged, this, &MediaEngine::positionChanged);
    connect(m_player, &QMediaPlayer::durationChanged, this, &MediaEngine::durationChanged);
    // Queued: Qt reports some errors from inside setSource(), before the queue knows of the track.
    connect(m_player, &QMediaPlayer::mediaStatusChanged, this, &MediaEngine::handleStatus,
        Qt::QueuedConnection);
    connect(m_player, &QMediaPlayer::errorOccurred, this, &MediaEngine::handleError,
        Qt::QueuedConnection);
}

void MediaEngine::followDefaultOutput()
{
    m_output->setDevice(QMediaDevices::defaultAudioOutput());
}

void MediaEngine::applyVolume()
{
    if (m_output != nullptr) {
        const float heard = static_cast<float>(m_volumePercent) / 100.0F;
        m_output->setVolume(QAudio::convertVolume(
            heard, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
    }
}

void MediaEngine::handleStatus(QMediaPlayer::MediaStatus status)
{
    if (!m_isActive || m_player->mediaStatus() != status) {
        return;
    }
    const bool isLoaded =
        status == QMediaPlayer::LoadedMedia || status == QMediaPlayer::BufferedMedia;
    if (isLoaded && m_fromMs > 0) {
        m_player->setPosition(std::exchange(m_fromMs, 0));
        if (!m_isHeld) {
            m_player->play();
        }
    } else if (status == QMediaPlayer::EndOfMedia) {
        m_isActive = false;
        emit ended();
    } else if (status == QMediaPlayer::InvalidMedia) {
        m_isActive = false;
        emit failed(m_player->errorString());
    }
}

void MediaEngine::handleError(QMediaPlayer::Error error, const QString& text)
{
    if (m_isActive && error != QMediaPlayer::NoError) {
        m_isActive = false;
        emit failed(text);
    }
}

} // namespace ui

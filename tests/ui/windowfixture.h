// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duplicates/duplicatelist.h"
#include "models/library/roots.h"
#include "models/playlist/playliststore.h"
#include "models/problems/problemlist.h"
#include "models/scan/listener.h"
#include "models/scan/scanner.h"
#include "models/searches/searchstore.h"
#include "models/settings/settings.h"
#include "models/tidy/tidylist.h"
#include "tests/ui/storedlibrary.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/player/playbackengine.h"
#include "ui/player/player.h"
#include "ui/session.h"

namespace support {

/// Plays nothing and remembers what it was asked for.
class SilentEngine final : public ui::PlaybackEngine
{
public:
    explicit SilentEngine(QStringList& started)
        : m_started(started)
    { }

    [[nodiscard]] bool hasOutput() const override { return true; }

    void start(const QString& path, qint64 /*fromMs*/) override { m_started.append(path); }

    void pause() override { }

    void resume() override { }

    void stop() override { }

    void seek(qint64 /*ms*/) override { }

    void setVolumePercent(int /*percent*/) override { }

private:
    QStringList& m_started;
};

/// Everything that a window stands on, in a folder of the test's own.
class WindowFixture final
{
public:
    /// @param steps  how files are read and analysed.
    explicit WindowFixture(const models::TrackList& tracks = {},
        const models::ScanSteps& steps = models::realScanSteps())
        : m_stored(tracks)
        , m_settings(m_stored.folder().file(QStringLiteral("settings.ini")))
        , m_roots(m_stored.database())
        , m_problems(m_stored.database())
        , m_playlists(m_stored.database())
        , m_searches(m_stored.database(), m_stored.library())
        , m_scanner(m_stored.database(), steps)
        , m_duplicates(m_stored.database(), m_stored.library())
        , m_listener(m_stored.database(), m_stored.library())
        , m_tidy(m_stored.database(), m_stored.library())
        , m_player(m_stored.library(), m_settings, std::make_unique<SilentEngine>(m_started))
    {
        m_isReady = m_stored.isStored() && m_roots.load().hasValue()
            && m_problems.reload().hasValue() && m_playlists.load().hasValue()
            && m_searches.load().hasValue();
        QObject::connect(
            &m_scanner, &models::Scanner::stored, &m_stored.library(), &models::Library::merge);
        QObject::connect(&m_scanner, &models::Scanner::problemsChanged, &m_problems,
            &models::ProblemList::refresh);
    }

    [[nodiscard]] bool isReady() const { return m_isReady; }

    [[nodiscard]] ui::Session session()
    {
        return {m_settings, m_stored.library(), m_roots, m_scanner, m_problems, m_playlists,
            m_searches, m_player, m_duplicates, m_listener, m_tidy};
    }

    [[nodiscard]] models::SearchStore& searches() { return m_searches; }

    [[nodiscard]] StoredLibrary& stored() { return m_stored; }

    [[nodiscard]] models::Database& database() { return m_stored.database(); }

    [[nodiscard]] const ScratchFolder& folder() const { return m_stored.folder(); }

    /// Paths of the files that playback was started with.
    [[nodiscard]] const QStringList& started() const { return m_started; }

private:
    StoredLibrary m_stored;
    models::Settings m_settings;
    models::Roots m_roots;
    models::ProblemList m_problems;
    models::PlaylistStore m_playlists;
    models::SearchStore m_searches;
    models::Scanner m_scanner;
    models::DuplicateList m_duplicates;
    models::Listener m_listener;
    models::TidyList m_tidy;
    QStringList m_started;
    ui::Player m_player;
    bool m_isReady = false;
};

} // namespace support

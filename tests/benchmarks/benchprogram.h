// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/duplicates/duplicatelist.h"
#include "models/library/library.h"
#include "models/library/roots.h"
#include "models/playlist/playliststore.h"
#include "models/problems/problemlist.h"
#include "models/scan/listener.h"
#include "models/scan/scanner.h"
#include "models/searches/searchstore.h"
#include "models/settings/settings.h"
#include "models/tagging/retagger.h"
#include "models/tidy/tidylist.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/player/playbackengine.h"
#include "ui/player/player.h"
#include "ui/session.h"

#include <memory>

namespace benchmarks {

/// Has no loudspeaker.
class MuteEngine final : public ui::PlaybackEngine
{
public:
    [[nodiscard]] bool hasOutput() const override { return false; }

    void start(const QString& /*path*/, qint64 /*fromMs*/) override { }

    void pause() override { }

    void resume() override { }

    void stop() override { }

    void seek(qint64 /*ms*/) override { }

    void setVolumePercent(int /*percent*/) override { }
};

/// Everything from the library file to the window, as the program builds it.
struct Program
{
    explicit Program(const QString& file, const QString& settingsFile)
        : settings(settingsFile)
        , database(std::move(*models::Database::open(file)))
        , library(*database)
        , roots(*database)
        , playlists(*database)
        , searches(*database, library)
        , problems(*database)
        , scanner(*database)
        , duplicates(*database, library)
        , retagger(*database, library)
    {
        isLoaded = library.load().hasValue() && roots.load().hasValue()
            && playlists.load().hasValue() && searches.load().hasValue()
            && problems.reload().hasValue();
        listener = std::make_unique<models::Listener>(*database, library);
        tidy = std::make_unique<models::TidyList>(*database, library);
        player = std::make_unique<ui::Player>(library, settings, std::make_unique<MuteEngine>());
        window = std::make_unique<ui::MainWindow>(
            ui::Session{settings, library, roots, scanner, problems, playlists, searches, *player,
                duplicates, *listener, *tidy, nullptr, &retagger});
        window->resize(1280, 800);
        window->show();
    }

    models::Settings settings;
    std::unique_ptr<models::Database> database;
    models::Library library;
    models::Roots roots;
    models::PlaylistStore playlists;
    models::SearchStore searches;
    models::ProblemList problems;
    models::Scanner scanner;
    models::DuplicateList duplicates;
    models::Retagger retagger;
    std::unique_ptr<models::Listener> listener;
    std::unique_ptr<models::TidyList> tidy;
    std::unique_ptr<ui::Player> player;
    std::unique_ptr<ui::MainWindow> window;
    bool isLoaded = false;
};

} // namespace benchmarks

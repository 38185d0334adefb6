// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace models {
class DuplicateList;
class KeyStore;
class Learner;
class Library;
class Listener;
class PlaylistStore;
class ProblemList;
class Retagger;
class Roots;
class Scanner;
class SearchStore;
class Settings;
class TidyList;
class Web;
} // namespace models

namespace ui {

class Player;

namespace theme {
class Appearance;
} // namespace theme

/// What one window works on. Everything in here outlives the window.
struct Session
{
    models::Settings& settings;
    models::Library& library;
    models::Roots& roots;
    models::Scanner& scanner;
    models::ProblemList& problems;
    models::PlaylistStore& playlists;
    models::SearchStore& searches;
    Player& player;
    models::DuplicateList& duplicates;
    models::Listener& listener;
    models::TidyList& tidy;
    models::Learner* learner = nullptr; ///< null where no learned model is offered
    models::Retagger* retagger = nullptr; ///< null where no tags are written
    models::Web* web = nullptr; ///< null where nobody is asked
    models::KeyStore* keys = nullptr; ///< of those who are asked
    theme::Appearance* appearance = nullptr; ///< null where the colours are not to be chosen
};

} // namespace ui

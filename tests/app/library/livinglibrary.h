// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "tests/support/scratchfolder.h"

#include <QStringList>

#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

/// A file as its user knows it, wherever it lies by now and whatever it is called.
struct OwnedFile
{
    std::string sound; ///< what it plays; equal in copies
    std::string suffix;
    std::filesystem::path path; ///< relative to its root
    int root = 0;
    std::string title;
    bool isDeleted = false;
    bool isSettled = false; ///< a whole scan has seen it where it is
    bool isReplaced = false; ///< other sound since the last whole scan
    models::TrackId id = 0; ///< 0 until a whole scan
    int rating = 0;
    int plays = 0;
    std::set<int> playlists;
    qint64 analysedMs = 0;
};

/// Folders full of tiny real music files, what people do to them, and what the library must know
/// afterwards. Everything random comes from the seed.
class LivingLibrary final
{
public:
    LivingLibrary(unsigned seed, int fileCount);

    /// Something that happens to the files. @return what, for the log.
    std::string act();

    /// Puts a new recording into a folder.
    void add();

    [[nodiscard]] QStringList roots() const;

    [[nodiscard]] std::vector<OwnedFile>& files() { return m_files; }

    [[nodiscard]] const std::vector<OwnedFile>& files() const { return m_files; }

    [[nodiscard]] QString databasePath() const { return m_folder.file(QStringLiteral("l.db")); }

    [[nodiscard]] std::filesystem::path fullPath(const OwnedFile& file) const;

    [[nodiscard]] bool isMounted(int root) const
    {
        return m_isMounted[static_cast<std::size_t>(root)];
    }

    /// All that is mounted was scanned to the end: what the library saw, it knows.
    void settle();

    std::mt19937& random() { return m_random; }

    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }

private:
    using Action = bool (LivingLibrary::*)();

    void write(OwnedFile& file);
    [[nodiscard]] std::filesystem::path rootPath(int root) const;
    std::filesystem::path freshPath(const std::string& suffix);
    int mountedRoot();
    /// Null where nothing fits.
    OwnedFile* pick(bool (LivingLibrary::*fits)(const OwnedFile&) const);
    bool isThere(const OwnedFile& file) const;
    bool isQuiet(const OwnedFile& file) const;

    bool rename();
    bool move();
    bool moveAcross();
    bool changeCase();
    bool swap();
    bool retag();
    bool copy();
    bool remove();
    bool replaceSound();
    bool unmount();
    bool remount();

    support::ScratchFolder m_folder;
    std::mt19937 m_random;
    std::vector<OwnedFile> m_files;
    std::vector<bool> m_isMounted;
    int m_lastName = 0;
    int m_lastSound = 0;
};

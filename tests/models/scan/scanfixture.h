// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/database/detailtable.h"
#include "models/database/problemtable.h"
#include "models/database/roottable.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "models/scan/scanner.h"
#include "models/scan/scansteps.h"
#include "tests/support/scratchfolder.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>

/// Music made of text, so that a scan can be tested without any audio: the first line of a file is
/// its sound, the second its title. Sounds that start with "noise" are no audio, with "mute" cannot
/// be decoded though they have tags, with "rotten" fail in the analysis, with "endless" are
/// analysed until somebody stops it, with "crackle" have broken packets, with "cut" say that they
/// last a minute, with "snapped" are without an end, with "bare" have no tag but the title.
struct FakeMusic
{
    std::atomic<int> digests = 0; ///< how often each step was taken
    std::atomic<int> tagReads = 0;
    std::atomic<int> analyses = 0;
    std::atomic<int> endless = 0; ///< analyses going on that do not end by themselves
    std::atomic<int> atOnce = 0;
    std::atomic<int> mostAtOnce = 0;

    std::mutex mutex;
    std::condition_variable_any released;
    std::atomic<bool> isReleased = false;

    /// Lets the endless analyses end.
    void release()
    {
        {
            const std::lock_guard lock(mutex);
            isReleased = true;
        }
        released.notify_all();
    }

    static std::pair<std::string, std::string> linesOf(const std::filesystem::path& path)
    {
        std::ifstream file(path);
        std::string sound;
        std::string title;
        std::getline(file, sound);
        std::getline(file, title);
        return {sound, title};
    }

    static analysis::Result<analysis::PayloadDigest> digestOf(const std::filesystem::path& path)
    {
        const std::string sound = linesOf(path).first;
        if (sound.empty()) {
            return analysis::Error{analysis::ErrorCode::EmptyFile, {}};
        }
        analysis::PayloadDigest digest{};
        std::copy_n(sound.begin(), std::min(sound.size(), digest.size()), digest.begin());
        return digest;
    }

    /// What follows the title is a cue sheet inside the file.
    static QList<models::CueTrack> cueTracksOf(const std::filesystem::path& path)
    {
        std::ifstream file(path);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        const std::size_t start = text.find("FILE ");
        const auto files = models::parseCueSheet(
            start == std::string::npos ? QByteArray() : QByteArray::fromStdString(text));
        return files.isEmpty() ? QList<models::CueTrack>() : files.constFirst().tracks;
    }

    static models::Result<models::FileTags> tagsOf(const QString& path)
    {
        const auto [sound, title] = linesOf(models::toStdPath(path));
        models::FileTags read;
        read.tags.title = QString::fromStdString(title);
        read.tags.album = sound.starts_with("bare") ? QString() : QStringLiteral("Album");
        read.endsEarly = sound.starts_with("snapped");
        read.cueTracks = cueTracksOf(models::toStdPath(path));
        if (!sound.starts_with("noise") && !sound.starts_with("mute")) {
            read.audio.durationMs = sound.starts_with("cut") ? 60'000 : 2000;
            read.audio.codec = QStringLiteral("text");
        }
        return read;
    }

    static analysis::Result<analysis::AudioFormat> formatOf(const std::filesystem::path& path)
    {
        const bool isNoise = linesOf(path).first.starts_with("noise");
        return analysis::Error{
            isNoise ? analysis::ErrorCode::NotAudio : analysis::ErrorCode::UnsupportedCodec, {}};
    }

    analysis::Result<analysis::Analysis> analyse(
        const std::filesystem::path& path, const std::stop_token& stop)
    {
        const std::string sound = linesOf(path).first;
        ++analyses;
        const int now = ++atOnce;
        mostAtOnce = std::max(mostAtOnce.load(), now);
        if (sound.starts_with("endless")) {
            ++endless;
            std::unique_lock lock(mutex);
            released.wait(lock, stop, [this] { return isReleased.load(); });
            --endless;
        }
        --atOnce;
        if (stop.stop_requested()) {
            return analysis::Error{analysis::ErrorCode::Cancelled, {}};
        }
        if (sound.starts_with("rotten")) {
            return analysis::Error{analysis::ErrorCode::NothingDecoded, "rotten"};
        }
        analysis::Features features;
        features.format.durationS = 3.0;
        features.energy = static_cast<float>(sound.size());
        features.skippedPackets = sound.starts_with("crackle") ? 10 : 0;
        analysis::Details details;
        details.fingerprint = sound;
        return analysis::Analysis{features, details};
    }

    models::ScanSteps steps()
    {
        models::ScanSteps steps;
        steps.digest = [this](const auto& path, const auto&) { return ++digests, digestOf(path); };
        steps.readTags = [this](
                             const QString& path, const auto&) { return ++tagReads, tagsOf(path); };
        steps.probe = [](const auto& path, const auto&) { return formatOf(path); };
        steps.makeAnalyse = [this] {
            return [this](const auto& path, const auto&, const std::stop_token& stop) {
                return analyse(path, stop);
            };
        };
        return steps;
    }
};

/// A folder of fake music, a library for it, and scans.
class ScanFixture final
{
public:
    ScanFixture()
    {
        auto database = models::Database::open(m_folder.file(QStringLiteral("library.db")));
        m_database = database ? std::move(*database) : nullptr;
        std::filesystem::create_directories(root());
    }

    [[nodiscard]] models::Database& database() { return *m_database; }

    [[nodiscard]] std::filesystem::path root() const
    {
        return m_folder.stdFile(QStringLiteral("music"));
    }

    /// That of the details of a track, where the fake analysis puts the sound; empty without any.
    [[nodiscard]] QString fingerprint(models::TrackId track)
    {
        QSqlDatabase reader = m_database->reader();
        const auto details = models::detailtable::read(reader, track);
        return details && *details ? QString::fromStdString((**details).fingerprint) : QString();
    }

    [[nodiscard]] QString rootPath() const { return models::fromStdPath(root()); }

    /// Makes the root one that the library knows.
    void addRoot()
    {
        QVERIFY(m_database->writer().run([path = rootPath()](QSqlDatabase& connection) {
            return models::roottable::insert(connection, path, 1);
        }));
    }

    /// Leaves out what fits these patterns.
    void setExcluded(const QStringList& patterns)
    {
        QVERIFY(m_database->writer().run([this, patterns](QSqlDatabase& connection) {
            return models::roottable::setChoices(connection, {rootPath(), true, patterns});
        }));
    }

    /// Writes a file of music below the root.
    void write(const std::string& name, const std::string& sound, const std::string& title = "")
    {
        std::filesystem::create_directories((root() / name).parent_path());
        std::ofstream(root() / name) << sound << '\n' << title << '\n';
    }

    [[nodiscard]] models::TrackList tracks()
    {
        QSqlDatabase reader = m_database->reader();
        const auto tracks = models::tracktable::readAll(reader);
        return tracks ? *tracks : models::TrackList();
    }

    [[nodiscard]] models::SnapshotPtr snapshot()
    {
        return std::make_shared<const models::Snapshot>(tracks());
    }

    /// The track at a name below the root, or an empty one.
    [[nodiscard]] models::Track track(const std::string& name)
    {
        const models::TrackPtr track = snapshot()->findPath(models::fromStdPath(root() / name));
        return track ? *track : models::Track();
    }

    [[nodiscard]] QList<models::Problem> problems()
    {
        QSqlDatabase reader = m_database->reader();
        const auto problems = models::problemtable::readAll(reader);
        return problems ? *problems : QList<models::Problem>();
    }

    /// Scans and waits for the end. @return what the scan says of itself.
    models::ScanSummary scan(const models::ScanOptions& options = {})
    {
        return scan({rootPath()}, options);
    }

    models::ScanSummary scan(const QStringList& roots, const models::ScanOptions& options)
    {
        models::Scanner scanner(*m_database, m_music.steps());
        QSignalSpy finished(&scanner, &models::Scanner::finished);
        scanner.start(roots, snapshot(), options);
        constexpr int kPatienceMs = 20'000;
        if (finished.isEmpty() && !finished.wait(kPatienceMs)) {
            return {};
        }
        return finished.first().first().value<models::ScanSummary>();
    }

    [[nodiscard]] FakeMusic& music() { return m_music; }

private:
    support::ScratchFolder m_folder;
    std::unique_ptr<models::Database> m_database;
    FakeMusic m_music;
};

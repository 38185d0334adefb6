// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "analysis/embedding/trackembedder.h"
#include "models/error.h"
#include "models/library/track.h"

#include <optional>
#include <shared_mutex>
#include <span>
#include <vector>

namespace models {

class Database;

/// Reads what is stored of the sound of tracks, for jobs that may outlive the database: one that
/// runs while the program ends finds nothing from then on. Any thread.
class SoundReader final
{
public:
    /// @param database  stays until close().
    explicit SoundReader(const Database& database);

    /// The patterns of the tracks, nothing for those that have none; nothing for any after close()
    /// or where the database cannot be read.
    [[nodiscard]] std::vector<std::optional<analysis::SoundPatterns>> read(
        std::span<const TrackId> ids) const;

    /// The same of what the learned model hears.
    [[nodiscard]] std::vector<std::optional<analysis::Embedding>> readLearned(
        std::span<const TrackId> ids) const;
    [[nodiscard]] std::vector<analysis::Embedding> sampleLearned(int count) const;

    /// The course of a track, nothing for one that has none. Errors: DatabaseFailed.
    [[nodiscard]] Result<std::optional<analysis::Details>> readDetails(TrackId track) const;

    /// Waits for the reads that run and lets no other begin.
    void close();

private:
    mutable std::shared_mutex m_mutex; ///< shared while a read runs
    const Database* m_database; ///< null once closed
};

} // namespace models

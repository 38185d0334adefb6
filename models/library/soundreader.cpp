// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/soundreader.h"

#include "models/database/database.h"
#include "models/database/detailtable.h"
#include "models/database/embeddingtable.h"
#include "models/database/patterntable.h"

#include <mutex>
#include <utility>

namespace models {

SoundReader::SoundReader(const Database& database)
    : m_database(&database)
{ }

std::vector<std::optional<analysis::SoundPatterns>> SoundReader::read(
    std::span<const TrackId> ids) const
{
    std::vector<std::optional<analysis::SoundPatterns>> nothing(ids.size());
    const std::shared_lock reading(m_mutex);
    if (m_database == nullptr) {
        return nothing;
    }
    QSqlDatabase connection = m_database->reader();
    auto found = patterntable::read(connection, ids);
    if (!found) {
        // A database that cannot be read is told of wherever it is written to or loaded from; a
        // search goes on with what it has.
        qWarning("%s", qUtf8Printable(found.error().detail));
        return nothing;
    }
    return std::move(*found);
}

std::vector<std::optional<analysis::Embedding>> SoundReader::readLearned(
    std::span<const TrackId> ids) const
{
    std::vector<std::optional<analysis::Embedding>> nothing(ids.size());
    const std::shared_lock reading(m_mutex);
    if (m_database == nullptr) {
        return nothing;
    }
    QSqlDatabase connection = m_database->reader();
    auto found = embeddingtable::read(connection, ids);
    return found ? std::move(*found) : nothing;
}

std::vector<analysis::Embedding> SoundReader::sampleLearned(int count) const
{
    const std::shared_lock reading(m_mutex);
    if (m_database == nullptr) {
        return {};
    }
    QSqlDatabase connection = m_database->reader();
    auto found = embeddingtable::sample(connection, count);
    return found ? std::move(*found) : std::vector<analysis::Embedding>();
}

Result<std::optional<analysis::Details>> SoundReader::readDetails(TrackId track) const
{
    const std::shared_lock reading(m_mutex);
    if (m_database == nullptr) {
        return std::optional<analysis::Details>();
    }
    QSqlDatabase connection = m_database->reader();
    return detailtable::read(connection, track);
}

void SoundReader::close()
{
    const std::unique_lock alone(m_mutex);
    m_database = nullptr;
}

} // namespace models

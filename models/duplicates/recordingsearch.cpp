// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duplicates/recordingsearch.h"

#include "analysis/similarity/fingerprint.h"
#include "models/database/database.h"
#include "models/database/detailtable.h"
#include "models/database/recordingtable.h"
#include "models/database/sketchtable.h"
#include "models/database/writer.h"
#include "models/duplicates/joining.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace models {

namespace {

constexpr qsizetype kSketchesPerBatch = 256;
constexpr qint64 kMostDifferenceMs = 3'000;

Error cancelled()
{
    return {ErrorCode::Cancelled, {}};
}

Result<void> makeSketches(
    const Database& database, const std::stop_token& stop, const SearchProgress& progress)
{
    QSqlDatabase reader = database.reader();
    const Result<QList<TrackId>> tracks = sketchtable::tracksWithout(reader);
    if (!tracks) {
        return tracks.error();
    }
    for (qsizetype done = 0; done < tracks->size();) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        std::vector<sketchtable::Row> rows;
        const qsizetype end = std::min(done + kSketchesPerBatch, tracks->size());
        for (; done < end; ++done) {
            const TrackId track = tracks->at(done);
            const Result<std::string> text = detailtable::fingerprint(reader, track);
            if (!text) {
                return text.error();
            }
            rows.push_back({track, analysis::sketchOf(analysis::decodedFingerprint(*text))});
        }
        const Result<void> stored =
            database.writer().run([&rows](QSqlDatabase& connection) -> Result<void> {
                Result<void> outcome;
                for (auto row = rows.cbegin(); outcome && row != rows.cend(); ++row) {
                    outcome = sketchtable::store(connection, *row);
                }
                return outcome;
            });
        if (!stored) {
            return stored;
        }
        if (progress) {
            progress(static_cast<int>(done), static_cast<int>(tracks->size()));
        }
    }
    return {};
}

/// Reads fingerprints once each.
class Fingerprints final
{
public:
    explicit Fingerprints(QSqlDatabase reader)
        : m_reader(std::move(reader))
    { }

    Result<const analysis::Fingerprint*> of(TrackId track)
    {
        const auto known = m_known.find(track);
        if (known != m_known.end()) {
            return &known->second;
        }
        const Result<std::string> text = detailtable::fingerprint(m_reader, track);
        if (!text) {
            return text.error();
        }
        return &m_known.emplace(track, analysis::decodedFingerprint(*text)).first->second;
    }

private:
    QSqlDatabase m_reader;
    std::unordered_map<TrackId, analysis::Fingerprint> m_known;
};

bool hasLengthOf(const Snapshot& snapshot, TrackId left, TrackId right)
{
    const TrackPtr one = snapshot.find(left);
    const TrackPtr other = snapshot.find(right);
    return one && other
        && std::abs(one->audio.durationMs - other->audio.durationMs) <= kMostDifferenceMs;
}

/// The lowest id among the tracks that were joined, for each that was joined with another.
QHash<TrackId, qint64> numbered(const std::vector<TrackId>& tracks, Joining& joining)
{
    QHash<TrackId, qint64> numbers;
    for (quint32 i = 0; i < tracks.size(); ++i) {
        if (joining.sizeOf(i) > 1) {
            numbers.insert(tracks[i], tracks[joining.firstOf(i)]);
        }
    }
    return numbers;
}

} // namespace

Result<QHash<TrackId, qint64>> findRecordings(const Database& database, const Snapshot& snapshot,
    const std::stop_token& stop, const SearchProgress& progress)
{
    if (const Result<void> made = makeSketches(database, stop, progress); !made) {
        return made.error();
    }
    QSqlDatabase reader = database.reader();
    Result<std::vector<sketchtable::Row>> rows = sketchtable::readAll(reader);
    if (!rows) {
        return rows.error();
    }
    std::vector<TrackId> tracks;
    std::vector<std::vector<std::uint32_t>> sketches;
    for (sketchtable::Row& row : *rows) {
        tracks.push_back(row.track);
        sketches.push_back(std::move(row.hashes));
    }
    Joining joining(tracks.size());
    Fingerprints fingerprints(reader);
    for (const auto& [left, right] : analysis::likelyPairs(sketches)) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        if (joining.areJoined(left, right) || !hasLengthOf(snapshot, tracks[left], tracks[right])) {
            continue;
        }
        const auto one = fingerprints.of(tracks[left]);
        const auto other = fingerprints.of(tracks[right]);
        if (!one || !other) {
            return one ? other.error() : one.error();
        }
        if (analysis::bitErrorRate(**one, **other) < analysis::kSameRecordingErrorRate) {
            joining.join(left, right);
        }
    }
    const QHash<TrackId, qint64> numbers = numbered(tracks, joining);
    const Result<void> stored = database.writer().run([&numbers](QSqlDatabase& connection) {
        return recordingtable::replaceAll(connection, numbers);
    });
    return stored ? Result<QHash<TrackId, qint64>>(numbers)
                  : Result<QHash<TrackId, qint64>>(stored.error());
}

} // namespace models

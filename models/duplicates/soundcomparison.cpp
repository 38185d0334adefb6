// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duplicates/soundcomparison.h"

#include "models/database/comparedtable.h"
#include "models/database/database.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"

namespace models {

namespace {

constexpr std::size_t kFilesPerBatch = 16;

Result<void> store(const Database& database, const std::vector<comparedtable::Compared>& compared)
{
    return database.writer().run([&compared](QSqlDatabase& connection) {
        return comparedtable::store(connection, compared);
    });
}

Result<void> readWhole(
    const Database& database, const std::stop_token& stop, const SearchProgress& progress)
{
    QSqlDatabase reader = database.reader();
    const Result<std::vector<comparedtable::Tie>> ties = comparedtable::ties(reader);
    if (!ties) {
        return ties.error();
    }
    Result<void> done;
    std::vector<comparedtable::Compared> compared;
    for (std::size_t i = 0; done && i < ties->size() && !stop.stop_requested(); ++i) {
        const comparedtable::Tie& tie = (*ties)[i];
        if (const auto whole = analysis::wholePayloadDigest(toStdPath(tie.path), stop)) {
            compared.push_back({tie.track, tie.sampled, *whole});
        }
        if (compared.size() == kFilesPerBatch) {
            done = store(database, compared);
            compared.clear();
        }
        if (progress) {
            progress(static_cast<int>(i) + 1, static_cast<int>(ties->size()));
        }
    }
    return done ? store(database, compared) : done;
}

} // namespace

Result<QHash<TrackId, SoundDigest>> compareSounds(
    const Database& database, const std::stop_token& stop, const SearchProgress& progress)
{
    if (const Result<void> read = readWhole(database, stop, progress); !read) {
        return read.error();
    }
    if (stop.stop_requested()) {
        return Error{ErrorCode::Cancelled, {}};
    }
    QHash<TrackId, SoundDigest> changed;
    const Result<void> stored =
        database.writer().run([&changed](QSqlDatabase& connection) -> Result<void> {
            const auto apart = comparedtable::tellApart(connection);
            if (!apart) {
                return apart.error();
            }
            changed = *apart;
            return {};
        });
    return stored ? Result<QHash<TrackId, SoundDigest>>(changed)
                  : Result<QHash<TrackId, SoundDigest>>(stored.error());
}

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/detailsloader.h"

#include "models/library/correction.h"

#include <utility>

namespace ui {

namespace {

constexpr int kKept = 16;

} // namespace

DetailsLoader::DetailsLoader(models::DetailSource source)
    : m_source(std::move(source))
    , m_kept(kKept)
    , m_job(&m_pool)
{
    m_pool.setMaxThreadCount(1);
}

void DetailsLoader::load(const models::TrackPtr& track, const Done& done)
{
    cancel();
    auto heard = models::heardFeatures(*track);
    if (const Kept* kept = m_kept.object(track->id); kept != nullptr && kept->heard == heard) {
        done(kept->details, {});
        return;
    }
    m_job.start(
        [source = m_source, id = track->id](const std::stop_token& stop) {
            return stop.stop_requested() ? nullptr : std::make_shared<const Read>(source(id));
        },
        [this, done, heard, id = track->id](const std::shared_ptr<const Read>& read) {
            if (!*read) {
                done(nullptr, read->error().detail);
                return;
            }
            const std::optional<analysis::Details>& found = **read;
            const Details details =
                found ? std::make_shared<const analysis::Details>(*found) : nullptr;
            m_kept.insert(id, new Kept{heard, details});
            done(details, {});
        });
}

void DetailsLoader::cancel()
{
    m_job.cancel();
}

} // namespace ui

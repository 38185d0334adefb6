// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/detailsource.h"
#include "ui/jobs/latestjob.h"

#include <QCache>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace ui {

/// Fetches the course of the track that is looked at, off the GUI thread, and keeps the last few.
/// Lives on the GUI thread.
class DetailsLoader final
{
public:
    using Details = std::shared_ptr<const analysis::Details>;
    /// @param details  null: the track has none.  @param failure  a sentence, where they cannot be
    /// read.
    using Done = std::function<void(const Details& details, const QString& failure)>;

    /// @param source  may be asked until the loader is gone, which waits for a read that runs.
    explicit DetailsLoader(models::DetailSource source);

    /// Calls `done` later, or at once when the details are kept; never when another track is asked
    /// for before, or after cancel().
    void load(const models::TrackPtr& track, const Done& done);
    void cancel();

private:
    struct Kept
    {
        /// What else was heard with them: another analysis is another course.
        std::shared_ptr<const analysis::Figures> heard;
        Details details;
    };

    using Read = models::Result<std::optional<analysis::Details>>;

    models::DetailSource m_source;
    QCache<models::TrackId, Kept> m_kept;
    QThreadPool m_pool; ///< of its own: a search that takes seconds does not hold it up
    LatestJob<std::shared_ptr<const Read>> m_job;
};

} // namespace ui

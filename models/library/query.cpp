// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/query.h"

#include "models/library/queryparser.h"
#include "models/library/queryplan.h"
#include "models/library/trackfilter.h"

#include <QDateTime>

namespace models {

Query::Query()
    : m_plan(std::make_shared<query::Plan>())
{ }

Query::Query(std::shared_ptr<const query::Plan> plan)
    : m_plan(std::move(plan))
{ }

Expected<Query, QueryError> Query::parse(const QString& text, const NamedQueries& named)
{
    Expected<query::Plan, QueryError> plan =
        query::parsePlan(text, named, QDateTime::currentMSecsSinceEpoch());
    if (!plan) {
        return plan.error();
    }
    return Query(std::make_shared<query::Plan>(std::move(*plan)));
}

bool Query::isEmpty() const
{
    return !m_plan->root && m_plan->order.isEmpty() && !m_plan->limit;
}

bool Query::matches(const Track& track) const
{
    return !m_plan->root || query::holds(*m_plan->root, [&track](const auto& condition) {
        return query::matches(condition, track);
    });
}

TrackList Query::select(const TrackList& tracks) const
{
    if (isEmpty()) {
        return tracks;
    }
    const TrackIndex index(tracks);
    const TrackFilter filter(*this, index);
    std::vector<TrackIndex::Ordinal> found;
    for (TrackIndex::Ordinal ordinal = 0; ordinal < index.count(); ++ordinal) {
        if (filter.matches(ordinal)) {
            found.push_back(ordinal);
        }
    }
    const auto limit = static_cast<std::size_t>(m_plan->limit.value_or(index.count()));
    if (m_plan->order.isEmpty()) {
        found.resize(std::min(found.size(), limit));
    } else {
        TrackSorter(index, m_plan->order).sortFirst(found, limit);
    }
    TrackList selected;
    selected.reserve(static_cast<qsizetype>(found.size()));
    for (const TrackIndex::Ordinal ordinal : found) {
        selected.append(index.track(ordinal));
    }
    return selected;
}

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/trackfilter.h"

#include "models/duplicates/duplicategroups.h"
#include "models/library/queryplan.h"

#include <algorithm>

namespace models {

using query::Node;

/// Which texts of a condition's fields fit it.
struct TrackFilter::TextHits
{
    struct Field
    {
        TrackField field;
        const TrackIndex::Texts* texts;
        std::vector<char> fits; ///< by number of the text
    };

    query::TextCondition condition;
    std::vector<Field> fields;

    void refresh()
    {
        const std::string_view needle(
            condition.needle.constData(), static_cast<std::size_t>(condition.needle.size()));
        for (Field& field : fields) {
            const TextColumn& column = field.texts->column;
            if (condition.match == query::TextMatch::Contains) {
                column.markContaining(needle, field.fits);
                continue;
            }
            for (auto n = static_cast<quint32>(field.fits.size()); n < column.count(); ++n) {
                field.fits.push_back(query::fits(condition, field.field, column.at(n)) ? 1 : 0);
            }
        }
    }

    [[nodiscard]] bool matches(TrackIndex::Ordinal ordinal) const
    {
        return std::any_of(fields.cbegin(), fields.cend(), [ordinal](const Field& field) {
            return field.fits[field.texts->numbers[ordinal]] != 0;
        });
    }
};

TrackFilter::TrackFilter(Query query, const TrackIndex& index)
    : m_query(std::move(query))
    , m_index(&index)
{
    const query::Plan& plan = m_query.plan();
    m_texts.resize(plan.textConditionCount);
    if (plan.root) {
        collectTexts(*plan.root);
    }
    refresh();
}

TrackFilter::~TrackFilter() = default;
TrackFilter::TrackFilter(TrackFilter&&) noexcept = default;

void TrackFilter::collectTexts(const Node& node)
{
    for (const Node& part : node.parts) {
        collectTexts(part);
    }
    const auto* condition = std::get_if<query::TextCondition>(&node.condition);
    if (node.kind != Node::Kind::Leaf || condition == nullptr) {
        return;
    }
    TextHits& hits = m_texts[condition->number];
    hits.condition = *condition;
    for (const TrackField field : condition->fields) {
        hits.fields.push_back({.field = field, .texts = &m_index->texts(field), .fits{}});
    }
}

void TrackFilter::refresh()
{
    for (TextHits& hits : m_texts) {
        hits.refresh();
    }
    if (m_query.plan().asksDuplicates) {
        findDuplicates();
    }
}

void TrackFilter::findDuplicates()
{
    const TrackIndex::Texts& titles = m_index->texts(TrackField::Title);
    const TrackIndex::Texts& artists = m_index->texts(TrackField::Artist);
    const std::vector<quint32>& titleRanks = titles.column.ranks();
    const std::vector<quint32>& artistRanks = artists.column.ranks();
    std::vector<DuplicateKey> keys(m_index->count());
    for (TrackIndex::Ordinal ordinal = 0; ordinal < m_index->count(); ++ordinal) {
        if (m_index->isGone(ordinal)) {
            continue; // an empty key is like no other
        }
        const Track& track = *m_index->track(ordinal);
        DuplicateKey& key = keys[ordinal];
        key = {track.digest, track.recording, 0, track.audio.durationMs, track.isMissing};
        if (!track.tags.title.isEmpty() && !track.tags.artist.isEmpty()) {
            key.names = (quint64{artistRanks[artists.numbers[ordinal]]} << 32
                            | titleRanks[titles.numbers[ordinal]])
                + 1; // 0 is nobody's
        }
    }
    m_duplicates.assign(m_index->count(), 0);
    for (const DuplicateGroup& group : groupDuplicates(keys)) {
        for (const quint32 member : group.members) {
            m_duplicates[member] = 1;
        }
    }
}

bool TrackFilter::matches(TrackIndex::Ordinal ordinal) const
{
    if (m_index->isGone(ordinal)) {
        return false;
    }
    const std::optional<Node>& root = m_query.plan().root;
    if (!root) {
        return true;
    }
    return query::holds(*root, [this, ordinal](const auto& condition) {
        using Asked = std::decay_t<decltype(condition)>;
        if constexpr (std::is_same_v<Asked, query::TextCondition>) {
            return m_texts[condition.number].matches(ordinal);
        } else if constexpr (std::is_same_v<Asked, query::NumberCondition>) {
            return condition.interval.contains(m_index->numbers(condition.field)[ordinal]);
        } else if constexpr (std::is_same_v<Asked, query::KeyCondition>) {
            return condition.contains(m_index->numbers(TrackField::Key)[ordinal]);
        } else if constexpr (std::is_same_v<Asked, query::StateCondition>) {
            return condition.state == query::State::Duplicate
                ? m_duplicates[ordinal] != 0
                : query::matches(condition, *m_index->track(ordinal));
        } else {
            return query::matches(condition, *m_index->track(ordinal));
        }
    });
}

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/grouptablemodel.h"

/// What the kinds of groups have of their own.
namespace models::groupkind {

/// How tracks are put together first.
GroupBuckets bucketsFor(const TrackIndex& index, GroupTableModel::Kind kind);

/// The groups of such a bucket.
std::vector<TrackGroup> groupsOf(
    const TrackIndex& index, const GroupBuckets::Bucket& bucket, GroupTableModel::Kind kind);

/// What is shown of the name; says so where the tag is absent.
QString shownName(const TrackGroup& group, GroupTableModel::Kind kind);

/// Heading of the names.
QString header(GroupTableModel::Kind kind);

} // namespace models::groupkind

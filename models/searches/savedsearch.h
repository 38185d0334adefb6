// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace models {

using SavedSearchId = qint64;

/// A search that the user keeps.
struct SavedSearch
{
    SavedSearchId id = 0;
    QString name;
    QString query;

    bool operator==(const SavedSearch&) const = default;
};

} // namespace models

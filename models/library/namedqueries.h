// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace models {

/// A query that others call by its name, as in search:"Sunday morning".
struct NamedQuery
{
    QString name;
    QString text; ///< a query

    bool operator==(const NamedQuery&) const = default;
};

using NamedQueries = QList<NamedQuery>;

} // namespace models

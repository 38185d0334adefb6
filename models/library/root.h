// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace models {

/// A folder of the library, and what the user chose about it.
struct Root
{
    QString path;
    bool isEnabled = true; ///< false: scans leave it out, and its tracks stay as they are
    /// Patterns of files and folders that do not belong to the library: * and ? as in a shell, case
    /// does not matter. One with a slash is about the way from the root, others about names.
    QStringList excluded{};

    bool operator==(const Root&) const = default;
};

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/root.h"

#include <QList>

#include <string>
#include <vector>

namespace models {

/// What the user's patterns keep out of a scan; see Root::excluded. Immutable; any thread.
class Exclusions final
{
public:
    Exclusions() = default;
    explicit Exclusions(const QList<Root>& roots);

    [[nodiscard]] bool isEmpty() const { return m_patterns.empty(); }

    /// Whether a file or folder is kept out, whatever becomes of the folders it lies in.
    /// @param path  absolute, as bytes.
    [[nodiscard]] bool excludes(const std::string& path) const;

    /// Whether it, or a folder that it lies in, is kept out.
    [[nodiscard]] bool excludesWay(std::string path) const;

private:
    struct Patterns
    {
        std::string root; ///< with a slash at its end
        std::vector<std::string> ofNames;
        std::vector<std::string> ofWays;
    };

    std::vector<Patterns> m_patterns;
};

} // namespace models

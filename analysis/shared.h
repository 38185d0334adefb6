// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace analysis {

/// A value that copies share, or none. Equal when what they hold is.
template <typename T> struct Shared
{
    std::shared_ptr<const T> held;

    bool operator==(const Shared& other) const
    {
        return held && other.held ? *held == *other.held : !held && !other.held;
    }
};

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <functional>

namespace models {

/// Where the desktop keeps secrets. GUI thread; answers come later, on the same thread.
struct Keychain
{
    /// "" where nothing is kept under this name. Error: NotReadable where no keychain runs.
    std::function<void(const QString& name, std::function<void(const Result<QString>&)> done)> read;
    /// "" takes out what is kept. Error: NotWritable.
    std::function<void(
        const QString& name, const QString& secret, std::function<void(const Result<void>&)> done)>
        write;

    /// The desktop's own, by QtKeychain; where Segue was built without it, one that says so.
    [[nodiscard]] static Keychain ofDesktop();
};

} // namespace models

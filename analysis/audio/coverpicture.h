// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/error.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace analysis {

/// The picture that travels inside an audio file, encoded as it lies there (JPEG, PNG, ...): the
/// front cover where one is called so, else the first; empty when there is none. Costs some
/// milliseconds. Errors: those of Demuxer::open().
Result<std::vector<std::uint8_t>> coverPicture(
    const std::filesystem::path& path, std::stop_token stop = {});

} // namespace analysis

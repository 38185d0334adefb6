// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/payload/extent.h"
#include "analysis/audio/regularfile.h"

#include <stop_token>

namespace analysis {

/// Where the sound of a file lies.
struct Payload
{
    Extents extents; ///< never empty
    bool isOgg = false; ///< page headers inside carry numbers that change with the tags
};

/// Looks at a few marks and sizes; a container that is not known, or damaged, is all payload
/// between the tags around it. After a stop the answer means nothing.
Payload locatePayload(const RegularFile& file, const std::stop_token& stop = {});

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundcodeaxes.h"

namespace analysis::soundcodeaxes {

#include "analysis/similarity/soundcodeaxes.inc"

} // namespace analysis::soundcodeaxes

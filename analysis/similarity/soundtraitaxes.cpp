// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/soundtraitaxes.h"

namespace analysis::soundtraitaxes {

#include "analysis/similarity/soundtraitaxes.inc"

} // namespace analysis::soundtraitaxes

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyzer.h"

namespace fuzz {

/// Holds every value of an analysis against what its declaration promises: finite, in its range, in
/// order of time. Prints the first that breaks its promise and aborts, which a fuzzer counts as a
/// finding.
void inspect(const analysis::Analysis& analysis);

} // namespace fuzz

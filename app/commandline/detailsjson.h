// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/analyzer.h"

#include <QJsonObject>

namespace app {

/// Adds what is kept for each track: the fingerprint and, when `withCurves`, the arrays over time.
/// An array that the depth does not compute is null.
void insertDetails(QJsonObject& object, const analysis::Analysis& analysis, bool withCurves);

} // namespace app

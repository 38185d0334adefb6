// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QJsonObject>

namespace app {

/// Every key of `analyze --json` that the features give a value to; null for what was not computed.
QJsonObject featuresJson(const analysis::Features& features);

/// The same keys, all null.
QJsonObject emptyFeaturesJson();

} // namespace app

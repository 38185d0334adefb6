// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QJsonObject>

namespace app {

/// The pitch class as the field spells it, sharps only, so that a program can compare it.
QString pitchClassName(int pitchClass);

/// Every key of `analyze --json` that the features give a value to; null for what was not computed.
QJsonObject featuresJson(const analysis::Features& features);

/// The same keys, all null.
QJsonObject emptyFeaturesJson();

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/learned/learner.h"

#include <functional>

namespace models {

/// Loads the model, makes it the library's choice and lets it hear what it has not heard. Waits for
/// the writer; not for the GUI thread.
LearningSummary learn(Database& database, const QString& path,
    const std::function<void(int done, int total)>& report, const std::stop_token& stop);

/// Chooses no model.
LearningSummary forgetModel(Database& database);

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace models {

/// The query with each search:from as search:to, and everything else as it was typed.
QString withNameChanged(const QString& query, const QString& from, const QString& to);

} // namespace models

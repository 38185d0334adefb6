// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace ui {

/// The name of a field for people, also of those that only a look-up writes.
[[nodiscard]] QString fieldWord(const QString& key);

} // namespace ui

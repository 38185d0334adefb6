// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace models {

/// Writes an encoded picture (JPEG or PNG) as cover.jpg or cover.png into each folder that has no
/// picture of a name under which covers are looked for; nothing is ever overwritten. Not for the
/// GUI thread. @return a whole sentence that says what was done, or why not.
[[nodiscard]] QString putCoverIntoFolders(const QByteArray& encoded, const QStringList& folders);

} // namespace models

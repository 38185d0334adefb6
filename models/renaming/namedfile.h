// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/snapshot.h"
#include "models/tagging/tagging.h"

#include <functional>
#include <stop_token>

namespace models {

/// A file that may get another name.
struct NamedFile
{
    QString path;
    TrackPtr track; ///< null: not in the library
    Fields fields;
    QString obstacle; ///< why it must stay where it is, a whole sentence; "": nothing speaks
                      ///< against it
};

/// Reads what the files say, and what speaks against moving them: that a cue sheet cuts them up, or
/// that they are links which only hold in their folder. A file that several targets name comes
/// once. Not for the GUI thread.
/// @param progressed  how many are read; may be empty.
[[nodiscard]] QList<NamedFile> readNamedFiles(const QList<TagTarget>& targets,
    const Snapshot& library, const std::function<void(int done)>& progressed,
    const std::stop_token& stop = {});

} // namespace models

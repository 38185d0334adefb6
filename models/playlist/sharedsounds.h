// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/snapshot.h"

#include <memory>
#include <mutex>

namespace models {

class SoundLibrary;

/// The sound library of the newest snapshot, made once for all who ask: with 200 000 tracks that
/// takes seconds. Kept while the sounds stay the same, whatever else changes (a rating, a play).
/// Thread-safe.
class SharedSounds final
{
public:
    SharedSounds();
    ~SharedSounds();
    SharedSounds(const SharedSounds&) = delete;
    SharedSounds& operator=(const SharedSounds&) = delete;

    /// The sounds of `library`; makes them, or waits until another thread has. Not for the GUI
    /// thread.
    std::shared_ptr<const SoundLibrary> of(const Snapshot& library);

private:
    std::mutex m_mutex;
    std::shared_ptr<const SoundLibrary> m_sounds; ///< null until first asked for
};

} // namespace models

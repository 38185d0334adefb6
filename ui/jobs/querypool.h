// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QThreadPool;

namespace ui {

/// The threads on which the window's questions are answered: searches, playlists, sums. Not Qt's
/// global pool, which Qt itself paints large areas on: a painter waits for its helpers, and would
/// wait for a question that takes seconds. Ends with the application. GUI thread.
QThreadPool* queryPool();

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The 4 px grid that everything sits on. Qt scales these device-independent pixels.
namespace ui::theme {

inline constexpr int kSpace1 = 4; ///< inside a chip, between an icon and its word
inline constexpr int kSpace2 = 8; ///< between neighbours
inline constexpr int kSpace3 = 12; ///< panel padding
inline constexpr int kSpace4 = 16; ///< between groups
inline constexpr int kSpace6 = 24; ///< around an empty state
inline constexpr int kRadius = 6; ///< chips and cards

} // namespace ui::theme

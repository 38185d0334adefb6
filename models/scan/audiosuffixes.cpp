// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/audiosuffixes.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace models {
namespace {

// Sorted, so that a look-up is a binary search. Left out on purpose: videos, playlists and cue
// sheets; formats under DRM; game music (nsf, spc, vgm, ...), which loops for ever and has no
// length.
constexpr std::array kSuffixes = std::to_array<std::string_view>({"3ga", "669", "aac", "ac3",
    "adts", "aif", "aifc", "aiff", "amf", "amr", "ams", "ape", "asf", "au", "awb", "bwf", "caf",
    "dbm", "dff", "digi", "dmf", "dsf", "dsm", "dtm", "dts", "dtshd", "eac3", "ec3", "far", "flac",
    "gdm", "imf", "it", "j2b", "m15", "m2a", "m4a", "m4b", "m4r", "mdl", "mdr", "med", "mka", "mlp",
    "mo3", "mod", "mp+", "mp1", "mp2", "mp3", "mpa", "mpc", "mpga", "mpp", "mptm", "mt2", "mtm",
    "nst", "oga", "ogg", "okt", "opus", "psm", "ptm", "ra", "rf64", "rm", "s3m", "sfx", "shn",
    "snd", "spx", "stk", "stm", "stp", "symmod", "tak", "thd", "tta", "ult", "umx", "voc", "w64",
    "wav", "wave", "weba", "webm", "wma", "wv", "xm"});

constexpr std::size_t kLongest = 6;

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool hasAudioSuffix(std::string_view fileName)
{
    const std::size_t dot = fileName.rfind('.');
    if (dot == std::string_view::npos || dot == 0) {
        return false;
    }
    const std::string_view suffix = fileName.substr(dot + 1);
    if (suffix.empty() || suffix.size() > kLongest) {
        return false;
    }
    std::array<char, kLongest> folded{};
    std::transform(suffix.begin(), suffix.end(), folded.begin(), lower);
    const std::string_view wanted(folded.data(), suffix.size());
    return std::binary_search(kSuffixes.begin(), kSuffixes.end(), wanted);
}

} // namespace models

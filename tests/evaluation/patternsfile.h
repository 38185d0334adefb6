// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/patterns/soundpatterns.h"

#include <fstream>
#include <string>
#include <vector>

/// A line of what tests/evaluation/patterns.cpp prints.
struct PatternTrack
{
    std::string path;
    analysis::SoundPatterns patterns;
};

/// All of a file.
inline std::vector<PatternTrack> readPatternTracks(const char* file)
{
    std::vector<PatternTrack> tracks;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t tab = line.find('\t');
        analysis::PackedPatterns bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            bytes[i] =
                static_cast<std::uint8_t>(std::stoul(line.substr(tab + 1 + 2 * i, 2), nullptr, 16));
        }
        tracks.push_back({line.substr(0, tab), analysis::unpacked(bytes).value()});
    }
    return tracks;
}

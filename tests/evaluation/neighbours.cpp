// SPDX-License-Identifier: GPL-3.0-or-later
// usage: neighbours [-n COUNT] [--weights T,R,C,H,G] [--no-traits] [--code | --plain] PATTERNS.tsv
// Prints the neighbours of every track, as `segue similar --all --json` does, from what
// tests/evaluation/patterns.cpp printed: without a database, and with parts weighed otherwise.
// --no-traits leaves out what stays the same throughout a track; --code compares codes alone;
// --plain leaves out both normalisations. The time of a query goes to standard error.
#include "analysis/similarity/soundindex.h"
#include "analysis/similarity/soundmodel.h"
#include "tests/evaluation/patternsfile.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <numeric>
#include <string>

using namespace analysis;

namespace {

std::string quoted(const std::string& text)
{
    std::string result = "\"";
    for (const char c : text) {
        result += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
    }
    return result + '"';
}

void print(const std::vector<PatternTrack>& tracks, std::size_t query,
    const std::vector<SoundNeighbour>& near)
{
    std::cout << "{\"path\": " << quoted(tracks[query].path) << ", \"neighbours\": [";
    for (std::size_t i = 0; i < near.size(); ++i) {
        std::cout << (i > 0 ? ", " : "") << "{\"path\": " << quoted(tracks[near[i].position].path)
                  << ", \"distance\": " << near[i].distance << '}';
    }
    std::cout << "]}\n";
}

std::vector<SoundNeighbour> plainlyNearest(const std::vector<SoundModel>& models, std::size_t query,
    std::size_t count, const PartValues& weights)
{
    std::vector<SoundNeighbour> near;
    for (std::size_t i = 0; i < models.size(); ++i) {
        if (i != query) {
            near.push_back({i,
                static_cast<double>(
                    fusedDistance(partDistances(models[query], models[i]), weights))});
        }
    }
    std::ranges::sort(near, {}, &SoundNeighbour::distance);
    near.resize(std::min(count, near.size()));
    return near;
}

} // namespace

int main(int argc, char** argv)
{
    std::size_t count = 50;
    PartValues weights = kDefaultWeights;
    bool isCode = false;
    bool isPlain = false;
    bool hasTraits = true;
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], "-n") == 0) {
            count = std::stoul(argv[++i]);
        } else if (std::strcmp(argv[i], "--weights") == 0) {
            std::sscanf(argv[++i], "%f,%f,%f,%f,%f", &weights[0], &weights[1], &weights[2],
                &weights[3], &weights[4]);
        }
        hasTraits = hasTraits && std::strcmp(argv[i], "--no-traits") != 0;
        isCode = isCode || std::strcmp(argv[i], "--code") == 0;
        isPlain = isPlain || std::strcmp(argv[i], "--plain") == 0;
    }
    std::vector<PatternTrack> tracks = readPatternTracks(argv[argc - 1]);
    for (PatternTrack& track : tracks) {
        if (!hasTraits) {
            track.patterns.traits = {};
        }
    }
    std::vector<SoundCode> codes;
    std::vector<SoundModel> models;
    for (const PatternTrack& track : tracks) {
        codes.push_back(soundCode(track.patterns));
        models.push_back(soundModel(track.patterns));
    }
    std::vector<std::int64_t> keys(tracks.size());
    std::iota(keys.begin(), keys.end(), 1);
    const FetchPatterns fetch = [&tracks](std::span<const std::size_t> positions) {
        std::vector<std::optional<SoundPatterns>> found;
        for (const std::size_t position : positions) {
            found.emplace_back(tracks[position].patterns);
        }
        return found;
    };
    const SoundIndex index(codes, keys, isCode ? FetchPatterns{} : fetch);
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t query = 0; query < tracks.size(); ++query) {
        print(tracks, query,
            isPlain ? plainlyNearest(models, query, count, weights)
                    : index.nearest(query, count, weights));
    }
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::fprintf(stderr, "%.2f ms a query\n", took.count() / static_cast<double>(tracks.size()));
    return 0;
}

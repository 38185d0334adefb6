// SPDX-License-Identifier: GPL-3.0-or-later
// usage: recall PATTERNS.tsv [TRACKS] [QUERIES] [NEAREST] [MIX]
// How many of the 10 and of the NEAREST (50) nearest tracks by the whole distance the search in two
// stages finds. The library is grown to TRACKS (20 000) from the real ones that
// tests/evaluation/patterns.cpp printed: each new track is one of them, every part moved by up to
// MIX (.4) of the way to another one, so that parts go together about as in real music. With few
// real tracks 1 is harder: what is nearest then is not always what was made of the same track.
// Prints the means over QUERIES (50).
#include "analysis/similarity/soundindex.h"
#include "analysis/similarity/soundtraits.h"
#include "tests/evaluation/patternsfile.h"

#include <Eigen/Core>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <random>

using namespace analysis;

namespace {

std::uint16_t mixedHalf(std::uint16_t one, std::uint16_t other, float share)
{
    const auto value = [](std::uint16_t bits) {
        return static_cast<float>(Eigen::numext::bit_cast<Eigen::half>(bits));
    };
    const float mixed = value(one) + share * (value(other) - value(one));
    return Eigen::numext::bit_cast<std::uint16_t>(static_cast<Eigen::half>(mixed));
}

template <typename Steps> void mix(Steps& steps, const Steps& other, float share)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const float step = static_cast<float>(steps[i])
            + share * (static_cast<float>(other[i]) - static_cast<float>(steps[i]));
        steps[i] = static_cast<typename Steps::value_type>(std::lround(step));
    }
}

SoundPatterns relative(
    const SoundPatterns& one, const SoundPatterns& other, float most, std::mt19937& random)
{
    const auto share = [&random, most] {
        return most * static_cast<float>(random() % 1000) / 999.0F;
    };
    SoundPatterns patterns = one;
    const float ofTimbre = share();
    for (std::size_t i = 0; i < kTimbreDimensions; ++i) {
        patterns.timbre.mean[i] = mixedHalf(one.timbre.mean[i], other.timbre.mean[i], ofTimbre);
        patterns.timbre.deviation[i] =
            mixedHalf(one.timbre.deviation[i], other.timbre.deviation[i], ofTimbre);
    }
    mix(patterns.timbre.correlation, other.timbre.correlation, ofTimbre);
    mix(patterns.rhythm, other.rhythm, share());
    mix(patterns.contrast, other.contrast, share());
    mix(patterns.harmony, other.harmony, share());
    mix(patterns.range, other.range, share());
    patterns.traits = soundTraits(patterns);
    return patterns;
}

std::vector<SoundPatterns> grownLibrary(const char* file, std::size_t count, float mix)
{
    std::mt19937 random(1);
    std::vector<SoundPatterns> library;
    for (const PatternTrack& track : readPatternTracks(file)) {
        library.push_back(track.patterns);
    }
    const std::size_t real = library.size();
    while (real > 0 && library.size() < count) {
        library.push_back(
            relative(library[random() % real], library[random() % real], mix, random));
    }
    library.resize(std::min(library.size(), count));
    return library;
}

double foundShare(const std::vector<SoundNeighbour>& found,
    const std::vector<SoundNeighbour>& nearest, std::size_t count)
{
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(count);
    const auto last = nearest.begin() + static_cast<std::ptrdiff_t>(count);
    const auto hits = std::count_if(nearest.begin(), last, [&](const SoundNeighbour& wanted) {
        return std::any_of(found.begin(), end,
            [&wanted](const SoundNeighbour& one) { return one.position == wanted.position; });
    });
    return static_cast<double>(hits) / static_cast<double>(count);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("usage: recall PATTERNS.tsv [TRACKS] [QUERIES] [NEAREST] [MIX]\n", stderr);
        return 2;
    }
    const std::size_t most = argc > 4 ? std::stoul(argv[4]) : 50;
    const std::vector<SoundPatterns> library = grownLibrary(
        argv[1], argc > 2 ? std::stoul(argv[2]) : 20000, argc > 5 ? std::stof(argv[5]) : 0.4F);
    const std::size_t queries = argc > 3 ? std::stoul(argv[3]) : 50;
    if (library.size() <= most || most < 10 || queries == 0) {
        std::fputs("recall: too few tracks or queries\n", stderr);
        return 2;
    }
    std::vector<SoundCode> codes;
    std::ranges::transform(library, std::back_inserter(codes), soundCode);
    std::vector<std::int64_t> keys(library.size());
    std::iota(keys.begin(), keys.end(), 1);
    const SoundIndex index(codes, keys, [&library](std::span<const std::size_t> positions) {
        std::vector<std::optional<SoundPatterns>> found;
        for (const std::size_t position : positions) {
            found.emplace_back(library[position]);
        }
        return found;
    });
    // Track by track outside: the index keeps what it knows of the latest tracks only.
    std::vector<std::vector<SoundNeighbour>> whole(queries);
    const auto queryAt = [&](std::size_t i) { return i * library.size() / queries; };
    for (std::size_t track = 0; track < library.size(); ++track) {
        for (std::size_t i = 0; i < queries; ++i) {
            if (track != queryAt(i)) {
                whole[i].push_back({track, index.distance(queryAt(i), track)});
            }
        }
    }
    double ten = 0.0;
    double all = 0.0;
    for (std::size_t i = 0; i < queries; ++i) {
        std::ranges::sort(whole[i], {}, &SoundNeighbour::distance);
        const std::vector<SoundNeighbour> found = index.nearest(queryAt(i), most);
        ten += foundShare(found, whole[i], 10);
        all += foundShare(found, whole[i], most);
    }
    std::printf("%zu tracks, %zu queries: recall of the nearest 10 %.3f, of the nearest %zu %.3f\n",
        library.size(), queries, ten / static_cast<double>(queries), most,
        all / static_cast<double>(queries));
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// usage: compare_loudness FOLDER [COUNT]
// Measures COUNT (40) files, evenly spread below FOLDER, with the loudness meter and with
// libebur128, the reference. Prints both values of each and the largest differences; ends with an
// error when one is beyond .1 LU of loudness, .2 LU of range or .05 dB of true peak.
#include "analysis/audio/decoder.h"
#include "analysis/audio/loudnessmeter.h"
#include "tests/evaluation/musicfiles.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>

namespace {

struct StateDeleter
{
    void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};

struct Values
{
    double lufs = 0.0;
    double rangeLu = 0.0;
    double peakDb = 0.0;
};

struct Pair
{
    Values own;
    Values reference;
};

Values referenceValues(ebur128_state* state)
{
    Values values;
    ebur128_loudness_global(state, &values.lufs);
    ebur128_loudness_range(state, &values.rangeLu);
    double largest = 0.0;
    for (unsigned channel = 0; channel < state->channels; ++channel) {
        double peak = 0.0;
        ebur128_true_peak(state, channel, &peak);
        largest = std::max(largest, peak);
    }
    values.peakDb = 20.0 * std::log10(largest);
    return values;
}

/// Nothing for a file that does not decode to its end, and for silence.
std::optional<Pair> measured(const std::filesystem::path& path)
{
    using namespace analysis;
    Result<Decoder> decoder = Decoder::open(path);
    if (!decoder) {
        return std::nullopt;
    }
    const AudioFormat format = decoder->format();
    Result<LoudnessMeter> meter = LoudnessMeter::create(format.sampleRateHz, format.channels);
    const std::unique_ptr<ebur128_state, StateDeleter> state(ebur128_init(
        static_cast<unsigned>(format.channels), static_cast<unsigned long>(format.sampleRateHz),
        EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK));
    if (!meter || !state) {
        return std::nullopt;
    }
    for (;;) {
        const Result<AudioBlock> block = decoder->read();
        if (!block) {
            return std::nullopt;
        }
        if (block.value().samples.empty()) {
            break;
        }
        meter->add(block.value());
        ebur128_add_frames_float(state.get(), block.value().samples.data(), block.value().frames());
    }
    const Loudness own = meter->result();
    if (!own.integratedLufs || !own.truePeakDbtp) {
        return std::nullopt;
    }
    return Pair{.own = {static_cast<double>(*own.integratedLufs), static_cast<double>(own.rangeLu),
                    static_cast<double>(*own.truePeakDbtp)},
        .reference = referenceValues(state.get())};
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("usage: compare_loudness FOLDER [COUNT]\n", stderr);
        return 2;
    }
    const auto count = static_cast<std::size_t>(argc > 2 ? std::atoi(argv[2]) : 40);
    Values largest;
    int compared = 0;
    for (const std::filesystem::path& path : sampleOf(filesBelow(argv[1]), count)) {
        const std::optional<Pair> pair = measured(path);
        if (!pair) {
            std::printf("- - - - - - %s\n", path.c_str());
            continue;
        }
        const auto& [own, reference] = *pair;
        std::printf("%.3f %.3f  %.2f %.2f  %.3f %.3f  %s\n", own.lufs, reference.lufs, own.rangeLu,
            reference.rangeLu, own.peakDb, reference.peakDb, path.c_str());
        largest.lufs = std::max(largest.lufs, std::abs(own.lufs - reference.lufs));
        largest.rangeLu = std::max(largest.rangeLu, std::abs(own.rangeLu - reference.rangeLu));
        largest.peakDb = std::max(largest.peakDb, std::abs(own.peakDb - reference.peakDb));
        ++compared;
    }
    std::printf(
        "%d files, largest differences: loudness %.4f LU, range %.3f LU, true peak %.5f dB\n",
        compared, largest.lufs, largest.rangeLu, largest.peakDb);
    return compared > 0 && largest.lufs <= 0.1 && largest.rangeLu <= 0.2 && largest.peakDb <= 0.05
        ? 0
        : 1;
}

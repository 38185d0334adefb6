// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/decoder.h"
#include "analysis/audio/resampler.h"
#include "analysis/features/rhythmmeter.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <span>
#include <vector>

// Prints the rhythm and what it is told from, one JSON object for each file, for fit_rhythm.py and
// score_rhythm.py.
//
// usage: dump_rhythm [--without-end SECONDS] FILE...

namespace {

/// The whole file as mono at the rate of the analysis; empty when it cannot be decoded.
std::vector<float> monoOf(const char* path)
{
    using namespace analysis;
    std::vector<float> mono;
    Result<Decoder> decoder = Decoder::open(path, {});
    if (!decoder) {
        return mono;
    }
    Result<Resampler> resampler =
        Resampler::create(decoder->format().sampleRateHz, decoder->format().channels);
    if (!resampler) {
        return mono;
    }
    const auto append = [&mono](const Result<std::span<const float>>& samples) {
        if (samples) {
            mono.insert(mono.end(), samples.value().begin(), samples.value().end());
        }
    };
    for (;;) {
        const Result<AudioBlock> block = decoder->read();
        if (!block || block.value().samples.empty()) {
            break;
        }
        append(resampler->process(block.value()));
    }
    append(resampler->flush());
    return mono;
}

template <typename Range> void print(const char* name, const Range& values)
{
    std::printf("\"%s\":[", name);
    const char* separator = "";
    for (const auto value : values) {
        std::printf("%s%.6g", separator, static_cast<double>(value));
        separator = ",";
    }
    std::printf("]");
}

void dump(const char* path, std::span<const float> mono)
{
    using namespace analysis;
    RhythmMeter meter;
    Stft stft(kRhythmFrames);
    stft.addConsumer(meter);
    stft.process(mono);
    stft.finish();
    meter.endCurve();
    const Periodicities periodicities = meter.periodicities();
    RhythmCourse course;
    const Rhythm rhythm = meter.rhythm(&course);
    std::printf("{\"path\":\"%s\",\"onset_rate_hz\":%.6g,", path,
        static_cast<double>(periodicities.onsetRateHz));
    std::printf("\"tempo_bpm\":%.7g,\"tempo_confidence\":%.6g,\"time_signature\":%d,",
        static_cast<double>(rhythm.tempoBpm.value_or(0.0F)),
        static_cast<double>(rhythm.tempoConfidence), rhythm.timeSignature.value_or(0));
    std::printf("\"swing_ratio\":%.4g,\"danceability\":%.4g,\"tempo_stability\":%.4g,",
        static_cast<double>(rhythm.swingRatio.value_or(0.0F)),
        static_cast<double>(rhythm.danceability.value_or(0.0F)),
        static_cast<double>(rhythm.tempoStability.value_or(0.0F)));
    std::printf("\"downbeat_confidence\":%.6g,",
        static_cast<double>(rhythm.downbeatConfidence.value_or(0.0F)));
    print("beats_s", course.beatTimesS);
    std::printf(",");
    print("downbeats", course.downbeats);
    std::printf(",");
    print("tempi_bpm", course.tempiBpm);
    std::printf(",\"bands\":[");
    for (std::size_t band = 0; band < kOnsetBandCount; ++band) {
        std::printf("%s{", band == 0 ? "" : ",");
        print("autocorrelation", periodicities.bands[band].autocorrelation);
        std::printf(",");
        print("spectrum", periodicities.bands[band].spectrum);
        std::printf("}");
    }
    std::printf("]}\n");
}

} // namespace

int main(int argc, char** argv)
{
    int first = 1;
    double withoutEndS = 0.0;
    if (argc > 2 && std::strcmp(argv[1], "--without-end") == 0) {
        withoutEndS = std::atof(argv[2]);
        first = 3;
    }
    int failed = 0;
    for (int i = first; i < argc; ++i) {
        std::vector<float> mono = monoOf(argv[i]);
        const auto cut = static_cast<std::size_t>(withoutEndS * analysis::kAnalysisRateHz);
        mono.resize(mono.size() - std::min(mono.size(), cut));
        if (mono.empty()) {
            std::fprintf(stderr, "%s: no sound\n", argv[i]);
            ++failed;
            continue;
        }
        dump(argv[i], mono);
    }
    return failed == 0 ? 0 : 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/decoder.h"
#include "analysis/audio/resampler.h"
#include "analysis/features/cepstrum.h"
#include "analysis/features/pitchmotion.h"
#include "analysis/features/voicemeter.h"

#include <cstdio>
#include <filesystem>
#include <optional>
#include <span>
#include <system_error>

// Prints what singing is told from, one JSON object for each file with a row of numbers for each
// stretch of 3 s, its start in seconds first, for fit_voice.py, and the likelihood that came of it.
//
// usage: dump_voice FILE...

namespace {

/// Hands each stretch to standard output as it ends.
class Printer final : public analysis::SpectrumConsumer
{
public:
    explicit Printer(analysis::VoiceMeter& meter)
        : m_meter(&meter)
    { }

    void consume(const analysis::Spectrum&) override
    {
        ++m_frames;
        if (const auto stretch = m_meter->takeStretch()) {
            std::printf("%s[%.2f", m_separator,
                static_cast<double>(m_frames - analysis::VoiceMeter::kStretch)
                    * analysis::kTimbreFrames.hop / analysis::kAnalysisRateHz);
            for (const float value : *stretch) {
                std::printf(",%.6g", static_cast<double>(value));
            }
            std::printf("]");
            m_separator = ",";
        }
    }

private:
    analysis::VoiceMeter* m_meter;
    std::size_t m_frames = 0;
    const char* m_separator = "";
};

bool dump(const char* path)
{
    using namespace analysis;
    Result<Decoder> decoder = Decoder::open(path, {});
    if (!decoder) {
        return false;
    }
    Result<Resampler> resampler =
        Resampler::create(decoder->format().sampleRateHz, decoder->format().channels);
    if (!resampler) {
        return false;
    }
    Cepstrum cepstrum;
    PitchMotion motion;
    VoiceMeter meter(cepstrum, motion);
    Printer printer(meter);
    Stft stft(kTimbreFrames);
    stft.addConsumer(cepstrum);
    stft.addConsumer(motion);
    stft.addConsumer(meter);
    stft.addConsumer(printer);
    std::printf("{\"path\":\"%s\",\"stretches\":[", path);
    const auto listen = [&stft](const Result<std::span<const float>>& samples) {
        if (samples) {
            stft.process(samples.value());
        }
    };
    for (;;) {
        const Result<AudioBlock> block = decoder->read();
        if (!block || block.value().samples.empty()) {
            break;
        }
        listen(resampler->process(block.value()));
    }
    listen(resampler->flush());
    stft.finish();
    std::printf(
        "],\"voice_likelihood\":%.6g}\n", static_cast<double>(meter.likelihood().value_or(-1.0F)));
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    int failed = 0;
    for (int i = 1; i < argc; ++i) {
        if (!dump(argv[i])) {
            std::fprintf(stderr, "%s: no sound\n", argv[i]);
            ++failed;
        }
    }
    return failed == 0 ? 0 : 1;
}

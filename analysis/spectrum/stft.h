// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/spectrum/fft.h"

#include <span>
#include <vector>

namespace analysis {

/// Length and spacing of the frames of a short-time Fourier transform, in samples.
struct FrameShape
{
    int size = 0;
    int hop = 0;

    bool operator==(const FrameShape&) const = default;
};

/// The resolutions that exist; each is computed once and shared by all that read it.
inline constexpr FrameShape kRhythmFrames{.size = 1024, .hop = 256};
inline constexpr FrameShape kTimbreFrames{.size = 2048, .hop = 512};
inline constexpr FrameShape kPitchFrames{.size = 4096, .hop = 4096};

/// One frame's spectrum, bins 0 .. size/2, valid during consume(). Scaled so that a sine of
/// amplitude 1 in the middle of a bin has magnitude 1 and power 1.
struct Spectrum
{
    std::span<const float> magnitudes;
    std::span<const float> powers;
    float totalPower = 0.0F; ///< sum of the powers: three times the mean square of the frame

    /// True below an RMS of -80 dBFS, where descriptors would measure dither and rounding, and
    /// where a broken file gave infinities or values that are no numbers.
    [[nodiscard]] bool isSilent() const { return !(totalPower >= 3e-8F && totalPower < 1e30F); }
};

/// Reads the spectra of one resolution, frame by frame.
class SpectrumConsumer
{
public:
    SpectrumConsumer() = default;
    SpectrumConsumer(const SpectrumConsumer&) = delete;
    SpectrumConsumer& operator=(const SpectrumConsumer&) = delete;
    virtual ~SpectrumConsumer() = default;

    virtual void consume(const Spectrum& spectrum) = 0;
};

/// Cuts a mono signal into overlapping frames and hands their Hann-windowed spectra to its
/// consumers. Frame k is centred on sample k * hop; there are 1 + samples / hop of them, and beyond
/// its ends the signal counts as zero. Blocks of any size give the same frames. Allocates nothing
/// for a frame.
class Stft final
{
public:
    explicit Stft(FrameShape shape);

    /// `consumer` receives every later frame, and has to outlive this object.
    void addConsumer(SpectrumConsumer& consumer);

    void process(std::span<const float> samples);

    /// Ends the signal: hands out the frames that reach beyond it. The next process() starts anew.
    void finish();

private:
    void start();
    void emitFrame(const float* samples);
    void drain();

    FrameShape m_shape;
    RealFft m_fft;
    std::vector<float> m_window;
    std::vector<float> m_magnitudes;
    std::vector<float> m_powers;
    std::vector<float> m_pending; ///< [m_begin, m_end) waits to be framed
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::size_t m_received = 0;
    std::vector<SpectrumConsumer*> m_consumers;
};

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/details.h"
#include "analysis/features/cepstrum.h"
#include "analysis/features/pitchcourse.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace analysis {

/// Finds the parts of a track: boundaries where the novelty of Foote (2000) peaks, a checkerboard
/// of 30 s moved along the self-similarity of timbre and harmony in steps of .93 s; then which
/// parts sound alike, and the 15 s that are most like the whole. Memory is bounded. Takes spectra
/// for the timbre (add it to the Stft of its cepstrum, after it) and pitch frames for the harmony;
/// both have to come within 10 s of each other.
class StructureMeter final : public SpectrumConsumer, public PitchFrameConsumer
{
public:
    /// @param cepstrum  outlives this object.
    explicit StructureMeter(const Cepstrum& cepstrum);

    void consume(const Spectrum& spectrum) override;
    void consumePitches(const PitchFrame& frame) override;

    /// Takes in what is incomplete. After the last frame.
    void finish();

    /// The parts, without loudness; one when nothing changes, none in silence and under 1 s.
    [[nodiscard]] std::vector<Segment> segments() const;

    /// Start of the most typical 15 s, in seconds; absent for tracks under 15 s.
    [[nodiscard]] std::optional<double> excerptStartS() const;

    /// Forgets everything.
    void reset();

private:
    static constexpr std::size_t kDimensions = kMfccCount - 1 + kChromaCount;
    static constexpr std::size_t kReach = 16; ///< cells to either side of a boundary
    static constexpr std::size_t kRecent = 2 * kReach;
    static constexpr std::size_t kWaiting = 16;

    using Vector = std::array<float, kDimensions>;
    using Sum = std::array<double, kDimensions>;

    /// What sounds in 20 480 samples.
    struct Cell
    {
        std::array<double, kMfccCount> timbre{};
        int timbreFrames = 0; ///< that were not silent
        std::array<double, kChromaCount> chroma{};
    };

    /// A place where a part may begin.
    struct Boundary
    {
        std::size_t cell = 0;
        float novelty = 0.0F;
        Sum before{}; ///< over all cells before it
    };

    struct Excerpt
    {
        std::size_t cell = 0;
        Vector mean{};
    };

    void endCell();
    void addVector(const Vector& vector);
    void addExcerpt();
    void lookAt(std::size_t boundary);
    [[nodiscard]] float noveltyAt(std::size_t boundary) const;
    void thinOut();
    [[nodiscard]] std::vector<Boundary> strongBoundaries() const;

    const Cepstrum& m_cepstrum;
    std::array<Cell, kWaiting> m_waiting{}; ///< a ring of cells that are not complete
    std::size_t m_timbreFrames = 0;
    std::size_t m_pitchFrames = 0;

    std::size_t m_cells = 0; ///< complete ones
    bool m_hasSound = false;
    std::array<Vector, kRecent> m_recent{}; ///< a ring of the last cells
    std::array<Sum, kRecent> m_before{}; ///< and the sums before each
    std::array<std::array<float, kRecent>, kRecent> m_alike{}; ///< and how alike two of them are
    Sum m_total{};
    float m_lastNovelty = 0.0F; ///< of the boundary looked at last
    bool m_isRising = false; ///< it was higher than the one before
    std::vector<Boundary> m_boundaries; ///< where the novelty peaks, without the start
    std::vector<Excerpt> m_excerpts;
    std::size_t m_excerptStride = 4; ///< cells from one to the next
};

} // namespace analysis

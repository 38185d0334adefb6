// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features/cepstrum.h"

#include <array>
#include <cstddef>
#include <optional>

namespace analysis {

/// The timbre of the first and of the last 20 s of a track. Add it to the same Stft as its
/// cepstrum, after it. Constant memory.
class EndTimbre final : public SpectrumConsumer
{
public:
    using Shape = decltype(EndSound::timbre);

    /// @param cepstrum  outlives this object.
    explicit EndTimbre(const Cepstrum& cepstrum)
        : m_cepstrum(cepstrum)
    { }

    void consume(const Spectrum& spectrum) override;

    /// As EndSound holds it; absent when all of it was silent. To the second.
    [[nodiscard]] std::optional<Shape> intro() const;
    [[nodiscard]] std::optional<Shape> outro() const;

    /// Forgets all frames.
    void reset();

private:
    static constexpr std::size_t kSeconds = 20;

    /// Sums over the frames of about a second.
    struct Cell
    {
        std::array<double, kMfccCount> sums{};
        int count = 0; ///< frames that were not silent
    };

    static void add(Cell& cell, std::span<const float> coefficients);
    static std::optional<Shape> shapeOf(std::span<const Cell> cells);

    const Cepstrum& m_cepstrum;
    Cell m_first; ///< of the first kSeconds
    std::array<Cell, kSeconds> m_last{}; ///< a ring
    std::size_t m_frames = 0;
};

} // namespace analysis

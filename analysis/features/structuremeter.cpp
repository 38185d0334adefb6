// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/structuremeter.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

// Both streams have whole frames in it: 40 of 512 samples, 5 of 4096.
constexpr std::size_t kTimbreFramesInCell = 40;
constexpr std::size_t kPitchFramesInCell = 5;
constexpr double kCellS = 20'480.0 / 22'050.0;

// Standard deviations of MFCC 1..12 over the frames of songs: brings them to the same scale.
constexpr std::array<float, kMfccCount - 1> kTimbreScale{
    20.0F, 17.0F, 11.5F, 11.5F, 9.0F, 10.0F, 8.0F, 8.5F, 6.5F, 5.0F, 4.5F, 5.5F};
constexpr float kChromaWeight = 1.5F; // of chroma vectors of length 1
constexpr float kDistanceScale = 12.0F; // squared distance of parts that are clearly unlike

constexpr std::size_t kEdgeCells = 8; // a boundary needs as much on both sides
constexpr std::size_t kSpacing = 8; // 7.4 s from one boundary to the next
constexpr float kLeastNovelty = 0.06F;
constexpr float kLeastOfHighest = 0.3F;
constexpr float kSameLabel = 0.75F; // likeness of the means of two parts
constexpr std::size_t kMostBoundaries = 1024;
constexpr std::size_t kExcerptCells = 16; // 14.9 s
constexpr std::size_t kMostExcerpts = 512;

template <std::size_t Count>
float likeness(const std::array<float, Count>& left, const std::array<float, Count>& right)
{
    float distance = 0.0F;
    for (std::size_t i = 0; i < Count; ++i) {
        distance += (left[i] - right[i]) * (left[i] - right[i]);
    }
    return std::exp(-distance / kDistanceScale);
}

template <std::size_t Count>
std::array<float, Count> meanOf(
    const std::array<double, Count>& from, const std::array<double, Count>& to, std::size_t cells)
{
    std::array<float, Count> mean{};
    for (std::size_t i = 0; i < Count; ++i) {
        mean[i] = static_cast<float>((to[i] - from[i]) / static_cast<double>(cells));
    }
    return mean;
}

} // namespace

StructureMeter::StructureMeter(const Cepstrum& cepstrum)
    : m_cepstrum(cepstrum)
{
    m_boundaries.reserve(kMostBoundaries);
    m_excerpts.reserve(kMostExcerpts);
}

void StructureMeter::consume(const Spectrum& /*spectrum*/)
{
    Cell& cell = m_waiting[m_timbreFrames / kTimbreFramesInCell % kWaiting];
    ++m_timbreFrames;
    const std::span<const float> coefficients = m_cepstrum.latest();
    for (std::size_t i = 0; i < coefficients.size(); ++i) {
        cell.timbre[i] += static_cast<double>(coefficients[i]);
    }
    cell.timbreFrames += coefficients.empty() ? 0 : 1;
}

void StructureMeter::consumePitches(const PitchFrame& frame)
{
    Cell& cell = m_waiting[m_pitchFrames / kPitchFramesInCell % kWaiting];
    for (std::size_t i = 0; i < frame.size(); ++i) {
        cell.chroma[i] += static_cast<double>(frame[i]);
    }
    // The pitch frames are the ones that are held back, so that the timbre is there already.
    if (++m_pitchFrames % kPitchFramesInCell == 0) {
        endCell();
    }
}

void StructureMeter::endCell()
{
    Cell& cell = m_waiting[m_cells % kWaiting];
    Vector vector{};
    if (cell.timbreFrames > 0) {
        for (std::size_t i = 0; i < kTimbreScale.size(); ++i) {
            vector[i] =
                static_cast<float>(cell.timbre[i + 1] / cell.timbreFrames) / kTimbreScale[i];
        }
    }
    double squares = 0.0;
    for (const double value : cell.chroma) {
        squares += value * value;
    }
    m_hasSound = m_hasSound || cell.timbreFrames > 0 || squares > 0.0;
    for (std::size_t i = 0; squares > 0.0 && i < cell.chroma.size(); ++i) {
        vector[kTimbreScale.size() + i] =
            kChromaWeight * static_cast<float>(cell.chroma[i] / std::sqrt(squares));
    }
    cell = {};
    addVector(vector);
}

void StructureMeter::addVector(const Vector& vector)
{
    const std::size_t slot = m_cells % kRecent;
    m_recent[slot] = vector;
    m_before[slot] = m_total;
    for (std::size_t other = 0; other < std::min(m_cells + 1, kRecent); ++other) {
        m_alike[slot][other] = m_alike[other][slot] = likeness(vector, m_recent[other]);
    }
    for (std::size_t i = 0; i < vector.size(); ++i) {
        m_total[i] += static_cast<double>(vector[i]);
    }
    ++m_cells;
    addExcerpt();
    if (m_cells >= kReach + kEdgeCells) {
        lookAt(m_cells - kReach);
    }
}

void StructureMeter::addExcerpt()
{
    if (m_cells < kExcerptCells || (m_cells - kExcerptCells) % m_excerptStride != 0) {
        return;
    }
    if (m_excerpts.size() == kMostExcerpts) {
        for (std::size_t i = 0; i < kMostExcerpts / 2; ++i) {
            m_excerpts[i] = m_excerpts[2 * i];
        }
        m_excerpts.resize(kMostExcerpts / 2);
        m_excerptStride *= 2;
        if ((m_cells - kExcerptCells) % m_excerptStride != 0) {
            return;
        }
    }
    const std::size_t first = m_cells - kExcerptCells;
    m_excerpts.push_back(
        {.cell = first, .mean = meanOf(m_before[first % kRecent], m_total, kExcerptCells)});
}

/// How much less alike the sides of a boundary are than each is in itself, near cells counting
/// more.
float StructureMeter::noveltyAt(std::size_t boundary) const
{
    const std::size_t first = boundary - std::min(boundary, kReach);
    const std::size_t last = std::min(boundary + kReach, m_cells);
    const auto weightOf = [boundary](std::size_t cell) {
        const float distance =
            std::fabs(static_cast<float>(cell) + 0.5F - static_cast<float>(boundary));
        const float share = distance / static_cast<float>(kReach);
        return std::exp(-2.0F * share * share);
    };
    std::array<float, kRecent> weights{};
    for (std::size_t cell = first; cell < last; ++cell) {
        weights[cell - first] = weightOf(cell);
    }
    float within = 0.0F;
    float withinWeight = 0.0F;
    float across = 0.0F;
    float acrossWeight = 0.0F;
    for (std::size_t i = first; i < last; ++i) {
        for (std::size_t j = first; j < i; ++j) {
            const float weight = weights[i - first] * weights[j - first];
            const float alike = m_alike[i % kRecent][j % kRecent];
            const bool isAcross = j < boundary && i >= boundary;
            (isAcross ? across : within) += weight * alike;
            (isAcross ? acrossWeight : withinWeight) += weight;
        }
    }
    return withinWeight > 0.0F && acrossWeight > 0.0F
        ? within / withinWeight - across / acrossWeight
        : 0.0F;
}

void StructureMeter::lookAt(std::size_t boundary)
{
    const float novelty = noveltyAt(boundary);
    if (m_isRising && novelty < m_lastNovelty && m_lastNovelty >= kLeastNovelty) {
        if (m_boundaries.size() == kMostBoundaries) {
            thinOut();
        }
        m_boundaries.push_back({.cell = boundary - 1,
            .novelty = m_lastNovelty,
            .before = m_before[(boundary - 1) % kRecent]});
    }
    m_isRising = novelty > m_lastNovelty || (m_isRising && novelty == m_lastNovelty);
    m_lastNovelty = novelty;
}

/// Of a track of many hours the weaker half is dropped.
void StructureMeter::thinOut()
{
    std::vector<float> novelties;
    for (const Boundary& boundary : m_boundaries) {
        novelties.push_back(boundary.novelty);
    }
    const auto middle = novelties.begin() + static_cast<std::ptrdiff_t>(kMostBoundaries / 2);
    std::nth_element(novelties.begin(), middle, novelties.end());
    const float median = *middle;
    std::erase_if(m_boundaries, [median](const Boundary& b) { return b.novelty <= median; });
}

void StructureMeter::finish()
{
    if (m_pitchFrames % kPitchFramesInCell >= 3) {
        endCell();
    }
    // The last boundaries lack cells behind them.
    const std::size_t seen = m_cells >= kReach + kEdgeCells ? m_cells - kReach + 1 : kEdgeCells;
    for (std::size_t boundary = seen; boundary + kEdgeCells <= m_cells; ++boundary) {
        lookAt(boundary);
    }
    m_isRising = false;
    m_timbreFrames = 0;
    m_pitchFrames = 0;
}

std::vector<StructureMeter::Boundary> StructureMeter::strongBoundaries() const
{
    std::vector<Boundary> strongest = m_boundaries;
    std::ranges::stable_sort(strongest,
        [](const Boundary& left, const Boundary& right) { return left.novelty > right.novelty; });
    std::vector<Boundary> chosen;
    for (const Boundary& boundary : strongest) {
        const bool isStrong = boundary.novelty >= kLeastOfHighest * strongest.front().novelty;
        const bool isApart = std::ranges::all_of(chosen, [&boundary](const Boundary& other) {
            return std::max(boundary.cell, other.cell) - std::min(boundary.cell, other.cell)
                >= kSpacing;
        });
        if (isStrong && isApart) {
            chosen.push_back(boundary);
        }
    }
    std::ranges::sort(
        chosen, [](const Boundary& left, const Boundary& right) { return left.cell < right.cell; });
    return chosen;
}

std::vector<Segment> StructureMeter::segments() const
{
    if (!m_hasSound || m_cells == 0) {
        return {};
    }
    std::vector<Boundary> starts = strongBoundaries();
    starts.insert(starts.begin(), Boundary());
    std::vector<Segment> segments;
    std::vector<Vector> labels; ///< the mean of the first part of each
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const bool isLast = i + 1 == starts.size();
        const std::size_t end = isLast ? m_cells : starts[i + 1].cell;
        const Vector mean =
            meanOf(starts[i].before, isLast ? m_total : starts[i + 1].before, end - starts[i].cell);
        std::size_t label = labels.size();
        float best = kSameLabel;
        for (std::size_t other = 0; other < labels.size(); ++other) {
            if (const float alike = likeness(mean, labels[other]); alike > best) {
                best = alike;
                label = other;
            }
        }
        if (label == labels.size()) {
            labels.push_back(mean);
        }
        segments.push_back({.startS = static_cast<double>(starts[i].cell) * kCellS,
            .label = static_cast<int>(label),
            .loudnessLufs = 0.0F});
    }
    return segments;
}

std::optional<double> StructureMeter::excerptStartS() const
{
    if (m_excerpts.empty() || !m_hasSound) {
        return std::nullopt;
    }
    // Like most others, rather than like their mean: that is the excerpt across a boundary.
    const auto typicality = [this](const Excerpt& excerpt) {
        float sum = 0.0F;
        for (const Excerpt& other : m_excerpts) {
            sum += likeness(excerpt.mean, other.mean);
        }
        return sum;
    };
    const auto best = std::ranges::max_element(m_excerpts, {}, typicality);
    return static_cast<double>(best->cell) * kCellS;
}

void StructureMeter::reset()
{
    m_waiting = {};
    m_timbreFrames = 0;
    m_pitchFrames = 0;
    m_cells = 0;
    m_hasSound = false;
    m_total = {};
    m_lastNovelty = 0.0F;
    m_isRising = false;
    m_boundaries.clear();
    m_excerpts.clear();
    m_excerptStride = 4;
}

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/patterns/soundpatterns.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>

namespace analysis {

namespace {

class Writer final
{
public:
    explicit Writer(PackedPatterns& bytes)
        : m_next(bytes.begin())
    { }

    void put(std::uint8_t value) { *m_next++ = value; }

    void put(std::int8_t value) { put(std::bit_cast<std::uint8_t>(value)); }

    void put(std::uint16_t value)
    {
        put(static_cast<std::uint8_t>(value & 0xFFU));
        put(static_cast<std::uint8_t>(value >> 8U));
    }

private:
    PackedPatterns::iterator m_next;
};

class Reader final
{
public:
    explicit Reader(std::span<const std::uint8_t> bytes)
        : m_rest(bytes)
    { }

    void get(std::uint8_t& value)
    {
        value = m_rest.front();
        m_rest = m_rest.subspan(1);
    }

    void get(std::int8_t& value)
    {
        value = std::bit_cast<std::int8_t>(m_rest.front());
        m_rest = m_rest.subspan(1);
    }

    void get(std::uint16_t& value)
    {
        value = static_cast<std::uint16_t>(m_rest[0] | (unsigned{m_rest[1]} << 8U));
        m_rest = m_rest.subspan(2);
    }

private:
    std::span<const std::uint8_t> m_rest;
};

template <typename AnyPatterns, typename Visitor>
void visitValues(AnyPatterns& patterns, const Visitor& visit)
{
    std::ranges::for_each(patterns.timbre.mean, visit);
    std::ranges::for_each(patterns.timbre.deviation, visit);
    std::ranges::for_each(patterns.timbre.correlation, visit);
    std::ranges::for_each(patterns.rhythm, visit);
    std::ranges::for_each(patterns.contrast, visit);
    std::ranges::for_each(patterns.harmony, visit);
    std::ranges::for_each(patterns.range, visit);
    std::ranges::for_each(patterns.traits, visit);
}

bool isFiniteHalf(std::uint16_t bits)
{
    constexpr unsigned kExponent = 0x7C00U;
    return (bits & kExponent) != kExponent;
}

} // namespace

PackedPatterns packed(const SoundPatterns& patterns)
{
    PackedPatterns bytes{};
    Writer writer(bytes);
    visitValues(patterns, [&writer](auto value) { writer.put(value); });
    return bytes;
}

std::optional<SoundPatterns> unpacked(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() != kPackedPatternsSize) {
        return std::nullopt;
    }
    SoundPatterns patterns;
    Reader reader(bytes);
    visitValues(patterns, [&reader](auto& value) { reader.get(value); });
    const bool isFinite = std::ranges::all_of(patterns.timbre.mean, isFiniteHalf)
        && std::ranges::all_of(patterns.timbre.deviation, isFiniteHalf);
    return isFinite ? std::optional(patterns) : std::nullopt;
}

void PatternScale::apply(std::span<const float> values, std::span<std::uint8_t> steps) const
{
    assert(values.size() == steps.size());
    const float perStep = 255.0F / (highest - lowest);
    std::ranges::transform(values, steps.begin(), [this, perStep](float value) {
        const float clipped = std::clamp(value, lowest, highest);
        return static_cast<std::uint8_t>(std::lrint((clipped - lowest) * perStep));
    });
}

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <limits>
#include <optional>

namespace analysis {

/// A float that may be absent, in the four bytes of a float: a library keeps dozens for each of its
/// tracks. It is read, set and compared like std::optional<float>. NaN counts as absent.
class OptionalFloat final
{
public:
    constexpr OptionalFloat() = default;

    constexpr OptionalFloat(std::nullopt_t /*absent*/) { }

    constexpr OptionalFloat(float value)
        : m_value(value)
    { }

    constexpr OptionalFloat(std::optional<float> value)
        : m_value(value.value_or(kAbsent))
    { }

    [[nodiscard]] bool has_value() const { return !std::isnan(m_value); }

    explicit operator bool() const { return has_value(); }

    /// With a value only.
    const float& operator*() const { return m_value; }

    [[nodiscard]] float value_or(float other) const { return has_value() ? m_value : other; }

    operator std::optional<float>() const
    {
        return has_value() ? std::optional(m_value) : std::nullopt;
    }

    void reset() { m_value = kAbsent; }

    friend bool operator==(const OptionalFloat& left, const OptionalFloat& right)
    {
        return left.has_value() ? left.m_value == right.m_value : !right.has_value();
    }

private:
    static constexpr float kAbsent = std::numeric_limits<float>::quiet_NaN();

    float m_value = kAbsent;
};

} // namespace analysis

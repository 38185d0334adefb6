// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <utility>
#include <variant>

/// A value, or the reason why there is none. The only way in which a failure leaves a function.
///
///     Result<Audio> audio = open(path);
///     if (!audio) { return audio.error(); }
template <typename Value, typename Failure> class [[nodiscard]] Expected
{
public:
    Expected(Value value)
        : m_outcome(std::in_place_index<0>, std::move(value))
    { }

    Expected(Failure failure)
        : m_outcome(std::in_place_index<1>, std::move(failure))
    { }

    [[nodiscard]] bool hasValue() const { return m_outcome.index() == 0; }

    explicit operator bool() const { return hasValue(); }

    /// The value; only when hasValue().
    [[nodiscard]] Value& value()
    {
        assert(hasValue());
        return *std::get_if<0>(&m_outcome);
    }

    [[nodiscard]] const Value& value() const
    {
        assert(hasValue());
        return *std::get_if<0>(&m_outcome);
    }

    Value& operator*() { return value(); }

    const Value& operator*() const { return value(); }

    Value* operator->() { return &value(); }

    const Value* operator->() const { return &value(); }

    /// The failure; only when not hasValue().
    [[nodiscard]] const Failure& error() const
    {
        assert(!hasValue());
        return *std::get_if<1>(&m_outcome);
    }

private:
    std::variant<Value, Failure> m_outcome;
};

/// Success without a value, or the reason of the failure.
template <typename Failure> class [[nodiscard]] Expected<void, Failure>
{
public:
    Expected() = default;

    Expected(Failure failure)
        : m_failure(std::in_place_index<1>, std::move(failure))
    { }

    [[nodiscard]] bool hasValue() const { return m_failure.index() == 0; }

    explicit operator bool() const { return hasValue(); }

    [[nodiscard]] const Failure& error() const
    {
        assert(!hasValue());
        return *std::get_if<1>(&m_failure);
    }

private:
    std::variant<std::monostate, Failure> m_failure;
};

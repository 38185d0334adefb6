// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/payloaddigest.h"

#include <QByteArray>
#include <QHashFunctions>

#include <algorithm>
#include <tuple>

namespace models {

/// What tells the sound of one file from that of another, whatever its tags (see
/// analysis::payloadDigest()), or none while the file was not read. Sixteen bytes.
class SoundDigest final
{
public:
    SoundDigest() = default;

    SoundDigest(const analysis::PayloadDigest& bytes)
        : m_bytes(bytes)
    { }

    /// Bytes of another number than sixteen are none.
    SoundDigest(const QByteArray& bytes)
    {
        if (bytes.size() == kSize) {
            std::copy(bytes.begin(), bytes.end(), m_bytes.begin());
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_bytes == analysis::PayloadDigest{}; }

    void clear() { m_bytes = {}; }

    /// Empty without a digest.
    [[nodiscard]] QByteArray toByteArray() const
    {
        return isEmpty() ? QByteArray()
                         : QByteArray(reinterpret_cast<const char*>(m_bytes.data()), kSize);
    }

    bool operator==(const SoundDigest&) const = default;

    friend std::size_t qHash(const SoundDigest& digest, std::size_t seed = 0)
    {
        return qHashBits(digest.m_bytes.data(), kSize, seed);
    }

private:
    static constexpr qsizetype kSize = std::tuple_size_v<analysis::PayloadDigest>;

    analysis::PayloadDigest m_bytes{};
};

} // namespace models

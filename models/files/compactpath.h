// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/files/filepath.h"

#include <QByteArrayView>

#include <algorithm>
#include <compare>

namespace models {

/// A path as a library keeps it for each of its tracks: the bytes that the file system has, half as
/// large as text. It is made from text and read as text by itself; both cost a conversion.
class CompactPath final
{
public:
    CompactPath() = default;

    CompactPath(const QString& path) // NOLINT(google-explicit-constructor): see above
        : m_bytes(pathToBytes(path))
    { }

    [[nodiscard]] static CompactPath ofBytes(const QByteArray& bytes)
    {
        CompactPath path;
        path.m_bytes = bytes;
        return path;
    }

    [[nodiscard]] QString text() const { return pathFromBytes(m_bytes); }

    operator QString() const { return text(); } // NOLINT(google-explicit-constructor): see above

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }

    /// Without the name: what a file lies in.
    [[nodiscard]] QString folder() const { return pathFromBytes(folderBytes().toByteArray()); }

    /// The same as bytes of this path, for whoever compares many.
    [[nodiscard]] QByteArrayView folderBytes() const
    {
        return QByteArrayView(m_bytes).first(std::max<qsizetype>(m_bytes.lastIndexOf('/'), 0));
    }

    bool operator==(const CompactPath&) const = default;

    /// By bytes.
    friend std::strong_ordering operator<=>(const CompactPath& left, const CompactPath& right)
    {
        return left.m_bytes.compare(right.m_bytes) <=> 0;
    }

    friend bool operator==(const CompactPath& path, const QString& text)
    {
        return path.text() == text;
    }

private:
    QByteArray m_bytes;
};

} // namespace models

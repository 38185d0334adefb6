// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace models {

/// The folded texts of one field, one behind the other in memory, so that one search passes over
/// all of them. Texts are only ever added. Not thread-safe.
class TextColumn final
{
public:
    /// Whether equal texts share a number (artists, albums), or each addition gets its own (titles,
    /// where looking for equals costs more than it saves).
    enum class Storage : quint8
    {
        Shared,
        Separate
    };

    explicit TextColumn(Storage storage);

    /// Says how many texts will come, so that there is room when it is known how long they are.
    void expect(std::size_t texts);

    /// The number of the text, counted from 0.
    quint32 add(const QString& text);
    /// The same of UTF-8, far quicker, where all of it is Latin; else nothing is added. For texts
    /// that do not share numbers.
    std::optional<quint32> addLatin(QByteArrayView utf8);

    [[nodiscard]] quint32 count() const { return static_cast<quint32>(m_starts.size() - 1); }

    /// The folded text.
    [[nodiscard]] std::string_view at(quint32 number) const;

    /// Sets hits[n] of each text from number `hits.size()` on that contains the needle, and brings
    /// `hits` to the size of the column. @param needle  folded; the empty one is in every text.
    void markContaining(std::string_view needle, std::vector<char>& hits) const;

    /// The place of each text in natural order; equal texts share it, empty ones are last
    /// (kLastRank). Kept until a text is added.
    [[nodiscard]] const std::vector<quint32>& ranks() const;
    static constexpr quint32 kLastRank = 0xFFFFFFFF;

    /// Less than, equal to or greater than 0, in the order of ranks().
    [[nodiscard]] int compare(quint32 left, quint32 right) const;

private:
    void makeRoom();
    /// The text that was just put behind the others.
    quint32 added();

    Storage m_storage;
    QByteArray m_bytes;
    std::size_t m_expected = 0;
    std::vector<quint32> m_starts{0}; ///< with the end of the last
    QHash<QString, quint32> m_numbers; ///< of shared texts
    QString m_last; ///< the text added last: neighbours are often equal
    quint32 m_lastNumber = 0;
    mutable std::vector<quint32> m_ranks;
};

} // namespace models

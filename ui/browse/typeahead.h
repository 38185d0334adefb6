// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <functional>

namespace ui {

/// Letters typed in a list, one after the other, and the row that they lead to. GUI thread.
class TypeAhead final
{
public:
    /// The first row from `from` on, and then from the top, that begins with the text; -1 where
    /// none does.
    using Search = std::function<int(const QString& text, int from)>;

    void setSearch(const Search& search) { m_search = search; }

    [[nodiscard]] bool isSet() const { return m_search != nullptr; }

    /// The row that the letters lead to, together with those that were typed just before; -1 where
    /// there is none. The same letter again leads to the next row that begins with it.
    int rowFor(const QString& letters, int currentRow);

private:
    Search m_search;
    QString m_typed;
    QElapsedTimer m_last;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/typeahead.h"

#include <QApplication>

#include <algorithm>

namespace ui {

int TypeAhead::rowFor(const QString& letters, int currentRow)
{
    if (letters.isEmpty() || !m_search) {
        return -1;
    }
    const bool isNew =
        !m_last.isValid() || m_last.elapsed() > QApplication::keyboardInputInterval();
    m_last.start();
    m_typed = isNew ? letters : m_typed + letters;
    // A first letter goes on to another row; what follows may stay on the row that it found.
    const int row = m_search(m_typed, isNew ? currentRow + 1 : currentRow);
    const bool isOneLetter = std::all_of(m_typed.cbegin(), m_typed.cend(),
        [this](QChar letter) { return letter == m_typed.front(); });
    return row < 0 && isOneLetter ? m_search(m_typed.left(1), currentRow + 1) : row;
}

} // namespace ui

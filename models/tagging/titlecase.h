// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace models {

/// Languages whose small words stay small in titles.
enum class TitleLanguage : quint8
{
    English,
    German,
    French,
    Spanish,
    Italian,
};

/// Capital letters for words as titles have them: small words of the language (a, of, the, ...; le,
/// de; der, und) are small but for the first one of a title or of what follows a colon or a
/// bracket, in English the last one too. A word with capitals within, such as "McCoy" or "DJ",
/// stays.
[[nodiscard]] QString titleCased(const QString& text, TitleLanguage language);

/// As English titles have them.
[[nodiscard]] QString titleCase(const QString& text);

/// The language of a text by its small words and its letters; English where nothing tells.
[[nodiscard]] TitleLanguage guessedLanguage(const QString& text);

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QRegularExpression>

namespace models {

/// Finds in texts and replaces, plainly or by a regular expression. A value.
class TextReplacement final
{
public:
    struct Options
    {
        bool isExpression = false; ///< \1 .. \9 stand for what its groups found
        bool isCaseSensitive = true;
    };

    /// Errors: BadSyntax, with what is wrong and where.
    static Result<TextReplacement> make(
        const QString& find, const QString& replacement, const Options& options);

    [[nodiscard]] QString applied(const QString& text) const;

private:
    QRegularExpression m_find;
    QString m_replacement;
};

} // namespace models

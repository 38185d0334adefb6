// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/fields.h"

#include <QRegularExpression>

#include <optional>

namespace models {

/// A pattern of file names such as "{artist}/{album}/{track} - {title}": names of fields (see
/// fieldKey()) in braces, "{_}" for what is of no interest, all else as it stands. It is compared
/// with the end of the path, as many folders deep as it has slashes, without the suffix.
class NamePattern final
{
public:
    /// Nothing where there is no field in it, two stand side by side, one stands twice, or a brace
    /// is alone.
    static std::optional<NamePattern> parse(const QString& text);

    /// The fields that the name of this file gives; nothing where it does not fit. Underscores in a
    /// name without spaces are spaces; "03" as a track is 3.
    [[nodiscard]] std::optional<FieldEdit> fieldsOf(const QString& path) const;

private:
    QRegularExpression m_expression;
    QStringList m_keys; ///< of the groups; "" = of no interest
    qsizetype m_depth = 1; ///< names of folders and file
};

} // namespace models

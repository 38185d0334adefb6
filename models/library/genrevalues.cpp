// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/genrevalues.h"

namespace models {

QStringList genreValues(const QString& tag)
{
    // Full width too, because folding makes them the plain ones.
    const auto separates = [](QChar c) {
        return c == u';' || c == u'/' || c == u'；' || c == u'／';
    };
    QStringList values;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= tag.size(); ++i) {
        if (i < tag.size() && !separates(tag[i])) {
            continue;
        }
        const QString value = tag.mid(start, i - start).trimmed();
        if (!value.isEmpty() && !values.contains(value)) {
            values.append(value);
        }
        start = i + 1;
    }
    return values;
}

} // namespace models

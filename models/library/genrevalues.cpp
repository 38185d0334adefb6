// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/genrevalues.h"

namespace models {

QStringList genreValues(const QString& tag)
{
    QStringList values;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= tag.size(); ++i) {
        if (i < tag.size() && tag[i] != u';' && tag[i] != u'/') {
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

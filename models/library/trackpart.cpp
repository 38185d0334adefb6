// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/trackpart.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

QString partPath(const QString& file, int number)
{
    return u"%1#%2"_s.arg(file).arg(number, 2, 10, QChar(u'0'));
}

QString fileOfPart(const QString& path)
{
    const qsizetype mark = path.lastIndexOf(u'#');
    const QStringView digits = QStringView(path).mid(mark + 1);
    const bool isPart = mark > 0 && (digits.size() == 2 || digits.size() == 3)
        && std::all_of(digits.begin(), digits.end(),
            [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
    return isPart ? path.left(mark) : path;
}

} // namespace models

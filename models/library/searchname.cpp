// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/searchname.h"

#include "models/library/querylexer.h"
#include "models/text/fold.h"

using namespace Qt::StringLiterals;

namespace models {

QString withNameChanged(const QString& query, const QString& from, const QString& to)
{
    const QByteArray name = text::foldedUtf8(from);
    QString changed;
    qsizetype copied = 0;
    for (const query::Token& token : query::tokens(query)) {
        if (token.kind == query::TokenKind::Field && token.name == "search"_L1
            && text::foldedUtf8(token.text) == name) {
            changed += QStringView(query).mid(copied, token.textPosition - copied);
            changed += query::spelled(to);
            copied = token.textEnd;
        }
    }
    changed += QStringView(query).mid(copied);
    return changed;
}

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/queryterms.h"

#include "models/library/musicalkey.h"
#include "models/library/queryvalues.h"
#include "models/text/fold.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace models::query {

namespace {

using Outcome = Expected<std::optional<Node>, QueryError>;

struct NamedState
{
    QStringView name;
    State state;
};

constexpr std::array kStates{
    NamedState{u"missing", State::Missing},
    NamedState{u"failed", State::Failed},
    NamedState{u"analysed", State::Analysed},
    NamedState{u"analyzed", State::Analysed},
    NamedState{u"unanalysed", State::Unanalysed},
    NamedState{u"unanalyzed", State::Unanalysed},
    NamedState{u"corrected", State::Corrected},
    NamedState{u"duplicate", State::Duplicate},
};

Outcome mistake(qsizetype position, const QString& message)
{
    return QueryError{.position = static_cast<int>(position), .message = message};
}

Outcome nothing()
{
    return std::optional<Node>{};
}

Outcome condition(Condition condition)
{
    return std::optional(
        Node{.kind = Node::Kind::Leaf, .parts{}, .condition = std::move(condition)});
}

Outcome textNode(std::vector<TrackField> fields, TextMatch match, const QString& text, Plan& plan)
{
    return condition(TextCondition{.fields = std::move(fields),
        .match = match,
        .needle = text::foldedUtf8(text),
        .number = plan.textConditionCount++});
}

Outcome wordNode(const Token& token, Plan& plan)
{
    // Marks alone ("´") fold to nothing, which everything contains.
    if (text::foldedUtf8(token.text).isEmpty()) {
        return nothing();
    }
    return textNode({TrackField::Title, TrackField::Artist, TrackField::AlbumArtist,
                        TrackField::Album, TrackField::Genre},
        TextMatch::Contains, token.text, plan);
}

Outcome textFieldNode(const Token& token, TrackField field, Plan& plan)
{
    if (token.relation != Relation::Has && token.relation != Relation::Equal) {
        return mistake(token.position,
            QCoreApplication::translate(
                "models::query", "“%1” is a text: write %1:text, or %1:=text for the whole field.")
                .arg(token.name));
    }
    if (token.text.isEmpty() && !token.isQuoted) {
        return nothing();
    }
    if (field == TrackField::Codec) {
        return condition(FormatCondition{.name = token.text.toLower()});
    }
    // An empty text in quotes asks for tracks where the tag is absent.
    const bool isWhole = token.relation == Relation::Equal || token.text.isEmpty();
    return textNode({field}, isWhole ? TextMatch::Equals : TextMatch::Contains, token.text, plan);
}

Outcome keyNode(const Token& token)
{
    const bool isNear = token.relation == Relation::Near;
    if (!isNear && token.relation != Relation::Has && token.relation != Relation::Equal) {
        return mistake(token.position,
            QCoreApplication::translate("models::query",
                "Keys have no order: write key:8A, or key~8A for the keys that mix with it."));
    }
    if (token.text.isEmpty()) {
        return nothing();
    }
    const QList<MusicalKey> named = keysFromText(token.text);
    if (named.isEmpty()) {
        return mistake(token.textPosition,
            QCoreApplication::translate(
                "models::query", "“%1” is not a key. Write it like 8A, Am or F#.")
                .arg(token.text));
    }
    KeyCondition keys;
    for (const MusicalKey& key : named) {
        for (const MusicalKey& wanted : isNear ? compatibleKeys(key) : QList<MusicalKey>{key}) {
            keys.keys |= 1U << wheelPlace(wanted);
        }
    }
    return condition(keys);
}

QString valueSentence(ValueError error, const Token& token)
{
    switch (error) {
    case ValueError::NotANumber:
        return QCoreApplication::translate("models::query",
            "“%1” needs a number, a range like 1..5 or a comparison like >3, not “%2”.")
            .arg(token.name, token.text);
    case ValueError::NotADuration:
        return QCoreApplication::translate(
            "models::query", "“%1” needs a length like 4:00, 90s or 3m..5m, not “%2”.")
            .arg(token.name, token.text);
    case ValueError::NotAMoment:
        return QCoreApplication::translate(
            "models::query", "“%1” needs a date like 2024-05-01 or an age like <30d, not “%2”.")
            .arg(token.name, token.text);
    case ValueError::EndsBeforeItBegins:
        return QCoreApplication::translate("models::query", "The range “%1” ends before it begins.")
            .arg(token.text);
    }
    return {};
}

Outcome numberNode(const Token& token, TrackField field, qint64 nowMs)
{
    if (field == TrackField::LastPlayed
        && token.text.compare("never"_L1, Qt::CaseInsensitive) == 0) {
        return condition(StateCondition{.state = State::NeverPlayed});
    }
    if (token.relation == Relation::Near) {
        return mistake(token.position,
            QCoreApplication::translate(
                "models::query", "The sign ~ goes with keys only, as in key~8A."));
    }
    const auto interval = intervalOf(field, token.relation, token.text, nowMs);
    if (!interval) {
        return mistake(token.textPosition, valueSentence(interval.error(), token));
    }
    if (!*interval) {
        return nothing();
    }
    return condition(NumberCondition{.field = field, .interval = **interval});
}

Outcome stateNode(const Token& token, Plan& plan)
{
    const QString name = token.text.toLower();
    if (name.isEmpty()) {
        return nothing();
    }
    for (const NamedState& named : kStates) {
        if (named.name == name) {
            plan.asksDuplicates |= named.state == State::Duplicate;
            return condition(StateCondition{.state = named.state});
        }
    }
    return mistake(token.textPosition,
        QCoreApplication::translate("models::query",
            "“is:” knows missing, failed, analysed, unanalysed, corrected and duplicate, not “%1”.")
            .arg(token.text));
}

Outcome readLimit(const Token& token, Plan& plan)
{
    if (token.text.isEmpty()) {
        return nothing();
    }
    bool isNumber = false;
    const int limit = token.text.toInt(&isNumber);
    if (!isNumber || limit < 1) {
        return mistake(token.textPosition,
            QCoreApplication::translate(
                "models::query", "“limit:” needs a number of tracks, not “%1”.")
                .arg(token.text));
    }
    plan.limit = limit;
    return nothing();
}

Outcome readSort(const Token& token, Plan& plan)
{
    QString name = token.text.toLower();
    const bool isDescending = name.startsWith(u'-');
    name.remove(0, isDescending ? 1 : 0);
    if (name.isEmpty()) {
        return nothing();
    }
    const std::optional<TrackField> field = trackFieldNamed(name);
    if (!field) {
        return mistake(token.textPosition,
            QCoreApplication::translate("models::query",
                "Tracks cannot be sorted by “%1”. Write a field, as in sort:bpm or sort:-added.")
                .arg(name));
    }
    plan.order.append({.field = *field, .isDescending = isDescending});
    return nothing();
}

} // namespace

Outcome termNode(const Token& token, const TermContext& context, Plan& plan)
{
    if (token.kind == TokenKind::Word) {
        return wordNode(token, plan);
    }
    const bool isSort = token.name == "sort"_L1;
    if (isSort || token.name == "limit"_L1) {
        if (context.isNegated) {
            return mistake(token.position,
                isSort ? QCoreApplication::translate(
                    "models::query", "To sort downwards, write sort:-%1.")
                             .arg(token.text)
                       : QCoreApplication::translate(
                           "models::query", "“limit:” cannot be turned round."));
        }
        return isSort ? readSort(token, plan) : readLimit(token, plan);
    }
    if (token.name == "is"_L1) {
        return stateNode(token, plan);
    }
    const std::optional<TrackField> field = trackFieldNamed(token.name);
    if (!field) {
        return mistake(token.position,
            QCoreApplication::translate("models::query",
                "There is no field “%1”. To look for the text itself, put it in quotes.")
                .arg(token.name));
    }
    if (isText(*field)) {
        return textFieldNode(token, *field, plan);
    }
    return *field == TrackField::Key ? keyNode(token) : numberNode(token, *field, context.nowMs);
}

} // namespace models::query

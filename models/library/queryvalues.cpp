// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/queryvalues.h"

#include "models/library/soundfield.h"

#include <QDate>
#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace models::query {

namespace {

/// What one value stands for. "2024" as a year is a span of a year, "4:00" a span of a second; a
/// plain number is a point, and everything that rounds to it when it stands alone.
struct Literal
{
    double first = 0.0;
    double last = 0.0;
    double roundsFrom = 0.0;
    double roundsBelow = 0.0;
};

Literal spanFrom(double first, double last)
{
    return {.first = first,
        .last = last,
        .roundsFrom = first,
        .roundsBelow = std::nextafter(last, HUGE_VAL)};
}

bool isMoment(TrackField field)
{
    return field == TrackField::Added || field == TrackField::LastPlayed
        || field == TrackField::Modified;
}

std::optional<Literal> numberLiteral(TrackField field, QString text)
{
    static const QRegularExpression pattern(u"^([+-]?)(\\d+)(?:[.,](\\d+))?(%?)$"_s);
    const QRegularExpressionMatch match = pattern.match(text.replace(u'−', u'-'));
    const bool isPercent = !match.captured(4).isEmpty();
    const soundfield::Field* sound = soundfield::find(field);
    const bool isShare =
        field == TrackField::Energy || (sound != nullptr && sound->unit == soundfield::Unit::Share);
    if (!match.hasMatch() || (isPercent && !isShare)) {
        return std::nullopt;
    }
    const double scale = isPercent ? 0.01 : 1.0;
    const double magnitude =
        QString(match.captured(2) + u'.' + match.captured(3)).toDouble() * scale;
    double value = match.captured(1) == u'-' ? -magnitude : magnitude;
    if (field == TrackField::Tempo || field == TrackField::Loudness || field == TrackField::Energy
        || sound != nullptr) {
        // Features are floats: 0.6F is more than 0.6.
        value = static_cast<double>(static_cast<float>(value));
    }
    const double half = 0.5 * std::pow(10.0, -static_cast<double>(match.capturedLength(3))) * scale;
    return Literal{
        .first = value, .last = value, .roundsFrom = value - half, .roundsBelow = value + half};
}

std::optional<Literal> durationLiteral(const QString& text)
{
    static const QRegularExpression clock(u"^(?:(\\d+):)?(\\d{1,4}):(\\d{2})$"_s);
    static const QRegularExpression units(u"^(?:(\\d+)h)?(?:(\\d+)m(?:in)?)?(?:(\\d+)s?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const bool isClock = clock.match(text).hasMatch();
    const QRegularExpressionMatch match = isClock ? clock.match(text) : units.match(text);
    if (!match.hasMatch() || text.isEmpty()) {
        return std::nullopt;
    }
    const double seconds = match.captured(1).toDouble() * 3600.0
        + match.captured(2).toDouble() * 60.0 + match.captured(3).toDouble();
    double unit = 1.0;
    if (match.capturedLength(3) == 0) {
        unit = match.capturedLength(2) == 0 ? 3600.0 : 60.0;
    }
    // Durations are shown cut to whole seconds, and stored in milliseconds: "4:00" is a span of a
    // second. "5m" alone is any that begins with 5, but "more than 5m" begins at 5:01.
    return Literal{.first = seconds,
        .last = seconds + 0.999,
        .roundsFrom = seconds,
        .roundsBelow = seconds + unit};
}

std::optional<Literal> dateLiteral(const QString& text, qint64 nowMs)
{
    const auto days = [](QDate first, QDate next) {
        return spanFrom(static_cast<double>(first.startOfDay().toMSecsSinceEpoch()),
            static_cast<double>(next.startOfDay().toMSecsSinceEpoch() - 1));
    };
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    if (text == "today"_L1) {
        return days(today, today.addDays(1));
    }
    if (text == "yesterday"_L1) {
        return days(today.addDays(-1), today);
    }
    static const QRegularExpression pattern(u"^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const bool hasMonth = match.capturedLength(2) > 0;
    const bool hasDay = match.capturedLength(3) > 0;
    const QDate first(match.captured(1).toInt(), hasMonth ? match.captured(2).toInt() : 1,
        hasDay ? match.captured(3).toInt() : 1);
    if (!first.isValid()) {
        return std::nullopt;
    }
    if (hasDay) {
        return days(first, first.addDays(1));
    }
    return days(first, hasMonth ? first.addMonths(1) : first.addYears(1));
}

/// The moment that was this long ago, in ms since 1970.
std::optional<double> momentOfAge(const QString& text, qint64 nowMs)
{
    static const QRegularExpression pattern(u"^(\\d{1,5})(h|d|w|m|y)$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int count = match.captured(1).toInt();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs);
    const auto ms = [](const QDateTime& moment) {
        return std::optional(static_cast<double>(moment.toMSecsSinceEpoch()));
    };
    switch (match.captured(2)[0].unicode()) {
    case u'h':
        return ms(now.addSecs(qint64{-3600} * count));
    case u'd':
        return ms(now.addDays(-count));
    case u'w':
        return ms(now.addDays(qint64{-7} * count));
    case u'm':
        return ms(now.addMonths(-count));
    default:
        return ms(now.addYears(-count));
    }
}

Interval intervalOfLiteral(Relation relation, const Literal& literal)
{
    switch (relation) {
    case Relation::Above:
        return {.low = literal.last, .isLowExcluded = true};
    case Relation::AtLeast:
        return {.low = literal.first};
    case Relation::Below:
        return {.high = literal.first, .isHighExcluded = true};
    case Relation::AtMost:
        return {.high = literal.last};
    case Relation::Has:
    case Relation::Equal:
    case Relation::Near:
        break;
    }
    return {.low = literal.roundsFrom, .high = literal.roundsBelow, .isHighExcluded = true};
}

/// A greater age is an earlier moment, so that the comparisons turn round; an age alone means
/// "within".
Interval intervalOfAge(Relation relation, double moment)
{
    switch (relation) {
    case Relation::Above:
        return {.high = moment, .isHighExcluded = true};
    case Relation::AtLeast:
        return {.high = moment};
    case Relation::Below:
        return {.low = moment, .isLowExcluded = true};
    case Relation::AtMost:
    case Relation::Has:
    case Relation::Equal:
    case Relation::Near:
        break;
    }
    return {.low = moment};
}

ValueError errorFor(TrackField field)
{
    if (isMoment(field)) {
        return ValueError::NotAMoment;
    }
    return field == TrackField::Duration ? ValueError::NotADuration : ValueError::NotANumber;
}

std::optional<Interval> singleInterval(
    TrackField field, Relation relation, const QString& text, qint64 nowMs)
{
    if (isMoment(field)) {
        if (const std::optional<double> moment = momentOfAge(text, nowMs)) {
            return intervalOfAge(relation, *moment);
        }
    }
    std::optional<Literal> literal;
    if (isMoment(field)) {
        literal = dateLiteral(text, nowMs);
    } else if (field == TrackField::Duration) {
        literal = durationLiteral(text);
    } else {
        literal = numberLiteral(field, text);
    }
    return literal ? std::optional(intervalOfLiteral(relation, *literal)) : std::nullopt;
}

} // namespace

Expected<std::optional<Interval>, ValueError> intervalOf(
    TrackField field, Relation relation, const QString& text, qint64 nowMs)
{
    using Outcome = Expected<std::optional<Interval>, ValueError>;
    const QString value = text.trimmed().toLower();
    if (value.isEmpty() || value == u"-" || value == u"−" || value == u"..") {
        return Outcome{std::optional<Interval>{}};
    }
    const qsizetype dots = value.indexOf(".."_L1);
    if (dots < 0) {
        const std::optional<Interval> interval = singleInterval(field, relation, value, nowMs);
        return interval ? Outcome{interval} : Outcome{errorFor(field)};
    }
    const QString from = value.left(dots);
    const QString to = value.mid(dots + 2);
    Interval whole;
    for (const auto& [bound, side] : {std::pair(from, Relation::AtLeast), {to, Relation::AtMost}}) {
        if (bound.isEmpty()) {
            continue;
        }
        const std::optional<Interval> part = singleInterval(field, side, bound, nowMs);
        if (!part) {
            return Outcome{errorFor(field)};
        }
        whole.low = std::max(whole.low, part->low);
        whole.high = std::min(whole.high, part->high);
    }
    return whole.low > whole.high ? Outcome{ValueError::EndsBeforeItBegins}
                                  : Outcome{std::optional(whole)};
}

} // namespace models::query

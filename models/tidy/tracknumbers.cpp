// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/tracknumbers.h"

#include "models/text/fold.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Tidy)
};

/// What is odd about the numbers of a disc.
struct Oddity
{
    int absent = 0;
    QList<int> twice;
    QList<int> gaps;
    int total = 0; ///< 0: unknown

    [[nodiscard]] bool isEmpty() const { return absent == 0 && twice.isEmpty() && gaps.isEmpty(); }
};

/// The same piece in two formats has one number, rightly.
bool isSameTitle(const Track& a, const Track& b)
{
    return text::foldedUtf8(a.tags.title) == text::foldedUtf8(b.tags.title);
}

Oddity oddityOf(const TrackList& disc)
{
    constexpr qsizetype kLeast = 4; // of fewer nobody knows how many there are
    Oddity odd;
    QMap<int, TrackPtr> numbers;
    for (const TrackPtr& track : disc) {
        const int number = track->tags.trackNumber;
        if (number == 0) {
            ++odd.absent;
        } else if (!numbers.contains(number)) {
            numbers.insert(number, track);
        } else if (!isSameTitle(*numbers[number], *track) && !odd.twice.contains(number)) {
            odd.twice.append(number);
        }
    }
    if (odd.absent == disc.size()) {
        return {};
    }
    const int last = numbers.lastKey();
    const bool isMostThere = numbers.size() >= kLeast && 4 * numbers.size() >= 3 * last;
    for (int number = 1; number < last && isMostThere && odd.absent == 0; ++number) {
        if (!numbers.contains(number)) {
            odd.gaps.append(number);
        }
    }
    return odd;
}

/// The tracks behind the last one are missing, too, where the tags say how many there are.
void addTotal(Oddity& odd, const TrackList& disc, int total)
{
    int last = 0;
    for (const TrackPtr& track : disc) {
        last = std::max(last, track->tags.trackNumber);
    }
    constexpr int kMostMissing = 100; // more are a mistake
    if (total < last || total > last + kMostMissing) {
        return;
    }
    odd.total = total;
    for (int number = last + 1; number <= total; ++number) {
        odd.gaps.append(number);
    }
}

QString numbersText(const QList<int>& numbers)
{
    constexpr qsizetype kMost = 5;
    QStringList texts;
    for (const int number : numbers.mid(0, kMost)) {
        texts.append(QString::number(number));
    }
    return texts.join(", "_L1) + (numbers.size() > kMost ? ", …"_L1 : ""_L1);
}

QString sentenceOf(const QString& disc, const Oddity& odd)
{
    if (odd.absent > 0) {
        return Text::tr("%1 lacks %n track numbers", nullptr, odd.absent).arg(disc);
    }
    if (!odd.twice.isEmpty()) {
        return Text::tr("%1 has more than one track %2").arg(disc, numbersText(odd.twice));
    }
    return odd.total > 0
        ? Text::tr("%1 has no track %2 of %3").arg(disc, numbersText(odd.gaps)).arg(odd.total)
        : Text::tr("%1 has no track %2").arg(disc, numbersText(odd.gaps));
}

/// The numbers of the file names, where they are in order; else nothing.
QList<TidyChange> fromNames(const TrackList& disc)
{
    QSet<int> seen;
    QList<TidyChange> changes;
    for (const TrackPtr& track : disc) {
        const int number = numberOfName(track->path.text());
        if (number == 0 || number > 2 * disc.size() || seen.contains(number)) {
            return {};
        }
        seen.insert(number);
        const int now = track->tags.trackNumber;
        changes.append({track, u"TRACKNUMBER"_s, now > 0 ? QString::number(now) : QString(),
            QString::number(number)});
    }
    return changes;
}

} // namespace

int numberOfName(QStringView path)
{
    constexpr qsizetype kMostDigits = 3;
    const QStringView name = path.sliced(path.lastIndexOf(u'/') + 1);
    const auto digits = [&name](qsizetype from) {
        qsizetype end = from;
        while (end < name.size() && name[end] >= u'0' && name[end] <= u'9') {
            ++end;
        }
        return end - from;
    };
    qsizetype start = 0;
    qsizetype length = digits(0);
    // "1-07" is the seventh of the first disc.
    if (length == 1 && name.size() > 2 && (name[1] == u'-' || name[1] == u'.') && digits(2) == 2) {
        start = 2;
        length = 2;
    }
    const qsizetype end = start + length;
    const bool isApart = end < name.size() && (name[end].isSpace() || name[end].isPunct());
    if (length == 0 || length > kMostDigits || !isApart) {
        return 0;
    }
    return name.sliced(start, length).toInt();
}

QList<TidyGroup> oddTrackNumbers(
    const QList<TidyAlbum>& albums, const std::function<int(const Track&)>& trackTotal)
{
    constexpr double kSureNames = 0.8;
    constexpr double kSureOdd = 0.5;
    QList<TidyGroup> groups;
    for (const TidyAlbum& album : albums) {
        QMap<int, TrackList> discs;
        for (const TrackPtr& track : album.tracks) {
            discs[discOf(*track)].append(track);
        }
        for (auto disc = discs.cbegin(); disc != discs.cend(); ++disc) {
            Oddity odd = oddityOf(*disc);
            if (odd.isEmpty()) {
                continue;
            }
            if (!odd.gaps.isEmpty() && trackTotal) {
                addTotal(odd, *disc, trackTotal(*disc->constFirst()));
            }
            const QString name = disc.key() == 0
                ? Text::tr("“%1”").arg(album.title)
                : Text::tr("“%1”, disc %2,").arg(album.title).arg(disc.key());
            TidyGroup group{.kind = TidyKind::TrackNumbers,
                .subject = album.subject + u'\n' + QString::number(disc.key()),
                .sentence = sentenceOf(name, odd),
                .tracks = *disc,
                .confidence = kSureOdd};
            if (odd.gaps.isEmpty()) {
                group.changes = fromNames(*disc);
                group.confidence = group.isFixable() ? kSureNames : kSureOdd;
            }
            groups.append(group);
        }
    }
    return groups;
}

} // namespace models

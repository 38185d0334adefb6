// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/matching.h"

#include "models/text/fold.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr double kFull = 100.0;

/// Letters and digits, words apart by one blank. @param inBrackets  of these only, or without them.
QString letters(const QString& text, bool inBrackets)
{
    QString result;
    int depth = 0;
    for (const QChar character : text::folded(text)) {
        if (character == u'(' || character == u'[') {
            ++depth;
        } else if (character == u')' || character == u']') {
            depth = std::max(depth - 1, 0);
        } else if ((depth > 0) == inBrackets) {
            if (character.isLetterOrNumber()) {
                result += character;
            } else if (!result.isEmpty() && result.back() != u' ') {
                result += u' ';
            }
        }
    }
    return result.trimmed();
}

QHash<QString, int> pairsOf(const QString& letters)
{
    // The blanks make the ends of words count.
    const QString padded = u' ' + letters + u' ';
    QHash<QString, int> pairs;
    for (qsizetype at = 0; at + 1 < padded.size(); ++at) {
        ++pairs[padded.mid(at, 2)];
    }
    return pairs;
}

double dice(const QString& one, const QString& other)
{
    if (one == other) {
        return 1.0;
    }
    if (one.isEmpty() || other.isEmpty()) {
        return 0.0;
    }
    const QHash<QString, int> left = pairsOf(one);
    const QHash<QString, int> right = pairsOf(other);
    int shared = 0;
    for (auto pair = left.cbegin(); pair != left.cend(); ++pair) {
        shared += std::min(*pair, right.value(pair.key()));
    }
    return 2.0 * shared / static_cast<double>(one.size() + other.size() + 2);
}

std::optional<double> textPart(const QStringList& said, const QString& found)
{
    if (said.isEmpty() || found.isEmpty()) {
        return std::nullopt;
    }
    return textLikeness(joinedValues(said), found);
}

/// Shortest augmenting paths over a matrix of costs with no more rows than columns.
/// @return the column of each row.
QList<int> cheapest(const QList<QList<double>>& costs)
{
    const auto rows = static_cast<int>(costs.size());
    const auto columns = static_cast<int>(costs.constFirst().size());
    constexpr double kEndless = 1e18;
    QList<double> rowPrice(rows + 1, 0.0);
    QList<double> columnPrice(columns + 1, 0.0);
    QList<int> rowOf(columns + 1, 0); // of each column; both count from 1, 0 is nothing
    for (int row = 1; row <= rows; ++row) {
        QList<int> cameFrom(columns + 1, 0);
        QList<double> slack(columns + 1, kEndless);
        QList<bool> isDone(columns + 1, false);
        int column = 0;
        rowOf[0] = row;
        do {
            isDone[column] = true;
            const int owner = rowOf[column];
            double step = kEndless;
            int next = 0;
            for (int other = 1; other <= columns; ++other) {
                if (isDone[other]) {
                    continue;
                }
                const double reduced =
                    costs[owner - 1][other - 1] - rowPrice[owner] - columnPrice[other];
                if (reduced < slack[other]) {
                    slack[other] = reduced;
                    cameFrom[other] = column;
                }
                if (slack[other] < step) {
                    step = slack[other];
                    next = other;
                }
            }
            for (int other = 0; other <= columns; ++other) {
                if (isDone[other]) {
                    rowPrice[rowOf[other]] += step;
                    columnPrice[other] -= step;
                } else {
                    slack[other] -= step;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[cameFrom[column]];
            column = cameFrom[column];
        }
    }
    QList<int> result(rows, -1);
    for (int column = 1; column <= columns; ++column) {
        if (rowOf[column] != 0) {
            result[rowOf[column] - 1] = column - 1;
        }
    }
    return result;
}

} // namespace

double Likeness::total() const
{
    const std::array<std::pair<double, std::optional<double>>, 6> parts{
        {{8.0, sound}, {4.0, title}, {4.0, length}, {3.0, artist}, {2.0, album}, {1.0, number}}};
    double sum = 0.0;
    double weights = 0.0;
    for (const auto& [weight, part] : parts) {
        if (part) {
            sum += weight * *part;
            weights += weight;
        }
    }
    return weights > 0.0 ? sum / weights : 0.0;
}

int Likeness::percent() const
{
    return static_cast<int>(std::lround(total() * kFull));
}

double textLikeness(const QString& one, const QString& other)
{
    constexpr double kBrackets = 1.0 / 3.0; // half of the rest
    const double plain = dice(letters(one, false), letters(other, false));
    const QString left = letters(one, true);
    const QString right = letters(other, true);
    if (left.isEmpty() && right.isEmpty()) {
        return plain;
    }
    return plain * (1.0 - kBrackets) + dice(left, right) * kBrackets;
}

double lengthLikeness(qint64 oneMs, qint64 otherMs)
{
    constexpr double kSameMs = 2'000.0;
    constexpr double kOtherMs = 30'000.0;
    const auto apart = static_cast<double>(std::abs(oneMs - otherMs));
    return std::clamp((kOtherMs - apart) / (kOtherMs - kSameMs), 0.0, 1.0);
}

Likeness likeness(const KnownFile& file, const Candidate& candidate)
{
    Likeness likeness;
    likeness.sound = candidate.soundScore;
    likeness.title = textPart(file.fields.value(u"TITLE"_s), candidate.title);
    likeness.artist = textPart(file.fields.value(u"ARTIST"_s), candidate.artist.text);
    likeness.album = textPart(file.fields.value(u"ALBUM"_s), candidate.release.title);
    if (file.durationMs > 0 && candidate.durationMs > 0) {
        likeness.length = lengthLikeness(file.durationMs, candidate.durationMs);
    }
    const int number =
        file.fields.value(u"TRACKNUMBER"_s).value(0).section(u'/', 0, 0).trimmed().toInt();
    if (number > 0 && candidate.number > 0) {
        likeness.number = number == candidate.number ? 1.0 : 0.0;
    }
    return likeness;
}

QList<Match> ranked(const KnownFile& file, const QList<Candidate>& candidates)
{
    QList<Match> matches;
    for (const Candidate& candidate : candidates) {
        matches.append({candidate, likeness(file, candidate)});
    }
    std::ranges::stable_sort(matches, [](const Match& one, const Match& other) {
        return one.likeness.total() > other.likeness.total();
    });
    QSet<QString> seen;
    QList<Match> kept;
    for (const Match& match : std::as_const(matches)) {
        const QString name = match.candidate.recordingId + u' ' + match.candidate.release.id;
        if (!seen.contains(name)) {
            seen.insert(name);
            kept.append(match);
        }
    }
    return kept;
}

Candidate asHeard(Candidate candidate, const KnownFile& file, const SoundScores& sounds)
{
    // Who sounds like one track does not sound like the others.
    if (const auto scores = sounds.constFind(file.path); scores != sounds.cend()) {
        candidate.soundScore = scores->value(candidate.recordingId, 0.0);
    }
    return candidate;
}

QList<int> assigned(
    const QList<KnownFile>& files, const QList<Candidate>& tracks, const SoundScores& sounds)
{
    constexpr double kLeast = 0.4;
    if (files.isEmpty()) {
        return {};
    }
    // A column of its own for each file: to stay without a track.
    QList<QList<double>> costs;
    for (qsizetype file = 0; file < files.size(); ++file) {
        QList<double> row;
        for (const Candidate& track : tracks) {
            row.append(1.0 - likeness(files[file], asHeard(track, files[file], sounds)).total());
        }
        row.resize(tracks.size() + files.size(), 1.0 - kLeast);
        costs.append(row);
    }
    QList<int> columns = cheapest(costs);
    for (int& column : columns) {
        column = column < tracks.size() ? column : -1;
    }
    return columns;
}

double releaseLikeness(const QList<KnownFile>& files, const ReleaseFacts& release)
{
    Candidate anyTrack;
    anyTrack.release = release;
    anyTrack.artist = release.artist;
    double sum = 0.0;
    for (const KnownFile& file : files) {
        Likeness part = likeness(file, anyTrack);
        const QStringList albumArtist = file.fields.value(u"ALBUMARTIST"_s);
        if (!albumArtist.isEmpty()) {
            part.artist = textPart(albumArtist, release.artist.text);
        }
        sum += part.total();
    }
    const auto count = static_cast<double>(files.size());
    const double mean = files.isEmpty() ? 0.0 : sum / count;
    if (release.trackCount <= 0 || files.isEmpty()) {
        return mean;
    }
    const auto tracks = static_cast<double>(release.trackCount);
    return mean * std::min(count, tracks) / std::max(count, tracks);
}

} // namespace models

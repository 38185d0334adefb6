// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/part.h"
#include "models/playlist/playlistbuilder.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace models {

namespace {

// Ranks in the library: one pair in ten is this close by chance, one in three that close.
constexpr double kSame = 0.1;
constexpr double kSimilar = 0.35;
constexpr qsizetype kMostNamed = 2;
// What transition costs call unnoticed, and a plain change.
constexpr double kTempoFitsPercent = 3.0;
constexpr double kTempoChangesPercent = 12.0;
constexpr double kHeardLoudnessLu = 4.0;

struct NamedPart
{
    analysis::Part part;
    double rank;
};

QList<NamedPart> nearestFirst(const std::map<std::string, double>& parts)
{
    QList<NamedPart> sorted;
    for (const auto& [name, rank] : parts) {
        if (const auto part = analysis::partNamed(name)) {
            sorted.append({*part, rank});
        }
    }
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const NamedPart& left, const NamedPart& right) { return left.rank < right.rank; });
    return sorted;
}

QString samePart(analysis::Part part)
{
    switch (part) {
    case analysis::Part::Timbre:
        return QCoreApplication::translate("models::playlist", "same sound colour");
    case analysis::Part::Rhythm:
        return QCoreApplication::translate("models::playlist", "same groove");
    case analysis::Part::Contrast:
        return QCoreApplication::translate("models::playlist", "same clarity");
    case analysis::Part::Harmony:
        return QCoreApplication::translate("models::playlist", "same harmony");
    case analysis::Part::Range:
        return QCoreApplication::translate("models::playlist", "same register");
    }
    return {};
}

QString similarPart(analysis::Part part)
{
    switch (part) {
    case analysis::Part::Timbre:
        return QCoreApplication::translate("models::playlist", "similar sound colour");
    case analysis::Part::Rhythm:
        return QCoreApplication::translate("models::playlist", "similar groove");
    case analysis::Part::Contrast:
        return QCoreApplication::translate("models::playlist", "similar clarity");
    case analysis::Part::Harmony:
        return QCoreApplication::translate("models::playlist", "similar harmony");
    case analysis::Part::Range:
        return QCoreApplication::translate("models::playlist", "similar register");
    }
    return {};
}

QString plainPart(analysis::Part part)
{
    switch (part) {
    case analysis::Part::Timbre:
        return QCoreApplication::translate("models::playlist", "sound colour");
    case analysis::Part::Rhythm:
        return QCoreApplication::translate("models::playlist", "groove");
    case analysis::Part::Contrast:
        return QCoreApplication::translate("models::playlist", "clarity");
    case analysis::Part::Harmony:
        return QCoreApplication::translate("models::playlist", "harmony");
    case analysis::Part::Range:
        return QCoreApplication::translate("models::playlist", "register");
    }
    return {};
}

QStringList soundPhrases(const std::map<std::string, double>& parts)
{
    const QList<NamedPart> sorted = nearestFirst(parts);
    if (sorted.isEmpty()) {
        return {};
    }
    QStringList phrases;
    for (const NamedPart& named : sorted) {
        if (named.rank <= kSame && phrases.size() < kMostNamed) {
            phrases.append(samePart(named.part));
        }
    }
    if (!phrases.isEmpty()) {
        return phrases;
    }
    for (const NamedPart& named : sorted) {
        if (named.rank <= kSimilar && phrases.size() < kMostNamed) {
            phrases.append(similarPart(named.part));
        }
    }
    return phrases.isEmpty()
        ? QStringList{QCoreApplication::translate("models::playlist", "closest overall")}
        : phrases;
}

QStringList coursePhrases(const PlaylistReason& reason)
{
    QStringList phrases;
    const auto percent = [](double share) {
        return QLocale().toString(std::lround(100.0 * share));
    };
    if (reason.level) {
        phrases.append(QCoreApplication::translate("models::playlist", "%1 % on the curve")
                           .arg(percent(*reason.level)));
    }
    if (reason.wayShare && !reason.isSeed) {
        phrases.append(QCoreApplication::translate("models::playlist", "%1 % of the way")
                           .arg(percent(*reason.wayShare)));
    }
    return phrases;
}

QStringList stepPhrases(const PlaylistReason& reason)
{
    QStringList phrases;
    if (reason.tempoChangePercent) {
        const double change = *reason.tempoChangePercent;
        const QString percent = QLocale().toString(std::lround(std::abs(change)));
        if (std::abs(change) <= kTempoFitsPercent) {
            phrases.append(QCoreApplication::translate("models::playlist", "tempo fits"));
        } else if (std::abs(change) > kTempoChangesPercent) {
            phrases.append(QCoreApplication::translate("models::playlist", "new tempo"));
        } else {
            phrases.append(
                (change > 0.0 ? QCoreApplication::translate("models::playlist", "%1 % faster")
                              : QCoreApplication::translate("models::playlist", "%1 % slower"))
                    .arg(percent));
        }
    }
    if (reason.isKeyCompatible.value_or(false)) {
        phrases.append(QCoreApplication::translate("models::playlist", "key fits"));
    }
    if (reason.loudnessChangeLu && std::abs(*reason.loudnessChangeLu) >= kHeardLoudnessLu) {
        phrases.append(*reason.loudnessChangeLu > 0.0
                ? QCoreApplication::translate("models::playlist", "louder")
                : QCoreApplication::translate("models::playlist", "quieter"));
    }
    return phrases;
}

QString sentenceCase(QString text)
{
    if (!text.isEmpty()) {
        text.replace(0, 1, QLocale().toUpper(text.left(1)));
    }
    return text;
}

} // namespace

QString reasonText(const PlaylistReason& reason)
{
    QStringList phrases;
    if (reason.isSeed) {
        phrases.append(QCoreApplication::translate("models::playlist", "you chose it"));
    } else if (reason.isByHand) {
        phrases.append(QCoreApplication::translate("models::playlist", "added by you"));
    } else {
        phrases.append(soundPhrases(reason.parts));
    }
    phrases.append(coursePhrases(reason));
    phrases.append(stepPhrases(reason));
    return sentenceCase(phrases.join(QCoreApplication::translate("models::playlist", ", ")));
}

QString partsText(const std::map<std::string, double>& parts)
{
    QStringList names;
    for (const NamedPart& named : nearestFirst(parts)) {
        if (names.isEmpty() || named.rank <= kSimilar) {
            names.append(plainPart(named.part));
        }
    }
    return sentenceCase(names.join(QCoreApplication::translate("models::playlist", ", ")));
}

} // namespace models

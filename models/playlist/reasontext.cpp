// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/similarity/part.h"
#include "models/learned/learnedlikeness.h"
#include "models/playlist/likeness.h"
#include "models/playlist/playlistbuilder.h"
#include "models/text/text.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace models {

namespace {

// Ranks in the library: one pair in ten is this close by chance, one in three that close.
constexpr double kSame = 0.1;
constexpr double kSimilar = LikenessTeller::kSimilar;
constexpr qsizetype kMostNamed = 2;
// What transition costs call unnoticed, and a plain change.
constexpr double kTempoFitsPercent = 3.0;
constexpr double kTempoChangesPercent = 12.0;
constexpr double kHeardLoudnessLu = 4.0;
// Where nothing stood out in lists from before their distance was minded: it may be any.
const QString kOverall = u"overall"_s;

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

QString partPhrase(const NamedPart& named)
{
    return named.rank <= kSame ? samePart(named.part) : similarPart(named.part);
}

// What LikenessTeller tells besides parts, and plainWord().
QString traitPhrase(const QString& trait)
{
    static const QHash<QString, const char*> kPhrases{
        {u"album"_s, QT_TRANSLATE_NOOP("models::playlist", "same album")},
        {u"artist"_s, QT_TRANSLATE_NOOP("models::playlist", "same artist")},
        {u"genre"_s, QT_TRANSLATE_NOOP("models::playlist", "same genre")},
        {u"decade"_s, QT_TRANSLATE_NOOP("models::playlist", "same decade")},
        {u"calm"_s, QT_TRANSLATE_NOOP("models::playlist", "as calm")},
        {u"driving"_s, QT_TRANSLATE_NOOP("models::playlist", "as driving")},
        {u"warm"_s, QT_TRANSLATE_NOOP("models::playlist", "as warm")},
        {u"bright"_s, QT_TRANSLATE_NOOP("models::playlist", "as bright")},
        {u"free"_s, QT_TRANSLATE_NOOP("models::playlist", "no pulse either")},
        {u"close"_s, QT_TRANSLATE_NOOP("models::playlist", "close overall")},
        {u"onward"_s, QT_TRANSLATE_NOOP("models::playlist", "close to the track before")},
        {u"last"_s, QT_TRANSLATE_NOOP("models::playlist", "nothing closer was left")},
        {u"change"_s, QT_TRANSLATE_NOOP("models::playlist", "a change of sound")},
        {kOverall, QT_TRANSLATE_NOOP("models::playlist", "for its sound as a whole")},
    };
    const char* const phrase = kPhrases.value(trait);
    return phrase == nullptr ? QString() : QCoreApplication::translate("models::playlist", phrase);
}

QStringList toldPhrases(const PlaylistReason& reason)
{
    QStringList phrases;
    for (const QString& told : reason.told) {
        const auto part = analysis::partNamed(told.toStdString());
        const auto rank = reason.parts.find(told.toStdString());
        const QString phrase = part && rank != reason.parts.end()
            ? partPhrase({*part, rank->second})
            : traitPhrase(told);
        if (!phrase.isEmpty()) {
            phrases.append(phrase);
        }
    }
    return phrases;
}

// Of lists from before it was chosen what to tell.
QStringList soundPhrases(const std::map<std::string, double>& parts)
{
    const QList<NamedPart> sorted = nearestFirst(parts);
    if (sorted.isEmpty()) {
        return {};
    }
    QStringList phrases;
    for (const NamedPart& named : sorted) {
        if (named.rank <= kSame && phrases.size() < kMostNamed) {
            phrases.append(partPhrase(named));
        }
    }
    if (!phrases.isEmpty()) {
        return phrases;
    }
    for (const NamedPart& named : sorted) {
        if (named.rank <= kSimilar && phrases.size() < kMostNamed) {
            phrases.append(partPhrase(named));
        }
    }
    return phrases.isEmpty() ? QStringList{traitPhrase(kOverall)} : phrases;
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

QString signedBpm(double change)
{
    return std::lround(change) == 0
        ? QCoreApplication::translate("models::playlist", "tempo stays")
        : QCoreApplication::translate("models::playlist", "%1 BPM", "a change: +2 BPM")
              .arg(text::change(change, 0));
}

QString tempoPhrase(const PlaylistReason& reason)
{
    const double percent = *reason.tempoChangePercent;
    const bool isKnown = reason.tempoFromBpm > 0.0 && reason.tempoToBpm > 0.0;
    const double octaves =
        isKnown ? std::round(std::log2(reason.tempoToBpm / reason.tempoFromBpm)) : 0.0;
    if (std::abs(percent) <= kTempoFitsPercent) {
        if (octaves != 0.0) {
            return octaves > 0.0 ? QCoreApplication::translate("models::playlist", "double time")
                                 : QCoreApplication::translate("models::playlist", "half time");
        }
        return isKnown ? signedBpm(reason.tempoToBpm - reason.tempoFromBpm)
                       : QCoreApplication::translate("models::playlist", "tempo fits");
    }
    // A few percent of what it would be at half or double the pace, which is what is heard.
    if (octaves != 0.0 && std::abs(percent) <= kTempoChangesPercent) {
        return octaves > 0.0 ? QCoreApplication::translate("models::playlist", "about double time")
                             : QCoreApplication::translate("models::playlist", "about half time");
    }
    if (std::abs(percent) > kTempoChangesPercent) {
        return isKnown ? QCoreApplication::translate("models::playlist", "new tempo %1")
                             .arg(QLocale().toString(std::lround(reason.tempoToBpm)))
                       : QCoreApplication::translate("models::playlist", "new tempo");
    }
    return (percent > 0.0 ? QCoreApplication::translate("models::playlist", "%1 % faster")
                          : QCoreApplication::translate("models::playlist", "%1 % slower"))
        .arg(QLocale().toString(std::lround(std::abs(percent))));
}

QString keyPhrase(const PlaylistReason& reason)
{
    if (reason.keyFrom.isEmpty()) {
        return QCoreApplication::translate("models::playlist", "key fits");
    }
    return reason.keyFrom == reason.keyTo
        ? QCoreApplication::translate("models::playlist", "key stays %1").arg(reason.keyTo)
        : QCoreApplication::translate("models::playlist", "%1 to %2", "two keys that fit")
              .arg(reason.keyFrom, reason.keyTo);
}

QStringList stepPhrases(const PlaylistReason& reason)
{
    QStringList phrases;
    if (reason.isKeyCompatible.value_or(false)) {
        phrases.append(keyPhrase(reason));
    }
    if (reason.tempoChangePercent) {
        phrases.append(tempoPhrase(reason));
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
        phrases.append(reason.told.isEmpty() ? soundPhrases(reason.parts) : toldPhrases(reason));
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
    if (const auto learned = parts.find(std::string(kLearnedPart));
        learned != parts.end() && learned->second <= kSimilar) {
        names.append(QCoreApplication::translate("models::playlist", "the learned model"));
    }
    return sentenceCase(names.join(QCoreApplication::translate("models::playlist", ", ")));
}

} // namespace models

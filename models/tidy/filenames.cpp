// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/filenames.h"

#include "models/files/filepath.h"
#include "models/tagging/namepattern.h"
#include "models/tidy/spelling.h"
#include "models/tidy/tidyalbums.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Tidy)
};

/// How files are named, and whether such a name can be read in one way only.
struct Shape
{
    const char* pattern;
    bool isPlain;
};

constexpr std::array<Shape, 8> kShapes{{
    {"{track} - {artist} - {title}", true},
    {"{track} - {title}", true},
    {"{track}. {artist} - {title}", false},
    {"{track}. {title}", true},
    {"{track} {artist} - {title}", false},
    {"{track} {title}", true},
    {"{track}_{title}", true},
    {"{artist} - {title}", true},
}};

/// The place in kShapes; nothing where the name has another shape.
std::optional<int> shapeOf(QStringView path)
{
    const QStringView name = path.sliced(path.lastIndexOf(u'/') + 1);
    constexpr qsizetype kMostDigits = 3;
    qsizetype digits = 0;
    while (digits < name.size() && name[digits] >= u'0' && name[digits] <= u'9') {
        ++digits;
    }
    const QStringView rest = name.sliced(digits);
    const qsizetype dashes = rest.count(" - "_L1);
    if (digits == 0) {
        return dashes == 1 ? std::optional(7) : std::nullopt;
    }
    if (digits > kMostDigits) {
        return std::nullopt;
    }
    if (rest.startsWith(" - "_L1)) {
        return dashes > 2 ? std::nullopt : std::optional(dashes == 2 ? 0 : 1);
    }
    if (dashes > 1) {
        return std::nullopt;
    }
    if (rest.startsWith(". "_L1)) {
        return dashes == 1 ? 2 : 3;
    }
    if (rest.startsWith(u' ')) {
        return dashes == 1 ? 4 : 5;
    }
    return rest.startsWith(u'_') ? std::optional(6) : std::nullopt;
}

QString tagOf(const Track& track, const QString& key)
{
    if (key == "TITLE"_L1) {
        return track.tags.title;
    }
    if (key == "ARTIST"_L1) {
        return track.tags.artist;
    }
    return track.tags.trackNumber > 0 ? QString::number(track.tags.trackNumber) : QString();
}

/// Whether the name means what the tag says; names are shortened, and tags have more to say.
bool isAlike(const QString& key, const QString& tag, const QString& name)
{
    if (tag == name || key == "TRACKNUMBER"_L1) {
        return tag == name;
    }
    const QByteArray a = key == "ARTIST"_L1 ? spelling::artistKey(tag) : spelling::plainKey(tag);
    const QByteArray b = key == "ARTIST"_L1 ? spelling::artistKey(name) : spelling::plainKey(name);
    return a.contains(b) || b.contains(a);
}

/// What is found in the files of one folder that are named in one way.
struct Naming
{
    std::map<QString, int> agreeing; ///< by field
    std::map<QString, QList<TidyChange>> differing;
    std::map<QString, QList<TidyChange>> absent;
};

void note(Naming& naming, const TrackPtr& track, const FieldEdit& named)
{
    for (auto field = named.cbegin(); field != named.cend(); ++field) {
        const QString tag = tagOf(*track, field.key());
        const QString& name = field->constFirst();
        if (tag.isEmpty()) {
            naming.absent[field.key()].append({track, field.key(), {}, name});
        } else if (isAlike(field.key(), tag, name)) {
            ++naming.agreeing[field.key()];
        } else {
            naming.differing[field.key()].append({track, field.key(), tag, name});
        }
    }
}

/// The changes that the neighbours vouch for, with how sure they are.
std::pair<QList<TidyChange>, double> believed(const Naming& naming, bool isPlain)
{
    constexpr double kSureAbsent = 0.85;
    constexpr double kSureSilent = 0.6;
    constexpr double kSureDiffering = 0.5;
    constexpr int kLeastAgreeing = 3;
    constexpr qsizetype kAgreeingForOne = 4;
    QList<TidyChange> changes;
    double confidence = kSureAbsent;
    for (const QString& key : {u"TITLE"_s, u"ARTIST"_s, u"TRACKNUMBER"_s}) {
        const auto listOf = [&key](const auto& lists) {
            const auto found = lists.find(key);
            return found == lists.end() ? QList<TidyChange>() : found->second;
        };
        const QList<TidyChange> differing = listOf(naming.differing);
        const QList<TidyChange> absent = listOf(naming.absent);
        const auto agree = naming.agreeing.find(key);
        const int agreeing = agree == naming.agreeing.end() ? 0 : agree->second;
        const bool isTrusted =
            agreeing >= kLeastAgreeing && agreeing >= kAgreeingForOne * differing.size();
        const bool isSilent = agreeing == 0 && differing.isEmpty() && isPlain;
        if (isTrusted && !differing.isEmpty()) {
            changes += differing;
            confidence = kSureDiffering;
        }
        // Absent numbers among others are the business of the album.
        if (!absent.isEmpty() && (isSilent || (isTrusted && key != "TRACKNUMBER"_L1))) {
            changes += absent;
            confidence = std::min(confidence, isSilent ? kSureSilent : kSureAbsent);
        }
    }
    return {changes, confidence};
}

QString sentenceOf(const TidyGroup& group, const QString& folder)
{
    const bool isAbsentOnly = std::ranges::all_of(
        group.changes, [](const TidyChange& change) { return change.from.isEmpty(); });
    const int files = group.fileCount();
    return isAbsentOnly
        ? Text::tr("%n files in “%1” lack what their names say", nullptr, files).arg(folder)
        : Text::tr("%n files in “%1” are named otherwise", nullptr, files).arg(folder);
}

} // namespace

QList<TidyGroup> tagsUnlikeNames(const TrackList& tracks, const std::stop_token& stop)
{
    std::vector<NamePattern> patterns;
    for (const Shape& shape : kShapes) {
        patterns.push_back(*NamePattern::parse(QString::fromLatin1(shape.pattern)));
    }
    QList<Naming> namings;
    QHash<std::pair<QByteArrayView, int>, qsizetype> places; // by folder and shape
    for (const TrackPtr& track : tracks) {
        if (stop.stop_requested()) {
            return {};
        }
        if (!isTidiable(*track)) {
            continue;
        }
        const QString path = track->path;
        const std::optional<int> shape = shapeOf(path);
        const auto named =
            shape ? patterns[static_cast<std::size_t>(*shape)].fieldsOf(path) : std::nullopt;
        if (!named) {
            continue;
        }
        const QByteArrayView folder = track->path.folderBytes();
        auto place = places.constFind({folder, *shape});
        if (place == places.cend()) {
            place = places.insert({folder, *shape}, namings.size());
            namings.append(Naming{});
        }
        note(namings[*place], track, *named);
    }
    QList<TidyGroup> groups;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        const auto [changes, confidence] = believed(
            namings[*place], kShapes[static_cast<std::size_t>(place.key().second)].isPlain);
        if (changes.isEmpty()) {
            continue;
        }
        const QString folder = pathFromBytes(place.key().first.toByteArray());
        TidyGroup group{.kind = TidyKind::FileNames,
            .subject = displayPath(folder.section(u'/', -2)) + u'\n'
                + QLatin1String(kShapes[static_cast<std::size_t>(place.key().second)].pattern),
            .sentence = {},
            .tracks = {},
            .changes = changes,
            .confidence = confidence};
        for (const TidyChange& change : changes) {
            if (!group.tracks.contains(change.track)) {
                group.tracks.append(change.track);
            }
        }
        group.sentence = sentenceOf(group, displayPath(folder.section(u'/', -1)));
        groups.append(group);
    }
    return groups;
}

} // namespace models

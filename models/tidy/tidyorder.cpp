// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/tidyorder.h"

#include "models/files/filepath.h"
#include "models/library/querylexer.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

/// The value with `from` replaced where it is all of it or stands between separators of genres.
QString replaced(const QString& value, const TidyChange& change)
{
    if (value == change.from) {
        return change.to;
    }
    if (change.key != "GENRE"_L1) {
        return value;
    }
    QString result;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= value.size(); ++i) {
        const bool isEnd = i == value.size();
        if (!isEnd && value[i] != u';' && value[i] != u'/') {
            continue;
        }
        QString part = value.mid(start, i - start);
        if (part.trimmed() == change.from) {
            part.replace(change.from, change.to);
        }
        result += isEnd ? part : part + value[i];
        start = i + 1;
    }
    return result;
}

/// Whether the field says what the library knows of it, which is less than all.
bool meansSame(const QString& key, const QStringList& values, const QString& from)
{
    if (values.size() != 1) {
        return false;
    }
    const QString& value = values.constFirst();
    if (key == "DATE"_L1) {
        return value.contains(from);
    }
    return key == "TRACKNUMBER"_L1 && value.section(u'/', 0, 0).toInt() == from.toInt();
}

/// "7/12" for the seventh when there were twelve.
QString withTotal(const QString& number, const QString& before)
{
    const qsizetype slash = before.indexOf(u'/');
    return slash < 0 ? number : number + before.mid(slash);
}

} // namespace

FieldEdit tidyEdit(const QList<TidyChange>& changes, const Fields& fields)
{
    FieldEdit edit;
    for (const TidyChange& change : changes) {
        QStringList values = edit.value(change.key, fields.value(change.key));
        if (!change.isPending()) {
            continue;
        }
        if (change.from.isEmpty()) {
            values = values.isEmpty() ? QStringList{change.to} : values;
        } else if (meansSame(change.key, values, change.from)) {
            const bool isNumber = change.key == "TRACKNUMBER"_L1;
            values = {isNumber ? withTotal(change.to, values.constFirst()) : change.to};
        } else {
            std::ranges::transform(values, values.begin(),
                [&change](const QString& value) { return replaced(value, change); });
            values.removeDuplicates();
        }
        edit.insert(change.key, values);
    }
    return effectiveEdit(fields, edit);
}

TagOrder tidyOrder(const QList<TidyGroup>& groups, const QString& name)
{
    TagOrder order;
    order.name = name;
    QHash<TrackId, QList<TidyChange>> changes;
    for (const TidyGroup& group : groups) {
        for (const TidyChange& change : group.changes) {
            if (!change.isPending()) {
                continue;
            }
            QList<TidyChange>& ofTrack = changes[change.track->id];
            if (ofTrack.isEmpty()) {
                order.targets.append({change.track->path, change.track});
            }
            ofTrack.append(change);
        }
    }
    order.edit = [changes](const TagTarget& target, const Fields& fields) {
        return tidyEdit(changes.value(target.track->id), fields);
    };
    return order;
}

EditSheet tidySheet(const QList<TidyGroup>& groups, qsizetype mostFiles)
{
    QList<EditSheet::File> files;
    QHash<TrackId, qsizetype> places;
    for (const TidyGroup& group : groups) {
        for (const TidyChange& change : group.changes) {
            const bool isKnown = places.contains(change.track->id);
            if (!change.isPending() || (!isKnown && files.size() == mostFiles)) {
                continue;
            }
            if (!isKnown) {
                places.insert(change.track->id, files.size());
                files.append(EditSheet::File{{change.track->path, change.track}, {}});
            }
            EditSheet::File& file = files[places.value(change.track->id)];
            if (!change.from.isEmpty()) {
                file.before.insert(change.key, {change.from});
            }
            file.edit.insert(change.key, {change.to});
        }
    }
    return EditSheet(files);
}

QString tidyQuery(const TidyGroup& group)
{
    QStringList parts;
    switch (group.kind) {
    case TidyKind::ArtistSpelling:
        for (const QString& name : group.choices) {
            parts.append(u"artist:%1"_s.arg(query::quoted(name)));
            parts.append(u"albumartist:%1"_s.arg(query::quoted(name)));
        }
        break;
    case TidyKind::GenreSpelling:
        for (const QString& name : group.choices) {
            parts.append(u"genre:%1"_s.arg(query::quoted(name)));
        }
        break;
    case TidyKind::AlbumArtist:
    case TidyKind::AlbumYear:
    case TidyKind::TrackNumbers:
    case TidyKind::Covers:
        parts.append(u"album:=%1"_s.arg(query::quoted(group.tracks.constFirst()->tags.album)));
        break;
    case TidyKind::FileNames:
        parts.append(u"path:%1"_s.arg(query::quoted(
            displayPath(group.tracks.constFirst()->path.text().section(u'/', -3, -2)))));
        break;
    }
    return parts.join(" OR "_L1);
}

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/online/found.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString percentText(double share)
{
    constexpr double kFull = 100.0;
    return FoundModel::tr("%1 %").arg(std::lround(share * kFull));
}

QString whyOf(const models::Likeness& likeness)
{
    QStringList parts;
    const auto add = [&parts](const std::optional<double>& part, const QString& name) {
        if (part) {
            parts.append(name.arg(percentText(*part)));
        }
    };
    add(likeness.sound, FoundModel::tr("sound %1"));
    add(likeness.title, FoundModel::tr("title %1"));
    add(likeness.length, FoundModel::tr("length %1"));
    add(likeness.artist, FoundModel::tr("artist %1"));
    add(likeness.album, FoundModel::tr("album %1"));
    return parts.join(u" · "_s);
}

/// "1997 · GB · CD · 12 tracks · Quay Records"
QString editionOf(const models::ReleaseFacts& release)
{
    QStringList parts{release.date, release.country, release.medium};
    if (release.trackCount > 0) {
        parts.append(FoundModel::tr("%n tracks", nullptr, release.trackCount));
    }
    parts.append(release.label);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

QList<Found> foundOf(const QList<models::Match>& matches)
{
    QList<Found> found;
    for (const models::Match& match : matches) {
        found.append({match.likeness.percent(), whyOf(match.likeness), match.candidate,
            {{match.candidate.recordingId, match.candidate.acoustId}}});
    }
    return found;
}

QList<Found> foundOf(const QList<models::lookup::ReleaseMatch>& matches, int files)
{
    QList<Found> found;
    for (const models::lookup::ReleaseMatch& match : matches) {
        QStringList why;
        if (match.filesHeard > 0) {
            why.append(FoundModel::tr("heard in %1 of %2 files").arg(match.filesHeard).arg(files));
        }
        if (match.release.trackCount > 0) {
            why.append(
                FoundModel::tr("%1 files, %2 tracks").arg(files).arg(match.release.trackCount));
        }
        models::Candidate candidate;
        candidate.artist = match.release.artist;
        candidate.release = match.release;
        found.append({match.percent, why.join(u" · "_s), candidate, match.acoustIds, match.sounds});
    }
    return found;
}

FoundModel::FoundModel(QObject* parent)
    : QAbstractTableModel(parent)
{ }

void FoundModel::show(const QList<Found>& found)
{
    beginResetModel();
    m_found = found;
    endResetModel();
}

int FoundModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

int FoundModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Why) + 1;
}

QVariant FoundModel::data(const QModelIndex& index, int role) const
{
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole && column == Column::Match) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const Found& found = m_found.at(index.row());
    switch (column) {
    case Column::Match:
        return tr("%1 %").arg(found.percent);
    case Column::Title:
        return found.candidate.title;
    case Column::Artist:
        return found.candidate.artist.text;
    case Column::Album:
        return found.candidate.release.title;
    case Column::Edition:
        return editionOf(found.candidate.release);
    case Column::Why:
        return found.why;
    }
    return {};
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::Match:
        return tr("Match");
    case Column::Title:
        return tr("Title");
    case Column::Artist:
        return tr("Artist");
    case Column::Album:
        return tr("Album");
    case Column::Edition:
        return tr("Edition");
    case Column::Why:
        return tr("Why");
    }
    return {};
}

} // namespace ui

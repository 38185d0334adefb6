// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/changesmodel.h"

#include "models/files/filepath.h"
#include "models/tagging/framekeys.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::array<std::pair<const char*, const char*>, 19> kTitles{{
    {"TITLE", QT_TRANSLATE_NOOP("ui::ChangesModel", "Title")},
    {"ARTIST", QT_TRANSLATE_NOOP("ui::ChangesModel", "Artist")},
    {"ALBUM", QT_TRANSLATE_NOOP("ui::ChangesModel", "Album")},
    {"ALBUMARTIST", QT_TRANSLATE_NOOP("ui::ChangesModel", "Album artist")},
    {"GENRE", QT_TRANSLATE_NOOP("ui::ChangesModel", "Genre")},
    {"COMPOSER", QT_TRANSLATE_NOOP("ui::ChangesModel", "Composer")},
    {"DATE", QT_TRANSLATE_NOOP("ui::ChangesModel", "Date")},
    {"TRACKNUMBER", QT_TRANSLATE_NOOP("ui::ChangesModel", "Track")},
    {"DISCNUMBER", QT_TRANSLATE_NOOP("ui::ChangesModel", "Disc")},
    {"COMMENT", QT_TRANSLATE_NOOP("ui::ChangesModel", "Comment")},
    {"BPM", QT_TRANSLATE_NOOP("ui::ChangesModel", "Tempo")},
    {"INITIALKEY", QT_TRANSLATE_NOOP("ui::ChangesModel", "Key")},
    {"REPLAYGAIN_TRACK_GAIN", QT_TRANSLATE_NOOP("ui::ChangesModel", "Track gain")},
    {"REPLAYGAIN_TRACK_PEAK", QT_TRANSLATE_NOOP("ui::ChangesModel", "Track peak")},
    {"REPLAYGAIN_ALBUM_GAIN", QT_TRANSLATE_NOOP("ui::ChangesModel", "Album gain")},
    {"REPLAYGAIN_ALBUM_PEAK", QT_TRANSLATE_NOOP("ui::ChangesModel", "Album peak")},
    {"R128_TRACK_GAIN", QT_TRANSLATE_NOOP("ui::ChangesModel", "Track gain (R128)")},
    {"R128_ALBUM_GAIN", QT_TRANSLATE_NOOP("ui::ChangesModel", "Album gain (R128)")},
    {"ACOUSTID_FINGERPRINT", QT_TRANSLATE_NOOP("ui::ChangesModel", "Fingerprint")},
}};

} // namespace

QString fieldTitle(const QString& key)
{
    if (models::framekeys::isFrame(key)) {
        return models::framekeys::title(key);
    }
    const auto* const title = std::ranges::find_if(
        kTitles, [&key](const auto& one) { return key == QLatin1String(one.first); });
    return title == kTitles.end() ? key : ChangesModel::tr(title->second);
}

ChangesModel::ChangesModel(QObject* parent)
    : QAbstractTableModel(parent)
{ }

void ChangesModel::show(const QList<models::EditSheet::Change>& changes)
{
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

int ChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::After) + 1;
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const models::EditSheet::Change& change = m_changes.at(index.row());
    switch (static_cast<Column>(index.column())) {
    case Column::File:
        return models::displayPath(
            role == Qt::ToolTipRole ? change.path : change.path.section(u'/', -1));
    case Column::Field:
        return fieldTitle(change.key);
    case Column::Before:
        return models::joinedValues(change.before);
    case Column::After:
        return change.after.isEmpty() ? tr("(removed)") : models::joinedValues(change.after);
    }
    return {};
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::File:
        return tr("File");
    case Column::Field:
        return tr("Field");
    case Column::Before:
        return tr("Before");
    case Column::After:
        return tr("After");
    }
    return {};
}

} // namespace ui

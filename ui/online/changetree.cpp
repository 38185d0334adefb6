// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/online/changetree.h"

#include "models/files/filepath.h"
#include "ui/online/fieldwords.h"
#include "ui/tagging/changeddelegate.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Column
{
    Field,
    Now,
    Then
};

constexpr int kKeyRole = Qt::UserRole;

/// Fields in the order in which people look at them, all others after these.
const QStringList kFirst{u"TITLE"_s, u"ARTIST"_s, u"ALBUM"_s, u"ALBUMARTIST"_s, u"TRACKNUMBER"_s,
    u"DISCNUMBER"_s, u"DATE"_s, u"GENRE"_s};

QStringList sorted(QStringList keys)
{
    const auto place = [](const QString& key) {
        const qsizetype at = kFirst.indexOf(key);
        return at >= 0 ? at : kFirst.size() + (models::isIdField(key) ? 1 : 0);
    };
    std::ranges::stable_sort(keys, {}, place);
    return keys;
}

} // namespace

ChangeTree::ChangeTree(QWidget* parent)
    : QTreeWidget(parent)
{
    setHeaderLabels({tr("Field"), tr("Now"), tr("Found")});
    setAccessibleName(tr("What will change"));
    setUniformRowHeights(true);
    setAlternatingRowColors(false);
    header()->setSectionResizeMode(QHeaderView::Stretch);
    header()->setSectionResizeMode(Field, QHeaderView::ResizeToContents);
    setItemDelegateForColumn(Now, new TextDelegate(this));
    setItemDelegateForColumn(Then, new ChangedDelegate(this));
    connect(this, &QTreeWidget::itemChanged, this,
        [this](const QTreeWidgetItem* item) { takeChoice(*item); });
}

void ChangeTree::show(const QList<models::KnownFile>& files, const QList<models::Candidate>& tracks,
    const QList<int>& assignment)
{
    m_files = files;
    m_tracks = tracks;
    m_assignment = assignment;
    m_genres.clear();
    m_unwantedRows.clear();
    clear();
    fill();
    if (topLevelItemCount() > 0) {
        topLevelItem(0)->setExpanded(true);
        setCurrentItem(topLevelItem(0));
    }
}

void ChangeTree::clearFiles()
{
    show({}, {}, {});
}

void ChangeTree::assign(int file, int track)
{
    if (file < 0 || file >= m_assignment.size() || m_assignment[file] == track) {
        return;
    }
    const qsizetype other = track < 0 ? -1 : m_assignment.indexOf(track);
    if (other >= 0) {
        m_assignment[other] = -1;
        m_genres.remove(static_cast<int>(other));
    }
    m_assignment[file] = track;
    m_genres.remove(file);
    fill();
    setCurrentItem(topLevelItem(file));
}

void ChangeTree::suggestGenres(const QList<QStringList>& genres)
{
    m_genres.clear();
    for (int file = 0; file < genres.size(); ++file) {
        if (!genres[file].isEmpty()) {
            m_genres.insert(file, genres[file]);
        }
    }
    fill();
}

void ChangeTree::takeChoice(const QTreeWidgetItem& item)
{
    if (m_isFilling) {
        return;
    }
    if (QTreeWidgetItem* const top = item.parent()) {
        const std::pair row(indexOfTopLevelItem(top), item.data(Field, kKeyRole).toString());
        if (item.checkState(Field) == Qt::Checked) {
            m_unwantedRows.remove(row);
        } else {
            m_unwantedRows.insert(row);
        }
    }
    emit changed();
}

int ChangeTree::currentFile() const
{
    QTreeWidgetItem* const item = currentItem();
    if (item == nullptr) {
        return topLevelItemCount() == 1 ? 0 : -1;
    }
    return indexOfTopLevelItem(item->parent() == nullptr ? item : item->parent());
}

models::FieldEdit ChangeTree::editOf(int file) const
{
    const int track = trackOf(file);
    if (track < 0 || track >= m_tracks.size()) {
        return {};
    }
    const models::KnownFile& known = m_files.at(file);
    models::FieldEdit edit = models::fieldsOf(m_tracks.at(track), known.path, known.fields);
    if (m_genres.contains(file)) {
        edit.insert(u"GENRE"_s, m_genres.value(file));
    }
    return models::effectiveEdit(known.fields, edit);
}

void ChangeTree::fill()
{
    const int current = currentFile();
    QSet<int> open;
    for (int file = 0; file < topLevelItemCount(); ++file) {
        if (topLevelItem(file)->isExpanded()) {
            open.insert(file);
        }
    }
    m_isFilling = true;
    clear();
    for (int file = 0; file < m_files.size(); ++file) {
        fillFile(file);
        topLevelItem(file)->setExpanded(open.contains(file));
    }
    if (current >= 0 && current < topLevelItemCount()) {
        setCurrentItem(topLevelItem(current));
    }
    m_isFilling = false;
    emit changed();
}

void ChangeTree::fillFile(int file)
{
    const models::KnownFile& known = m_files.at(file);
    const int track = trackOf(file);
    auto* top = new QTreeWidgetItem(this);
    top->setText(Field, models::displayPath(known.path.section(u'/', -1)));
    top->setToolTip(Field, models::displayPath(known.path));
    if (track < 0) {
        top->setText(Now, tr("No track of this release"));
        return;
    }
    const models::Candidate& candidate = m_tracks.at(track);
    const models::FieldEdit edit = editOf(file);
    //: Which track a file is taken for: number, title, and how well it fits.
    top->setText(Now,
        tr("%1. %2 · %3 %")
            .arg(candidate.number)
            .arg(candidate.title)
            .arg(models::likeness(known, candidate).percent()));
    if (edit.isEmpty()) {
        top->setText(Then, tr("says all this already"));
        return;
    }
    top->setFlags(top->flags() | Qt::ItemIsAutoTristate | Qt::ItemIsUserCheckable);
    for (const QString& key : sorted(edit.keys())) {
        auto* row = new QTreeWidgetItem(top);
        row->setData(Field, kKeyRole, key);
        row->setText(Field, fieldWord(key));
        row->setText(Now, models::joinedValues(known.fields.value(key)));
        row->setText(Then, models::joinedValues(edit.value(key)));
        row->setToolTip(Now, row->text(Now));
        row->setToolTip(Then, row->text(Then));
        row->setCheckState(Field,
            isWanted(key) && !m_unwantedRows.contains({file, key}) ? Qt::Checked : Qt::Unchecked);
    }
}

QStringList ChangeTree::keys() const
{
    QStringList keys;
    for (int file = 0; file < m_files.size(); ++file) {
        keys += editOf(file).keys();
    }
    keys.removeDuplicates();
    return sorted(keys);
}

void ChangeTree::setWanted(const QString& key, bool isWanted)
{
    m_unwantedRows.removeIf([&key](const auto& row) { return row.second == key; });
    if (isWanted) {
        m_unwanted.remove(key);
    } else {
        m_unwanted.insert(key);
    }
    fill();
}

void ChangeTree::setAllWanted(bool areWanted)
{
    const QStringList all = keys();
    m_unwantedRows.clear();
    m_unwanted = areWanted ? QSet<QString>() : QSet<QString>(all.begin(), all.end());
    fill();
}

QHash<QString, models::FieldEdit> ChangeTree::edits() const
{
    QHash<QString, models::FieldEdit> edits;
    for (int file = 0; file < topLevelItemCount(); ++file) {
        const models::FieldEdit all = editOf(file);
        models::FieldEdit chosen;
        const QTreeWidgetItem* top = topLevelItem(file);
        for (int at = 0; at < top->childCount(); ++at) {
            const QString key = top->child(at)->data(Field, kKeyRole).toString();
            if (top->child(at)->checkState(Field) == Qt::Checked) {
                chosen.insert(key, all.value(key));
            }
        }
        if (!chosen.isEmpty()) {
            edits.insert(m_files.at(file).path, chosen);
        }
    }
    return edits;
}

int ChangeTree::count() const
{
    int count = 0;
    for (const models::FieldEdit& edit : edits()) {
        count += static_cast<int>(edit.size());
    }
    return count;
}

} // namespace ui

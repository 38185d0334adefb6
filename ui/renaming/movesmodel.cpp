// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renaming/movesmodel.h"

#include "models/files/filepath.h"

namespace ui {

MovesModel::MovesModel(QObject* parent)
    : QAbstractTableModel(parent)
{ }

void MovesModel::show(const QList<models::PlannedMove>& moves, const QStringList& roots)
{
    beginResetModel();
    m_moves = moves;
    m_roots = roots;
    endResetModel();
}

int MovesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_moves.size());
}

int MovesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Remark) + 1;
}

QString MovesModel::shown(const QString& path) const
{
    for (const QString& root : m_roots) {
        if (path.startsWith(root + QChar(u'/'))) {
            return models::displayPath(path.mid(root.size() + 1));
        }
    }
    return models::displayPath(path);
}

QString MovesModel::remark(const models::PlannedMove& move) const
{
    if (!move.problem.isEmpty()) {
        return move.problem;
    }
    return move.isMove() ? QString() : tr("It has this name.");
}

QVariant MovesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const models::PlannedMove& move = m_moves.at(index.row());
    const bool isWhole = role == Qt::ToolTipRole;
    switch (static_cast<Column>(index.column())) {
    case Column::Before:
        return isWhole ? models::displayPath(move.from) : shown(move.from);
    case Column::After:
        return isWhole ? models::displayPath(move.to) : shown(move.to);
    case Column::Remark:
        return remark(move);
    }
    return {};
}

QVariant MovesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::Before:
        return tr("Now");
    case Column::After:
        return tr("New");
    case Column::Remark:
        return tr("Why it stays");
    }
    return {};
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "ui/delegates/rowdelegate.h"

#include <QHash>

#include <functional>

namespace models {
class Query;
class TrackTableModel;
} // namespace models

namespace ui {

/// Paints the cells of a track table: key as a chip, energy as a bar, rating as stars (a click
/// gives one), everything else as text; tracks whose file is gone are pale.
class TrackDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    /// @param model  the model of the view, which outlives the delegate.
    explicit TrackDelegate(const models::TrackTableModel& model, QObject* parent = nullptr);

    /// Pixels at the top of a row that are not the row's own.
    using Band = std::function<int(int row)>;

    /// Leaves these free.
    void setBand(const Band& band) { m_band = band; }

    /// What is searched for shows in the cells that hold it.
    void setSearch(const models::Query& search);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

signals:
    /// @param halfStars  0..10
    void ratingChosen(models::TrackId id, int halfStars);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void paintKey(
        QPainter& painter, const QStyleOptionViewItem& option, const models::Track& track) const;
    void paintEnergy(
        QPainter& painter, const QStyleOptionViewItem& option, const models::Track& track) const;
    void paintRating(
        QPainter& painter, const QStyleOptionViewItem& option, const models::Track& track) const;

    /// Whether the cell holds what is searched for; it is painted then.
    bool paintMatches(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    [[nodiscard]] QStyleOptionViewItem below(
        const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintCell(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const models::TrackTableModel& m_model;
    Band m_band;
    QHash<int, QList<QByteArray>> m_needles; ///< by column, folded
};

} // namespace ui

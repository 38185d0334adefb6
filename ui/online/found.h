// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/lookup.h"

#include <QAbstractTableModel>

namespace ui {

/// One answer to a look-up: a recording on a release, or a whole release.
struct Found
{
    int percent = 0; ///< how well it fits, 0 .. 100
    QString why; ///< for people
    models::Candidate candidate; ///< of a release, only that is filled in
    QHash<QString, QString> acoustIds; ///< by recording
    models::SoundScores sounds{}; ///< of the files that were heard
};

[[nodiscard]] QList<Found> foundOf(const QList<models::Match>& matches);
/// @param files  how many are looked up.
[[nodiscard]] QList<Found> foundOf(const QList<models::lookup::ReleaseMatch>& matches, int files);

/// What was found, the best first. GUI thread.
class FoundModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        Match,
        Title,
        Artist,
        Album,
        Edition,
        Why
    };

    explicit FoundModel(QObject* parent = nullptr);

    void show(const QList<Found>& found);

    [[nodiscard]] const Found& at(int row) const { return m_found.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Found> m_found;
};

} // namespace ui

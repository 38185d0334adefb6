// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/snapshot.h"
#include "models/playlist/playlistbuilder.h"
#include "ui/jobs/latestjob.h"

#include <QWidget>

class QLabel;
class QListView;

namespace models {
class Library;
class SharedSounds;
} // namespace models

namespace ui {

class SimilarModel;

/// 'Sounds like this': the nearest tracks of one, looked up off the GUI thread. As tall as its
/// rows; the panel around it scrolls.
class SimilarList final : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarList(models::Library& library, QWidget* parent = nullptr);

    /// Looks the neighbours of `id` up; 0 clears the list.
    void showFor(models::TrackId id);

signals:
    void trackActivated(models::TrackId id);

private:
    /// A library made ready for searching, which is kept while the library stays as it is.
    struct Prepared
    {
        models::SnapshotPtr library;
        std::shared_ptr<const models::NeighbourSearch> search;
    };

    struct Answer
    {
        Prepared prepared;
        models::Result<QList<models::Neighbour>> found;
    };

    static Answer look(Prepared prepared, models::SharedSounds& sounds, models::TrackId id,
        const std::stop_token& stop);
    void finish(const Answer& answer);
    void fitHeight();

    models::Library& m_library;
    SimilarModel* m_model;
    QListView* m_view;
    QLabel* m_note;
    Prepared m_prepared;
    LatestJob<Answer> m_job;
};

} // namespace ui

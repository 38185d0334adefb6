// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "ui/course/detailsloader.h"
#include "ui/session.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class CoursePicture;
struct Course;

/// How a track goes from start to end: pictures of its waveform, loudness, tempo, key, parts and
/// chords, as far as it was listened to, and a way to have it listened to in full. GUI thread.
class CourseSection final : public QWidget
{
    Q_OBJECT

public:
    explicit CourseSection(const Session& session, QWidget* parent = nullptr);

    /// @param track  analysed.
    void showTrack(const models::TrackPtr& track);
    /// Shows nothing, and stops loading.
    void clear();

private:
    /// A heading, the picture, and below it what it says.
    struct Row
    {
        QWidget* box;
        CoursePicture* picture;
        QLabel* caption;
    };

    Row addRow(const QString& name, const QString& heading, QBoxLayout& layout);

    [[nodiscard]] std::array<Row, 5> rows() const
    {
        return {m_waveform, m_loudness, m_tempo, m_key, m_parts};
    }

    static void showRow(const Row& row, const Course& course, const QString& caption);
    void showDetails(const DetailsLoader::Details& details, const QString& failure);
    void showPictures(const analysis::Details& details);
    void showInvitation();
    void showListening(models::TrackId id);
    void showFailure(models::TrackId id, const QString& failure);
    void listenOrStop();
    void seek(double seconds);
    void followPlayback();

    Session m_session;
    models::TrackPtr m_track;
    DetailsLoader::Details m_details;
    DetailsLoader m_loader;
    Row m_waveform;
    Row m_loudness;
    Row m_tempo;
    Row m_key;
    Row m_parts;
    QLabel* m_note;
    QPushButton* m_listen;
};

} // namespace ui

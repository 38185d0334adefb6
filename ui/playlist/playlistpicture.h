// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playlistrequest.h"
#include "ui/playlist/bentcourse.h"
#include "ui/playlist/listplot.h"

#include <QWidget>

namespace ui {

/// A playlist at one glance over its time: energy as hills, tempo and key as lines, the keys as a
/// row of chips. Where the list follows a course, the points of that course can be dragged, or
/// moved by the arrow keys. GUI thread.
class PlaylistPicture final : public QWidget
{
    Q_OBJECT

public:
    /// What the list was asked to follow, and how far it does.
    struct Course
    {
        models::CurveOf of = models::CurveOf::Energy;
        QList<double> targets{}; ///< 0..1 at even places; empty: it follows none
        /// One a row: where it stands in the library, 0..1; empty where the list did not go by it.
        QList<double> levels{};
    };

    explicit PlaylistPicture(QWidget* parent = nullptr);

    /// @param tracks  in order; null where a track left the library.
    void setTracks(const models::TrackList& tracks, const Course& course);

    /// The same for a list that follows no course.
    void setTracks(const models::TrackList& tracks) { setTracks(tracks, Course()); }

    /// The row that stands out, -1 for none.
    void setCurrentRow(int row);

    [[nodiscard]] const BentCourse& bentCourse() const { return m_bent; }

    /// Where a point of the course is painted.
    [[nodiscard]] QPointF pointPlace(int point) const;

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void rowClicked(int row);
    /// The user bends the course, which goes on while a point is dragged.
    void courseBent(const QList<double>& targets);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool hasCourse() const { return !m_bent.isEmpty() && m_plot.count() > 1; }

    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] int rowAt(double x) const;
    [[nodiscard]] std::optional<double> hillOf(int row) const;
    void bendTo(double target);
    void choosePoint(int point);
    void describe();
    void paintHills(QPainter& painter) const;
    void paintTempo(QPainter& painter) const;
    void paintKeyLine(QPainter& painter) const;
    void paintKeys(QPainter& painter) const;
    void paintCourse(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;

    ListPlot m_plot;
    Course m_course;
    BentCourse m_bent;
    int m_currentRow = -1;
    bool m_isDragging = false;
};

} // namespace ui

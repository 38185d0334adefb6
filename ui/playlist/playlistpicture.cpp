// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlistpicture.h"

#include "models/text/text.h"
#include "ui/inspector/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kKeyStep = 0.05;
constexpr double kPageStep = 0.2;

QString percent(double share)
{
    return QString::number(std::lround(share * 100.0));
}

QString tipFor(const models::Track& track, int row)
{
    QStringList parts;
    if (track.features) {
        parts << words::tempo(track.features->rhythm) << words::key(track.features->tonality)
              << PlaylistPicture::tr("energy %1 %")
                     .arg(percent(static_cast<double>(track.features->energy)));
    }
    const QString name = track.tags.artist.isEmpty()
        ? track.displayTitle()
        : PlaylistPicture::tr("%1 by %2").arg(track.displayTitle(), track.tags.artist);
    return PlaylistPicture::tr("%1. %2").arg(row + 1).arg(name) + u"\n"_s + parts.join(u" · "_s);
}

} // namespace

PlaylistPicture::PlaylistPicture(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Course of the playlist"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void PlaylistPicture::setTracks(const models::TrackList& tracks, const Course& course)
{
    m_plot = ListPlot(tracks);
    m_course = course;
    if (!m_isDragging) {
        m_bent.setTargets(course.targets);
    }
    describe();
    update();
}

void PlaylistPicture::setCurrentRow(int row)
{
    m_currentRow = row;
    update();
}

QPointF PlaylistPicture::pointPlace(int point) const
{
    const QRectF area = plotArea();
    return {m_plot.xAlong(area, BentCourse::along(point)),
        area.bottom() - (area.height() * m_bent.points().at(point))};
}

QSize PlaylistPicture::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 8};
}

bool PlaylistPicture::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos().x());
    if (row >= 0 && m_plot.track(row)) {
        QToolTip::showText(help->globalPos(), tipFor(*m_plot.track(row), row), this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

void PlaylistPicture::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_plot.count() == 0) {
        return;
    }
    if (hasCourse()) {
        const int point = BentCourse::nearest(m_plot.alongAt(plotArea(), event->position().x()));
        const QPointF off = event->position() - pointPlace(point);
        const double reach = fontMetrics().height();
        if (std::hypot(off.x(), off.y()) <= reach) {
            m_isDragging = true;
            choosePoint(point);
            return;
        }
    }
    if (const int row = rowAt(event->position().x()); row >= 0) {
        emit rowClicked(row);
    }
}

void PlaylistPicture::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isDragging) {
        const QRectF area = plotArea();
        bendTo((area.bottom() - event->position().y()) / area.height());
        QToolTip::showText(event->globalPosition().toPoint(), accessibleDescription(), this);
        return;
    }
    bool isOnPoint = false;
    for (int point = 0; hasCourse() && point < BentCourse::kPoints; ++point) {
        const QPointF off = event->position() - pointPlace(point);
        isOnPoint = isOnPoint || std::hypot(off.x(), off.y()) <= fontMetrics().height() / 2.0;
    }
    setCursor(isOnPoint ? Qt::SizeVerCursor : Qt::ArrowCursor);
}

void PlaylistPicture::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    m_isDragging = false;
}

void PlaylistPicture::keyPressEvent(QKeyEvent* event)
{
    if (m_plot.count() == 0 || event->modifiers() != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int last = hasCourse() ? BentCourse::kPoints - 1 : m_plot.count() - 1;
    const int here = hasCourse() ? m_bent.chosen() : m_currentRow;
    const auto go = [&](int place) {
        const int kept = std::clamp(place, 0, last);
        hasCourse() ? choosePoint(kept) : emit rowClicked(kept);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        go(here - 1);
        return;
    case Qt::Key_Right:
        go(here + 1);
        return;
    case Qt::Key_Home:
        go(0);
        return;
    case Qt::Key_End:
        go(last);
        return;
    default:
        break;
    }
    const double step = event->key() == Qt::Key_Up ? kKeyStep
        : event->key() == Qt::Key_Down             ? -kKeyStep
        : event->key() == Qt::Key_PageUp           ? kPageStep
        : event->key() == Qt::Key_PageDown         ? -kPageStep
                                                   : 0.0;
    if (step == 0.0 || !hasCourse()) {
        QWidget::keyPressEvent(event);
        return;
    }
    bendTo(m_bent.points().at(m_bent.chosen()) + step);
}

void PlaylistPicture::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void PlaylistPicture::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_isDragging = false;
    describe();
    update();
}

QRectF PlaylistPicture::plotArea() const
{
    const QFontMetrics small(theme::font(theme::TextSize::Small));
    return QRectF(rect()).adjusted(
        0, small.height() + theme::kSpace2, 0, -(small.height() + theme::kSpace2));
}

int PlaylistPicture::rowAt(double x) const
{
    return x < 0.0 || x >= width() ? -1 : m_plot.rowAt(x / width());
}

std::optional<double> PlaylistPicture::hillOf(int row) const
{
    return hasCourse() && row < m_course.levels.size() ? std::optional(m_course.levels.at(row))
                                                       : m_plot.energy(row);
}

void PlaylistPicture::bendTo(double target)
{
    if (m_bent.bend(target)) {
        choosePoint(m_bent.chosen());
        emit courseBent(m_bent.points());
    }
}

void PlaylistPicture::choosePoint(int point)
{
    m_bent.choose(point);
    setAccessibleDescription(tr("Point %1 of %2: %3 %")
                                 .arg(m_bent.chosen() + 1)
                                 .arg(BentCourse::kPoints)
                                 .arg(percent(m_bent.points().at(m_bent.chosen()))));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void PlaylistPicture::describe()
{
    QStringList parts{tr("%n tracks", nullptr, m_plot.count())};
    if (const auto& energies = m_plot.energies()) {
        parts << tr("energy from %1 to %2 %").arg(percent(energies->low), percent(energies->high));
    }
    if (const auto& tempos = m_plot.tempos()) {
        parts << tr("tempo from %1 to %2 BPM")
                     .arg(models::text::tempo(static_cast<float>(tempos->low)),
                         models::text::tempo(static_cast<float>(tempos->high)));
    }
    if (hasCourse()) {
        parts << tr("the arrow keys bend its course");
    }
    setAccessibleDescription(parts.join(u", "_s));
}

} // namespace ui

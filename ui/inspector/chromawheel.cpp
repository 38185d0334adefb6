// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/chromawheel.h"

#include "models/text/text.h"
#include "ui/inspector/words.h"
#include "ui/theme/colours.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNotes = analysis::kChromaCount;
constexpr double kSegmentDegrees = 360.0 / kNotes;
constexpr double kGapDegrees = 3.0;
constexpr double kHubShare = 0.3;

/// The pitch class at a place of the circle of fifths, 0 = C at the top, clockwise.
int noteOfPlace(int place)
{
    return place * 7 % kNotes;
}

/// Counter-clockwise from three o'clock, as QPainter counts.
double startDegrees(int place)
{
    return 90.0 - (place * kSegmentDegrees) - (kSegmentDegrees / 2.0) + (kGapDegrees / 2.0);
}

QRectF ring(const QRectF& wheel, double share)
{
    QRectF rect(0.0, 0.0, wheel.width() * share, wheel.height() * share);
    rect.moveCenter(wheel.center());
    return rect;
}

QPainterPath segment(const QRectF& wheel, int place, double share)
{
    const double sweep = kSegmentDegrees - kGapDegrees;
    QPainterPath path;
    path.arcMoveTo(ring(wheel, share), startDegrees(place));
    path.arcTo(ring(wheel, share), startDegrees(place), sweep);
    path.arcTo(ring(wheel, kHubShare), startDegrees(place) + sweep, -sweep);
    path.closeSubpath();
    return path;
}

float valueOf(const analysis::Tonality& tonality, int note)
{
    return tonality.chromaMean.at(static_cast<std::size_t>(note));
}

/// Strong enough to be told from the ground: the text colour of the key's chip lies between.
QColor noteColour(int note, const QPalette& palette)
{
    const theme::ChipColours colours =
        theme::keyColours(note, analysis::Mode::Major, theme::isDark(palette));
    return theme::mixed(colours.background, colours.text, 0.45);
}

float loudest(const analysis::Tonality& tonality)
{
    return *std::ranges::max_element(tonality.chromaMean);
}

/// "A: 23.4 % of all notes"
QString shareText(const analysis::Tonality& tonality, int note)
{
    const double sum = std::accumulate(tonality.chromaMean.begin(), tonality.chromaMean.end(), 0.0,
        [](double total, float value) { return total + static_cast<double>(value); });
    //: A note, and its share of the sound of all twelve.
    return ChromaWheel::tr("%1: %2 % of all notes")
        .arg(words::pitchClass(note),
            models::text::number(100.0 * static_cast<double>(valueOf(tonality, note)) / sum, 1));
}

/// The three strongest notes, strongest first.
QString strongestNotes(const analysis::Tonality& tonality)
{
    std::vector<int> notes(kNotes);
    for (int note = 0; note < kNotes; ++note) {
        notes.at(static_cast<std::size_t>(note)) = note;
    }
    std::ranges::stable_sort(notes, [&tonality](int one, int other) {
        return valueOf(tonality, one) > valueOf(tonality, other);
    });
    return words::pitchClass(notes[0]) + u", "_s + words::pitchClass(notes[1]) + u", "_s
        + words::pitchClass(notes[2]);
}

} // namespace

ChromaWheel::ChromaWheel(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Notes"));
}

void ChromaWheel::setTonality(const analysis::Tonality& tonality)
{
    m_tonality = tonality;
    const QString text = loudest(tonality) > 0.0F
        ? tr("Strongest notes: %1").arg(strongestNotes(tonality))
        : tr("No notes: the track is silent.");
    setAccessibleDescription(text);
    update();
}

std::optional<int> ChromaWheel::noteAt(const QPointF& position) const
{
    const QPointF off = position - wheelArea().center();
    const double distance = std::hypot(off.x(), off.y());
    const double radius = wheelArea().width() / 2.0;
    if (distance < kHubShare * radius || distance > radius + (fontMetrics().height() * 1.4)) {
        return std::nullopt;
    }
    const double degrees = std::atan2(off.x(), -off.y()) * 180.0 / std::numbers::pi;
    const long place = std::lround(degrees / kSegmentDegrees);
    return noteOfPlace(static_cast<int>((place + kNotes) % kNotes));
}

bool ChromaWheel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    const std::optional<int> note = noteAt(help->pos());
    QToolTip::showText(help->globalPos(),
        note && loudest(m_tonality) > 0.0F ? shareText(m_tonality, *note) : accessibleDescription(),
        this);
    return true;
}

QSize ChromaWheel::sizeHint() const
{
    const int side = fontMetrics().height() * 10;
    return {side, side};
}

QSize ChromaWheel::minimumSizeHint() const
{
    const int side = fontMetrics().height() * 8;
    return {side, side};
}

void ChromaWheel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF wheel = wheelArea();
    for (int place = 0; place < kNotes; ++place) {
        paintSegment(painter, wheel, place);
        paintLabel(painter, wheel, place);
    }
}

QRectF ChromaWheel::wheelArea() const
{
    const double labelSpace = fontMetrics().height() * 1.4;
    const double side = std::min(width(), height()) - (2.0 * labelSpace);
    QRectF wheel(0.0, 0.0, side, side);
    wheel.moveCenter(QRectF(rect()).center());
    return wheel;
}

void ChromaWheel::paintSegment(QPainter& painter, const QRectF& wheel, int place) const
{
    const int note = noteOfPlace(place);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::hairline(palette()));
    painter.drawPath(segment(wheel, place, 1.0));
    const float most = loudest(m_tonality);
    if (most <= 0.0F) {
        return;
    }
    const auto strength = static_cast<double>(valueOf(m_tonality, note) / most);
    painter.setBrush(noteColour(note, palette()));
    painter.drawPath(segment(wheel, place, kHubShare + ((1.0 - kHubShare) * strength)));
    if (m_tonality.tonic == note) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1.75));
        painter.drawPath(segment(wheel, place, 1.0));
    }
}

void ChromaWheel::paintLabel(QPainter& painter, const QRectF& wheel, int place) const
{
    const int note = noteOfPlace(place);
    const double angle = place * kSegmentDegrees * std::numbers::pi / 180.0;
    const double radius = (wheel.width() / 2.0) + (fontMetrics().height() * 0.75);
    const QPointF centre =
        wheel.center() + QPointF(std::sin(angle) * radius, -std::cos(angle) * radius);
    QFont labelFont = font();
    labelFont.setBold(m_tonality.tonic == note);
    painter.setFont(labelFont);
    painter.setPen(palette().color(QPalette::WindowText));
    QRectF box(0.0, 0.0, fontMetrics().height() * 2.0, fontMetrics().height());
    box.moveCenter(centre);
    painter.drawText(box, Qt::AlignCenter, words::pitchClass(note));
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/trackdelegate.h"

#include "models/items/trackcell.h"
#include "models/library/queryneedles.h"
#include "models/text/matches.h"
#include "models/text/text.h"
#include "ui/delegates/cellart.h"
#include "ui/theme/colours.h"
#include "ui/theme/spacing.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

using Column = models::TrackTableModel::Column;

namespace {

Column columnOf(const QModelIndex& index)
{
    return static_cast<Column>(index.column());
}

bool isDrawn(Column column)
{
    return column == Column::Key || column == Column::Energy || column == Column::Rating;
}

QRect contentOf(const QStyleOptionViewItem& option)
{
    return option.rect.adjusted(theme::kSpace1, 0, -theme::kSpace1, 0);
}

/// A quiet line below a number, as long as the number is large among those that music has.
void paintUnderline(QPainter& painter, const QStyleOptionViewItem& option,
    const models::Track& track, Column column)
{
    const bool isTempo = column == Column::Tempo;
    if (!track.isAnalysed() || (!isTempo && column != Column::Loudness)) {
        return;
    }
    const analysis::Figures& features = *track.features;
    const std::optional<float>& value =
        isTempo ? features.rhythm.tempoBpm : features.loudness.integratedLufs;
    if (!value) {
        return;
    }
    // The slowest and fastest tempo that is found; from chamber music to the loudest masters.
    const float least = isTempo ? 50.0F : -30.0F;
    const float most = isTempo ? 210.0F : -5.0F;
    const float share = std::clamp((*value - least) / (most - least), 0.0F, 1.0F);
    constexpr int kHeight = 2;
    constexpr float kAlpha = 0.55F;
    QColor colour = option.state.testFlag(QStyle::State_Selected)
        ? cellText(option)
        : theme::dataColour(isTempo ? theme::DataHue::Tempo : theme::DataHue::Loudness,
            theme::isDark(option.palette));
    colour.setAlphaF(kAlpha);
    QRect line = contentOf(option);
    const int length = qRound(static_cast<float>(line.width()) * share);
    line.setTop(line.bottom() - kHeight);
    line.setHeight(kHeight);
    if (option.direction == Qt::RightToLeft) { // below the number, where a window has those
        line.setWidth(length);
    } else {
        line.setLeft(line.right() - length + 1);
    }
    painter.fillRect(line, colour);
}

/// A dot in the corner of what the user corrected.
void paintCorrection(QPainter& painter, const QStyleOptionViewItem& option)
{
    constexpr double kRadius = 2.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.state.testFlag(QStyle::State_Selected)
            ? cellText(option)
            : option.palette.color(QPalette::Highlight));
    painter.drawEllipse(
        QPointF(option.rect.left() + theme::kSpace1, option.rect.top() + theme::kSpace2), kRadius,
        kRadius);
    painter.restore();
}

/// A line of text with some parts on another ground, and underlined: colour alone says nothing.
void paintMarked(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
    const QString& text, const QList<models::text::Span>& spans)
{
    constexpr float kGroundAlpha = 0.22F;
    QColor ground = option.state.testFlag(QStyle::State_Selected)
        ? cellText(option)
        : option.palette.color(QPalette::Highlight);
    ground.setAlphaF(kGroundAlpha);
    QTextCharFormat format;
    format.setBackground(ground);
    format.setFontUnderline(true);
    QList<QTextLayout::FormatRange> ranges;
    for (const models::text::Span& span : spans) {
        ranges.append({.start = static_cast<int>(span.start),
            .length = static_cast<int>(span.length),
            .format = format});
    }
    paintLine(painter, rect, option, text, ranges);
}

} // namespace

TrackDelegate::TrackDelegate(const models::TrackTableModel& model, QObject* parent)
    : RowDelegate(parent)
    , m_model(model)
{ }

/// The part of the cell that is the row's own.
QStyleOptionViewItem TrackDelegate::below(
    const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem own = option;
    if (m_band) {
        own.rect.setTop(own.rect.top() + m_band(index.row()));
    }
    return own;
}

void TrackDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintCell(painter, below(option, index), index);
}

void TrackDelegate::paintCell(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Column column = columnOf(index);
    if (!isDrawn(column)) {
        if (!paintMatches(*painter, option, index)) {
            RowDelegate::paint(painter, option, index);
        }
        paintUnderline(*painter, option, *m_model.trackAt(index.row()), column);
        if (models::trackcell::isCorrected(*m_model.trackAt(index.row()), column)) {
            paintCorrection(*painter, option);
        }
        return;
    }
    paintGround(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const models::TrackPtr& track = m_model.trackAt(index.row());
    painter->save();
    painter->setFont(cell.font);
    if (column == Column::Key) {
        paintKey(*painter, cell, *track);
        if (models::trackcell::isCorrected(*track, column)) {
            paintCorrection(*painter, cell);
        }
    } else if (column == Column::Energy) {
        paintEnergy(*painter, cell, *track);
    } else {
        paintRating(*painter, cell, *track);
    }
    painter->restore();
}

void TrackDelegate::setSearch(const models::Query& search)
{
    m_needles.clear();
    for (int column = 0; column < models::TrackTableModel::kColumnCount; ++column) {
        const models::TrackField field = models::trackcell::field(static_cast<Column>(column));
        const QList<QByteArray> needles = models::query::needles(search.plan(), field);
        if (!needles.isEmpty()) {
            m_needles.insert(column, needles);
        }
    }
}

bool TrackDelegate::paintMatches(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto needles = m_needles.constFind(index.column());
    if (needles == m_needles.cend()) {
        return false;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle* style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    const QRect rect = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget)
                           .adjusted(margin, 0, -margin, 0);
    const QString text = cell.fontMetrics.elidedText(cell.text, cell.textElideMode, rect.width());
    const QList<models::text::Span> spans = models::text::matches(text, *needles);
    if (spans.isEmpty()) {
        return false;
    }
    paintGround(&painter, option, index);
    painter.save();
    painter.setPen(cellText(cell));
    paintMarked(painter, rect, cell, text, spans);
    painter.restore();
    return true;
}

QSize TrackDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (isDrawn(columnOf(index))) {
        return {0, RowDelegate::sizeHint(option, index).height()}; // drawings are never cut
    }
    return RowDelegate::sizeHint(option, index);
}

bool TrackDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
    const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* mouse =
        event->type() == QEvent::MouseButtonRelease && columnOf(index) == Column::Rating
        ? static_cast<const QMouseEvent*>(event)
        : nullptr;
    if (mouse == nullptr || mouse->button() != Qt::LeftButton
        || mouse->modifiers() != Qt::NoModifier) {
        return RowDelegate::editorEvent(event, model, option, index);
    }
    const QRect stars = contentOf(below(option, index));
    const int x = qRound(mouse->position().x()) - stars.left();
    if (x < 0 || x >= starsWidth(stars.height())) {
        return false;
    }
    const models::TrackPtr& track = m_model.trackAt(index.row());
    const int chosen = ratingAt(x, stars.height());
    emit ratingChosen(track->id, chosen == track->rating ? 0 : chosen); // again takes it back
    return true;
}

void TrackDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    const models::TrackPtr& track = m_model.trackAt(index.row());
    if (track->isMissing || track->isOffline) {
        const QColor pale = option->palette.color(QPalette::Disabled, QPalette::Text);
        option->palette.setColor(QPalette::Text, pale);
    }
}

void TrackDelegate::paintKey(
    QPainter& painter, const QStyleOptionViewItem& option, const models::Track& track) const
{
    if (!track.isAnalysed() || !track.features->tonality.tonic) {
        return;
    }
    const int tonic = *track.features->tonality.tonic;
    const analysis::Mode mode = track.features->tonality.mode;
    const QRect content = contentOf(option);
    paintKeyChip(painter, content, tonic, mode, option.palette);
    const QRect rest = content.adjusted(keyChipWidth(painter.font()) + theme::kSpace1 + 2, 0, 0, 0);
    const QString name = models::text::keyName(tonic, mode);
    if (painter.fontMetrics().horizontalAdvance(name) <= rest.width()) {
        painter.setPen(quietCellText(option));
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, name);
    }
}

void TrackDelegate::paintEnergy(
    QPainter& painter, const QStyleOptionViewItem& option, const models::Track& track) const
{
    if (!track.isAnalysed()) {
        return;
    }
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor colour = isSelected
        ? cellText(option)
        : theme::dataColour(theme::DataHue::Energy, theme::isDark(option.palette));
    paintBar(painter, contentOf(option).adjusted(theme::kSpace1, 0, -theme::kSpace1, 0),
        track.features->energy, colour);
}

void TrackDelegate::paintRating(
    QPainter& painter, const QStyleOptionViewItem& option, const models::Track& track) const
{
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    if (track.rating > 0 || isHovered) {
        paintStars(painter, contentOf(option), track.rating, cellText(option));
    }
}

} // namespace ui

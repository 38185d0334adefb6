// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/partscourse.h"

#include "analysis/features/harmony.h"
#include "models/text/text.h"
#include "ui/course/spans.h"
#include "ui/inspector/words.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPalette>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ui::Course)
};

QString letterOf(int label)
{
    constexpr int kLetters = 26;
    return label < kLetters ? QString(QChar(u'A' + label)) : QString::number(label + 1);
}

void paintParts(QPainter& painter, const TimeAxis& axis, const QRectF& row,
    const std::vector<analysis::Segment>& parts, const QPalette& palette)
{
    const QColor ground = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // Shades of the text: the letter tells the parts, the shade finds them again.
        constexpr double kPalest = 0.10;
        constexpr double kStep = 0.05;
        constexpr int kShades = 5;
        const double shade = kPalest + kStep * (parts[i].label % kShades);
        const QRectF rect = spanRect(axis, parts, i, row);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(ground, text, shade));
        painter.drawRoundedRect(rect, theme::kSpace1 / 2.0, theme::kSpace1 / 2.0);
        painter.setPen(text);
        paintFitting(painter, rect, letterOf(parts[i].label));
    }
}

void paintChords(QPainter& painter, const TimeAxis& axis, const QRectF& row,
    const std::vector<analysis::HarmonySpan>& chords, const QPalette& palette)
{
    for (std::size_t i = 0; i < chords.size(); ++i) {
        if (!chords[i].root) {
            continue;
        }
        const theme::ChipColours colours =
            theme::keyColours(*chords[i].root, chords[i].mode, theme::isDark(palette));
        const QRectF rect = spanRect(axis, chords, i, row);
        painter.fillRect(rect, colours.background);
        painter.setPen(colours.text);
        paintFitting(painter, rect, chordName(chords[i]));
    }
}

/// A line under the fifteen seconds that sound most like the whole.
void paintExcerpt(QPainter& painter, const TimeAxis& axis, const QRectF& row, double startS,
    const QPalette& palette)
{
    constexpr double kExcerptS = 15.0;
    const double end = std::min(axis.x(startS + kExcerptS), axis.area.right());
    painter.fillRect(QRectF(axis.x(startS), row.top(), end - axis.x(startS), row.height()),
        palette.color(QPalette::Highlight));
}

void paintAll(QPainter& painter, const TimeAxis& axis, const analysis::Details& details,
    const QPalette& palette)
{
    painter.setFont(theme::font(theme::TextSize::Small));
    constexpr double kExcerptHeight = 3.0;
    const double line = (axis.area.height() - kExcerptHeight - theme::kSpace1) / 2.0;
    QRectF row(axis.area.left(), axis.area.top(), axis.area.width(), line);
    paintParts(painter, axis, row, details.segments, palette);
    row.moveTop(row.bottom() + 1.0);
    row.setHeight(kExcerptHeight);
    if (details.excerptStartS) {
        paintExcerpt(painter, axis, row, *details.excerptStartS, palette);
    }
    row.moveTop(row.bottom() + theme::kSpace1 - 1.0);
    row.setHeight(line);
    paintChords(painter, axis, row, details.chords, palette);
}

QString partAt(const analysis::Details& details, double seconds)
{
    const analysis::Segment* part = spanAt(details.segments, seconds);
    return part == nullptr
        ? QString()
        : Text::tr("part %1, %2")
              .arg(letterOf(part->label), models::text::loudness(part->loudnessLufs));
}

QString chordAt(const analysis::Details& details, const analysis::Tonality& key, double seconds)
{
    const analysis::HarmonySpan* chord = spanAt(details.chords, seconds);
    if (chord == nullptr || !chord->root) {
        return Text::tr("no chord");
    }
    const analysis::HarmonySpan home{.startS = 0.0, .root = key.tonic, .mode = key.mode};
    const QString degree = QString::fromStdString(analysis::romanNumeral(*chord, home));
    const QString name = chordName(*chord);
    //: A chord and its degree in the key of the track, such as "Am (vi)".
    return Text::tr("chord %1")
        .arg(degree.isEmpty() ? name : Text::tr("%1 (%2)", "chord, degree").arg(name, degree));
}

QString numbersAt(const analysis::Details& details, const analysis::Tonality& key, double seconds)
{
    QStringList parts{partAt(details, seconds), chordAt(details, key, seconds)};
    parts.removeAll(QString());
    return Text::tr("%1: %2").arg(
        models::text::clock(std::llround(seconds * 1000.0)), parts.join(u", "_s));
}

QString spoken(const analysis::Details& details)
{
    QStringList sentences{Text::tr("Parts: %1.").arg(partLetters(details.segments))};
    QStringList chords;
    for (const analysis::HarmonySpan& chord : details.chords) {
        const QString name = chordName(chord);
        if (chord.root && !chords.contains(name)) {
            chords.append(name);
        }
    }
    if (!chords.isEmpty()) {
        sentences.append(Text::tr("Chords: %1.").arg(chords.join(u", "_s)));
    }
    return sentences.join(u' ');
}

} // namespace

QString partLetters(const std::vector<analysis::Segment>& segments)
{
    constexpr qsizetype kMost = 12;
    QStringList letters;
    for (const analysis::Segment& segment : segments) {
        if (letters.size() == kMost) {
            letters.append(u"…"_s);
            break;
        }
        letters.append(letterOf(segment.label));
    }
    return letters.join(u' ');
}

QString chordName(const analysis::HarmonySpan& chord)
{
    if (!chord.root) {
        return u"–"_s;
    }
    const QString root = words::pitchClass(*chord.root);
    return chord.mode == analysis::Mode::Minor ? root + u'm' : root;
}

Course partsCourse(
    const analysis::Details& details, const analysis::Tonality& key, double durationS)
{
    return {.name = Text::tr("Parts and chords"),
        .spoken = spoken(details),
        .durationS = durationS,
        .heightInLines = 3.2,
        .paint = [details](QPainter& painter, const TimeAxis& axis,
                     const QPalette& palette) { paintAll(painter, axis, details, palette); },
        .numbersAt = [details, key](double seconds) { return numbersAt(details, key, seconds); }};
}

} // namespace ui

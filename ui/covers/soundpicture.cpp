// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/covers/soundpicture.h"

#include "ui/theme/colours.h"

#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <map>

namespace ui {

namespace {

constexpr int kNotes = analysis::kChromaCount;

QColor groundOf(const AlbumSound& sound, const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    constexpr double kNeutral = 0.10;
    if (!sound.tonic) {
        return theme::mixed(base, text, kNeutral);
    }
    const QColor key =
        theme::keyColours(*sound.tonic, sound.mode, theme::isDark(palette)).background;
    constexpr double kQuiet = 0.25;
    constexpr double kByEnergy = 0.35;
    return theme::mixed(base, key, kQuiet + kByEnergy * static_cast<double>(sound.energy));
}

} // namespace

AlbumSound albumSound(const models::TrackList& tracks)
{
    AlbumSound sound;
    std::map<std::pair<int, analysis::Mode>, int> keys;
    int heard = 0;
    for (const models::TrackPtr& track : tracks) {
        if (!track->isAnalysed()) {
            continue;
        }
        ++heard;
        const analysis::Tonality& tonality = track->features->tonality;
        for (std::size_t note = 0; note < sound.chroma.size(); ++note) {
            sound.chroma[note] += tonality.chromaMean[note];
        }
        sound.energy += track->features->energy;
        if (tonality.tonic) {
            ++keys[{*tonality.tonic, tonality.mode}];
        }
    }
    if (heard == 0) {
        return sound;
    }
    sound.energy = std::clamp(sound.energy / static_cast<float>(heard), 0.0F, 1.0F);
    const float loudest = *std::ranges::max_element(sound.chroma);
    if (loudest > 0.0F) {
        std::ranges::for_each(sound.chroma, [loudest](float& note) { note /= loudest; });
    }
    const auto most = std::ranges::max_element(
        keys, [](const auto& left, const auto& right) { return left.second < right.second; });
    if (most != keys.end()) {
        sound.tonic = most->first.first;
        sound.mode = most->first.second;
    }
    return sound;
}

void paintSoundPicture(
    QPainter& painter, const QRectF& square, const AlbumSound& sound, const QPalette& palette)
{
    constexpr double kReach = 0.42; // of the square's side
    constexpr double kHeart = 0.10;
    constexpr double kFullTurn = 360.0;
    constexpr double kStep = kFullTurn / kNotes;
    constexpr int kFifth = 7; // semitones
    constexpr int kPieUnit = 16; // of a degree
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QColor ground = groundOf(sound, palette);
    painter.fillRect(square, ground);
    const bool dark = theme::isDark(palette);
    // Minor is the darker one: each stands out from its ground.
    const analysis::Mode petalMode = dark ? analysis::Mode::Major : analysis::Mode::Minor;
    for (int place = 0; place < kNotes; ++place) {
        const int note = place * kFifth % kNotes;
        // Squared: the notes of a piece differ less than the eye sees.
        const auto share = static_cast<double>(sound.chroma.at(static_cast<std::size_t>(note)));
        const double strength = share * share;
        const double radius = square.width() * (kHeart + (kReach - kHeart) * strength);
        constexpr double kPalest = 0.5;
        const QColor petal =
            theme::mixed(ground, theme::keyColours(note, petalMode, dark).background,
                kPalest + (1.0 - kPalest) * strength);
        painter.setBrush(petal);
        const QRectF circle(square.center() - QPointF(radius, radius), QSizeF(radius, radius) * 2);
        const double start = kFullTurn / 4.0 - place * kStep - kStep / 2.0;
        painter.drawPie(circle, qRound(start * kPieUnit), qRound((kStep - 2.0) * kPieUnit));
    }
    const double heart = square.width() * kHeart * 0.6;
    painter.setBrush(ground);
    painter.drawEllipse(square.center(), heart, heart);
    painter.restore();
}

} // namespace ui

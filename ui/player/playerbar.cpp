// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/playerbar.h"

#include "models/library/library.h"
#include "models/text/text.h"
#include "ui/inspector/keychip.h"
#include "ui/player/elidedlabel.h"
#include "ui/player/seekslider.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVolumeStep = 5;

QLabel* makeClock(QWidget* parent)
{
    auto* label = new QLabel(parent);
    theme::setTextSize(*label, theme::TextSize::Small);
    label->setFont(theme::tabular(label->font()));
    label->setMinimumWidth(label->fontMetrics().horizontalAdvance(u"00:00"_s));
    return label;
}

/// From left to right, whatever the language: so tapes run, and the pictures of sound with them.
QBoxLayout::Direction alongTime(const QWidget& parent)
{
    return parent.isRightToLeft() ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight;
}

} // namespace

PlayerBar::PlayerBar(Player& player, models::Library& library, QWidget* parent)
    : QWidget(parent)
    , m_player(player)
    , m_library(library)
    , m_title(new ElidedLabel(this))
    , m_artist(new ElidedLabel(this))
    , m_previous(makeButton(u"previous"_s, tr("Previous track")))
    , m_play(makeButton(u"play"_s, tr("Play")))
    , m_next(makeButton(u"next"_s, tr("Next track")))
    , m_elapsed(makeClock(this))
    , m_seek(new SeekSlider(this))
    , m_length(makeClock(this))
    , m_key(new KeyChip(this))
    , m_tempo(makeClock(this))
    , m_mute(makeButton(u"volume"_s, tr("Mute")))
    , m_volume(new QSlider(Qt::Horizontal, this))
{
    setAccessibleName(tr("Player"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    layout->setSpacing(theme::kSpace4);
    layout->addLayout(makeNames(), 3);
    auto* buttons = new QBoxLayout(alongTime(*this));
    buttons->setSpacing(theme::kSpace1);
    for (QToolButton* button : {m_previous, m_play, m_next}) {
        buttons->addWidget(button);
    }
    layout->addLayout(buttons);
    layout->addLayout(makeSeeking(), 6);
    layout->addLayout(makeVolume());
    connectPlayer();
    showTrack(m_player.currentId());
    showDuration(m_player.durationMs());
    showPosition(m_player.positionMs());
    showState(m_player.state());
    showVolume(m_player.volumePercent());
}

QToolButton* PlayerBar::makeButton(const QString& icon, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setIcon(theme::icon(icon));
    const int side = std::max(theme::kSpace6, fontMetrics().height());
    button->setIconSize({side, side});
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QBoxLayout* PlayerBar::makeNames()
{
    theme::setTextSize(*m_artist, theme::TextSize::Small);
    m_artist->setQuiet(true);
    m_title->setObjectName(u"title"_s);
    m_artist->setObjectName(u"artist"_s);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(m_title);
    names->addWidget(m_artist);
    names->addStretch();
    return names;
}

QBoxLayout* PlayerBar::makeSeeking()
{
    m_elapsed->setObjectName(u"elapsed"_s);
    m_elapsed->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_length->setObjectName(u"length"_s);
    auto* time = new QBoxLayout(alongTime(*this));
    time->setSpacing(theme::kSpace2);
    time->addWidget(m_elapsed);
    time->addWidget(m_seek, 1);
    time->addWidget(m_length);
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::kSpace2);
    line->addLayout(time, 1);
    theme::setTextSize(*m_key, theme::TextSize::Small);
    m_tempo->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_tempo->setMinimumWidth(
        m_tempo->fontMetrics().horizontalAdvance(tr("%1 BPM").arg(u"000.0"_s)));
    line->addWidget(m_key);
    line->addWidget(m_tempo);
    return line;
}

QBoxLayout* PlayerBar::makeVolume()
{
    m_volume->setRange(0, 100);
    m_volume->setSingleStep(kVolumeStep);
    m_volume->setPageStep(4 * kVolumeStep);
    m_volume->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    m_volume->setAccessibleName(tr("Volume"));
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::kSpace1);
    line->addWidget(m_mute);
    line->addWidget(m_volume);
    return line;
}

void PlayerBar::connectPlayer()
{
    connect(m_previous, &QToolButton::clicked, &m_player, &Player::previous);
    connect(m_play, &QToolButton::clicked, &m_player, &Player::togglePause);
    connect(m_next, &QToolButton::clicked, &m_player, &Player::next);
    connect(m_seek, &SeekSlider::seekRequested, &m_player, &Player::seek);
    connect(m_seek, &SeekSlider::hovered, this,
        [this](qint64 ms) { m_elapsed->setText(models::text::clock(ms)); });
    connect(m_volume, &QSlider::valueChanged, &m_player, &Player::setVolumePercent);
    connect(m_mute, &QToolButton::clicked, this, &PlayerBar::toggleMute);
    connect(&m_player, &Player::currentChanged, this, &PlayerBar::showTrack);
    connect(&m_player, &Player::stateChanged, this, &PlayerBar::showState);
    connect(&m_player, &Player::positionChanged, this, &PlayerBar::showPosition);
    connect(&m_player, &Player::durationChanged, this, &PlayerBar::showDuration);
    connect(&m_player, &Player::volumeChanged, this, &PlayerBar::showVolume);
    connect(&m_library, &models::Library::tracksChanged, this, &PlayerBar::follow);
}

void PlayerBar::showTrack(models::TrackId id)
{
    const models::TrackPtr track = m_library.track(id);
    m_title->setText(track ? track->displayTitle() : tr("Nothing is playing"));
    m_artist->setText(track ? track->tags.artist : QString());
    m_artist->setVisible(!m_artist->text().isEmpty());
    const analysis::Figures* features = track ? track->features.get() : nullptr;
    const bool hasKey = features != nullptr && features->tonality.tonic.has_value();
    m_key->setKey(hasKey ? features->tonality.tonic : std::nullopt,
        hasKey ? features->tonality.mode : analysis::Mode::Major);
    const bool hasTempo = features != nullptr && features->rhythm.tempoBpm.has_value();
    m_tempo->setText(
        hasTempo ? tr("%1 BPM").arg(models::text::tempo(*features->rhythm.tempoBpm)) : QString());
}

void PlayerBar::showState(Player::State state)
{
    const bool isPlaying = state == Player::State::Playing;
    const QString text = isPlaying ? tr("Pause") : tr("Play");
    m_play->setIcon(theme::icon(isPlaying ? u"pause"_s : u"play"_s));
    m_play->setToolTip(text);
    m_play->setAccessibleName(text);
    m_play->setEnabled(m_player.hasQueue());
    m_previous->setEnabled(state != Player::State::Stopped);
    m_next->setEnabled(state != Player::State::Stopped);
}

void PlayerBar::showPosition(qint64 ms)
{
    m_seek->setPositionMs(ms);
    if (!m_seek->isSliderDown()) {
        m_elapsed->setText(models::text::clock(ms));
    }
}

void PlayerBar::showDuration(qint64 ms)
{
    m_seek->setDurationMs(ms);
    m_length->setText(ms > 0 ? models::text::clock(ms) : QString());
}

void PlayerBar::showVolume(int percent)
{
    const QSignalBlocker blocker(m_volume);
    m_volume->setValue(percent);
    m_volume->setToolTip(tr("Volume: %1 %").arg(percent));
    const QString text = percent > 0 ? tr("Mute") : tr("Unmute");
    m_mute->setIcon(theme::icon(percent > 0 ? u"volume"_s : u"muted"_s));
    m_mute->setToolTip(text);
    m_mute->setAccessibleName(text);
}

void PlayerBar::follow(const models::TrackList& changed)
{
    const models::TrackId current = m_player.currentId();
    if (current != 0 && std::ranges::any_of(changed, [current](const models::TrackPtr& track) {
            return track->id == current;
        })) {
        showTrack(current);
    }
}

void PlayerBar::toggleMute()
{
    if (m_player.volumePercent() > 0) {
        m_unmutedPercent = m_player.volumePercent();
        m_player.setVolumePercent(0);
    } else {
        m_player.setVolumePercent(m_unmutedPercent > 0 ? m_unmutedPercent : 100);
    }
}

} // namespace ui

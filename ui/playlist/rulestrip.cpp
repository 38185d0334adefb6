// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/rulestrip.h"

#include "ui/playlist/flowlayout.h"
#include "ui/playlist/seedchips.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <chrono>
#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kRest = 250ms;
constexpr int kMostTracks = 1000;
constexpr int kMostMinutes = 24 * 60;
constexpr int kMostGap = 50;
constexpr int kMostTempoPercent = 50;
constexpr int kTracksUnit = 0;
constexpr int kMinutesUnit = 1;
/// What one track takes on the average, to keep the length when its unit changes.
constexpr double kMinutesPerTrack = 4.0;

/// A caption and its control, which stay on one line.
QWidget* captioned(const QString& caption, std::initializer_list<QWidget*> controls)
{
    auto* group = new QWidget;
    auto* layout = new QHBoxLayout(group);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace1);
    auto* label = new QLabel(caption, group);
    label->setBuddy(*controls.begin());
    layout->addWidget(label);
    for (QWidget* control : controls) {
        layout->addWidget(control);
    }
    return group;
}

} // namespace

RuleStrip::RuleStrip(models::Library& library, QWidget* parent)
    : QWidget(parent)
    , m_seeds(new SeedChips(library, this))
    , m_length(new QSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_artistGap(new QSpinBox(this))
    , m_keys(new QCheckBox(tr("&Keys fit"), this))
    , m_tempo(new QSpinBox(this))
{
    auto* rules = new QWidget(this);
    auto* line = new FlowLayout(rules);
    line->setSpacings(theme::kSpace4, theme::kSpace1);
    addLength(*line);
    addArtistGap(*line);
    addFlow(*line);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_seeds);
    layout->addWidget(rules);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connectRules();
    setRequest({});
}

void RuleStrip::setRequest(const models::PlaylistRequest& request)
{
    m_rest.stop();
    m_request = request;
    const QSignalBlocker blockers[]{QSignalBlocker(m_length), QSignalBlocker(m_unit),
        QSignalBlocker(m_artistGap), QSignalBlocker(m_keys), QSignalBlocker(m_tempo)};
    const bool isInMinutes = request.minutes > 0.0;
    m_seeds->setSeeds(request.seeds);
    m_unit->setCurrentIndex(isInMinutes ? kMinutesUnit : kTracksUnit);
    m_length->setMaximum(isInMinutes ? kMostMinutes : kMostTracks);
    m_length->setValue(
        isInMinutes ? static_cast<int>(std::lround(request.minutes)) : request.count);
    m_artistGap->setValue(request.artistGap);
    nameGapUnit();
    m_keys->setChecked(request.keyCompatible);
    m_tempo->setValue(static_cast<int>(std::lround(request.maxBpmChangePercent)));
}

void RuleStrip::addLength(FlowLayout& line)
{
    m_length->setObjectName(u"length"_s);
    m_length->setRange(1, kMostTracks);
    m_length->setAccessibleName(tr("Length"));
    m_unit->setObjectName(u"lengthUnit"_s);
    m_unit->addItems({tr("tracks"), tr("minutes")});
    m_unit->setAccessibleName(tr("Unit of the length"));
    line.addWidget(captioned(tr("&Length"), {m_length, m_unit}));
}

void RuleStrip::addArtistGap(FlowLayout& line)
{
    m_artistGap->setObjectName(u"artistGap"_s);
    m_artistGap->setRange(0, kMostGap);
    m_artistGap->setSpecialValueText(tr("any time"));
    m_artistGap->setToolTip(
        tr("How many tracks of others stand at least between two tracks of one artist"));
    m_artistGap->setAccessibleName(tr("Tracks between two of one artist"));
    line.addWidget(captioned(tr("Same &artist after"), {m_artistGap}));
}

void RuleStrip::addFlow(FlowLayout& line)
{
    m_keys->setObjectName(u"keysFit"_s);
    m_keys->setToolTip(tr("Every track is in a key that mixes well with the one before"));
    m_tempo->setObjectName(u"tempoChange"_s);
    m_tempo->setRange(0, kMostTempoPercent);
    m_tempo->setSpecialValueText(tr("any"));
    m_tempo->setSuffix(tr(" %"));
    m_tempo->setToolTip(tr("How far the tempo may move from one track to the next"));
    m_tempo->setAccessibleName(tr("Greatest tempo change"));
    line.addWidget(captioned(tr("&Tempo change up to"), {m_tempo}));
    line.addWidget(m_keys);
    auto* another = new QPushButton(tr("Try &another"), this);
    another->setObjectName(u"another"_s);
    another->setToolTip(tr("Make a different playlist from the same tracks and rules"));
    connect(another, &QPushButton::clicked, this, &RuleStrip::tryAnother);
    line.addWidget(another);
}

void RuleStrip::connectRules()
{
    connect(&m_rest, &QTimer::timeout, this, &RuleStrip::tellChange);
    connect(m_seeds, &SeedChips::removeRequested, this, &RuleStrip::removeSeed);
    connect(m_length, &QSpinBox::valueChanged, this, [this] { noteChange(Rule::Length); });
    connect(m_unit, &QComboBox::currentIndexChanged, this, &RuleStrip::changeUnit);
    connect(m_artistGap, &QSpinBox::valueChanged, this, &RuleStrip::nameGapUnit);
    connect(m_artistGap, &QSpinBox::valueChanged, this, [this] { noteChange(Rule::ArtistGap); });
    connect(m_keys, &QCheckBox::toggled, this, [this] { noteChange(Rule::Key); });
    connect(m_tempo, &QSpinBox::valueChanged, this, [this] { noteChange(Rule::Tempo); });
}

void RuleStrip::noteChange(Rule rule)
{
    if (m_rest.isActive() && m_changed != rule) {
        tellChange();
    }
    m_changed = rule;
    const bool isInMinutes = m_unit->currentIndex() == kMinutesUnit;
    m_request.minutes = isInMinutes ? m_length->value() : 0.0;
    if (!isInMinutes) {
        m_request.count = m_length->value();
    }
    m_request.artistGap = m_artistGap->value();
    m_request.keyCompatible = m_keys->isChecked();
    m_request.maxBpmChangePercent = m_tempo->value();
    m_rest.start();
}

void RuleStrip::tellChange()
{
    m_rest.stop();
    emit requestChanged(m_request, m_changed);
}

void RuleStrip::changeUnit()
{
    const bool isInMinutes = m_unit->currentIndex() == kMinutesUnit;
    const QSignalBlocker blocker(m_length);
    const double length = m_length->value();
    m_length->setMaximum(isInMinutes ? kMostMinutes : kMostTracks);
    m_length->setValue(static_cast<int>(
        std::lround(isInMinutes ? length * kMinutesPerTrack : length / kMinutesPerTrack)));
    noteChange(Rule::Length);
}

void RuleStrip::nameGapUnit()
{
    // Not the text of the unit above: where one has plural forms, Qt gives the other a singular.
    m_artistGap->setSuffix(tr(" tracks", "after a number", m_artistGap->value()));
}

void RuleStrip::removeSeed(models::TrackId id)
{
    m_request.seeds.removeAll(id);
    m_seeds->setSeeds(m_request.seeds);
    noteChange(Rule::Seeds);
}

void RuleStrip::tryAnother()
{
    ++m_request.randomSeed;
    noteChange(Rule::Variant);
    tellChange();
}

} // namespace ui

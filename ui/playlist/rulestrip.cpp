// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/rulestrip.h"

#include "models/library/searchname.h"
#include "ui/playlist/bentcourse.h"
#include "ui/playlist/captioned.h"
#include "ui/playlist/flowlayout.h"
#include "ui/playlist/presetmenu.h"
#include "ui/playlist/ruledetails.h"
#include "ui/playlist/seedchips.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
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
constexpr int kMostMegabytes = 999'999;
constexpr int kMostGap = 50;
constexpr int kMostTempoPercent = 50;
/// Beside the shapes.
constexpr int kDrawn = -1;
constexpr int kTracksUnit = 0;
constexpr int kMinutesUnit = 1;
constexpr int kMegabytesUnit = 2;
/// What one track takes on the average, to keep the length when its unit changes.
constexpr double kMinutesPerTrack = 4.0;
constexpr double kMegabytesPerTrack = 8.0;

int mostOf(int unit)
{
    return unit == kMegabytesUnit ? kMostMegabytes
        : unit == kMinutesUnit    ? kMostMinutes
                                  : kMostTracks;
}

/// What one track takes of the unit, on the average.
double perTrack(int unit)
{
    return unit == kMegabytesUnit ? kMegabytesPerTrack
        : unit == kMinutesUnit    ? kMinutesPerTrack
                                  : 1.0;
}

int unitOf(const models::PlaylistRequest& request)
{
    return request.megabytes > 0.0 ? kMegabytesUnit
        : request.minutes > 0.0    ? kMinutesUnit
                                   : kTracksUnit;
}

int lengthOf(const models::PlaylistRequest& request)
{
    return unitOf(request) == kTracksUnit
        ? request.count
        : static_cast<int>(
            std::lround(request.megabytes > 0.0 ? request.megabytes : request.minutes));
}

} // namespace

QList<double> courseTargets(const models::PlaylistRequest& request)
{
    QList<double> targets = request.drawnCurve;
    // As fine as the points that are drawn by hand: an arc has its peak between two of them.
    for (int point = 0; targets.size() < BentCourse::kPoints && request.drawnCurve.isEmpty();
         ++point) {
        targets.append(analysis::curveTarget(request.curve, BentCourse::along(point)));
    }
    return targets;
}

RuleStrip::RuleStrip(models::Library& library, const QString& presetFolder, QWidget* parent)
    : QWidget(parent)
    , m_seeds(new SeedChips(library, this))
    , m_mode(new QComboBox(this))
    , m_curve(new QComboBox(this))
    , m_curveOf(new QComboBox(this))
    , m_presets(new PresetMenu(library, presetFolder, this))
    , m_details(new RuleDetails(library, this))
    , m_length(new QSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_artistGap(new QSpinBox(this))
    , m_keys(new QCheckBox(tr("&Keys fit"), this))
    , m_tempo(new QSpinBox(this))
{
    auto* rules = new QWidget(this);
    auto* line = new FlowLayout(rules);
    line->setSpacings(theme::kSpace4, theme::kSpace1);
    addMode(*line);
    addCurve(*line);
    addLength(*line);
    addArtistGap(*line);
    addFlow(*line);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_seeds);
    layout->addWidget(rules);
    layout->addWidget(m_details);
    m_details->hide();
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
        QSignalBlocker(m_artistGap), QSignalBlocker(m_keys), QSignalBlocker(m_tempo),
        QSignalBlocker(m_mode), QSignalBlocker(m_curve), QSignalBlocker(m_curveOf)};
    m_seeds->setSeeds(request.seeds);
    m_shownUnit = unitOf(request);
    m_unit->setCurrentIndex(m_shownUnit);
    m_length->setMaximum(mostOf(m_shownUnit));
    m_length->setValue(lengthOf(request));
    m_artistGap->setValue(request.artistGap);
    nameGapUnit();
    m_keys->setChecked(request.keyCompatible);
    m_tempo->setValue(static_cast<int>(std::lround(request.maxBpmChangePercent)));
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(request.mode)));
    m_curve->setCurrentIndex(
        m_curve->findData(request.drawnCurve.isEmpty() ? static_cast<int>(request.curve) : kDrawn));
    m_curveOf->setCurrentIndex(m_curveOf->findData(static_cast<int>(request.curveOf)));
    m_details->setRequest(request);
    m_presets->setCurrent(request);
    showMode();
}

void RuleStrip::renameSearch(const QString& from, const QString& to)
{
    m_request.filter = models::withNameChanged(m_request.filter, from, to);
    m_details->renameSearch(from, to);
    m_presets->setCurrent(m_request);
}

void RuleStrip::addMode(FlowLayout& line)
{
    using models::PlaylistMode;
    const auto addWay = [this](const QString& text, const QString& tip, PlaylistMode mode) {
        m_mode->addItem(text, static_cast<int>(mode));
        m_mode->setItemData(m_mode->count() - 1, tip, Qt::ToolTipRole);
    };
    addWay(tr("Sounds like it"), tr("Near the chosen tracks"), PlaylistMode::Similar);
    addWay(tr("A path"), tr("From the first chosen track over the others to the last"),
        PlaylistMode::Path);
    addWay(
        tr("A radio"), tr("Drifts from track to track, never too far away"), PlaylistMode::Radio);
    addWay(tr("A course"), tr("The energy rises and falls"), PlaylistMode::Curve);
    addWay(tr("All that is close"), tr("The chosen tracks, and all that is as close"),
        PlaylistMode::Expand);
    addWay(tr("These in a good order"), tr("Only the chosen tracks, so that they flow"),
        PlaylistMode::Mix);
    addWay(tr("Whole albums"), tr("In their own order"), PlaylistMode::Albums);
    m_mode->insertSeparator(m_mode->count());
    addWay(tr("Lists of what sounds alike"), tr("The whole library, cut into groups"),
        PlaylistMode::Clusters);
    addWay(tr("Lists for the time of day"), tr("From early morning to late night"),
        PlaylistMode::TimeOfDay);
    addWay(tr("Lists by tempo and energy"), tr("One for each kind"), PlaylistMode::Bins);
    addWay(tr("Lists by genre and decade"), tr("One for each that occurs"), PlaylistMode::Genres);
    m_mode->setObjectName(u"mode"_s);
    m_mode->setAccessibleName(tr("How it is made"));
    auto* presets = new QPushButton(tr("P&resets"), this);
    presets->setObjectName(u"presets"_s);
    presets->setMenu(m_presets);
    line.addWidget(presets);
    line.addWidget(m_mode);
}

void RuleStrip::addCurve(FlowLayout& line)
{
    using analysis::CurveShape;
    m_curve->addItem(tr("even"), static_cast<int>(CurveShape::Flat));
    m_curve->addItem(tr("rising"), static_cast<int>(CurveShape::Up));
    m_curve->addItem(tr("falling"), static_cast<int>(CurveShape::Down));
    m_curve->addItem(tr("up to a peak and down"), static_cast<int>(CurveShape::Arc));
    m_curve->addItem(tr("in waves"), static_cast<int>(CurveShape::Wave));
    m_curve->addItem(tr("drawn by hand"), kDrawn);
    m_curve->setItemData(m_curve->count() - 1,
        tr("Drag the points in the picture below, or move them by the arrow keys"),
        Qt::ToolTipRole);
    m_curve->setObjectName(u"curve"_s);
    m_curve->setAccessibleName(tr("Course"));
    using models::CurveOf;
    m_curveOf->addItem(tr("of the energy"), static_cast<int>(CurveOf::Energy));
    m_curveOf->addItem(tr("of the tempo"), static_cast<int>(CurveOf::Tempo));
    m_curveOf->addItem(tr("of both"), static_cast<int>(CurveOf::Both));
    m_curveOf->setObjectName(u"curveOf"_s);
    m_curveOf->setAccessibleName(tr("What takes the course"));
    line.addWidget(m_curve);
    line.addWidget(m_curveOf);
}

void RuleStrip::addLength(FlowLayout& line)
{
    m_length->setObjectName(u"length"_s);
    m_length->setRange(1, kMostTracks);
    m_length->setAccessibleName(tr("Length"));
    m_unit->setObjectName(u"lengthUnit"_s);
    m_unit->addItems({tr("tracks", "a unit"), tr("minutes", "a unit"), tr("megabytes", "a unit")});
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
    auto* more = new QPushButton(tr("&More rules"), this);
    more->setObjectName(u"moreRules"_s);
    more->setCheckable(true);
    connect(more, &QPushButton::toggled, m_details, &QWidget::setVisible);
    line.addWidget(more);
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
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] { noteChange(Rule::Mode); });
    connect(m_curve, &QComboBox::currentIndexChanged, this, &RuleStrip::takeCurve);
    connect(m_curveOf, &QComboBox::currentIndexChanged, this, [this] { noteChange(Rule::Curve); });
    connect(m_details, &RuleDetails::changed, this, [this] { noteChange(Rule::Details); });
    connect(m_presets, &PresetMenu::requestChosen, this, &RuleStrip::takePreset);
    connect(m_presets, &PresetMenu::failed, this, &RuleStrip::failed);
    connect(m_presets, &PresetMenu::drawChosen, this, &RuleStrip::drawChosen);
    connect(m_presets, &PresetMenu::tasteChosen, this, &RuleStrip::tasteChosen);
}

void RuleStrip::noteChange(Rule rule)
{
    if (m_rest.isActive() && m_changed != rule) {
        tellChange();
    }
    m_changed = rule;
    applyControls();
    showMode();
    m_rest.start();
}

void RuleStrip::applyControls()
{
    const int unit = m_unit->currentIndex();
    m_request.minutes = unit == kMinutesUnit ? m_length->value() : 0.0;
    m_request.megabytes = unit == kMegabytesUnit ? m_length->value() : 0.0;
    if (unit == kTracksUnit) {
        m_request.count = m_length->value();
    }
    m_request.artistGap = m_artistGap->value();
    m_request.keyCompatible = m_keys->isChecked();
    m_request.maxBpmChangePercent = m_tempo->value();
    m_request.mode = static_cast<models::PlaylistMode>(m_mode->currentData().toInt());
    m_request.curveOf = static_cast<models::CurveOf>(m_curveOf->currentData().toInt());
    m_details->applyTo(m_request);
    m_presets->setCurrent(m_request);
}

void RuleStrip::showMode()
{
    m_seeds->setVisible(!models::makesSeveralLists(m_request.mode)); // which asks for none
    m_curve->setVisible(m_request.mode == models::PlaylistMode::Curve);
    m_curveOf->setVisible(m_request.mode == models::PlaylistMode::Curve);
    const bool isLengthFree = m_request.mode == models::PlaylistMode::Mix
        || m_request.mode == models::PlaylistMode::Expand;
    m_length->setEnabled(!isLengthFree);
    m_unit->setEnabled(!isLengthFree);
}

void RuleStrip::takePreset(const models::PlaylistRequest& request)
{
    setRequest(request);
    noteChange(Rule::Preset);
    tellChange();
}

void RuleStrip::tellChange()
{
    m_rest.stop();
    emit requestChanged(m_request, m_changed);
}

void RuleStrip::changeUnit()
{
    const QSignalBlocker blocker(m_length);
    const int unit = m_unit->currentIndex();
    const double tracks = m_length->value() / perTrack(m_shownUnit);
    m_shownUnit = unit;
    m_length->setMaximum(mostOf(unit));
    m_length->setValue(static_cast<int>(std::lround(tracks * perTrack(unit))));
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

void RuleStrip::bendCourse(const QList<double>& targets)
{
    const QSignalBlocker blocker(m_curve);
    m_curve->setCurrentIndex(m_curve->findData(kDrawn));
    m_request.drawnCurve = targets;
    noteChange(Rule::Curve);
}

/// A shape as it is, or as the start of what is drawn by hand.
void RuleStrip::takeCurve()
{
    const int chosen = m_curve->currentData().toInt();
    if (chosen == kDrawn) {
        m_request.drawnCurve = courseTargets(m_request);
    } else {
        m_request.drawnCurve.clear();
        m_request.curve = static_cast<analysis::CurveShape>(chosen);
    }
    noteChange(Rule::Curve);
}

void RuleStrip::tryAnother()
{
    ++m_request.randomSeed;
    noteChange(Rule::Variant);
    tellChange();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/ruledetails.h"

#include "models/library/library.h"
#include "models/library/query.h"
#include "models/library/searchname.h"
#include "models/playlist/playlistbuilder.h"
#include "ui/playlist/captioned.h"
#include "ui/playlist/flowlayout.h"
#include "ui/search/searchfield.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostTracks = 50;
constexpr int kMostLu = 30;
constexpr int kMostBpm = 300;
constexpr int kMostDays = 3650;
constexpr int kMostStars = 5;
constexpr int kMostPlays = 999;
constexpr int kMostMinutes = 600;
constexpr int kMostSeconds = 600;
constexpr double kSecondsPerMinute = 60.0;
constexpr int kFilterCharacters = 28;
// A weight of 1, the middle of its slider, is what it counts by itself.
constexpr int kPlainWeight = 10;
constexpr int kMostVariety = 100;

/// "timbre" in the words of the reasons.
QString partCaption(const QString& part)
{
    const QString words = models::partsText({{part.toStdString(), 0.0}});
    return words.isEmpty() ? part : words;
}

} // namespace

RuleDetails::RuleDetails(const models::Library& library, QWidget* parent)
    : QWidget(parent)
    , m_filter(new SearchField(this))
{
    auto* line = new FlowLayout(this);
    line->setSpacings(theme::kSpace4, theme::kSpace1);
    addFilter(*line, library);
    m_albumGap = addNumber(*line, tr("Same al&bum after"), kMostTracks, tr("any time"));
    m_albumGap->setToolTip(
        tr("How many tracks of others stand at least between two tracks of one album"));
    m_maxPerArtist = addNumber(*line, tr("&Most of one artist"), kMostTracks, tr("any number"));
    m_loudnessJump = addNumber(*line, tr("Loudness &jump up to"), kMostLu, tr("any"));
    m_loudnessJump->setSuffix(tr(" LU"));
    m_minBpm = addNumber(*line, tr("&Tempo from"), kMostBpm, tr("any"));
    m_maxBpm = addNumber(*line, tr("&up to"), kMostBpm, tr("any"));
    m_minBpm->setSuffix(tr(" BPM"));
    m_maxBpm->setSuffix(tr(" BPM"));
    m_notPlayed = addNumber(*line, tr("Not &played for"), kMostDays, tr("any time"));
    m_notPlayed->setSuffix(tr(" days"));
    m_leastStars = addNumber(*line, tr("&Stars, at least"), kMostStars, tr("any"));
    m_mostPlays = addNumber(*line, tr("Played &at most"), kMostPlays, tr("any number"));
    m_mostPlays->setMinimum(-1); // 0 is "never played"
    m_mostPlays->setSuffix(tr(" times"));
    m_mostPlays->setValue(-1);
    m_shortest = addNumber(*line, tr("No track under"), kMostSeconds, tr("any length"));
    m_shortest->setSuffix(tr(" s"));
    m_longest = addNumber(*line, tr("No track over"), kMostMinutes, tr("any length"));
    m_longest->setSuffix(tr(" min"));
    m_oneVersion = addCheck(*line, tr("&One version of a song"));
    m_sameGenre = addCheck(*line, tr("&Genres of the chosen tracks"));
    m_musicOnly = addCheck(*line, tr("&No speech or long mixes"));
    m_musicOnly->setToolTip(
        tr("Spoken word and mixes of over half an hour stay out, unless a chosen track is one"));
    m_instrumental = addCheck(*line, tr("&Instrumental only"));
    m_instrumental->setToolTip(
        tr("Tracks that are as likely sung as not stay out; this is heard with modest certainty"));
    m_variety = addSlider(*line, tr("&Variety"), kMostVariety);
    m_albumGap->setObjectName(u"albumGap"_s);
    m_shortest->setObjectName(u"shortest"_s);
    m_maxPerArtist->setObjectName(u"maxPerArtist"_s);
    m_loudnessJump->setObjectName(u"loudnessJump"_s);
    m_minBpm->setObjectName(u"minBpm"_s);
    m_maxBpm->setObjectName(u"maxBpm"_s);
    m_notPlayed->setObjectName(u"notPlayed"_s);
    m_leastStars->setObjectName(u"leastStars"_s);
    m_mostPlays->setObjectName(u"mostPlays"_s);
    m_longest->setObjectName(u"longest"_s);
    m_oneVersion->setObjectName(u"oneVersion"_s);
    m_sameGenre->setObjectName(u"sameGenre"_s);
    m_musicOnly->setObjectName(u"musicOnly"_s);
    m_instrumental->setObjectName(u"instrumental"_s);
    m_variety->setObjectName(u"variety"_s);
    for (const std::string& name : models::distanceParts()) {
        const QString part = QString::fromStdString(name);
        QSlider* slider = addSlider(*line, partCaption(part), 3 * kPlainWeight);
        slider->setObjectName(u"weight-"_s + part);
        slider->setToolTip(tr("How much this counts when tracks are compared"));
        m_weights.insert(part, slider);
    }
    setRequest({});
}

void RuleDetails::setRequest(const models::PlaylistRequest& request)
{
    const QSignalBlocker blocker(this);
    const models::TrackRules& rules = request.trackRules;
    if (m_filter->text().trimmed() != request.filter.trimmed()) {
        m_filter->setText(request.filter);
    }
    m_maxPerArtist->setValue(request.maxPerArtist);
    m_albumGap->setValue(request.albumGap);
    m_loudnessJump->setValue(static_cast<int>(std::lround(request.maxLoudnessJumpLu)));
    m_minBpm->setValue(static_cast<int>(std::lround(rules.minBpm)));
    m_maxBpm->setValue(static_cast<int>(std::lround(rules.maxBpm)));
    m_notPlayed->setValue(rules.notPlayedDays);
    m_leastStars->setValue((rules.minRating + 1) / 2);
    m_mostPlays->setValue(rules.maxPlays);
    m_shortest->setValue(static_cast<int>(std::lround(rules.minSeconds)));
    m_longest->setValue(static_cast<int>(std::ceil(rules.maxSeconds / kSecondsPerMinute)));
    m_oneVersion->setChecked(request.isRecordingOnce);
    m_sameGenre->setChecked(rules.isGenreKept);
    m_musicOnly->setChecked(rules.isMusicKept);
    m_instrumental->setChecked(rules.isInstrumental);
    m_variety->setValue(static_cast<int>(std::lround(request.variety * kMostVariety)));
    for (auto weight = m_weights.cbegin(); weight != m_weights.cend(); ++weight) {
        const auto found = request.weights.find(weight.key().toStdString());
        const double value = found == request.weights.end() ? 1.0 : found->second;
        weight.value()->setValue(static_cast<int>(std::lround(value * kPlainWeight)));
    }
}

void RuleDetails::renameSearch(const QString& from, const QString& to)
{
    const QString now = models::withNameChanged(m_filter->text(), from, to);
    if (now != m_filter->text()) {
        m_filter->setText(now);
    }
}

void RuleDetails::applyTo(models::PlaylistRequest& request) const
{
    models::TrackRules& rules = request.trackRules;
    // A query with a mistake changes nothing; the field says where it goes wrong.
    if (models::Query::parse(m_filter->text(), m_filter->namedQueries())) {
        request.filter = m_filter->text().trimmed();
    }
    request.maxPerArtist = m_maxPerArtist->value();
    request.albumGap = m_albumGap->value();
    request.maxLoudnessJumpLu = m_loudnessJump->value();
    rules.minBpm = m_minBpm->value();
    rules.maxBpm = m_maxBpm->value();
    rules.notPlayedDays = m_notPlayed->value();
    rules.maxPlays = m_mostPlays->value();
    // A preset may be finer than what is shown: half a star, a part of a minute.
    if (m_leastStars->value() != (rules.minRating + 1) / 2) {
        rules.minRating = 2 * m_leastStars->value();
    }
    if (m_shortest->value() != std::lround(rules.minSeconds)) {
        rules.minSeconds = m_shortest->value();
    }
    if (m_longest->value() != std::ceil(rules.maxSeconds / kSecondsPerMinute)) {
        rules.maxSeconds = kSecondsPerMinute * m_longest->value();
    }
    rules.isGenreKept = m_sameGenre->isChecked();
    rules.isMusicKept = m_musicOnly->isChecked();
    rules.isInstrumental = m_instrumental->isChecked();
    request.isRecordingOnce = m_oneVersion->isChecked();
    request.variety = static_cast<double>(m_variety->value()) / kMostVariety;
    for (auto weight = m_weights.cbegin(); weight != m_weights.cend(); ++weight) {
        const int value = weight.value()->value();
        if (value == kPlainWeight) {
            request.weights.erase(weight.key().toStdString());
        } else {
            request.weights[weight.key().toStdString()] = static_cast<double>(value) / kPlainWeight;
        }
    }
}

void RuleDetails::addFilter(FlowLayout& line, const models::Library& library)
{
    m_filter->setObjectName(u"filter"_s);
    m_filter->setPlaceholderText(tr("all tracks"));
    m_filter->setToolTip(tr("Only tracks that match this search, such as genre:jazz year:..1970"));
    m_filter->setAccessibleName(tr("Only tracks that match"));
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * kFilterCharacters);
    m_filter->setLibrary(library);
    line.addWidget(captioned(tr("Only &where"), {m_filter}));
    // Not at every key: half a word finds nothing.
    connect(m_filter, &QLineEdit::editingFinished, this, &RuleDetails::changed);
    connect(m_filter, &SearchField::suggestionTaken, this, &RuleDetails::changed);
}

QSpinBox* RuleDetails::addNumber(
    FlowLayout& line, const QString& caption, int most, const QString& any)
{
    auto* box = new QSpinBox(this);
    box->setRange(0, most);
    box->setSpecialValueText(any);
    line.addWidget(captioned(caption, {box}));
    connect(box, &QSpinBox::valueChanged, this, &RuleDetails::changed);
    return box;
}

QSlider* RuleDetails::addSlider(FlowLayout& line, const QString& caption, int most)
{
    auto* slider = new QSlider(Qt::Horizontal, this);
    slider->setRange(0, most);
    slider->setFixedWidth(fontMetrics().averageCharWidth() * 14);
    line.addWidget(captioned(caption, {slider}));
    connect(slider, &QSlider::valueChanged, this, &RuleDetails::changed);
    return slider;
}

QCheckBox* RuleDetails::addCheck(FlowLayout& line, const QString& text)
{
    auto* box = new QCheckBox(text, this);
    line.addWidget(box);
    connect(box, &QCheckBox::toggled, this, &RuleDetails::changed);
    return box;
}

} // namespace ui

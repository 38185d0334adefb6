// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/coursesection.h"

#include "models/library/correction.h"
#include "models/library/library.h"
#include "models/scan/listener.h"
#include "models/text/text.h"
#include "ui/course/coursepicture.h"
#include "ui/course/keycourse.h"
#include "ui/course/loudnesscourse.h"
#include "ui/course/partscourse.h"
#include "ui/course/tempocourse.h"
#include "ui/course/waveformcourse.h"
#include "ui/inspector/labels.h"
#include "ui/player/player.h"
#include "ui/theme/spacing.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMsPerSecond = 1000.0;

QString loudnessCaption(const analysis::Loudness& loudness)
{
    if (!loudness.integratedLufs) {
        return CourseSection::tr("The track is silent.");
    }
    return CourseSection::tr("%1 over the whole (dashed), swings over %2 LU")
        .arg(models::text::loudness(*loudness.integratedLufs),
            models::text::number(static_cast<double>(loudness.rangeLu), 1));
}

QString partsCaption(const analysis::Details& details)
{
    return details.segments.empty() && details.chords.empty()
        ? CourseSection::tr("No parts and no chords were heard.")
        : CourseSection::tr(
            "Parts that sound alike share a letter, the most typical moment is underlined. Below "
            "are the chords.");
}

} // namespace

CourseSection::CourseSection(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_loader(session.library.details())
    , m_note(new QuietLabel(this))
    , m_listen(new QPushButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace3);
    m_waveform = addRow(u"waveform"_s, tr("From start to end"), *layout);
    m_loudness = addRow(u"loudnessCourse"_s, tr("Loudness"), *layout);
    m_tempo = addRow(u"tempoCourse"_s, tr("Tempo"), *layout);
    m_key = addRow(u"keyCourse"_s, tr("Key"), *layout);
    m_parts = addRow(u"parts"_s, tr("Parts and chords"), *layout);
    m_note->setObjectName(u"courseNote"_s);
    m_note->setWordWrap(true);
    m_listen->setObjectName(u"listen"_s);
    layout->addWidget(m_note);
    layout->addWidget(m_listen);
    clear();

    connect(m_listen, &QPushButton::clicked, this, &CourseSection::listenOrStop);
    connect(&session.listener, &models::Listener::started, this, &CourseSection::showListening);
    connect(&session.listener, &models::Listener::ended, this, &CourseSection::showFailure);
    connect(&session.player, &Player::positionChanged, this, &CourseSection::followPlayback);
    connect(&session.player, &Player::currentChanged, this, &CourseSection::followPlayback);
}

void CourseSection::showTrack(const models::TrackPtr& track)
{
    const bool isOther = !m_track || m_track->id != track->id;
    m_track = track;
    if (isOther) {
        for (const Row& row : rows()) {
            row.box->hide();
        }
        m_note->hide();
        m_listen->hide();
    }
    m_loader.load(track, [this](const DetailsLoader::Details& details, const QString& failure) {
        showDetails(details, failure);
    });
}

void CourseSection::clear()
{
    m_track = nullptr;
    m_details = nullptr;
    m_loader.cancel();
    hide();
}

CourseSection::Row CourseSection::addRow(
    const QString& name, const QString& heading, QBoxLayout& layout)
{
    auto* box = new QWidget(this);
    Row row{.box = box, .picture = new CoursePicture(box), .caption = new QuietLabel(box)};
    row.picture->setObjectName(name);
    row.caption->setWordWrap(true);
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins({});
    lines->setSpacing(theme::kSpace1);
    lines->addWidget(sectionHeading(heading, box));
    lines->addWidget(row.picture);
    lines->addWidget(row.caption);
    layout.addWidget(box);
    connect(row.picture, &CoursePicture::seekRequested, this, &CourseSection::seek);
    return row;
}

void CourseSection::showRow(const Row& row, const Course& course, const QString& caption)
{
    row.picture->setCourse(course);
    row.caption->setText(caption);
    row.box->show();
}

void CourseSection::showDetails(const DetailsLoader::Details& details, const QString& failure)
{
    m_details = details;
    for (const Row& row : rows()) {
        row.box->hide();
    }
    if (details) {
        showPictures(*details);
    }
    if (failure.isEmpty()) {
        showInvitation();
    } else {
        m_note->setText(failure);
        m_note->show();
        m_listen->hide();
    }
    setVisible(true);
    followPlayback();
}

void CourseSection::showPictures(const analysis::Details& details)
{
    const analysis::Figures& features = *m_track->features;
    const double durationS = static_cast<double>(m_track->audio.durationMs) / kMsPerSecond;
    if (!details.waveform.empty()) {
        showRow(m_waveform, waveformCourse(details.waveform, durationS),
            tr("Loud and quiet. Orange is bass, green the middle, blue treble."));
    }
    if (!details.loudnessLufs.empty()) {
        showRow(m_loudness, loudnessCourse(details, features.loudness, durationS),
            loudnessCaption(features.loudness));
    }
    const auto tempo = tempoCurve(details.beatTimesS, models::beatFactor(*m_track));
    if (!tempo.empty()) {
        showRow(m_tempo, tempoCourse(tempo, durationS), tempoCaption(tempo));
    }
    if (!details.keys.empty()) {
        showRow(m_key, keyCourse(details.keys, durationS), keyCaption(details.keys, durationS));
    }
    if (!details.segments.empty() || !details.chords.empty()) {
        showRow(m_parts, partsCourse(details, features.tonality, durationS), partsCaption(details));
    }
}

/// What is not to be seen, and how it could be.
void CourseSection::showInvitation()
{
    const bool isThere = !m_track->isMissing && !m_track->isOffline;
    const bool isListening = m_session.listener.isListening(m_track->id);
    const bool hasPictures = m_details && !m_details->waveform.empty();
    const analysis::Depth depth = m_track->features->depth;
    QString sentence;
    if (isListening) {
        sentence = tr("Listening to the whole track…");
    } else if (depth == analysis::Depth::Full && hasPictures) {
        sentence = m_parts.box->isHidden() ? partsCaption(*m_details) : QString();
    } else if (hasPictures) {
        sentence = tr("Listen in full to see its parts and chords.");
    } else if (depth == analysis::Depth::Fast) {
        sentence = tr("Segue listened to a minute of this track only. Listen in full to see how it "
                      "goes from start to end.");
    } else {
        sentence = tr("Listen in full to see how it goes from start to end.");
    }
    const bool canListen = depth != analysis::Depth::Full || !hasPictures;
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
    m_listen->setText(isListening ? tr("Stop") : tr("Listen in full"));
    m_listen->setVisible(isListening || (canListen && isThere));
}

void CourseSection::showListening(models::TrackId id)
{
    if (m_track && m_track->id == id) {
        showInvitation();
    }
}

void CourseSection::showFailure(models::TrackId id, const QString& failure)
{
    if (!m_track || m_track->id != id) {
        return;
    }
    showInvitation();
    if (!failure.isEmpty()) {
        m_note->setText(failure);
        m_note->show();
    }
}

void CourseSection::listenOrStop()
{
    models::Listener& listener = m_session.listener;
    if (listener.isListening(m_track->id)) {
        listener.stop(m_track->id);
    } else {
        listener.listen(m_track->id);
    }
}

void CourseSection::seek(double seconds)
{
    if (m_track && m_session.player.currentId() == m_track->id) {
        m_session.player.seek(std::llround(seconds * kMsPerSecond));
    }
}

void CourseSection::followPlayback()
{
    std::optional<double> place;
    if (m_track && m_session.player.currentId() == m_track->id) {
        place = static_cast<double>(m_session.player.positionMs()) / kMsPerSecond;
    }
    for (const Row& row : rows()) {
        row.picture->setPlayhead(place);
    }
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/soundsection.h"

#include "ui/course/coursesection.h"
#include "ui/inspector/charactersection.h"
#include "ui/inspector/chromawheel.h"
#include "ui/inspector/figuresrow.h"
#include "ui/inspector/labels.h"
#include "ui/inspector/loudnesssection.h"
#include "ui/theme/spacing.h"

#include <QVBoxLayout>

namespace ui {

SoundSection::SoundSection(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_figures(new FiguresRow(this))
    , m_course(new CourseSection(session, this))
    , m_loudness(new LoudnessSection(this))
    , m_notes(new ChromaWheel(this))
    , m_character(new CharacterSection(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace4);
    layout->addWidget(m_figures);
    layout->addWidget(m_course);
    layout->addWidget(m_loudness);
    auto* notes = new QVBoxLayout;
    notes->setSpacing(theme::kSpace1);
    notes->addWidget(sectionHeading(tr("Notes"), this));
    notes->addWidget(m_notes);
    auto* caption = new QuietLabel(this,
        tr("How much of each note is heard. Notes that fit together are neighbours; the home note "
           "of the key has an outline."));
    caption->setWordWrap(true);
    notes->addWidget(caption);
    layout->addLayout(notes);
    layout->addWidget(m_character);
}

void SoundSection::showTrack(const models::TrackPtr& track)
{
    setVisible(track && track->isAnalysed());
    if (!track || !track->isAnalysed()) {
        m_course->clear();
        return;
    }
    const analysis::Figures& features = *track->features;
    m_figures->showTrack(*track);
    m_course->showTrack(track);
    m_loudness->showFeatures(features);
    m_notes->setTonality(features.tonality);
    m_character->showFeatures(features);
}

void SoundSection::setCorrectionMenu(QMenu* menu)
{
    m_figures->setCorrectionMenu(menu);
}

} // namespace ui

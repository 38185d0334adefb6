// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"
#include "ui/session.h"

#include <QWidget>

class QMenu;

namespace ui {

class CharacterSection;
class ChromaWheel;
class CourseSection;
class FiguresRow;
class LoudnessSection;

/// What the analysis found out about one track.
class SoundSection final : public QWidget
{
    Q_OBJECT

public:
    explicit SoundSection(const Session& session, QWidget* parent = nullptr);

    /// @param track  null, or not analysed: shows nothing.
    void showTrack(const models::TrackPtr& track);

    /// What corrects tempo and key of the track; shown by a button beside them.
    void setCorrectionMenu(QMenu* menu);

private:
    FiguresRow* m_figures;
    CourseSection* m_course;
    LoudnessSection* m_loudness;
    ChromaWheel* m_notes;
    CharacterSection* m_character;
};

} // namespace ui

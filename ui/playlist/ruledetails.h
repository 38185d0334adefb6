// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/playlistrequest.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QSlider;
class QSpinBox;

namespace models {
class Library;
}

namespace ui {

class FlowLayout;
class SearchField;

/// The rules that are asked for less often, as compact rows, and how much each part of the sound
/// counts, as sliders. GUI thread.
class RuleDetails final : public QWidget
{
    Q_OBJECT

public:
    /// @param library  outlives this; its words are offered where a query is written.
    explicit RuleDetails(const models::Library& library, QWidget* parent = nullptr);

    /// Shows the rules of a request, without telling a change.
    void setRequest(const models::PlaylistRequest& request);

    /// Lets what is written in the filter name a saved search as it is called now.
    void renameSearch(const QString& from, const QString& to);

    /// Puts what is shown into a request.
    void applyTo(models::PlaylistRequest& request) const;

signals:
    void changed();

private:
    void addFilter(FlowLayout& line, const models::Library& library);
    QSpinBox* addNumber(FlowLayout& line, const QString& caption, int most, const QString& any);
    QSlider* addSlider(FlowLayout& line, const QString& caption, int most);
    QCheckBox* addCheck(FlowLayout& line, const QString& text);

    SearchField* m_filter;
    QSpinBox* m_maxPerArtist;
    QSpinBox* m_albumGap;
    QSpinBox* m_loudnessJump;
    QSpinBox* m_minBpm;
    QSpinBox* m_maxBpm;
    QSpinBox* m_notPlayed;
    QSpinBox* m_leastStars;
    QSpinBox* m_mostPlays;
    QSpinBox* m_shortest;
    QSpinBox* m_longest;
    QCheckBox* m_oneVersion;
    QCheckBox* m_sameGenre;
    QCheckBox* m_musicOnly;
    QCheckBox* m_instrumental;
    QSlider* m_variety;
    QHash<QString, QSlider*> m_weights; ///< by part of the distance
};

} // namespace ui

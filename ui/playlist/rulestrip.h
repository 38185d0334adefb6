// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/playlist/drawnseeds.h"
#include "models/playlist/playlistrequest.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace models {
class Library;
}

namespace ui {

class FlowLayout;
class PresetMenu;
class RuleDetails;
class SeedChips;

/// What the course of a request asks for at even places, 0..1: what is drawn by hand, or its shape.
QList<double> courseTargets(const models::PlaylistRequest& request);

/// What a playlist is made from and by which rules. A change is told once the hand rests.
class RuleStrip final : public QWidget
{
    Q_OBJECT

public:
    /// Which part of the request a change concerns; changes of one rule are one undo step.
    enum class Rule : quint8
    {
        Seeds,
        Length,
        ArtistGap,
        Key,
        Tempo,
        Variant,
        Mode,
        Curve,
        Details,
        Preset
    };
    Q_ENUM(Rule)

    /// @param presetFolder  of the user's own presets.
    RuleStrip(models::Library& library, const QString& presetFolder, QWidget* parent = nullptr);

    /// Shows the rules of a request, without telling a change.
    void setRequest(const models::PlaylistRequest& request);

    /// Lets the rules name a saved search as it is called now, without telling a change.
    void renameSearch(const QString& from, const QString& to);

    [[nodiscard]] const models::PlaylistRequest& request() const { return m_request; }

    /// True between a change of the user's and its requestChanged().
    [[nodiscard]] bool isChanging() const { return m_rest.isActive(); }

    /// Takes over a course that is drawn by hand: 0..1 at even places.
    void bendCourse(const QList<double>& targets);

signals:
    void requestChanged(const models::PlaylistRequest& request, ui::RuleStrip::Rule rule);
    void failed(const QString& sentence);
    void drawChosen(models::SeedDraw how);
    void tasteChosen();

private:
    void addMode(FlowLayout& line);
    void addCurve(FlowLayout& line);
    void takeCurve();
    void addLength(FlowLayout& line);
    void addArtistGap(FlowLayout& line);
    void addFlow(FlowLayout& line);
    void connectRules();
    void noteChange(Rule rule);
    void tellChange();
    void changeUnit();
    void nameGapUnit();
    void removeSeed(models::TrackId id);
    void tryAnother();
    void showMode();
    void takePreset(const models::PlaylistRequest& request);
    void applyControls();

    models::PlaylistRequest m_request;
    SeedChips* m_seeds;
    QComboBox* m_mode;
    QComboBox* m_curve;
    QComboBox* m_curveOf;
    PresetMenu* m_presets;
    RuleDetails* m_details;
    QSpinBox* m_length;
    QComboBox* m_unit;
    int m_shownUnit = 0; ///< of the number that stands in m_length
    QSpinBox* m_artistGap;
    QCheckBox* m_keys;
    QSpinBox* m_tempo;
    Rule m_changed = Rule::Length;
    QTimer m_rest;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/soundfieldsplan.h"
#include "ui/jobs/latestjob.h"

#include <QDialog>
#include <QTimer>

#include <atomic>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace models {
class Library;
class Retagger;
class Settings;
struct TagReport;
} // namespace models

namespace ui {

class ChangesModel;
class WriteRun;

/// Writes what was heard of some tracks into their tags: the user chooses what, sees what would
/// change, and saves. Nothing is written before Save. Reads, measures and writes off the GUI
/// thread.
class SoundTagsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The first three outlive the dialog.
    SoundTagsDialog(models::Retagger& retagger, const models::Library& library,
        models::Settings& settings, const models::TrackList& tracks, QWidget* parent);
    ~SoundTagsDialog() override;

signals:
    void saved(const models::TagReport& report);

private:
    /// How far the measuring is; written by the job.
    struct Measured
    {
        std::atomic<int> done = 0;
        std::atomic<int> total = 0;
    };

    QWidget* makeChoices();
    void recall();
    [[nodiscard]] models::SoundChoice choice() const;
    void plan();
    void showMeasured();
    void take(const models::SoundPlan& plan);
    void save();
    void reject() override;

    const models::Library& m_library;
    models::Settings& m_settings;
    models::TrackList m_tracks;
    models::EditSheet m_sheet;
    models::AlbumLevels m_albums;
    std::shared_ptr<Measured> m_measured;
    QTimer m_watch; ///< shows what the job says of itself
    ChangesModel* m_changes;
    QCheckBox* m_tempo = nullptr;
    QCheckBox* m_key = nullptr;
    QComboBox* m_notation = nullptr;
    QCheckBox* m_trackGain = nullptr;
    QCheckBox* m_albumGain = nullptr;
    QCheckBox* m_fingerprint = nullptr;
    QWidget* m_choices; ///< all of these
    QLabel* m_status;
    QLabel* m_skipped;
    QProgressBar* m_progress;
    WriteRun* m_run;
    QPushButton* m_save;
    LatestJob<models::SoundPlan> m_planning;
};

} // namespace ui

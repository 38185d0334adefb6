// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artwork/coversheet.h"
#include "models/artwork/folderpictures.h"
#include "ui/artwork/shownpicture.h"
#include "ui/jobs/latestjob.h"

#include <QDialog>
#include <QTemporaryDir>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace models {
class Retagger;
class Settings;
} // namespace models

namespace ui {

class PictureList;
class WriteRun;

/// The pictures in some files, and those in their folders: looked at, added, replaced, taken out
/// and saved as files. Nothing is written into the music before Save. All files are read and
/// written off the GUI thread, on which this lives.
class CoversDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Which tracks it is about.
    struct Tracks
    {
        models::TrackList chosen;
        models::TrackList album; ///< all of the album of the chosen ones; empty: no such choice
    };

    /// The first two outlive the dialog.
    CoversDialog(models::Retagger& retagger, models::Settings& settings, const Tracks& tracks,
        QWidget* parent);
    ~CoversDialog() override;

signals:
    void saved(const models::TagReport& report);

private:
    struct Loaded
    {
        QList<models::CoverSheet::File> files;
        QList<models::FolderPicture> beside;
        ShownPictures shown;
        QStringList failures;
    };

    /// What is to become of a picture that comes in.
    struct Purpose
    {
        std::optional<models::Picture> replaced{}; ///< absent: it is added
        models::PictureKind kind = models::PictureKind::FrontCover; ///< when added
    };

    /// What came in, checked.
    struct Arrived
    {
        QList<CheckedPicture> pictures;
        ShownPictures shown;
        QStringList failures;
    };

    static Loaded load(
        const models::TrackList& tracks, const QString& folder, const std::stop_token& stop);
    static Arrived check(
        const QList<PictureSource>& sources, int mostPixels, const QString& folder);
    QWidget* makeLists();
    QWidget* makeActions();
    QWidget* makeChoices();
    QPushButton* addButton(
        const QString& text, const QString& toolTip, void (CoversDialog::*act)());
    void recall();
    void reload();
    void complain(const QStringList& sentences);
    void take(const Loaded& loaded);
    void refresh();
    void updateActions();
    void bring(const QList<PictureSource>& sources, const Purpose& purpose);
    void takeArrived(const Arrived& arrived, const Purpose& purpose);
    void addFiles();
    void paste();
    void copy();
    void replaceChosen();
    void removeChosen();
    void saveChosenAs();
    void useBeside();
    void changeKind(int index);
    void save();
    void reject() override;
    [[nodiscard]] int mostPixels() const;

    models::Settings& m_settings;
    Tracks m_tracks;
    QTemporaryDir m_folder; ///< of the copies that can be dragged out
    models::CoverSheet m_sheet;
    QList<models::FolderPicture> m_beside;
    ShownPictures m_shown;
    PictureList* m_inside = nullptr;
    PictureList* m_besideList = nullptr;
    QWidget* m_besidePart = nullptr; ///< the list of the folder with its heading and button
    QWidget* m_actions = nullptr;
    QList<QPushButton*> m_onChosen; ///< need a chosen picture
    QComboBox* m_kind = nullptr;
    QCheckBox* m_shrinks = nullptr;
    QSpinBox* m_limit = nullptr;
    QCheckBox* m_wholeAlbum = nullptr;
    QWidget* m_body;
    QLabel* m_status;
    QLabel* m_trouble;
    WriteRun* m_run = nullptr;
    QPushButton* m_save;
    LatestJob<Loaded> m_loading;
    LatestJob<Arrived> m_checking;
    LatestJob<QString> m_exporting;
};

} // namespace ui

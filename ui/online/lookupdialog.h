// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/knownfiles.h"
#include "ui/jobs/latestjob.h"
#include "ui/online/found.h"
#include "ui/session.h"

#include <QDialog>
#include <QThreadPool>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace models {
struct TagReport;
} // namespace models

namespace ui {

class ChangeTree;
class CoverPreview;
class SearchRow;
class WriteRun;

/// Looks up what some tracks are, shows what would change in their tags, and writes what the user
/// chooses. Several tracks are taken for an album. Nothing is asked before look-up is switched on,
/// nothing written before Save. GUI thread; asks, reads and writes elsewhere.
class LookupDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All of the session outlives the dialog; it has a web, keys and a retagger.
    LookupDialog(const Session& session, const models::TrackList& tracks, QWidget* parent);
    ~LookupDialog() override;

signals:
    void saved(const models::TagReport& report);

private:
    using FoundList = models::Result<QList<Found>>;
    using TrackAnswer = models::Result<QList<models::Candidate>>;

    QWidget* makeConsent();
    QWidget* makeWork();
    QWidget* makeChoices();
    QTableView* makeTable();
    void switchOn();
    void begin();
    void take(const models::KnownFiles& known);
    void searchWords();
    void searchSound();
    void start(const std::function<FoundList(const models::Fetch&, const std::stop_token&)>& ask);
    void takeFound(const FoundList& found);
    void chooseRow();
    void takeTracks(const TrackAnswer& tracks, const Found& found);
    void fetchCover(const QString& releaseId);
    void fetchGenres();
    void showAssignment();
    void fillFieldMenu();
    void updateState();
    void say(const QString& sentence);
    void setBusy(const QString& what);
    void stop();
    void save();
    void takeEnd(const models::TagReport& report);
    void takeFailure(const QString& sentences);
    void reject() override;

    [[nodiscard]] bool isAlbum() const { return m_tracks.size() > 1; }

    Session m_session;
    models::TrackList m_tracks;
    models::KnownFiles m_known;
    QStackedWidget* m_pages;
    SearchRow* m_search;
    FoundModel* m_found;
    QTableView* m_table;
    CoverPreview* m_cover;
    QComboBox* m_track;
    QToolButton* m_fields;
    QCheckBox* m_genres;
    ChangeTree* m_changes;
    QLabel* m_status;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    WriteRun* m_run;
    QPushButton* m_save;
    QThreadPool m_pool; ///< of its own: whoever asks the web waits long
    LatestJob<models::KnownFiles> m_loading;
    LatestJob<FoundList> m_searching{&m_pool};
    LatestJob<TrackAnswer> m_fetching{&m_pool};
    LatestJob<models::Result<QByteArray>> m_coverFetching{&m_pool};
    LatestJob<models::Result<QList<QStringList>>> m_genreFetching{&m_pool};
};

} // namespace ui

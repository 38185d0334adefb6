// SPDX-License-Identifier: GPL-3.0-or-later

// The second half of the dialog: what follows once something is chosen.
#include "models/artwork/coverorder.h"
#include "models/online/web.h"
#include "ui/online/changetree.h"
#include "ui/online/coverpreview.h"
#include "ui/online/fieldwords.h"
#include "ui/online/lookupdialog.h"
#include "ui/tagging/writerun.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Which track each file is: the recording that was chosen, or what fits best.
QList<int> assignmentOf(const QList<models::KnownFile>& files,
    const QList<models::Candidate>& tracks, const Found& found)
{
    const QString& recordingId = found.candidate.recordingId;
    if (files.size() == 1 && !recordingId.isEmpty()) {
        for (int track = 0; track < tracks.size(); ++track) {
            if (tracks[track].recordingId == recordingId) {
                return {track};
            }
        }
    }
    return models::assigned(files, tracks, found.sounds);
}

QStringList foldersOf(const QList<models::KnownFile>& files)
{
    QStringList folders;
    for (const models::KnownFile& file : files) {
        folders.append(file.path.left(file.path.lastIndexOf(u'/')));
    }
    folders.removeDuplicates();
    return folders;
}

} // namespace

void LookupDialog::chooseRow()
{
    const int row = m_table->currentIndex().row();
    m_fetching.cancel();
    if (row < 0 || row >= m_found->rowCount()) {
        return;
    }
    const Found found = m_found->at(row);
    const QString releaseId = found.candidate.release.id;
    if (releaseId.isEmpty()) {
        takeTracks(QList{found.candidate}, found);
        m_cover->showNone(tr("No release, no cover."));
        return;
    }
    m_fetching.start(
        [releaseId, fetch = m_session.web->fetcher()](const std::stop_token& stop) {
            return models::lookup::tracksOf(fetch, releaseId, stop);
        },
        [this, found](const TrackAnswer& tracks) { takeTracks(tracks, found); });
    setBusy(tr("Asking…"));
    fetchCover(releaseId);
}

void LookupDialog::takeTracks(const TrackAnswer& tracks, const Found& found)
{
    if (!tracks) {
        m_changes->clearFiles();
        say(tracks.error().detail);
        return;
    }
    QList<models::Candidate> all = *tracks;
    for (models::Candidate& track : all) {
        track.acoustId = found.acoustIds.value(track.recordingId);
        if (track.recordingId == found.candidate.recordingId) {
            track.soundScore = found.candidate.soundScore;
        }
    }
    m_changes->show(m_known.files, all, assignmentOf(m_known.files, all, found));
    m_track->clear();
    m_track->addItem(tr("No track of this release"), -1);
    for (int track = 0; track < all.size(); ++track) {
        m_track->addItem(u"%1. %2"_s.arg(all[track].number).arg(all[track].title), track);
    }
    say({});
    showAssignment();
    fetchGenres();
}

void LookupDialog::fetchCover(const QString& releaseId)
{
    m_cover->showNone(tr("Looking for the cover…"));
    m_coverFetching.start(
        [releaseId, fetch = m_session.web->fetcher()](const std::stop_token& stop) {
            return models::lookup::frontCover(fetch, releaseId, stop);
        },
        [this](const models::Result<QByteArray>& cover) {
            if (cover && !cover->isEmpty()) {
                m_cover->show(*cover, foldersOf(m_known.files));
            } else {
                m_cover->showNone(cover ? tr("There is no cover.") : cover.error().detail);
            }
        });
}

void LookupDialog::fetchGenres()
{
    m_genreFetching.cancel();
    if (!m_genres->isChecked() || m_changes->tracks().isEmpty()) {
        return;
    }
    QList<std::pair<QString, QString>> asked;
    for (int file = 0; file < m_known.files.size(); ++file) {
        const int track = m_changes->trackOf(file);
        const models::Candidate candidate = m_changes->tracks().value(track);
        asked.append({candidate.artist.text, candidate.title});
    }
    m_genreFetching.start(
        [asked, fetch = m_session.web->fetcher()](
            const std::stop_token& stop) -> models::Result<QList<QStringList>> {
            QList<QStringList> all;
            for (const auto& [artist, title] : asked) {
                if (title.isEmpty()) {
                    all.append(QStringList());
                    continue;
                }
                const auto genres = models::lookup::genres(fetch, artist, title, stop);
                if (!genres && genres.error().code != models::ErrorCode::NotFound) {
                    return genres.error();
                }
                all.append(genres ? *genres : QStringList());
            }
            return all;
        },
        [this](const models::Result<QList<QStringList>>& genres) {
            if (genres) {
                m_changes->suggestGenres(*genres);
            }
            say(genres ? QString() : genres.error().detail);
        });
    setBusy(tr("Asking for genres…"));
}

void LookupDialog::showAssignment()
{
    const int file = m_changes->currentFile();
    const bool hasFile = file >= 0 && !m_changes->tracks().isEmpty();
    m_track->setEnabled(hasFile && !m_run->isRunning());
    m_track->setCurrentIndex(hasFile ? m_track->findData(m_changes->trackOf(file)) : -1);
}

void LookupDialog::fillFieldMenu()
{
    QMenu* menu = m_fields->menu();
    menu->clear();
    for (const QString& key : m_changes->keys()) {
        QAction* action = menu->addAction(fieldWord(key));
        action->setCheckable(true);
        action->setChecked(m_changes->isWanted(key));
        connect(action, &QAction::toggled, m_changes,
            [this, key](bool isWanted) { m_changes->setWanted(key, isWanted); });
    }
}

void LookupDialog::updateState()
{
    const int count = m_changes->count();
    const bool hasChanges = !m_changes->keys().isEmpty();
    const bool hasCover = m_cover->forFiles().has_value();
    const bool isIdle = !m_run->isRunning();
    m_save->setEnabled((count > 0 || hasCover) && isIdle);
    const QString fields = tr("Writes %n fields; Undo brings back what was there.", nullptr, count);
    const QString both =
        tr("Writes %n fields and the cover; Undo brings back what was there.", nullptr, count);
    m_save->setToolTip(hasCover ? both : fields);
    m_fields->setEnabled(hasChanges && isIdle);
    showAssignment();
}

void LookupDialog::say(const QString& sentence)
{
    m_progress->hide();
    m_stop->hide();
    m_status->setText(sentence);
}

void LookupDialog::setBusy(const QString& what)
{
    m_status->setText(what);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_stop->show();
}

void LookupDialog::stop()
{
    m_loading.cancel();
    m_searching.cancel();
    m_fetching.cancel();
    m_coverFetching.cancel();
    m_genreFetching.cancel();
    if (!m_run->stop()) {
        say(tr("Stopped."));
    }
}

void LookupDialog::save()
{
    const QHash<QString, models::FieldEdit> edits = m_changes->edits();
    const std::optional<models::Picture> cover = m_cover->forFiles();
    models::TagOrder order;
    for (qsizetype file = 0; file < m_known.files.size(); ++file) {
        const QString& path = m_known.files[file].path;
        if (cover || edits.contains(path)) {
            order.targets.append({path, m_known.tracks[file]});
        }
    }
    order.name = tr("Look-up of %n files", nullptr, static_cast<int>(order.targets.size()));
    order.edit = [edits](const models::TagTarget& target, const models::Fields&) {
        return edits.value(target.path);
    };
    if (cover) {
        order.pictures = [front = *cover](
                             const models::TagTarget&, const QList<models::Picture>& now) {
            return models::withFrontCover(now, front);
        };
    }
    m_pages->setEnabled(false);
    m_run->write(order);
    updateState();
}

void LookupDialog::takeEnd(const models::TagReport& report)
{
    m_pages->setEnabled(true);
    emit saved(report);
}

void LookupDialog::takeFailure(const QString& sentences)
{
    begin(); // what was written is no change any more
    say(sentences);
}

void LookupDialog::reject()
{
    if (!m_run->stop()) {
        QDialog::reject();
    }
}

} // namespace ui

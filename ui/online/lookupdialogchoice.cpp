// SPDX-License-Identifier: GPL-3.0-or-later

// The second half of the dialog: what follows once something is chosen.
#include "models/online/web.h"
#include "models/tagging/retagger.h"
#include "ui/online/changetree.h"
#include "ui/online/coverpreview.h"
#include "ui/online/fieldwords.h"
#include "ui/online/lookupdialog.h"

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
    const QList<models::Candidate>& tracks, const QString& recordingId)
{
    if (files.size() == 1 && !recordingId.isEmpty()) {
        for (int track = 0; track < tracks.size(); ++track) {
            if (tracks[track].recordingId == recordingId) {
                return {track};
            }
        }
    }
    return models::assigned(files, tracks);
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
    m_changes->show(
        m_known.files, all, assignmentOf(m_known.files, all, found.candidate.recordingId));
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
    m_track->setEnabled(hasFile && !m_isSaving);
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
    m_save->setEnabled(count > 0 && !m_isSaving);
    m_save->setToolTip(tr("Writes %n fields; Undo brings back what was there.", nullptr, count));
    m_fields->setEnabled(hasChanges && !m_isSaving);
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
    if (m_isSaving) {
        m_session.retagger->cancel(); // finish() says how it ended
        return;
    }
    say(tr("Stopped."));
}

void LookupDialog::save()
{
    const QHash<QString, models::FieldEdit> edits = m_changes->edits();
    models::TagOrder order;
    order.name = tr("Look-up of %n files", nullptr, static_cast<int>(edits.size()));
    for (qsizetype file = 0; file < m_known.files.size(); ++file) {
        const QString& path = m_known.files[file].path;
        if (edits.contains(path)) {
            order.targets.append({path, m_known.tracks[file]});
        }
    }
    order.edit = [edits](const models::TagTarget& target, const models::Fields&) {
        return edits.value(target.path);
    };
    m_isSaving = true;
    m_pages->setEnabled(false);
    updateState();
    m_session.retagger->write(order);
}

void LookupDialog::showProgress(int done, int total)
{
    if (m_isSaving) {
        m_progress->show();
        m_progress->setRange(0, total);
        m_progress->setValue(done);
        m_status->setText(tr("%1 of %2 files").arg(done).arg(total));
    }
}

void LookupDialog::finish(const models::TagReport& report)
{
    if (!m_isSaving) {
        return; // another order's
    }
    m_isSaving = false;
    m_pages->setEnabled(true);
    emit saved(report);
    if (report.failures.isEmpty() && report.error.isEmpty() && !report.isCancelled) {
        accept();
        return;
    }
    QStringList sentences{report.error};
    for (const models::TagFailure& failure : report.failures.mid(0, 3)) {
        sentences.append(failure.reason);
    }
    sentences.removeAll(QString());
    begin(); // what was written is no change any more
    say(tr("%1 of %2 files were written.").arg(report.written).arg(report.files) + u'\n'
        + sentences.join(u'\n'));
}

void LookupDialog::reject()
{
    if (m_isSaving) {
        m_session.retagger->cancel();
        return;
    }
    QDialog::reject();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/coversdialog.h"

#include "models/files/filepath.h"
#include "models/settings/settings.h"
#include "ui/artwork/picturelist.h"
#include "ui/tagging/writerun.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kState = u"covers"_s;
constexpr qsizetype kMostShown = 3;

QString pictureFilter()
{
    return CoversDialog::tr("Pictures (%1)").arg(u"*.jpg *.jpeg *.png *.gif *.bmp *.webp"_s);
}

} // namespace

CoversDialog::~CoversDialog() = default;

CoversDialog::Loaded CoversDialog::load(
    const models::TrackList& tracks, const QString& folder, const std::stop_token& stop)
{
    Loaded loaded;
    QStringList paths;
    const auto show = [&](const models::Picture& picture) {
        const QByteArray digest = models::pictureDigest(picture.data);
        if (!loaded.shown.contains(digest)) {
            loaded.shown.insert(digest, showPicture(picture, folder));
        }
    };
    for (const models::TrackPtr& track : tracks) {
        const auto pictures = models::readPictures(track->path, stop);
        if (stop.stop_requested()) {
            return loaded;
        }
        if (!pictures) {
            loaded.failures.append(pictures.error().detail);
            continue;
        }
        paths.append(track->path);
        loaded.files.append({{track->path, track}, *pictures});
        std::ranges::for_each(*pictures, show);
    }
    loaded.beside = models::folderPictures(paths, stop);
    for (const models::FolderPicture& beside : std::as_const(loaded.beside)) {
        show(beside.picture);
    }
    return loaded;
}

CoversDialog::Arrived CoversDialog::check(
    const QList<PictureSource>& sources, int mostPixels, const QString& folder)
{
    Arrived arrived;
    for (const PictureSource& source : sources) {
        const models::Result<CheckedPicture> checked = pictureFrom(source, mostPixels);
        if (!checked) {
            arrived.failures.append(checked.error().detail);
            continue;
        }
        arrived.pictures.append(*checked);
        arrived.shown.insert(models::pictureDigest(checked->picture.data),
            showPicture(checked->picture, folder, checked->thumbnail));
    }
    return arrived;
}

void CoversDialog::reload()
{
    const bool isAlbum = m_wholeAlbum->isChecked();
    m_body->setEnabled(false);
    m_save->setEnabled(false);
    m_status->setText(tr("Reading the files…"));
    m_loading.start([tracks = isAlbum ? m_tracks.album : m_tracks.chosen, folder = m_folder.path()](
                        const std::stop_token& stop) { return load(tracks, folder, stop); },
        [this](const Loaded& loaded) { take(loaded); });
}

void CoversDialog::take(const Loaded& loaded)
{
    m_sheet = models::CoverSheet(loaded.files);
    m_beside = loaded.beside;
    m_shown = loaded.shown;
    complain(loaded.failures);
    m_body->setEnabled(!loaded.files.isEmpty());
    refresh();
    m_inside->setFocus();
}

void CoversDialog::refresh()
{
    const auto files = static_cast<int>(m_sheet.fileCount());
    const auto row = [this](const models::Picture& picture, const QString& where) {
        return PictureList::Row{picture,
            models::pictureKindName(picture.kind) + u'\n' + models::pictureSummary(picture) + u'\n'
                + where,
            m_shown.value(models::pictureDigest(picture.data))};
    };
    QList<PictureList::Row> inside;
    for (const models::CoverSheet::Entry& entry : m_sheet.entries()) {
        inside.append(row(entry.picture,
            entry.isNew                ? tr("new, not written yet")
                : entry.files == files ? tr("in all %n files", nullptr, files)
                                       : tr("in %1 of %2 files").arg(entry.files).arg(files)));
    }
    QList<PictureList::Row> beside;
    for (const models::FolderPicture& one : std::as_const(m_beside)) {
        beside.append(row(one.picture, models::displayPath(one.path.section(u'/', -1))));
    }
    m_inside->show(inside);
    m_besideList->show(beside);
    m_besidePart->setVisible(!beside.isEmpty());
    const int changed = m_sheet.changedFiles();
    m_save->setEnabled(changed > 0);
    m_status->setText(changed > 0
            ? tr("%n files would change; nothing is written yet.", nullptr, changed)
            : inside.isEmpty() && files > 0
            ? tr("There are no pictures in these files. Add one, or drop one here.")
            : QString());
    updateActions();
}

void CoversDialog::updateActions()
{
    const std::optional<models::Picture> chosen = m_inside->chosen();
    for (QPushButton* button : std::as_const(m_onChosen)) {
        button->setEnabled(chosen.has_value());
    }
    m_kind->setEnabled(chosen.has_value());
    const QSignalBlocker isNotTheUser(m_kind);
    m_kind->setCurrentIndex(chosen ? static_cast<int>(chosen->kind) : -1);
}

int CoversDialog::mostPixels() const
{
    return m_shrinks->isChecked() ? m_limit->value() : 0;
}

/// Says what went wrong; none of it takes no room.
void CoversDialog::complain(const QStringList& sentences)
{
    m_trouble->setText(sentences.mid(0, kMostShown).join(u'\n'));
    m_trouble->setVisible(!sentences.isEmpty());
}

void CoversDialog::bring(const QList<PictureSource>& sources, const Purpose& purpose)
{
    if (sources.isEmpty()) {
        complain({tr("There is no picture in the clipboard.")});
        return;
    }
    m_status->setText(tr("Looking at the picture…"));
    m_checking.start([sources, most = mostPixels(), folder = m_folder.path()](
                         const std::stop_token&) { return check(sources, most, folder); },
        [this, purpose](const Arrived& arrived) { takeArrived(arrived, purpose); });
}

void CoversDialog::takeArrived(const Arrived& arrived, const Purpose& purpose)
{
    m_shown.insert(arrived.shown);
    // The first is what it is brought for; what more of them show the user says.
    models::PictureKind kind = purpose.kind;
    for (const CheckedPicture& one : arrived.pictures) {
        models::Picture picture = one.picture;
        if (purpose.replaced) {
            m_sheet.replace(*purpose.replaced, picture);
            break;
        }
        picture.kind = std::exchange(kind, models::PictureKind::Other);
        m_sheet.add(picture);
    }
    complain(arrived.failures);
    refresh();
}

void CoversDialog::addFiles()
{
    QList<PictureSource> sources;
    for (const QString& file :
        QFileDialog::getOpenFileNames(this, tr("Add pictures"), {}, pictureFilter())) {
        sources.append({file, {}, {}});
    }
    if (!sources.isEmpty()) {
        bring(sources, {});
    }
}

void CoversDialog::paste()
{
    bring(sourcesIn(*QGuiApplication::clipboard()->mimeData()), {});
}

void CoversDialog::copy()
{
    if (QMimeData* chosen = m_inside->chosenData()) {
        QGuiApplication::clipboard()->setMimeData(chosen);
    }
}

void CoversDialog::replaceChosen()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Replace the picture"), {}, pictureFilter());
    if (!file.isEmpty()) {
        bring({{file, {}, {}}}, {m_inside->chosen()});
    }
}

void CoversDialog::removeChosen()
{
    if (const std::optional<models::Picture> chosen = m_inside->chosen()) {
        m_sheet.remove(*chosen);
        refresh();
    }
}

void CoversDialog::saveChosenAs()
{
    const std::optional<models::Picture> chosen = m_inside->chosen();
    if (!chosen || m_tracks.chosen.isEmpty()) {
        return;
    }
    const QString beside = m_tracks.chosen.constFirst()->filePath().section(u'/', 0, -2);
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save the picture"), beside + u'/' + suggestedFileName(*chosen), pictureFilter());
    if (file.isEmpty()) {
        return;
    }
    m_exporting.start(
        [file, data = chosen->data](const std::stop_token&) {
            QSaveFile target(file);
            const bool isDone = target.open(QIODevice::WriteOnly)
                && target.write(data) == data.size() && target.commit();
            return isDone ? tr("The picture was saved as %1.").arg(models::displayPath(file))
                          : tr("%1 cannot be written.").arg(models::displayPath(file));
        },
        [this](const QString& sentence) { m_status->setText(sentence); });
}

void CoversDialog::useBeside()
{
    const int row = m_besideList->currentRow();
    if (row >= 0 && row < m_beside.size()) {
        const models::FolderPicture& one = m_beside.at(row);
        bring({{one.path, {}, {}}}, {{}, one.picture.kind});
    }
}

void CoversDialog::changeKind(int index)
{
    const std::optional<models::Picture> chosen = m_inside->chosen();
    if (chosen && index >= 0) {
        m_sheet.setKind(*chosen, static_cast<models::PictureKind>(index));
        refresh();
    }
}

void CoversDialog::save()
{
    m_settings.setState(kState,
        QByteArray(m_shrinks->isChecked() ? "1 " : "0 ") + QByteArray::number(m_limit->value()));
    complain({});
    m_body->setEnabled(false);
    m_save->setEnabled(false);
    m_run->write(m_sheet.order(tr("Pictures in %n files", nullptr, m_sheet.changedFiles())));
}

void CoversDialog::recall()
{
    const QByteArrayList state = m_settings.state(kState).split(' ');
    const int limit = state.value(1).toInt();
    m_shrinks->setChecked(state.value(0) == "1");
    m_limit->setValue(limit > 0 ? limit : m_limit->value());
}

void CoversDialog::reject()
{
    if (!m_run->stop()) {
        QDialog::reject();
    }
}

} // namespace ui

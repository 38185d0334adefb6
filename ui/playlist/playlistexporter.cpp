// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/playlistexporter.h"

#include "models/playlist/filename.h"
#include "ui/playlist/exportdialog.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

QString musicFolder()
{
    const QString music = QStandardPaths::writableLocation(QStandardPaths::MusicLocation);
    return QFileInfo(music).isDir() ? music : QDir::homePath();
}

/// The folder that all tracks are below.
QString commonFolder(const QList<models::M3uEntry>& lines)
{
    QString common = lines.isEmpty() ? QString() : lines.constFirst().path;
    for (const models::M3uEntry& line : lines) {
        while (!common.isEmpty() && !line.path.startsWith(common)) {
            common.truncate(std::max<qsizetype>(common.lastIndexOf(u'/', -2) + 1, 0));
        }
    }
    return common.left(common.lastIndexOf(u'/'));
}

} // namespace

PlaylistExporter::PlaylistExporter(QObject* parent)
    : QObject(parent)
    , m_folder(musicFolder())
{ }

void PlaylistExporter::write(const QString& file, const QList<models::M3uEntry>& lines,
    const models::PlaylistWriting& writing)
{
    m_job.start([file, lines, writing](
                    const std::stop_token&) { return models::writePlaylist(file, lines, writing); },
        [this, file, isWhole = !models::losesParts(file, lines)](
            const models::Result<void>& written) {
            written ? emit exported(file) : emit failed(written.error().detail);
            if (written && !isWhole) {
                emit failed(models::partsLostText(file));
            }
        });
}

void PlaylistExporter::ask(
    QWidget* parent, const QString& name, const QList<models::M3uEntry>& lines)
{
    auto* dialog = new ExportDialog(QDir(m_folder).filePath(models::fileNameOf(name) + u".m3u8"_s),
        commonFolder(lines), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exportRequested, this,
        [this, dialog, name, lines] { start(dialog, name, lines); });
    connect(this, &PlaylistExporter::exported, dialog, &QDialog::accept);
    connect(this, &PlaylistExporter::failed, dialog, &ExportDialog::showFailure);
    dialog->open();
}

void PlaylistExporter::start(
    ExportDialog* dialog, const QString& name, const QList<models::M3uEntry>& lines)
{
    m_folder = QFileInfo(dialog->file()).absolutePath();
    models::PlaylistWriting writing = dialog->writing();
    writing.title = name;
    write(dialog->file(), lines, writing);
}

} // namespace ui

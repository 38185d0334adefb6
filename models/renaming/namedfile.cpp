// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/renaming/namedfile.h"

#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QSet>

#include <filesystem>

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Renaming)
};

bool isRelativeLink(const std::filesystem::path& path)
{
    std::error_code error;
    const std::filesystem::path aim = std::filesystem::read_symlink(path, error);
    return !error && aim.is_relative();
}

void readFile(NamedFile& file, const std::stop_token& stop)
{
    if (isRelativeLink(toStdPath(file.path))) {
        file.obstacle = Text::tr("%1 is a link that only holds in its folder. It stays.")
                            .arg(displayPath(file.path));
        return;
    }
    Result<Fields> fields = readFields(file.path, stop);
    if (fields) {
        file.fields = std::move(*fields);
    } else {
        file.obstacle = fields.error().detail;
    }
}

} // namespace

QList<NamedFile> readNamedFiles(const QList<TagTarget>& targets, const Snapshot& library,
    const std::function<void(int)>& progressed, const std::stop_token& stop)
{
    QSet<QString> cut;
    for (const TrackPtr& track : library.tracks()) {
        if (track->part) {
            cut.insert(track->filePath());
        }
    }
    QSet<QString> seen;
    QList<NamedFile> files;
    for (const TagTarget& target : targets) {
        if (stop.stop_requested()) {
            break;
        }
        const QString path = target.track ? target.track->filePath() : target.path;
        if (seen.contains(path)) {
            continue;
        }
        seen.insert(path);
        NamedFile file;
        file.path = path;
        file.track = target.track && target.track->part ? nullptr : target.track;
        if (cut.contains(path)) {
            file.obstacle = Text::tr("%1 is cut into tracks by a cue sheet that names it. It "
                                     "stays, or the sheet would no longer find it.")
                                .arg(displayPath(path));
        } else {
            readFile(file, stop);
        }
        files.append(file);
        if (progressed) {
            progressed(static_cast<int>(files.size()));
        }
    }
    return files;
}

} // namespace models

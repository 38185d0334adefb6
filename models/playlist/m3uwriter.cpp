// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filepath.h"
#include "models/playlist/m3u.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

// Line breaks and other control characters would end the line or upset a player.
QString onOneLine(QString text)
{
    for (QChar& character : text) {
        const char16_t code = character.unicode();
        if (code < 0x20 || code == 0x7F || code == 0x85 || code == 0x2028 || code == 0x2029) {
            character = u' ';
        }
    }
    return text.simplified();
}

QByteArray informationLine(const M3uEntry& entry)
{
    const QString artist = onOneLine(entry.artist);
    const QString title = onOneLine(entry.title);
    const QString shown = artist.isEmpty() ? title : artist + u" - "_s + title;
    return u"#EXTINF:%1,%2"_s.arg(std::max(entry.durationS, -1)).arg(shown).toUtf8();
}

QByteArray percentEncodedUrl(const QByteArray& path)
{
    return "file://" + path.toPercentEncoding("/");
}

// A relative line that a reader would take for a comment, a URL or padding starts with "./".
QByteArray protectedRelative(const QByteArray& path)
{
    const qsizetype colon = path.indexOf(':');
    const bool isLikeUrl = colon > 0 && !path.left(colon).contains('/');
    const bool isLikeComment =
        path.startsWith('#') || path.startsWith(' ') || path.startsWith('\t');
    return isLikeUrl || isLikeComment ? "./" + path : path;
}

QByteArray pathLine(const QString& path, const QString& folder, PathStyle style)
{
    const QByteArray bytes = pathToBytes(path);
    if (bytes.contains('\n') || bytes.contains('\r')) {
        return percentEncodedUrl(bytes);
    }
    const QString inFolder = folder.endsWith(u'/') ? folder : folder + u'/';
    const bool isBelow = path.startsWith(inFolder);
    const bool isRelative = style == PathStyle::Relative || (style == PathStyle::Auto && isBelow);
    if (!isRelative || path.contains(u"://"_s)) {
        return bytes;
    }
    const QString relative =
        isBelow ? path.mid(inFolder.size()) : QDir(folder).relativeFilePath(path);
    return protectedRelative(pathToBytes(relative));
}

Error writeError(const QString& file, const QString& folder, qint64 size, const QString& words)
{
    const QString shown = displayPath(file);
    if (const QStorageInfo storage(folder); storage.isValid() && storage.bytesAvailable() < size) {
        return {ErrorCode::DiskFull,
            QCoreApplication::translate("models::playlist",
                "%1 could not be written: the disk is full. Make room, or choose another folder.")
                .arg(shown)};
    }
    return {ErrorCode::NotWritable,
        QCoreApplication::translate(
            "models::playlist", "%1 could not be written: %2. Choose another folder or name.")
            .arg(shown, words)};
}

} // namespace

Result<void> writeM3u(const QString& file, const QList<M3uEntry>& entries, PathStyle style)
{
    const QString folder = QDir::cleanPath(file.left(file.lastIndexOf(u'/') + 1));
    if (pathToBytes(file) != QFile::encodeName(file)) {
        return Error{ErrorCode::NotWritable,
            QCoreApplication::translate("models::playlist",
                "%1 could not be written: the name of its folder is not valid text. Choose another "
                "folder.")
                .arg(displayPath(file))};
    }
    if (!QFileInfo(folder).isDir()) {
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("models::playlist",
                "%1 could not be written: there is no folder %2. Create it, or choose another one.")
                .arg(displayPath(file), displayPath(folder))};
    }
    QByteArray content = "#EXTM3U\n";
    for (const M3uEntry& entry : entries) {
        content += informationLine(entry) + '\n' + pathLine(entry.path, folder, style) + '\n';
    }
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size()
        || !target.commit()) {
        return writeError(file, folder, content.size(), target.errorString());
    }
    return {};
}

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/playlistsaving.h"

#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace models {

namespace {

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

// The path as it is written, before any encoding; absolute, or relative to the folder.
QString styledPath(const QString& path, const QString& folder, PathStyle style)
{
    const QString inFolder = folder.endsWith(u'/') ? folder : folder + u'/';
    const bool isBelow = path.startsWith(inFolder);
    const bool isRelative = style == PathStyle::Relative || (style == PathStyle::Auto && isBelow);
    if (!isRelative || path.contains(u"://"_s)) {
        return path;
    }
    return isBelow ? path.mid(inFolder.size()) : QDir(folder).relativeFilePath(path);
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

QString folderOf(const QString& file)
{
    return QDir::cleanPath(file.left(file.lastIndexOf(u'/') + 1));
}

QByteArray pathLine(const QString& path, const QString& folder, PathStyle style)
{
    const QByteArray bytes = pathToBytes(path);
    if (bytes.contains('\n') || bytes.contains('\r')) {
        return percentEncodedUrl(bytes);
    }
    const QByteArray styled = pathToBytes(styledPath(path, folder, style));
    return styled == bytes ? bytes : protectedRelative(styled);
}

QByteArray pathUri(const QString& path, const QString& folder, PathStyle style)
{
    if (path.contains(u"://"_s)) {
        return path.toUtf8();
    }
    const QByteArray styled = pathToBytes(styledPath(path, folder, style));
    return styled.startsWith('/') ? percentEncodedUrl(styled)
                                  : protectedRelative(styled.toPercentEncoding("/"));
}

Result<void> savePlaylistText(const QString& file, const QByteArray& content)
{
    const QString folder = folderOf(file);
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
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size()
        || !target.commit()) {
        return writeError(file, folder, content.size(), target.errorString());
    }
    return {};
}

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QByteArray>
#include <QList>

namespace models {

/// The bytes of a playlist file, its byte order mark taken off, UTF-16 made UTF-8.
struct PlaylistText
{
    QByteArray content;
    bool isUtf8 = false; ///< a mark or the suffix says so; otherwise it may be Latin-1
    QString folder; ///< of the file, absolute: what relative paths start from
};

/// Errors: NotFound, NotReadable, BadSyntax (not a text file); each sentence names the file.
Result<PlaylistText> readPlaylistText(const QString& file);

/// UTF-8, or Latin-1 where that is not valid.
QString decodedText(const QByteArray& bytes);

/// "Artist - Title" taken apart.
void splitShownName(const QString& shown, QString& artist, QString& title);

/// Turns the path lines of a playlist into absolute paths. A line is taken literally if such a file
/// exists; else with its percent signs decoded, its backslashes turned or its bytes read as
/// Latin-1, if such a file exists. URLs of the network stay as they are.
class PathResolver final
{
public:
    PathResolver(QString folder, bool isUtf8)
        : m_folder(std::move(folder))
        , m_isUtf8(isUtf8)
    { }

    [[nodiscard]] QString resolved(const QByteArray& line) const;

    /// The same for a URI reference, whose percent signs always mean bytes.
    [[nodiscard]] QString resolvedUri(const QByteArray& uri) const;

private:
    [[nodiscard]] QString fromUrl(const QByteArray& line) const;
    [[nodiscard]] QList<QString> readings(const QByteArray& line) const;
    [[nodiscard]] QString absolute(const QString& path) const;

    QString m_folder;
    bool m_isUtf8;
};

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/playlisttext.h"

#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringConverter>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace Qt::StringLiterals;

namespace models {

namespace {

// A playlist of a million tracks has 100 MB; what is larger is something else.
constexpr std::uintmax_t kLargestFile = 256ULL * 1024 * 1024;

Error readError(ErrorCode code, const QString& sentence, const QString& file)
{
    return {code, sentence.arg(displayPath(file))};
}

Result<QByteArray> contentOf(const QString& file)
{
    const std::filesystem::path path = toStdPath(file);
    std::error_code failure;
    const std::filesystem::file_status status = std::filesystem::status(path, failure);
    if (status.type() == std::filesystem::file_type::not_found) {
        return readError(ErrorCode::NotFound,
            QCoreApplication::translate("models::playlist", "There is no file %1."), file);
    }
    // Opening a FIFO or a device could wait for ever.
    if (!std::filesystem::is_regular_file(status)) {
        return readError(ErrorCode::NotReadable,
            QCoreApplication::translate("models::playlist", "%1 cannot be read: it is not a file."),
            file);
    }
    const std::uintmax_t size = std::filesystem::file_size(path, failure);
    if (!failure && size > kLargestFile) {
        return readError(ErrorCode::BadSyntax,
            QCoreApplication::translate(
                "models::playlist", "%1 is not a playlist: it is far too large."),
            file);
    }
    std::ifstream stream(path, std::ios::binary);
    QByteArray content(failure ? 0 : static_cast<qsizetype>(size), Qt::Uninitialized);
    if (!stream || failure || (size > 0 && !stream.read(content.data(), content.size()))) {
        return readError(ErrorCode::NotReadable,
            QCoreApplication::translate(
                "models::playlist", "%1 cannot be read. Check that you may open it."),
            file);
    }
    return content;
}

// Windows programs also write UTF-16; its byte order mark gives it away.
QByteArray withoutByteOrderMark(const QByteArray& content)
{
    if (content.startsWith("\xEF\xBB\xBF")) {
        return content.mid(3);
    }
    const auto encoding = QStringConverter::encodingForData(content);
    if (encoding == QStringConverter::Utf16LE || encoding == QStringConverter::Utf16BE) {
        const QString text = QStringDecoder(*encoding).decode(content);
        return text.toUtf8();
    }
    return content;
}

bool exists(const QString& path)
{
    std::error_code failure;
    return std::filesystem::exists(toStdPath(path), failure);
}

} // namespace

QString decodedText(const QByteArray& bytes)
{
    return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

void splitShownName(const QString& shown, QString& artist, QString& title)
{
    const QString separator = u" - "_s;
    const qsizetype dash = shown.indexOf(separator);
    artist = dash > 0 ? shown.left(dash).trimmed() : QString();
    title = dash > 0 ? shown.mid(dash + separator.size()).trimmed() : shown;
}

Result<PlaylistText> readPlaylistText(const QString& file)
{
    const Result<QByteArray> raw = contentOf(file);
    if (!raw) {
        return raw.error();
    }
    PlaylistText text;
    text.content = withoutByteOrderMark(*raw);
    if (text.content.contains('\0')) {
        return readError(ErrorCode::BadSyntax,
            QCoreApplication::translate(
                "models::playlist", "%1 is not a playlist: it is not a text file."),
            file);
    }
    text.isUtf8 =
        raw->size() != text.content.size() || file.endsWith(u".m3u8"_s, Qt::CaseInsensitive);
    const QString whole = QDir::cleanPath(QDir::current().absoluteFilePath(file));
    text.folder = whole.left(whole.lastIndexOf(u'/'));
    return text;
}

QString PathResolver::resolved(const QByteArray& line) const
{
    if (line.left(5).toLower() == "file:") {
        return fromUrl(line);
    }
    const qsizetype scheme = line.indexOf("://");
    if (scheme > 0 && !line.left(scheme).contains('/')) {
        return decodedText(line);
    }
    const QString literal = absolute(pathFromBytes(line));
    const QList<QString> others = readings(line);
    if (others.isEmpty() || exists(literal)) {
        return literal;
    }
    const auto found = std::find_if(others.begin(), others.end(), exists);
    if (found != others.end()) {
        return *found;
    }
    // None exists: bytes that are no UTF-8 are text of an old list, unless the list is UTF-8.
    return m_isUtf8 || line.isValidUtf8() ? literal : absolute(QString::fromLatin1(line));
}

QString PathResolver::resolvedUri(const QByteArray& uri) const
{
    const qsizetype scheme = uri.indexOf("://");
    const bool isFile = uri.left(5).toLower() == "file:";
    if (isFile || (scheme > 0 && !uri.left(scheme).contains('/'))) {
        return resolved(uri);
    }
    const QString literal = absolute(pathFromBytes(uri));
    const QString decoded = absolute(pathFromBytes(QByteArray::fromPercentEncoding(uri)));
    return exists(literal) && !exists(decoded) ? literal : decoded;
}

// The path is percent-encoded bytes. file:///a, file://localhost/a and file:/a all occur.
QString PathResolver::fromUrl(const QByteArray& line) const
{
    QByteArray path = line.mid(5);
    if (path.startsWith("//")) {
        const qsizetype slash = path.indexOf('/', 2);
        path = slash < 0 ? QByteArray() : path.mid(slash);
    }
    return absolute(pathFromBytes(QByteArray::fromPercentEncoding(path)));
}

// What else the line may mean, likeliest first.
QList<QString> PathResolver::readings(const QByteArray& line) const
{
    QList<QString> paths;
    if (line.contains('%')) {
        paths.append(absolute(pathFromBytes(QByteArray::fromPercentEncoding(line))));
    }
    if (line.contains('\\')) {
        paths.append(absolute(pathFromBytes(QByteArray(line).replace('\\', '/'))));
    }
    if (!line.isValidUtf8()) {
        paths.append(absolute(QString::fromLatin1(line)));
        paths.append(absolute(QString::fromLatin1(QByteArray(line).replace('\\', '/'))));
    }
    if (line != line.trimmed()) {
        paths.append(absolute(pathFromBytes(line.trimmed())));
    }
    return paths;
}

QString PathResolver::absolute(const QString& path) const
{
    return QDir::cleanPath(path.startsWith(u'/') ? path : m_folder + u'/' + path);
}

} // namespace models

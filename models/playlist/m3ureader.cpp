// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filepath.h"
#include "models/playlist/m3u.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringConverter>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>

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

QString decodedText(const QByteArray& bytes)
{
    return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

// "#EXTINF:215 key="value",Artist - Title"; everything but the comma may be missing.
M3uEntry informationFrom(const QByteArray& line)
{
    M3uEntry entry;
    const QByteArray rest = line.mid(line.indexOf(':') + 1);
    bool isQuoted = false;
    const auto comma = std::find_if(rest.begin(), rest.end(), [&isQuoted](char c) {
        isQuoted = c == '"' ? !isQuoted : isQuoted;
        return c == ',' && !isQuoted;
    });
    const QByteArray head = rest.left(comma - rest.begin()).trimmed();
    const qsizetype end = head.indexOf(' ');
    bool isNumber = false;
    const double seconds = (end < 0 ? head : head.left(end)).toDouble(&isNumber);
    constexpr double kLongest = 1e8;
    if (isNumber && seconds >= 0.0 && seconds < kLongest) {
        entry.durationS = qRound(seconds);
    }
    const QString shown =
        comma == rest.end() ? QString() : decodedText(rest.mid(comma - rest.begin() + 1)).trimmed();
    const QString separator = u" - "_s;
    const qsizetype dash = shown.indexOf(separator);
    entry.artist = dash > 0 ? shown.left(dash).trimmed() : QString();
    entry.title = dash > 0 ? shown.mid(dash + separator.size()).trimmed() : shown;
    return entry;
}

bool exists(const QString& path)
{
    std::error_code failure;
    return std::filesystem::exists(toStdPath(path), failure);
}

// Turns path lines into absolute paths.
class PathResolver final
{
public:
    PathResolver(QString folder, bool isUtf8)
        : m_folder(std::move(folder))
        , m_isUtf8(isUtf8)
    { }

    [[nodiscard]] QString resolved(const QByteArray& line) const
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

private:
    // The path is percent-encoded bytes. file:///a, file://localhost/a and file:/a all occur.
    [[nodiscard]] QString fromUrl(const QByteArray& line) const
    {
        QByteArray path = line.mid(5);
        if (path.startsWith("//")) {
            const qsizetype slash = path.indexOf('/', 2);
            path = slash < 0 ? QByteArray() : path.mid(slash);
        }
        return absolute(pathFromBytes(QByteArray::fromPercentEncoding(path)));
    }

    // What else the line may mean, likeliest first.
    [[nodiscard]] QList<QString> readings(const QByteArray& line) const
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

    [[nodiscard]] QString absolute(const QString& path) const
    {
        return QDir::cleanPath(path.startsWith(u'/') ? path : m_folder + u'/' + path);
    }

    QString m_folder;
    bool m_isUtf8;
};

} // namespace

Result<QList<M3uEntry>> readM3u(const QString& file)
{
    const Result<QByteArray> raw = contentOf(file);
    if (!raw) {
        return raw.error();
    }
    const QByteArray content = withoutByteOrderMark(*raw);
    if (content.contains('\0')) {
        return readError(ErrorCode::BadSyntax,
            QCoreApplication::translate(
                "models::playlist", "%1 is not a playlist: it is not a text file."),
            file);
    }
    const bool isUtf8 =
        raw->size() != content.size() || file.endsWith(u".m3u8"_s, Qt::CaseInsensitive);
    const QString whole = QDir::cleanPath(QDir::current().absoluteFilePath(file));
    const PathResolver resolver(whole.left(whole.lastIndexOf(u'/')), isUtf8);
    QList<M3uEntry> entries;
    M3uEntry next;
    for (const QByteArray& ended : QByteArray(content).replace('\r', '\n').split('\n')) {
        const QByteArray trimmed = ended.trimmed();
        if (trimmed.isEmpty()) {
            continue;
        }
        if (trimmed.startsWith('#')) {
            if (trimmed.left(8).toUpper() == "#EXTINF:") {
                next = informationFrom(trimmed);
            }
            continue;
        }
        next.path = resolver.resolved(ended);
        entries.append(next);
        next = {};
    }
    return entries;
}

} // namespace models

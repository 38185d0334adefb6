// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/cuesheet.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr int kLastNumber = 999;
constexpr qsizetype kMostCharacters = 4096; // of one text, as tags have

QString decoded(const QByteArray& bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes)) {
        return QStringDecoder(*encoding).decode(bytes);
    }
    return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

/// The first word of a text or what stands in quotation marks there; the rest stays in `text`.
QString takeWord(QStringView& text)
{
    text = text.trimmed();
    if (text.startsWith(u'"')) {
        const qsizetype end = text.indexOf(u'"', 1);
        const QStringView word = text.sliced(1, (end < 0 ? text.size() : end) - 1);
        text = end < 0 ? QStringView() : text.sliced(end + 1);
        return word.left(kMostCharacters).toString();
    }
    const auto end = std::find_if(
        text.cbegin(), text.cend(), [](QChar character) { return character.isSpace(); });
    const QStringView word = text.left(end - text.cbegin());
    text = text.sliced(word.size());
    return word.left(kMostCharacters).toString();
}

/// All of a text, without the quotation marks around it.
QString wholeText(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u'"')) {
        return takeWord(text).trimmed();
    }
    return text.left(kMostCharacters).toString();
}

/// Like wholeText(), for FILE, whose last word is the kind of the file.
QString fileName(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u'"')) {
        return takeWord(text);
    }
    static const QRegularExpression kKind(
        uR"(\s+(WAVE|MP3|AIFF|BINARY|MOTOROLA|FLAC|APE|WV|OGG)\s*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString name = text.left(kMostCharacters).toString();
    name.remove(kKind);
    return name;
}

/// Milliseconds of "mm:ss:ff"; there are 75 frames in a second.
std::optional<qint64> timeOf(QStringView text)
{
    static const QRegularExpression kTime(uR"(^\s*(\d{1,5}):(\d{1,2}):(\d{1,2})\s*$)"_s);
    const QRegularExpressionMatch match = kTime.match(text.toString());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const qint64 seconds = match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong();
    const qint64 frames = seconds * 75 + match.captured(3).toLongLong();
    return (frames * 1000 + 37) / 75;
}

int yearIn(const QString& text)
{
    static const QRegularExpression kYear(uR"(\b(\d{4})\b)"_s);
    return kYear.match(text).captured(1).toInt();
}

/// Reads a sheet line by line.
class Reader final
{
public:
    void read(QStringView line);
    QList<CueFile> take();

private:
    void readRemark(QStringView text);
    void readIndex(QStringView text);
    void beginTrack(QStringView text);
    void endTrack();

    [[nodiscard]] Tags& tags() { return m_isInTrack ? m_track.tags : m_album; }

    QList<CueFile> m_files;
    Tags m_album; ///< title: of the album; artist: of all
    CueTrack m_track;
    std::optional<qint64> m_gapMs; ///< INDEX 00 of the track
    std::optional<qint64> m_startMs;
    qsizetype m_startFile = -1; ///< where its INDEX 01 stands
    QSet<int> m_numbers;
    bool m_isInTrack = false;
    bool m_isAudio = false;
};

void Reader::read(QStringView line)
{
    const QString word = takeWord(line).toUpper();
    if (word == u"FILE"_s) {
        // The track goes on: its INDEX 01 may be in the next file, behind a gap in this one.
        m_files.append({fileName(line), {}});
        m_gapMs.reset();
    } else if (word == u"TRACK"_s) {
        endTrack();
        beginTrack(line);
    } else if (word == u"INDEX"_s) {
        readIndex(line);
    } else if (word == u"TITLE"_s) {
        tags().title = wholeText(line);
    } else if (word == u"PERFORMER"_s) {
        tags().artist = wholeText(line);
    } else if (word == u"SONGWRITER"_s) {
        tags().composer = wholeText(line);
    } else if (word == u"REM"_s) {
        readRemark(line);
    }
}

void Reader::readRemark(QStringView text)
{
    const QString word = takeWord(text).toUpper();
    if (word == u"GENRE"_s) {
        tags().genre = wholeText(text);
    } else if (word == u"DATE"_s) {
        tags().year = yearIn(wholeText(text));
    } else if (word == u"COMPOSER"_s) {
        tags().composer = wholeText(text);
    } else if (word == u"DISCNUMBER"_s) {
        tags().discNumber = std::clamp(wholeText(text).toInt(), 0, kLastNumber);
    }
}

void Reader::readIndex(QStringView text)
{
    bool isNumber = false;
    const int number = takeWord(text).toInt(&isNumber);
    const std::optional<qint64> time = timeOf(text);
    if (!m_isInTrack || !isNumber || !time || m_files.isEmpty()) {
        return;
    }
    if (number == 0) {
        m_gapMs = time;
        m_startFile = m_startMs ? m_startFile : m_files.size() - 1;
    } else if (number == 1 && !m_startMs) {
        m_startMs = time;
        m_startFile = m_files.size() - 1;
    }
}

void Reader::beginTrack(QStringView text)
{
    m_track = {};
    m_track.number = takeWord(text).toInt();
    m_isInTrack = true;
    m_isAudio = takeWord(text).compare(u"AUDIO"_s, Qt::CaseInsensitive) == 0;
    m_gapMs.reset();
    m_startMs.reset();
    m_startFile = -1;
}

void Reader::endTrack()
{
    const std::optional<qint64> start = m_startMs ? m_startMs : m_gapMs;
    const bool isGood = m_isInTrack && m_isAudio && start && m_startFile >= 0 && m_track.number >= 1
        && m_track.number <= kLastNumber && !m_numbers.contains(m_track.number);
    m_isInTrack = false;
    if (!isGood) {
        return;
    }
    QList<CueTrack>& tracks = m_files[m_startFile].tracks;
    if (!tracks.isEmpty() && tracks.constLast().startMs >= *start) {
        return;
    }
    if (!tracks.isEmpty()) {
        tracks.last().endMs = *start;
    }
    m_numbers.insert(m_track.number);
    m_track.startMs = *start;
    tracks.append(m_track);
}

QList<CueFile> Reader::take()
{
    endTrack();
    m_files.removeIf([](const CueFile& file) { return file.tracks.isEmpty(); });
    for (CueFile& file : m_files) {
        for (CueTrack& track : file.tracks) {
            Tags& tags = track.tags;
            tags.album = m_album.title;
            tags.albumArtist = m_album.artist;
            tags.artist = tags.artist.isEmpty() ? m_album.artist : tags.artist;
            tags.composer = tags.composer.isEmpty() ? m_album.composer : tags.composer;
            tags.genre = tags.genre.isEmpty() ? m_album.genre : tags.genre;
            tags.year = tags.year == 0 ? m_album.year : tags.year;
            tags.discNumber = tags.discNumber == 0 ? m_album.discNumber : tags.discNumber;
            tags.trackNumber = track.number;
        }
    }
    return m_files;
}

} // namespace

QList<CueFile> parseCueSheet(const QByteArray& bytes)
{
    if (bytes.size() > kLargestCueSheet) {
        return {};
    }
    QString text = decoded(bytes);
    text.replace(u'\r', u'\n');
    Reader reader;
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        reader.read(line);
    }
    return reader.take();
}

CueFile parseFlacCueSheet(const QByteArray& block, int sampleRateHz)
{
    constexpr qsizetype kHead = 128 + 8 + 259; // catalogue number, lead-in, flags and reserve
    constexpr qsizetype kTrack = 8 + 1 + 12 + 14 + 1; // offset, number, ISRC, flags, indices
    constexpr qsizetype kIndex = 8 + 1 + 3;
    constexpr int kLeadOuts[] = {170, 255};
    CueFile file;
    if (block.size() <= kHead || sampleRateHz <= 0) {
        return file;
    }
    const auto byteAt = [&block](qsizetype at) { return static_cast<quint8>(block.at(at)); };
    const auto milliseconds = [sampleRateHz](quint64 samples) {
        return static_cast<qint64>(
            static_cast<double>(samples) * 1000.0 / static_cast<double>(sampleRateHz) + 0.5);
    };
    qsizetype at = kHead + 1;
    for (int left = byteAt(kHead); left > 0 && at + kTrack <= block.size(); --left) {
        const auto offset = qFromBigEndian<quint64>(block.constData() + at);
        const int number = byteAt(at + 8);
        const bool isAudio = (byteAt(at + 21) & 0x80U) == 0;
        quint64 start = offset;
        const int indices = byteAt(at + kTrack - 1);
        at += kTrack;
        for (int index = 0; index < indices && at + kIndex <= block.size(); ++index) {
            if (byteAt(at + 8) == 1) {
                start = offset + qFromBigEndian<quint64>(block.constData() + at);
            }
            at += kIndex;
        }
        constexpr quint64 kLatest = quint64{1} << 48; // years of sound
        const bool isLeadOut =
            std::find(std::begin(kLeadOuts), std::end(kLeadOuts), number) != std::end(kLeadOuts);
        const qint64 startMs = milliseconds(std::min(start, kLatest));
        const bool isRising = file.tracks.isEmpty() || file.tracks.constLast().startMs < startMs;
        if (isLeadOut || !isAudio || number == 0 || !isRising || start >= kLatest) {
            continue;
        }
        if (!file.tracks.isEmpty()) {
            file.tracks.last().endMs = startMs;
        }
        CueTrack track;
        track.number = number;
        track.startMs = startMs;
        track.tags.trackNumber = number;
        file.tracks.append(track);
    }
    return file;
}

} // namespace models

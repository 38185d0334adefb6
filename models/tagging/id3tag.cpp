// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/id3tag.h"

#include "models/tagging/framekeys.h"
#include "models/tagging/id3genres.h"
#include "models/tagging/id3ids.h"
#include "models/tagging/id3names.h"
#include "models/tagging/id3text.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr qsizetype kHeaderSize = 10;
constexpr char kUnsynchronised = '\x80';
constexpr char kExtended = '\x40';
constexpr char kFooter = '\x10';

quint32 number(const QByteArray& bytes, qsizetype offset, int count, int bits)
{
    quint32 value = 0;
    for (qsizetype i = offset; i < offset + count; ++i) {
        value = (value << static_cast<unsigned>(bits)) | static_cast<quint8>(bytes[i]);
    }
    return value;
}

QByteArray numberBytes(quint32 value, int count, int bits)
{
    QByteArray bytes(count, '\0');
    const quint32 mask = (1U << static_cast<unsigned>(bits)) - 1U;
    for (int i = count - 1; i >= 0; --i) {
        bytes[i] = static_cast<char>(value & mask);
        value >>= static_cast<unsigned>(bits);
    }
    return bytes;
}

QByteArray synchronised(QByteArray bytes)
{
    return bytes.replace(QByteArray("\xFF\x00", 2), QByteArray("\xFF", 1));
}

/// The frames that say when, before 2.4.
bool isOldDate(const QByteArray& id)
{
    return id == "TYER" || id == "TDAT" || id == "TIME";
}

} // namespace

qsizetype Id3Tag::lengthOf(const QByteArray& head)
{
    if (head.size() < kHeaderSize || !head.startsWith("ID3")) {
        return 0;
    }
    for (qsizetype i = 6; i < kHeaderSize; ++i) {
        if ((head[i] & '\x80') != 0) {
            return 0;
        }
    }
    const bool hasFooter = head[3] == 4 && (head[5] & kFooter) != 0;
    return kHeaderSize + number(head, 6, 4, 7) + (hasFooter ? kHeaderSize : 0);
}

std::optional<Id3Tag> Id3Tag::parse(const QByteArray& bytes)
{
    const qsizetype length = lengthOf(bytes);
    if (length == 0 || bytes.size() < length) {
        return std::nullopt;
    }
    const int version = bytes[3];
    const char flags = bytes[5];
    const bool isCompressed = version == 2 && (flags & kExtended) != 0;
    if (version < 2 || version > 4 || isCompressed) {
        return std::nullopt;
    }
    Id3Tag tag(version);
    QByteArray data = bytes.mid(kHeaderSize, number(bytes, 6, 4, 7));
    if ((flags & kUnsynchronised) != 0) {
        tag.m_isUnsynchronised = version == 4;
        data = version == 4 ? data : synchronised(data);
    }
    if ((flags & kExtended) != 0 && data.size() >= 4) {
        // Its checksum would be that of another tag.
        const qsizetype extended = version == 4 ? number(data, 0, 4, 7) : 4 + number(data, 0, 4, 8);
        if (extended > data.size()) {
            return std::nullopt;
        }
        data.remove(0, extended);
    }
    return tag.readFrames(data) ? std::optional(tag) : std::nullopt;
}

bool Id3Tag::isFrameAt(const QByteArray& data, qsizetype offset) const
{
    const int letters = m_version == 2 ? 3 : 4;
    if (offset + letters > data.size()) {
        return false;
    }
    for (qsizetype i = offset; i < offset + letters; ++i) {
        const char c = data[i];
        if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (i == offset + 3 && c == ' '))) {
            return false;
        }
    }
    return true;
}

qsizetype Id3Tag::frameSize(const QByteArray& data, qsizetype offset) const
{
    if (m_version == 2) {
        return 6 + number(data, offset + 3, 3, 8);
    }
    const qsizetype plain = kHeaderSize + number(data, offset + 4, 4, 8);
    if (m_version == 3) {
        return plain;
    }
    const qsizetype syncSafe = kHeaderSize + number(data, offset + 4, 4, 7);
    const auto endsWell = [&](qsizetype size) {
        const qsizetype end = offset + size;
        return end == data.size()
            || (end < data.size() && (data[end] == 0 || isFrameAt(data, end)));
    };
    // Old versions of iTunes wrote plain sizes.
    return plain != syncSafe && !endsWell(syncSafe) && endsWell(plain) ? plain : syncSafe;
}

bool Id3Tag::readFrames(const QByteArray& data)
{
    const qsizetype header = m_version == 2 ? 6 : kHeaderSize;
    qsizetype offset = 0;
    while (offset + header < data.size() && data[offset] != 0) {
        const qsizetype size = isFrameAt(data, offset) ? frameSize(data, offset) : 0;
        if (size < header || offset + size > data.size()) {
            return false;
        }
        Frame frame;
        frame.raw = data.mid(offset, size);
        frame.id = frame.raw.left(m_version == 2 ? 3 : 4);
        if (m_version == 2) {
            const QByteArray name = id3names::longName(frame.id);
            frame.id = name.isEmpty() ? frame.id : name;
        }
        frame.body = readableBody(frame.raw);
        m_frames.append(frame);
        offset += size;
    }
    return true;
}

QByteArray Id3Tag::readableBody(const QByteArray& raw) const
{
    if (m_version == 2) {
        return raw.mid(6);
    }
    const char flags = raw[9];
    const bool isSealed = (flags & (m_version == 3 ? '\xE0' : '\x4C')) != 0;
    if (isSealed) {
        return {};
    }
    QByteArray body = raw.mid(kHeaderSize);
    if (m_version == 4 && (flags & '\x01') != 0) {
        body.remove(0, 4); // the length before it was unsynchronised
    }
    return m_version == 4 && (flags & '\x02') != 0 ? synchronised(body) : body;
}

QString Id3Tag::keyOf(const Frame& frame) const
{
    if (frame.body.isNull()) {
        return {};
    }
    if (isOldDate(frame.id)) {
        return u"DATE"_s;
    }
    if (frame.id == "TORY") {
        return u"ORIGINALDATE"_s;
    }
    if (frame.id == "UFID" && id3ids::recording(frame.body).isEmpty()) {
        return {};
    }
    if (frame.id == "TXXX") {
        const QStringList texts = id3text::decoded(frame.body.mid(1), frame.body[0]);
        return texts.isEmpty() ? QString() : id3names::fieldOfDescription(texts.constFirst());
    }
    if (frame.id == "COMM" || frame.id == "USLT") {
        // Those with a description are for programs, such as iTunNORM.
        const QByteArray body = frame.body.mid(4);
        const QByteArray end = id3text::terminator(frame.body[0]);
        const bool hasMark = body.startsWith("\xFF\xFE") || body.startsWith("\xFE\xFF");
        const bool isPlain = body.startsWith(end) || (hasMark && body.mid(2).startsWith(end));
        return isPlain ? id3names::fieldOf(frame.id) : QString();
    }
    return id3names::fieldOf(frame.id);
}

QStringList Id3Tag::valuesOf(const Frame& frame) const
{
    if (frame.body.isEmpty()) {
        return {};
    }
    if (frame.id == "UFID") {
        return {id3ids::recording(frame.body)};
    }
    const char encoding = frame.body[0];
    if (frame.id == "COMM" || frame.id == "USLT") {
        const QStringList texts = id3text::decoded(frame.body.mid(4), encoding);
        return texts.mid(1);
    }
    const QStringList texts = id3text::decoded(frame.body.mid(1), encoding);
    if (frame.id == "TXXX") {
        return texts.mid(1);
    }
    return frame.id == "TCON" ? id3genres::names(texts) : texts;
}

Fields Id3Tag::fields() const
{
    Fields fields;
    QString dayAndMonth;
    for (const Frame& frame : m_frames) {
        const QString key = keyOf(frame);
        const QStringList values = valuesOf(frame);
        if (key.isEmpty() || values.isEmpty()) {
            continue;
        }
        if (frame.id == "TDAT" || frame.id == "TIME") {
            dayAndMonth = frame.id == "TDAT" ? values.constFirst() : dayAndMonth;
            continue;
        }
        fields[key] += values;
    }
    const auto date = fields.find(u"DATE"_s);
    constexpr qsizetype kDayAndMonth = 4;
    if (date != fields.end() && m_version < 4 && dayAndMonth.size() == kDayAndMonth
        && date->constFirst().size() == 4) {
        *date = {u"%1-%2-%3"_s.arg(date->constFirst(), dayAndMonth.mid(2), dayAndMonth.left(2))};
    }
    return fields;
}

Id3Tag::Frame Id3Tag::frame(const QByteArray& id, const QByteArray& body) const
{
    Frame made{id, {}, body};
    const auto size = static_cast<quint32>(body.size());
    if (m_version == 2) {
        made.raw = id3names::shortName(id) + numberBytes(size, 3, 8) + body;
    } else {
        made.raw = id + numberBytes(size, 4, m_version == 4 ? 7 : 8) + QByteArray(2, '\0') + body;
    }
    return made;
}

std::optional<QList<Id3Tag::Frame>> Id3Tag::framesFor(
    const QString& key, const QStringList& values, const QByteArray& language) const
{
    QByteArray id = id3names::frameOf(key);
    if (m_version == 2 && id3names::shortName(id).isEmpty()) {
        id.clear(); // a text with a description
    }
    if (m_version < 4 && (id == "TDRC" || id == "TDOR")) {
        static const QRegularExpression form(u"^(\\d{4})(?:-(\\d\\d)-(\\d\\d))?$"_s);
        const QRegularExpressionMatch date = form.match(values.constFirst());
        const bool hasDay = !date.captured(2).isEmpty();
        if (values.size() != 1 || !date.hasMatch() || (hasDay && id == "TDOR")) {
            return std::nullopt;
        }
        const QByteArray year = '\0' + date.captured(1).toLatin1();
        const QByteArray yearId = m_version == 2 ? id : id == "TDRC" ? "TYER" : "TORY";
        QList frames{frame(yearId, year)};
        if (hasDay) {
            frames.append(frame("TDAT", '\0' + (date.captured(3) + date.captured(2)).toLatin1()));
        }
        return frames;
    }
    if (id == "UFID") {
        return QList{frame(id, id3ids::body(values.constFirst()))};
    }
    const char encoding =
        id3text::encodingFor(values + QStringList{id3names::descriptionOf(key)}, m_version);
    QByteArray body(1, encoding);
    if (id == "COMM" || id == "USLT") {
        const QByteArray mark = id3text::encoded({QString()}, encoding);
        body += language + mark + id3text::terminator(encoding)
            + id3text::encoded({joinedValues(values)}, encoding);
    } else if (id.isEmpty()) {
        id = "TXXX";
        body += id3text::encoded(QStringList{id3names::descriptionOf(key)} + values, encoding);
    } else if (id == "TCON" && m_version < 4) {
        QStringList escaped = values;
        for (QString& value : escaped) {
            value = value.startsWith(u'(') ? u'(' + value : value;
        }
        body += id3text::encoded(escaped, encoding);
    } else {
        body += id3text::encoded(values, encoding);
    }
    return QList{frame(id, body)};
}

bool Id3Tag::set(const QString& key, const QStringList& values)
{
    if (framekeys::isFrame(key)) {
        return setFrames(key, values);
    }
    QList<Frame> kept;
    qsizetype place = -1;
    QByteArray language = "eng";
    for (const Frame& frame : std::as_const(m_frames)) {
        if (keyOf(frame) != key) {
            kept.append(frame);
            continue;
        }
        if (place < 0 && (frame.id == "COMM" || frame.id == "USLT")) {
            language = frame.body.mid(1, 3);
        }
        place = place < 0 ? kept.size() : place;
    }
    if (!values.isEmpty()) {
        const std::optional<QList<Frame>> made = framesFor(key, values, language);
        if (!made) {
            return false;
        }
        place = place < 0 ? kept.size() : place;
        for (const Frame& frame : *made) {
            kept.insert(place++, frame);
        }
    }
    m_frames = kept;
    return true;
}

QByteArrayList Id3Tag::bodies(const QByteArray& id) const
{
    QByteArrayList found;
    for (const Frame& frame : m_frames) {
        if (frame.id == id && !frame.body.isNull()) {
            found.append(frame.body);
        }
    }
    return found;
}

void Id3Tag::replace(const QByteArray& id, const QByteArrayList& bodies)
{
    QList<Frame> kept;
    QList<Frame> former;
    qsizetype place = -1;
    for (const Frame& frame : std::as_const(m_frames)) {
        const bool isOne = frame.id == id && !frame.body.isNull();
        place = isOne && place < 0 ? kept.size() : place;
        (isOne ? former : kept).append(frame);
    }
    place = place < 0 ? kept.size() : place;
    for (const QByteArray& body : bodies) {
        const auto same = std::ranges::find_if(
            former, [&body](const Frame& frame) { return frame.body == body; });
        kept.insert(place++, same == former.end() ? frame(id, body) : *same);
    }
    m_frames = kept;
}

QByteArray Id3Tag::bytes(qsizetype length) const
{
    if (m_frames.isEmpty()) {
        return {};
    }
    QByteArray data;
    for (const Frame& frame : m_frames) {
        data += frame.raw;
    }
    data += QByteArray(std::max<qsizetype>(length - kHeaderSize - data.size(), 0), '\0');
    QByteArray header("ID3");
    header += static_cast<char>(m_version);
    header += '\0';
    header += m_isUnsynchronised ? kUnsynchronised : '\0';
    return header + numberBytes(static_cast<quint32>(data.size()), 4, 7) + data;
}

} // namespace models

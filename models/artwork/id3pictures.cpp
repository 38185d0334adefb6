// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artwork/id3pictures.h"

#include "models/tagging/id3text.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace models::id3pictures {

namespace {

const QByteArray kFrame = "APIC";

/// Where the text from `offset` on ends, -1 where it does not.
qsizetype endOfText(const QByteArray& body, qsizetype offset, char encoding)
{
    const QByteArray zero = id3text::terminator(encoding);
    for (qsizetype i = offset; i + zero.size() <= body.size(); i += zero.size()) {
        if (QByteArrayView(body).sliced(i, zero.size()) == zero) {
            return i;
        }
    }
    return -1;
}

QString mimeOfShortName(const QByteArray& name)
{
    const QByteArray lower = name.toLower();
    return u"image/"_s + QString::fromLatin1(lower == "jpg" ? QByteArray("jpeg") : lower);
}

/// Three letters, or nothing.
QByteArray shortNameOf(const QString& mime)
{
    const QByteArray type = mime.section(u'/', -1).toLatin1().toUpper();
    const QByteArray name = type == "JPEG" ? QByteArray("JPG") : type;
    return name.size() == 3 ? name : QByteArray();
}

/// ID3v2.4.0 native frames, 4.14; ID3v2.2, 4.15. Nothing for what is damaged, and for addresses.
std::optional<Picture> pictureOf(const QByteArray& body, int version)
{
    constexpr qsizetype kShortest = 6;
    if (body.size() < kShortest) {
        return std::nullopt;
    }
    Picture picture;
    const char encoding = body[0];
    qsizetype offset = 4; // behind the three letters
    if (version == 2) {
        picture.mime = mimeOfShortName(body.mid(1, 3));
    } else {
        const qsizetype end = body.indexOf('\0', 1);
        if (end < 0 || end + 2 > body.size()) {
            return std::nullopt;
        }
        picture.mime = QString::fromLatin1(body.mid(1, end - 1));
        offset = end + 1;
    }
    const bool isAddress = picture.mime == "-->"_L1 || body.mid(1, 3) == "-->";
    const auto kind = static_cast<quint8>(body[offset]);
    const qsizetype end = endOfText(body, offset + 1, encoding);
    if (end < 0 || isAddress || encoding < 0 || encoding > 3) {
        return std::nullopt;
    }
    picture.kind = kind < kPictureKindCount ? static_cast<PictureKind>(kind) : PictureKind::Other;
    picture.description =
        id3text::decoded(body.mid(offset + 1, end - offset - 1), encoding).value(0);
    picture.data = body.mid(end + id3text::terminator(encoding).size());
    return picture.data.isEmpty() ? std::nullopt : std::optional(picture);
}

QByteArray bodyOf(const Picture& picture, int version)
{
    const char encoding = id3text::encodingFor({picture.description}, version);
    QByteArray body(1, encoding);
    if (version == 2) {
        const QByteArray name = shortNameOf(picture.mime);
        if (name.isEmpty()) {
            return {};
        }
        body += name;
    } else {
        body += picture.mime.toLatin1() + '\0';
    }
    body += static_cast<char>(picture.kind);
    body += id3text::encoded({picture.description}, encoding) + id3text::terminator(encoding);
    return body + picture.data;
}

} // namespace

QList<Picture> pictures(const Id3Tag& tag)
{
    QList<Picture> found;
    for (const QByteArray& body : tag.bodies(kFrame)) {
        if (const std::optional<Picture> picture = pictureOf(body, tag.version())) {
            found.append(*picture);
        }
    }
    return found;
}

bool setPictures(Id3Tag& tag, const QList<Picture>& pictures)
{
    const QByteArrayList former = tag.bodies(kFrame);
    QByteArrayList bodies;
    for (const QByteArray& body : former) {
        if (!pictureOf(body, tag.version())) {
            bodies.append(body);
        }
    }
    for (const Picture& picture : pictures) {
        const auto same = std::ranges::find_if(former,
            [&](const QByteArray& body) { return pictureOf(body, tag.version()) == picture; });
        const QByteArray body = same != former.end() ? *same : bodyOf(picture, tag.version());
        if (body.isEmpty()) {
            return false;
        }
        bodies.append(body);
    }
    tag.replace(kFrame, bodies);
    return true;
}

} // namespace models::id3pictures

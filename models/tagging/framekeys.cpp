// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/framekeys.h"

#include "models/tagging/id3text.h"

using namespace Qt::StringLiterals;

namespace models::framekeys {

namespace {

const QString kPrefix = u"FRAME:"_s;

/// Who wrote the frame, or what it is about, where its kind says so at its start.
QString owner(const QByteArray& id, const QByteArray& body)
{
    if (body.isEmpty()) {
        return {};
    }
    if (id == "PRIV" || id == "UFID") {
        return QString::fromLatin1(body.left(body.indexOf('\0')));
    }
    constexpr qsizetype kLanguage = 4; // with the encoding before it
    const bool isComment = id == "COMM" || id == "USLT";
    if ((isComment && body.size() > kLanguage) || id == "WXXX") {
        return id3text::decoded(body.mid(isComment ? kLanguage : 1), body[0]).value(0);
    }
    return {};
}

} // namespace

QString keyOf(const QByteArray& id, const QByteArray& body)
{
    const QString about = owner(id, body);
    const QString key = kPrefix + QString::fromLatin1(id);
    return about.isEmpty() ? key : key + u':' + about;
}

bool isFrame(const QString& key)
{
    return key.startsWith(kPrefix);
}

QString title(const QString& key)
{
    const QString name = key.mid(kPrefix.size());
    const QString about = name.section(u':', 1);
    return about.isEmpty() ? name : name.section(u':', 0, 0) + u' ' + about;
}

QString packed(int version, const QByteArray& frame)
{
    return QString::number(version) + u' ' + QString::fromLatin1(frame.toBase64());
}

Packed unpacked(const QString& value)
{
    const auto frame = QByteArray::fromBase64Encoding(
        value.section(u' ', 1).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return frame ? Packed{value.section(u' ', 0, 0).toInt(), *frame} : Packed();
}

FieldEdit withoutFrames(const FieldEdit& edit)
{
    FieldEdit rest = edit;
    rest.removeIf([](const auto& field) { return isFrame(field.key()); });
    return rest;
}

} // namespace models::framekeys

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/infolist.h"

#include <algorithm>
#include <array>
#include <utility>

namespace models::infolist {

namespace {

constexpr qsizetype kTypeSize = 4;
constexpr qsizetype kHeaderSize = 8;

constexpr std::array<std::pair<const char*, const char*>, 10> kNames{{
    {"INAM", "TITLE"},
    {"IART", "ARTIST"},
    {"IPRD", "ALBUM"},
    {"IGNR", "GENRE"},
    {"ICMT", "COMMENT"},
    {"ICRD", "DATE"},
    {"IPRT", "TRACKNUMBER"},
    {"ITRK", "TRACKNUMBER"},
    {"ICOP", "COPYRIGHT"},
    {"IMUS", "COMPOSER"},
}};

struct Item
{
    QByteArray id;
    QByteArray raw; ///< with header and padding
    QByteArray text;
};

QList<Item> items(const QByteArray& content)
{
    QList<Item> found;
    qsizetype offset = kTypeSize;
    while (offset + kHeaderSize <= content.size()) {
        qsizetype size = 0;
        for (qsizetype i = 7; i >= 4; --i) {
            size = size * 256 + static_cast<quint8>(content[offset + i]);
        }
        Item item;
        item.id = content.mid(offset, kTypeSize);
        item.raw = content.mid(offset, kHeaderSize + size + size % 2);
        item.text = content.mid(offset + kHeaderSize, size);
        const qsizetype end = item.text.indexOf('\0');
        item.text.truncate(end < 0 ? item.text.size() : end);
        offset += kHeaderSize + size + size % 2;
        found.append(item);
    }
    return found;
}

QString keyOf(const QByteArray& id)
{
    const auto* const name =
        std::ranges::find_if(kNames, [&id](const auto& one) { return id == one.first; });
    return name == kNames.end() ? QString() : QString::fromLatin1(name->second);
}

QByteArray itemBytes(const QByteArray& id, const QByteArray& text)
{
    const qsizetype size = text.size() + 1;
    QByteArray bytes = id;
    for (int i = 0; i < 4; ++i) {
        bytes += static_cast<char>((size >> (8 * i)) & 0xFF);
    }
    return bytes + text + QByteArray(1 + size % 2, '\0');
}

} // namespace

Fields fields(const QByteArray& content)
{
    Fields found;
    for (const Item& item : items(content)) {
        const QString key = keyOf(item.id);
        if (!key.isEmpty() && !item.text.isEmpty() && !found.contains(key)) {
            found.insert(key, {QString::fromUtf8(item.text)});
        }
    }
    return found;
}

QByteArray edited(const QByteArray& content, const FieldEdit& edit)
{
    QByteArray bytes = "INFO";
    FieldEdit left = edit;
    for (const Item& item : items(content)) {
        const QString key = keyOf(item.id);
        if (!edit.contains(key)) {
            bytes += item.raw;
        } else if (const QStringList values = left.take(key); !values.isEmpty()) {
            bytes += itemBytes(item.id, joinedValues(values).toUtf8());
        }
    }
    for (const auto& [id, key] : kNames) {
        if (const QStringList values = left.take(QString::fromLatin1(key)); !values.isEmpty()) {
            bytes += itemBytes(id, joinedValues(values).toUtf8());
        }
    }
    return bytes.size() > kTypeSize ? bytes : QByteArray();
}

} // namespace models::infolist

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artwork/coversheet.h"

#include "models/artwork/coverorder.h"

#include <QHash>

#include <algorithm>

namespace models {

namespace {

bool isSame(const Picture& a, const Picture& b)
{
    return a.kind == b.kind && a.data == b.data;
}

auto placeOf(QList<Picture>& pictures, const Picture& picture)
{
    return std::ranges::find_if(
        pictures, [&picture](const Picture& one) { return isSame(one, picture); });
}

bool has(const QList<Picture>& pictures, const Picture& picture)
{
    return std::ranges::any_of(
        pictures, [&picture](const Picture& one) { return isSame(one, picture); });
}

/// What is to be written into one file.
struct Wanted
{
    QList<Picture> before;
    QList<Picture> after;
};

} // namespace

CoverSheet::CoverSheet(QList<File> files)
    : m_files(std::move(files))
{
    for (const File& file : std::as_const(m_files)) {
        m_now.append(file.before);
    }
}

QList<CoverSheet::Entry> CoverSheet::entries() const
{
    QList<Entry> found;
    for (const QList<Picture>& pictures : m_now) {
        for (const Picture& picture : pictures) {
            const auto known = std::ranges::find_if(
                found, [&picture](const Entry& entry) { return isSame(entry.picture, picture); });
            if (known != found.end()) {
                ++known->files;
                continue;
            }
            const bool isNew = std::ranges::none_of(
                m_files, [&picture](const File& file) { return has(file.before, picture); });
            found.append({picture, 1, isNew});
        }
    }
    std::ranges::stable_partition(
        found, [](const Entry& entry) { return entry.picture.kind == PictureKind::FrontCover; });
    return found;
}

void CoverSheet::add(const Picture& picture)
{
    for (QList<Picture>& pictures : m_now) {
        if (picture.kind == PictureKind::FrontCover) {
            pictures = withFrontCover(pictures, picture);
        } else if (!has(pictures, picture)) {
            pictures.append(picture);
        }
    }
}

void CoverSheet::replace(const Picture& former, const Picture& picture)
{
    for (QList<Picture>& pictures : m_now) {
        if (const auto place = placeOf(pictures, former); place != pictures.end()) {
            place->data = picture.data;
            place->mime = picture.mime;
        }
    }
}

void CoverSheet::remove(const Picture& picture)
{
    for (QList<Picture>& pictures : m_now) {
        pictures.removeIf([&picture](const Picture& one) { return isSame(one, picture); });
    }
}

void CoverSheet::setKind(const Picture& picture, PictureKind kind)
{
    for (QList<Picture>& pictures : m_now) {
        if (const auto place = placeOf(pictures, picture); place != pictures.end()) {
            place->kind = kind;
        }
    }
}

int CoverSheet::changedFiles() const
{
    int changed = 0;
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        changed += m_files.at(i).before != m_now.at(i) ? 1 : 0;
    }
    return changed;
}

TagOrder CoverSheet::order(const QString& name) const
{
    TagOrder order;
    order.name = name;
    QHash<QString, Wanted> wanted;
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const File& file = m_files.at(i);
        if (file.before != m_now.at(i)) {
            order.targets.append(file.target);
            wanted.insert(file.target.path, {file.before, m_now.at(i)});
        }
    }
    order.pictures = [wanted](const TagTarget& target, const QList<Picture>& now) {
        const auto file = wanted.constFind(target.path);
        return file != wanted.constEnd() && file->before == now ? file->after : now;
    };
    return order;
}

} // namespace models

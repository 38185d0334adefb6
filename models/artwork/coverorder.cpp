// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/artwork/coverorder.h"

#include <algorithm>

namespace models {

QList<Picture> withFrontCover(const QList<Picture>& now, const Picture& front)
{
    const auto isFront = [&now](const Picture& picture) {
        const bool isOnly = now.size() == 1 && picture.kind == PictureKind::Other;
        return picture.kind == PictureKind::FrontCover || isOnly;
    };
    const auto former = std::ranges::find_if(now, isFront);
    if (former != now.end() && former->data == front.data) {
        return now; // a mime or a description of its own is no reason to write
    }
    QList<Picture> pictures;
    std::ranges::remove_copy_if(now, std::back_inserter(pictures), isFront);
    Picture cover = front;
    cover.kind = PictureKind::FrontCover;
    pictures.prepend(cover); // some players show the first, whatever it is
    return pictures;
}

const Picture* frontCover(const QList<Picture>& pictures)
{
    const auto front = std::ranges::find(pictures, PictureKind::FrontCover, &Picture::kind);
    return front != pictures.end() ? &*front : pictures.isEmpty() ? nullptr : &pictures.first();
}

TagOrder coverOrder(const QString& name, const QList<TagTarget>& targets, const Picture& front)
{
    TagOrder order;
    order.name = name;
    order.targets = targets;
    order.pictures = [front](const TagTarget&, const QList<Picture>& now) {
        return withFrontCover(now, front);
    };
    return order;
}

} // namespace models

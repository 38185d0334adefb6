// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/tagrating.h"

#include "models/tags/tagtext.h"

#include <taglib/popularimeterframe.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace models::tagrating {

namespace {

/// The first value of the first of these properties.
QString first(const TagLib::PropertyMap& properties, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        if (const auto found = properties.find(key);
            found != properties.end() && !found->second.isEmpty()) {
            return tagtext::text(found->second.front());
        }
    }
    return {};
}

int playsOf(const QString& value)
{
    bool isNumber = false;
    const double plays = value.toDouble(&isNumber); // FMPS writes "12.0"
    constexpr double kMost = 1e6;
    return isNumber && plays > 0.0 && plays < kMost ? static_cast<int>(plays) : 0;
}

} // namespace

int fromPopularimeter(int value)
{
    constexpr std::array<std::pair<int, int>, 5> kHalves{
        {{13, 1}, {54, 3}, {118, 5}, {186, 7}, {242, 9}}};
    for (const auto& [byte, halfStars] : kHalves) {
        if (value == byte) {
            return halfStars;
        }
    }
    constexpr std::array<int, 5> kFirstOfStar{1, 32, 96, 160, 224};
    int stars = 0;
    for (const int least : kFirstOfStar) {
        stars += value >= least ? 1 : 0;
    }
    return 2 * stars;
}

int fromText(const QString& value)
{
    constexpr double kHalfStars = 10.0;
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber || !(number > 0.0) || number > 100.0) {
        return 0;
    }
    double halfStars = number / kHalfStars; // per cent
    if (number <= 1.0 && value.contains(u'.')) {
        halfStars = number * kHalfStars;
    } else if (number <= 5.0) {
        halfStars = number * 2.0;
    } else if (number <= kHalfStars) {
        halfStars = number;
    }
    return std::clamp(static_cast<int>(std::lround(halfStars)), 1, 10);
}

TagRating of(const TagLib::PropertyMap& properties, const TagLib::ID3v2::Tag* id3v2)
{
    TagRating found;
    found.halfStars = fromText(first(properties, {"FMPS_RATING", "RATING"}));
    found.plays = playsOf(first(properties, {"FMPS_PLAYCOUNT", "PLAYCOUNT", "PLAY_COUNT"}));
    if (id3v2 == nullptr) {
        return found;
    }
    const TagLib::ID3v2::FrameListMap& frames = id3v2->frameListMap();
    const auto popularimeters = frames.find("POPM");
    if (popularimeters == frames.end()) {
        return found;
    }
    for (const TagLib::ID3v2::Frame* frame : popularimeters->second) {
        if (const auto* const one = dynamic_cast<const TagLib::ID3v2::PopularimeterFrame*>(frame)) {
            const int halfStars = fromPopularimeter(one->rating());
            found.halfStars = found.halfStars > 0 ? found.halfStars : halfStars;
            found.plays = std::max(found.plays, playsOf(QString::number(one->counter())));
        }
    }
    return found;
}

} // namespace models::tagrating

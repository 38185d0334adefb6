// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/tagrecognition.h"

#include <algorithm>
#include <array>

namespace models::tagrecognition {

using tagformats::Format;

std::string suffix(const std::filesystem::path& path)
{
    std::string found = path.extension().string();
    found.erase(0, 1);
    std::ranges::transform(found, found.begin(), [](char character) {
        return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                    : character;
    });
    return found;
}

bool hasSuffix(const Format& format, std::string_view suffix)
{
    return std::ranges::find(format.suffixes, suffix) != format.suffixes.end();
}

bool isForeign(TagLib::IOStream& stream)
{
    static constexpr std::array<std::string_view, 2> kSignatures{"\x1A\x45\xDF\xA3", "caff"};
    stream.seek(0, TagLib::IOStream::Beginning);
    const TagLib::ByteVector head = stream.readBlock(4);
    stream.seek(0, TagLib::IOStream::Beginning); // where some readers expect to be
    const std::string_view start(head.data(), head.size());
    return std::ranges::find(kSignatures, start) != kSignatures.end();
}

void tryRecognised(TagLib::IOStream& stream, std::string_view suffix,
    const std::function<bool(const Format&)>& attempt)
{
    for (const bool bySuffix : {true, false}) {
        for (const Format& format : tagformats::all()) {
            if (hasSuffix(format, suffix) == bySuffix && format.isRecognised != nullptr
                && format.isRecognised(&stream) && attempt(format)) {
                return;
            }
        }
    }
}

} // namespace models::tagrecognition

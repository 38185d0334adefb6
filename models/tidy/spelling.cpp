// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/spelling.h"

#include "models/text/fold.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;

namespace models::spelling {

namespace {

bool isWordByte(char byte)
{
    const auto unit = static_cast<unsigned char>(byte);
    return unit >= 0x80 || std::isalnum(unit) != 0;
}

/// The words of a folded text; "&" and "+" between words are the word "and".
QByteArrayList words(const QByteArray& folded)
{
    QByteArrayList found;
    QByteArray word;
    const auto end = [&found, &word] {
        if (!word.isEmpty()) {
            found.append(std::exchange(word, {}));
        }
    };
    for (const char byte : folded) {
        if (isWordByte(byte)) {
            word += byte;
        } else if (byte == '&' || byte == '+') {
            end();
            found.append("and");
        } else if (byte != '\'' && byte != '.') {
            end(); // "Don't" and "S.O.S." are one word
        }
    }
    end();
    return found;
}

/// "feat", "ft" and "featuring" are one word.
bool isFeaturing(const QByteArray& word)
{
    return word == "feat" || word == "ft" || word == "featuring";
}

QByteArray artistKeyOf(const QByteArray& folded)
{
    QByteArrayList parts = words(folded);
    if (parts.size() > 1 && parts.constFirst() == "the") {
        parts.removeFirst();
    }
    if (parts.size() > 1 && parts.constLast() == "the" && folded.contains(',')) {
        parts.removeLast();
    }
    std::ranges::replace_if(parts, isFeaturing, "feat");
    const bool isSignsOnly =
        std::ranges::all_of(parts, [](const QByteArray& word) { return word == "and"; });
    return isSignsOnly ? folded : parts.join();
}

/// A key without the letter at `place`, as a number.
std::size_t hashWithout(std::string_view key, std::size_t place)
{
    std::array<char, 128> text{};
    std::copy_n(key.begin(), place, text.begin());
    std::copy(key.begin() + static_cast<std::ptrdiff_t>(place) + 1, key.end(),
        text.begin() + static_cast<std::ptrdiff_t>(place));
    return std::hash<std::string_view>{}({text.data(), key.size() - 1});
}

/// Whether two different keys are one slip apart.
bool isSlip(std::string_view a, std::string_view b)
{
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
    const auto at = static_cast<std::size_t>(left - a.begin());
    if (b.size() == a.size() + 1) {
        return a.substr(at) == b.substr(at + 1);
    }
    if (a.size() != b.size() || a == b) {
        return false;
    }
    const bool isSwapped = at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at]
        && a.substr(at + 2) == b.substr(at + 2);
    return isSwapped || a.substr(at + 1) == b.substr(at + 1);
}

/// Whether what differs may be a slip and not the difference between two names.
bool isGuarded(std::string_view a, std::string_view b)
{
    const auto digits = [](std::string_view text) {
        std::string found;
        std::ranges::copy_if(text, std::back_inserter(found),
            [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
        return found;
    };
    const auto [shorter, longer] = std::minmax(
        a, b, [](std::string_view x, std::string_view y) { return x.size() < y.size(); });
    const bool isPlural = longer.size() > shorter.size() && longer.back() == 's'
        && longer.substr(0, longer.size() - 1) == shorter;
    return a.front() == b.front() && digits(a) == digits(b) && !isPlural;
}

} // namespace

QByteArray plainKey(const QString& text)
{
    const QByteArray folded = text::foldedUtf8(text);
    QByteArray key;
    key.reserve(folded.size());
    std::ranges::copy_if(folded, std::back_inserter(key), isWordByte);
    return key.isEmpty() ? folded : key;
}

QByteArray artistKey(const QString& name)
{
    return artistKeyOf(text::foldedUtf8(name));
}

QByteArray turnedArtistKey(const QString& name)
{
    if (name.count(u',') != 1) {
        return {};
    }
    return artistKey(name.section(u',', 1).trimmed() + u' ' + name.section(u',', 0, 0));
}

QByteArray genreKey(const QString& name)
{
    static const QHash<QByteArray, QByteArray> kOthers{{"rnb", "randb"},
        {"rhythmandblues", "randb"}, {"drumnbass", "drumandbass"}, {"dnb", "drumandbass"},
        {"dandb", "drumandbass"}, {"rocknroll", "rockandroll"}, {"altrock", "alternativerock"}};
    const QByteArray folded = text::foldedUtf8(name);
    const QByteArray key = words(folded).join();
    return key.isEmpty() ? folded : kOthers.value(key, key);
}

QString withoutGuests(const QString& artist)
{
    constexpr std::array<QLatin1String, 6> kMarks{
        " feat. "_L1, " feat "_L1, " ft. "_L1, " ft "_L1, " featuring "_L1, " (feat"_L1};
    qsizetype end = artist.size();
    for (const QLatin1String mark : kMarks) {
        const qsizetype place = artist.indexOf(mark, 0, Qt::CaseInsensitive);
        end = place > 0 ? std::min(end, place) : end;
    }
    return artist.left(end).trimmed();
}

QStringList joinedParts(const QString& text)
{
    QStringList parts = text.split("; "_L1, Qt::SkipEmptyParts);
    std::ranges::transform(
        parts, parts.begin(), [](const QString& part) { return part.trimmed(); });
    return parts;
}

QStringList byPreference(const Counts& counts)
{
    const auto isMixed = [](const QString& text) {
        return text != text.toUpper() && text != text.toLower();
    };
    const auto accents = [](const QString& text) {
        return std::ranges::count_if(
            text, [](QChar c) { return c.isLetter() && c.unicode() > 0x7F; });
    };
    QStringList names = counts.keys();
    std::ranges::sort(names, [&](const QString& a, const QString& b) {
        if (counts[a] != counts[b]) {
            return counts[a] > counts[b];
        }
        if (accents(a) != accents(b)) {
            return accents(a) > accents(b);
        }
        return isMixed(a) != isMixed(b) ? isMixed(a) : a < b;
    });
    return names;
}

QList<std::pair<int, int>> slips(const QList<QByteArray>& keys, const std::stop_token& stop)
{
    constexpr qsizetype kShortest = 9;
    constexpr qsizetype kLongest = 100;
    std::vector<std::pair<std::size_t, int>> parts;
    for (int i = 0; i < keys.size() && !stop.stop_requested(); ++i) {
        const std::string_view key(
            keys.at(i).constData(), static_cast<std::size_t>(keys.at(i).size()));
        if (keys.at(i).size() < kShortest || keys.at(i).size() > kLongest) {
            continue;
        }
        parts.emplace_back(std::hash<std::string_view>{}(key), i);
        for (std::size_t place = 0; place < key.size(); ++place) {
            parts.emplace_back(hashWithout(key, place), i);
        }
    }
    std::ranges::sort(parts);
    QList<std::pair<int, int>> found;
    for (auto first = parts.begin(); first != parts.end() && !stop.stop_requested();) {
        const auto end = std::find_if(
            first, parts.end(), [&](const auto& part) { return part.first != first->first; });
        for (auto left = first; left != end; ++left) {
            for (auto right = std::next(left); right != end; ++right) {
                const QByteArray& a = keys.at(left->second);
                const QByteArray& b = keys.at(right->second);
                const std::string_view one(a.constData(), static_cast<std::size_t>(a.size()));
                const std::string_view other(b.constData(), static_cast<std::size_t>(b.size()));
                if (isSlip(one, other) && isGuarded(one, other)) {
                    found.append({left->second, right->second});
                }
            }
        }
        first = end;
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace models::spelling

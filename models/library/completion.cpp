// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/completion.h"

#include "models/library/genrevalues.h"
#include "models/library/musicalkey.h"
#include "models/library/querylexer.h"
#include "models/text/fold.h"
#include "models/text/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::completion)
};

struct Named
{
    const char* name;
    const char* hint;
};

constexpr std::array kFields{
    Named{"artist:", QT_TRANSLATE_NOOP("models::completion", "who plays")},
    Named{"album:", QT_TRANSLATE_NOOP("models::completion", "the record")},
    Named{"albumartist:", QT_TRANSLATE_NOOP("models::completion", "whose record it is")},
    Named{"title:", QT_TRANSLATE_NOOP("models::completion", "the name of the track")},
    Named{"genre:", QT_TRANSLATE_NOOP("models::completion", "as the tags say")},
    Named{"composer:", QT_TRANSLATE_NOOP("models::completion", "who wrote it")},
    Named{"year:", QT_TRANSLATE_NOOP("models::completion", "year:1990..1999")},
    Named{"bpm:", QT_TRANSLATE_NOOP("models::completion", "tempo, bpm:120..128")},
    Named{"key:", QT_TRANSLATE_NOOP("models::completion", "key:8A, key:Am")},
    Named{"key~", QT_TRANSLATE_NOOP("models::completion", "a key and those that mix with it")},
    Named{"energy:", QT_TRANSLATE_NOOP("models::completion", "from 0 to 1, energy:>0.6")},
    Named{"lufs:", QT_TRANSLATE_NOOP("models::completion", "loudness, lufs:-12..-8")},
    Named{"duration:", QT_TRANSLATE_NOOP("models::completion", "duration:3m..5m")},
    Named{"rating:", QT_TRANSLATE_NOOP("models::completion", "stars, rating:>=4")},
    Named{"plays:", QT_TRANSLATE_NOOP("models::completion", "how often you played it")},
    Named{"played:", QT_TRANSLATE_NOOP("models::completion", "when you played it, played:<30d")},
    Named{"added:", QT_TRANSLATE_NOOP("models::completion", "when it came, added:<30d")},
    Named{"format:", QT_TRANSLATE_NOOP("models::completion", "kind of file, format:flac")},
    Named{"folder:", QT_TRANSLATE_NOOP("models::completion", "where it lies")},
    Named{"path:", QT_TRANSLATE_NOOP("models::completion", "the file with its folder")},
    Named{"comment:", QT_TRANSLATE_NOOP("models::completion", "as the tags say")},
    Named{"track:", QT_TRANSLATE_NOOP("models::completion", "number on the record")},
    Named{"disc:", QT_TRANSLATE_NOOP("models::completion", "number of the disc")},
    Named{"bitrate:", QT_TRANSLATE_NOOP("models::completion", "kbit/s, bitrate:>=256")},
    Named{"samplerate:", QT_TRANSLATE_NOOP("models::completion", "kHz, samplerate:>48")},
    Named{"is:", QT_TRANSLATE_NOOP("models::completion", "is:missing, is:duplicate and more")},
    Named{"search:", QT_TRANSLATE_NOOP("models::completion", "one that you saved")},
    Named{"sort:", QT_TRANSLATE_NOOP("models::completion", "the order, sort:bpm, sort:-added")},
    Named{"limit:", QT_TRANSLATE_NOOP("models::completion", "how many at most")},
};

constexpr std::array kStates{
    Named{"missing", QT_TRANSLATE_NOOP("models::completion", "the file is gone")},
    Named{"failed", QT_TRANSLATE_NOOP("models::completion", "could not be analysed")},
    Named{"analysed", QT_TRANSLATE_NOOP("models::completion", "was listened to")},
    Named{"unanalysed", QT_TRANSLATE_NOOP("models::completion", "was not listened to yet")},
    Named{"corrected", QT_TRANSLATE_NOOP("models::completion", "you corrected tempo or key")},
    Named{"duplicate", QT_TRANSLATE_NOOP("models::completion", "is there more than once")},
};

Suggestion suggestion(const Named& named)
{
    return {.text = QString::fromLatin1(named.name), .hint = Text::tr(named.hint)};
}

template <std::size_t count>
QList<Suggestion> startingWith(const std::array<Named, count>& all, const QString& beginning)
{
    QList<Suggestion> found;
    for (const Named& named : all) {
        const QString name = QString::fromLatin1(named.name);
        if (name.startsWith(beginning) && name != beginning) {
            found.append(suggestion(named));
        }
    }
    return found;
}

/// A value of the library and how many tracks have it.
struct Counted
{
    QString value;
    bool isStart = false; ///< it begins with what was typed
    int tracks = 0;
};

/// The texts of a field that hold the needle, each as the first of its tracks spells it.
std::vector<Counted> textsWith(const TrackIndex& index, TrackField field, const QByteArray& needle)
{
    const TrackIndex::Texts& texts = index.texts(field);
    std::vector<char> hits;
    const std::string_view wanted(needle.constData(), static_cast<std::size_t>(needle.size()));
    texts.column.markContaining(wanted, hits);
    constexpr TrackIndex::Ordinal kNone = 0xFFFFFFFF;
    std::vector<TrackIndex::Ordinal> first(hits.size(), kNone);
    std::vector<int> counts(hits.size(), 0);
    for (TrackIndex::Ordinal ordinal = 0; ordinal < index.count(); ++ordinal) {
        const quint32 number = texts.numbers[ordinal];
        if (hits[number] != 0) {
            first[number] = std::min(first[number], ordinal);
            ++counts[number];
        }
    }
    std::vector<Counted> found;
    for (std::size_t number = 0; number < hits.size(); ++number) {
        if (counts[number] > 0 && !texts.column.at(static_cast<quint32>(number)).empty()) {
            found.push_back({.value = textOf(*index.track(first[number]), field),
                .isStart = texts.column.at(static_cast<quint32>(number)).starts_with(wanted),
                .tracks = counts[number]});
        }
    }
    return found;
}

/// A genre tag may hold several: each counts for itself.
std::vector<Counted> eachGenre(const std::vector<Counted>& tags, const QByteArray& needle)
{
    std::map<QByteArray, Counted> byName;
    for (const Counted& tag : tags) {
        const QStringList genres = genreValues(tag.value);
        for (const QString& genre : genres) {
            const QByteArray folded = text::foldedUtf8(genre);
            if (folded.contains(needle)) {
                Counted& counted = byName[folded];
                counted.value = counted.tracks == 0 ? genre : counted.value;
                counted.isStart = folded.startsWith(needle);
                counted.tracks += tag.tracks;
            }
        }
    }
    std::vector<Counted> found;
    for (auto& [folded, counted] : byName) {
        found.push_back(std::move(counted));
    }
    return found;
}

QList<Suggestion> libraryValues(
    const TrackIndex& index, TrackField field, const QString& typed, qsizetype most)
{
    const QByteArray needle = text::foldedUtf8(typed);
    std::vector<Counted> found = textsWith(index, field, needle);
    if (field == TrackField::Genre) {
        found = eachGenre(found, needle);
    }
    std::ranges::stable_sort(found, [](const Counted& left, const Counted& right) {
        return left.isStart != right.isStart ? left.isStart : left.tracks > right.tracks;
    });
    QList<Suggestion> suggestions;
    for (const Counted& counted : found) {
        if (suggestions.size() == most) {
            break;
        }
        suggestions.append({.text = query::spelled(counted.value),
            .hint = Text::tr("%Ln tracks", nullptr, counted.tracks)});
    }
    return suggestions;
}

QList<Suggestion> keys(const QString& typed)
{
    constexpr int kWheelPlaces = 12;
    QList<Suggestion> found;
    for (int number = 1; number <= kWheelPlaces; ++number) {
        for (const analysis::Mode mode : {analysis::Mode::Minor, analysis::Mode::Major}) {
            const MusicalKey key = keyAtCamelot(number, mode);
            const QString code = text::camelot(key.tonic, mode);
            const QString name = text::keyName(key.tonic, mode);
            if (code.startsWith(typed, Qt::CaseInsensitive)
                || name.startsWith(typed, Qt::CaseInsensitive)) {
                found.append({.text = code, .hint = name});
            }
        }
    }
    return found;
}

QList<Suggestion> sortFields(const QString& typed)
{
    const bool isDown = typed.startsWith(u'-');
    QList<Suggestion> found = startingWith(kFields, isDown ? typed.mid(1) : typed);
    found.removeIf([](const Suggestion& one) {
        const QString name = one.text.chopped(1);
        return !one.text.endsWith(u':') || !trackFieldNamed(name);
    });
    for (Suggestion& one : found) {
        one.text = (isDown ? u"-"_s : QString()) + one.text.chopped(1);
        one.hint = isDown ? Text::tr("downwards") : QString();
    }
    return found;
}

QList<Suggestion> namesStartingWith(const NamedQueries& named, const QString& beginning)
{
    QList<Suggestion> found;
    for (const NamedQuery& query : named) {
        if (query.name.startsWith(beginning, Qt::CaseInsensitive)) {
            found.append({.text = query::spelled(query.name), .hint = query.text});
        }
    }
    return found;
}

QList<Suggestion> values(const query::Token& token, const TrackIndex& index, qsizetype most)
{
    if (token.name == "is"_L1) {
        return startingWith(kStates, token.text.toLower());
    }
    if (token.name == "sort"_L1) {
        return sortFields(token.text.toLower());
    }
    const std::optional<TrackField> field = trackFieldNamed(token.name);
    if (!field) {
        return {};
    }
    switch (*field) {
    case TrackField::Artist:
    case TrackField::AlbumArtist:
    case TrackField::Album:
    case TrackField::Genre:
    case TrackField::Composer:
    case TrackField::Codec:
        return libraryValues(index, *field, token.text, most);
    case TrackField::Key:
        return keys(token.text);
    default:
        return {};
    }
}

/// The word that ends at the cursor, cut off there; none between two words.
std::optional<query::Token> tokenBefore(const QString& query)
{
    const QList<query::Token> all = query::tokens(query);
    if (all.size() < 2) {
        return std::nullopt;
    }
    const query::Token& last = all.at(all.size() - 2); // before the end
    const bool isWord = last.kind == query::TokenKind::Word || last.kind == query::TokenKind::Field;
    // A quote that was closed, and a blank, end a word.
    const qsizetype end = last.textPosition + last.text.size() + (last.isQuoted ? 1 : 0);
    return isWord && end == query.size() ? std::optional(last) : std::nullopt;
}

} // namespace

Completion completed(const QString& query, qsizetype cursor, const TrackIndex& index,
    const NamedQueries& named, qsizetype most)
{
    const std::optional<query::Token> token = tokenBefore(query.left(cursor));
    if (!token) {
        return {.start = cursor, .suggestions = {}};
    }
    Completion completion{.start = token->position, .suggestions = {}};
    if (token->kind == query::TokenKind::Field) {
        completion.start = token->textPosition;
        completion.suggestions = token->name == "search"_L1 ? namesStartingWith(named, token->text)
                                                            : values(*token, index, most);
        const QString typed = query.mid(completion.start, cursor - completion.start);
        completion.suggestions.removeIf(
            [&typed](const Suggestion& one) { return one.text == typed; });
    } else if (constexpr qsizetype kLeast = 2; !token->isQuoted && token->text.size() >= kLeast) {
        completion.suggestions = startingWith(kFields, token->text.toLower());
    }
    completion.suggestions.resize(std::min(completion.suggestions.size(), most));
    return completion;
}

QList<Suggestion> fieldSuggestions()
{
    QList<Suggestion> all;
    for (const Named& field : kFields) {
        all.append(suggestion(field));
    }
    return all;
}

} // namespace models

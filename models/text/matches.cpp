// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/matches.h"

#include "models/text/fold.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace models::text {

namespace {

/// The folded text, letter by letter, and where in the text each of its bytes comes from.
struct Traced
{
    QByteArray bytes;
    std::vector<Span> letters; ///< by byte
};

Traced traced(const QString& text)
{
    Traced trace;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        const QByteArray letter = foldedUtf8(text.mid(start, end - start));
        trace.bytes.append(letter);
        trace.letters.insert(trace.letters.end(), static_cast<std::size_t>(letter.size()),
            {.start = start, .length = end - start});
        start = end;
    }
    return trace;
}

} // namespace

QList<Span> matches(const QString& text, const QList<QByteArray>& needles)
{
    // Most texts of a list match nothing: no look at their letters then.
    const QByteArray folded = foldedUtf8(text);
    const auto isInside = [&folded](const QByteArray& needle) {
        return !needle.isEmpty() && folded.contains(needle);
    };
    if (std::none_of(needles.cbegin(), needles.cend(), isInside)) {
        return {};
    }
    const Traced trace = traced(text);
    std::vector<char> isMarked(static_cast<std::size_t>(text.size()), 0);
    for (const QByteArray& needle : needles) {
        qsizetype place = needle.isEmpty() ? -1 : trace.bytes.indexOf(needle);
        while (place >= 0) {
            const Span first = trace.letters[static_cast<std::size_t>(place)];
            const Span last = trace.letters[static_cast<std::size_t>(place + needle.size() - 1)];
            std::fill(isMarked.begin() + first.start, isMarked.begin() + last.start + last.length,
                char{1});
            place = trace.bytes.indexOf(needle, place + needle.size());
        }
    }
    QList<Span> spans;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isMarked[static_cast<std::size_t>(i)] == 0) {
            continue;
        }
        if (!spans.isEmpty() && spans.constLast().start + spans.constLast().length == i) {
            ++spans.last().length;
        } else {
            spans.append({.start = i, .length = 1});
        }
    }
    return spans;
}

} // namespace models::text

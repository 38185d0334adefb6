// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/recordings.h"

#include "models/duplicates/joining.h"
#include "models/text/fold.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

// What names a version in brackets or behind a dash, in folded text.
QString versionWords()
{
    return u"(?:(?:\\d{4}|digital(?:ly)?|\\d+th|anniversary|new|original|single|album|radio|video|"
           "short|long|extended|full|clean|explicit|mono|stereo|studio|acoustic|bonus|deluxe|"
           "expanded|special|demo|live|main)[ -]*)*"
           "(?:remaster(?:ed|ing)?|re-?recorded|live|edit|version|mix ?down|mono|stereo|demo|"
           "explicit|clean|bonus track|deluxe|album|single|acoustic|unplugged|take \\d+|"
           "alternate take|original mix)(?:[ ,/-].*)?"_s;
}

const QRegularExpression& versionSuffix()
{
    static const QRegularExpression kSuffix(
        u"\\s*(?:[(\\[{]\\s*%1\\s*[)\\]}]|[-–:]\\s+%1)\\s*$"_s.arg(versionWords()));
    return kSuffix;
}

const QRegularExpression& guests()
{
    static const QRegularExpression kGuests(
        u"\\s*[(\\[]?\\s*\\b(?:feat\\.?|ft\\.?|featuring)\\s+[^)\\]]*[)\\]]?"_s);
    return kGuests;
}

bool saysNothing(const QByteArray& title)
{
    static const QRegularExpression kPlain(
        u"^(?:|(?:track|titel|piste|audio ?track|untitled|unknown|ohne titel) "
        u"?\\d*|intro(?:duction)?|"
        "outro|interlude|skit|prelude|reprise|hidden track|silence|\\d+)$"_s);
    return kPlain.match(QString::fromUtf8(title)).hasMatch();
}

// What tracks of one recording have in common, each kind under a letter of its own.
QList<QByteArray> namesOf(const Track& track, bool isByTitle)
{
    QList<QByteArray> names;
    if (!track.digest.isEmpty()) {
        names.append("d" + track.digest.toByteArray());
    }
    if (track.recording > 0) {
        names.append("r" + QByteArray::number(track.recording));
    }
    const QByteArray artist =
        isByTitle ? text::foldedUtf8(track.tags.artist.simplified()) : QByteArray();
    if (!artist.isEmpty()) {
        const QByteArray title = songTitle(track.tags.title);
        if (!saysNothing(title)) {
            names.append("t" + artist + '\n' + title);
        }
    }
    return names;
}

} // namespace

QByteArray songTitle(const QString& title)
{
    QString text = text::folded(title.simplified());
    // Most titles have neither, and looking for it costs more than all else.
    if (text.contains("ft"_L1) || text.contains("feat"_L1)) {
        text.remove(guests());
    }
    const auto mayNameVersion = [&text] {
        return std::ranges::any_of(
            text, [](QChar character) { return QStringView(u"([{-–:").contains(character); });
    };
    // "Song (Live) [2011 Remaster]" has two.
    constexpr int kMostVersions = 3;
    for (int i = 0; i < kMostVersions && mayNameVersion(); ++i) {
        const QRegularExpressionMatch match = versionSuffix().match(text);
        if (!match.hasMatch() || match.capturedStart() == 0) {
            break;
        }
        text.truncate(match.capturedStart());
    }
    return text.simplified().toUtf8();
}

std::vector<int> recordingNumbers(const TrackList& tracks, bool isByTitle)
{
    Joining joining(static_cast<std::size_t>(tracks.size()));
    QHash<QByteArray, quint32> firstOfName;
    std::vector<int> numbers(static_cast<std::size_t>(tracks.size()), -1);
    for (quint32 i = 0; i < numbers.size(); ++i) {
        for (const QByteArray& name : namesOf(*tracks.at(i), isByTitle)) {
            const auto first = firstOfName.constFind(name);
            if (first == firstOfName.cend()) {
                firstOfName.insert(name, i);
            } else {
                joining.join(*first, i);
            }
            numbers[i] = 0;
        }
    }
    for (quint32 i = 0; i < numbers.size(); ++i) {
        numbers[i] = numbers[i] < 0 ? -1 : static_cast<int>(joining.firstOf(i));
    }
    return numbers;
}

} // namespace models

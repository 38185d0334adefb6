// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/recordings.h"

#include "models/text/fold.h"

#include <QRegularExpression>

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

} // namespace

QByteArray songTitle(const QString& title)
{
    QString text = text::folded(title.simplified());
    text.remove(guests());
    // "Song (Live) [2011 Remaster]" has two.
    constexpr int kMostVersions = 3;
    for (int i = 0; i < kMostVersions; ++i) {
        const QRegularExpressionMatch match = versionSuffix().match(text);
        if (!match.hasMatch() || match.capturedStart() == 0) {
            break;
        }
        text.truncate(match.capturedStart());
    }
    return text.simplified().toUtf8();
}

int RecordingNumbers::numberOf(const Track& track)
{
    QByteArray byTitle;
    const QByteArray artist = text::foldedUtf8(track.tags.artist.simplified());
    if (m_isByTitle && !artist.isEmpty()) {
        const QByteArray title = songTitle(track.tags.title);
        byTitle = saysNothing(title) ? QByteArray() : "t" + artist + '\n' + title;
    }
    const QByteArray byPayload = track.digest.isEmpty() ? QByteArray() : "d" + track.digest;
    if (byTitle.isEmpty() && byPayload.isEmpty()) {
        return -1;
    }
    int number = m_numbers.value(byPayload, -1);
    if (number < 0) {
        number = m_numbers.value(byTitle, -1);
    }
    if (number < 0) {
        number = m_next++;
    }
    for (const QByteArray& name : {byTitle, byPayload}) {
        if (!name.isEmpty()) {
            m_numbers.insert(name, number);
        }
    }
    return number;
}

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QHash>

namespace models {

/// A title without what tells versions of one song apart: "Song (Live at X)", "Song - 2011
/// Remaster", "Song [Radio Edit]" all give "song". Folded UTF-8. A remix or a part ("Song (Part
/// 2)") keeps its words, because it is another piece.
QByteArray songTitle(const QString& title);

/// Gives files of one recording one number: the same payload, or the same artist and song title.
/// Titles that say nothing ("Intro", "Track 03", "") are told apart by their payload only.
class RecordingNumbers final
{
public:
    /// @param isByTitle  false: the payload alone counts.
    explicit RecordingNumbers(bool isByTitle)
        : m_isByTitle(isByTitle)
    { }

    /// -1 where nothing is known of the recording.
    int numberOf(const Track& track);

private:
    QHash<QByteArray, int> m_numbers;
    int m_next = 0;
    bool m_isByTitle;
};

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/mending.h"
#include "tests/support/trackbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;
using support::makeTrack;

class TestMending : public QObject
{
    Q_OBJECT

private slots:

    void deadAndDoubleEntriesAreMended()
    {
        const auto gone = makeTrack({.id = 1, .title = u"Song"_s, .artist = u"A"_s});
        gone->isMissing = true;
        const auto remaster =
            makeTrack({.id = 2, .title = u"Song (Remastered)"_s, .artist = u"A"_s});
        const auto lost = makeTrack({.id = 3, .title = u"Lost"_s, .artist = u"A"_s});
        lost->isMissing = true;
        const auto one = makeTrack({.id = 4, .title = u"One"_s, .artist = u"B"_s});
        one->digest = QByteArray(16, 'x');
        const auto copy = makeTrack({.id = 5, .title = u"Copy"_s, .artist = u"B"_s});
        copy->digest = one->digest;
        const Snapshot library({gone, remaster, lost, one, copy});
        QList<PlaylistEntry> entries;
        for (const TrackId id : {1, 3, 4, 5, 4, 99}) {
            PlaylistEntry entry;
            entry.trackId = id;
            entries.append(entry);
        }
        const MendedPlaylist result = mended(library, entries);
        QList<TrackId> ids;
        for (const PlaylistEntry& entry : result.entries) {
            ids.append(entry.trackId);
        }
        // 1 becomes 2; 3 stays, dead; 5 and the second 4 sound what 4 did; 99 is no track.
        QCOMPARE(ids, (QList<TrackId>{2, 3, 4}));
        QCOMPARE(result.replaced, 1);
        QCOMPARE(result.dead, 2);
        QCOMPARE(result.doubles, 2);
        // Mended once, there is nothing left but what cannot be.
        const MendedPlaylist again = mended(library, result.entries);
        QCOMPARE(again.replaced + again.doubles, 0);
        QCOMPARE(again.entries.size(), 3);
    }
};

QTEST_APPLESS_MAIN(TestMending)
#include "tst_mending.moc"

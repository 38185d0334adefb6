// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/soundlibrary.h"
#include "models/taste/trio.h"
#include "tests/models/playlist/randomlibrary.h"

#include <QSet>
#include <QTest>

using namespace models;

class TestTrio : public QObject
{
    Q_OBJECT

private:
    /// How many pairs of the trio are the nearest one by some part of the distance.
    static qsizetype opinions(const SoundLibrary& sounds, const Trio& trio)
    {
        QSet<int> nearest;
        const auto rank = [&](std::size_t one, std::size_t other) {
            return sounds.index().partRanks(
                *sounds.positionOf(trio.at(one)), *sounds.positionOf(trio.at(other)));
        };
        const auto ab = rank(0, 1);
        const auto bc = rank(1, 2);
        const auto ac = rank(0, 2);
        for (std::size_t part = 0; part < ab.size(); ++part) {
            const bool isFirst = ab[part] <= bc[part] && ab[part] <= ac[part];
            nearest.insert(isFirst ? 0 : bc[part] <= ac[part] ? 1 : 2);
        }
        return nearest.size();
    }

private slots:

    void askedForThreeThatThePartsDisagreeAbout()
    {
        const Snapshot library(support::randomTracks({.tracks = 100, .sounds = 60}));
        const SoundLibrary sounds(library);
        for (quint32 seed = 1; seed <= 10; ++seed) {
            const Result<Trio> trio = oddOneOutTrio(sounds, seed);
            QVERIFY(trio);
            QCOMPARE(QSet<TrackId>(trio->begin(), trio->end()).size(), 3);
            // Five parts that name all three pairs: the most that they can disagree.
            QCOMPARE(opinions(sounds, *trio), 3);
            QCOMPARE(*oddOneOutTrio(sounds, seed), *trio);
        }
        QVERIFY(*oddOneOutTrio(sounds, 1) != *oddOneOutTrio(sounds, 2));
    }

    void twoTracksAreNoTrio()
    {
        const Snapshot library(support::randomTracks({.tracks = 2}));
        const Result<Trio> trio = oddOneOutTrio(SoundLibrary(library), 1);
        QVERIFY(!trio);
        QCOMPARE(trio.error().code, ErrorCode::NothingToDo);
        QVERIFY(!trio.error().detail.isEmpty());
    }

    void theOddOneIsFartherFromBothOthers()
    {
        using Kind = TasteAnswer::Kind;
        const Trio trio{7, 8, 9};
        QCOMPARE(oddOneOutAnswer(trio, 0), (TasteAnswer{Kind::OddOneOut, 8, 9, 7}));
        QCOMPARE(oddOneOutAnswer(trio, 1), (TasteAnswer{Kind::OddOneOut, 9, 7, 8}));
        QCOMPARE(oddOneOutAnswer(trio, 2), (TasteAnswer{Kind::OddOneOut, 7, 8, 9}));
    }
};

QTEST_GUILESS_MAIN(TestTrio)
#include "tst_trio.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/soundlibrary.h"
#include "models/taste/taste.h"
#include "tests/models/playlist/randomlibrary.h"
#include "tests/support/scratchfolder.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace models;

class TestTaste : public QObject
{
    Q_OBJECT

private slots:

    void answersAreKeptAndForgotten()
    {
        support::ScratchFolder scratch;
        const QString library = scratch.file(u"library.db"_s);
        Taste taste(library);
        QVERIFY(taste.answers().isEmpty());
        const QList<TasteAnswer> answers{
            {TasteAnswer::Kind::OddOneOut, 1, 2, 3}, {TasteAnswer::Kind::Thumbs, 1, 4, 5}};
        QVERIFY(taste.add(answers));
        QCOMPARE(Taste(library).answers(), answers);
        QVERIFY(taste.reset());
        QVERIFY(Taste(library).answers().isEmpty());
        QFile file(scratch.file(u"taste.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ damaged");
        file.close();
        QVERIFY(Taste(library).answers().isEmpty());
    }

    void aSimulatedListenerOfRhythmIsUnderstood()
    {
        // Someone who hears nothing but rhythm names the odd one of three, 40 times.
        const Snapshot library(support::randomTracks({.tracks = 120, .sounds = 60}));
        const SoundLibrary sounds(library);
        const auto rhythm = static_cast<std::size_t>(analysis::Part::Rhythm);
        const auto rank = [&](TrackId one, TrackId other) {
            return sounds.index().partRanks(
                *sounds.positionOf(one), *sounds.positionOf(other))[rhythm];
        };
        std::mt19937 random(3);
        QList<TasteAnswer> answers;
        while (answers.size() < 40) {
            const std::array<TrackId, 3> ids{static_cast<TrackId>(1 + random() % 120),
                static_cast<TrackId>(1 + random() % 120), static_cast<TrackId>(1 + random() % 120)};
            if (ids[0] == ids[1] || ids[1] == ids[2] || ids[0] == ids[2]) {
                continue;
            }
            const float ab = rank(ids[0], ids[1]);
            const float bc = rank(ids[1], ids[2]);
            const float ac = rank(ids[0], ids[2]);
            const auto kind = TasteAnswer::Kind::OddOneOut;
            answers.append(ab <= bc && ab <= ac ? TasteAnswer{kind, ids[0], ids[1], ids[2]}
                    : bc <= ac                  ? TasteAnswer{kind, ids[1], ids[2], ids[0]}
                                                : TasteAnswer{kind, ids[0], ids[2], ids[1]});
        }
        const LearnedTaste learned = learnedTaste(sounds, answers);
        QCOMPARE(learned.answers, 40);
        for (const auto& [part, weight] : learned.weights) {
            QVERIFY(weight >= 0.0);
            QVERIFY2(part == "rhythm" || weight < learned.weights.at("rhythm"), part.c_str());
        }
        QVERIFY(learned.explained > learned.explainedBefore);
        QVERIFY(learned.explained > 0.9);
    }

    void unknownTracksSayNothing()
    {
        const Snapshot library(support::randomTracks({.tracks = 5}));
        const LearnedTaste learned =
            learnedTaste(SoundLibrary(library), {{TasteAnswer::Kind::Thumbs, 1, 2, 99}});
        QCOMPARE(learned.answers, 0);
        QVERIFY(learned.weights.empty());
    }
};

QTEST_GUILESS_MAIN(TestTaste)
#include "tst_taste.moc"

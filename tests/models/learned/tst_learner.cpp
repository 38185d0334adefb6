// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/analysistable.h"
#include "models/database/database.h"
#include "models/database/embeddingtable.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "models/learned/learnedlikeness.h"
#include "models/learned/learner.h"
#include "models/library/library.h"
#include "models/playlist/playlistbuilder.h"
#include "tests/support/audiofixture.h"
#include "tests/support/onnxwriter.h"
#include "tests/support/scratchfolder.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace models;
using namespace Qt::StringLiterals;

namespace {

/// Its embedding is the patch of 2 x 96 itself, times `scale`.
QByteArray model(float scale)
{
    std::vector<float> matrix(192 * 192, 0.0F);
    for (std::size_t i = 0; i < 192; ++i) {
        matrix[i * 192 + i] = scale;
    }
    return support::onnx::embedder(1, 2, 192, matrix);
}

} // namespace

class TestLearner : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void chosenModelHearsEveryTrack();
    void choiceLasts();
    void otherModelHearsEverythingAgain();
    void noModelIsForgotten();
    void whatIsNoModelIsRefused();
    void trackThatCannotBeHeardIsNotTriedAgain();
    void modelMovesWhatItLikesForward();
    void rankAndDistanceAreWeighed();

private:
    QString store(const QString& name, const QByteArray& bytes) const;
    TrackId add(const QString& path, qint8 code = 0);
    LearningSummary choose(Learner& learner, const QString& path);
    std::vector<std::optional<analysis::Embedding>> heard(const std::vector<TrackId>& tracks);

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestLearner::init()
{
    if (!Learner::isSupported()) {
        QSKIP("built without OpenCV's dnn module");
    }
    m_folder = std::make_unique<support::ScratchFolder>();
    auto database = Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(database);
    m_database = std::move(*database);
}

void TestLearner::cleanup()
{
    m_database.reset();
    m_folder.reset();
}

QString TestLearner::store(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_folder->file(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return written ? file.fileName() : QString();
}

TrackId TestLearner::add(const QString& path, qint8 code)
{
    Track track;
    track.path = path;
    track.tags.title = path;
    auto features = std::make_shared<analysis::Figures>();
    analysis::SoundCode codes{};
    codes.fill(code);
    features->soundCode = {std::make_shared<const analysis::SoundCode>(codes)};
    track.features = features;
    const Result<void> stored = m_database->writer().run([&](QSqlDatabase& connection) {
        const Result<TrackId> id = tracktable::insert(connection, track);
        if (!id) {
            return Result<void>(id.error());
        }
        track.id = *id;
        return analysistable::store(connection, track.id, analysis::Features{*features});
    });
    return stored ? track.id : 0;
}

LearningSummary TestLearner::choose(Learner& learner, const QString& path)
{
    QSignalSpy finished(&learner, &Learner::finished);
    learner.choose(path);
    const bool came = finished.wait();
    return came ? finished.first().first().value<LearningSummary>()
                : LearningSummary{.error = u"never finished"_s};
}

std::vector<std::optional<analysis::Embedding>> TestLearner::heard(
    const std::vector<TrackId>& tracks)
{
    QSqlDatabase reader = m_database->reader();
    auto found = embeddingtable::read(reader, tracks);
    return found ? *found : std::vector<std::optional<analysis::Embedding>>(tracks.size());
}

void TestLearner::chosenModelHearsEveryTrack()
{
    const QString low = m_folder->file(u"low.wav"_s);
    const QString high = m_folder->file(u"high.wav"_s);
    QVERIFY(support::writeAudio(low.toStdString(), support::sine(200.0, 0.2), "pcm_s16le"));
    QVERIFY(support::writeAudio(high.toStdString(), support::sine(3000.0, 0.2), "pcm_s16le"));
    const std::vector<TrackId> tracks{add(low), add(high)};
    Learner learner(*m_database);
    const QString path = store(u"model.onnx"_s, model(1.0F));
    const LearningSummary summary = choose(learner, path);
    QCOMPARE(summary.error, QString());
    QCOMPARE(summary.heard, 2);
    QCOMPARE(learner.modelPath(), path);
    const auto embeddings = heard(tracks);
    QVERIFY(embeddings[0] && embeddings[1]);
    QCOMPARE(embeddings[0]->size(), std::size_t{192});
    // Two tones in bands far apart share little but the spread of their attacks.
    QVERIFY(analysis::cosineDistance(*embeddings[0], *embeddings[1]).value() > 0.3);
}

void TestLearner::choiceLasts()
{
    const QString path = store(u"model.onnx"_s, model(1.0F));
    {
        Learner learner(*m_database);
        QCOMPARE(choose(learner, path).error, QString());
    }
    const QString tone = m_folder->file(u"tone.wav"_s);
    QVERIFY(support::writeAudio(tone.toStdString(), support::sine(200.0, 0.2), "pcm_s16le"));
    const TrackId track = add(tone);
    Learner learner(*m_database);
    QCOMPARE(learner.modelPath(), path);
    QSignalSpy finished(&learner, &Learner::finished);
    learner.resume();
    QVERIFY(finished.wait());
    QVERIFY(heard({track})[0]);
}

void TestLearner::otherModelHearsEverythingAgain()
{
    const QString tone = m_folder->file(u"tone.wav"_s);
    QVERIFY(support::writeAudio(tone.toStdString(), support::sine(200.0, 0.2), "pcm_s16le"));
    const TrackId track = add(tone);
    Learner learner(*m_database);
    QCOMPARE(choose(learner, store(u"one.onnx"_s, model(1.0F))).heard, 1);
    const auto first = heard({track})[0];
    QCOMPARE(choose(learner, store(u"two.onnx"_s, model(2.0F))).heard, 1);
    const auto second = heard({track})[0];
    QVERIFY(first && second);
    // Twice the weights, and halves are exact up to the last of eleven bits.
    const auto loudest = std::ranges::max_element(*first) - first->begin();
    const auto place = static_cast<std::size_t>(loudest);
    QVERIFY(std::abs(second->at(place) - 2.0F * first->at(place)) < 0.01F);
    QCOMPARE(choose(learner, m_folder->file(u"two.onnx"_s)).heard, 0); // nothing is left
}

void TestLearner::noModelIsForgotten()
{
    Learner learner(*m_database);
    QCOMPARE(choose(learner, store(u"model.onnx"_s, model(1.0F))).error, QString());
    QCOMPARE(choose(learner, QString()).error, QString());
    QCOMPARE(learner.modelPath(), QString());
}

void TestLearner::whatIsNoModelIsRefused()
{
    Learner learner(*m_database);
    const QString good = store(u"model.onnx"_s, model(1.0F));
    QCOMPARE(choose(learner, good).error, QString());
    const LearningSummary summary = choose(learner, store(u"song.mp3"_s, "ID3 and so on"));
    QVERIFY2(summary.error.contains(u"song.mp3"_s), qPrintable(summary.error));
    QCOMPARE(learner.modelPath(), good);
}

void TestLearner::trackThatCannotBeHeardIsNotTriedAgain()
{
    const TrackId track = add(store(u"noise.mp3"_s, QByteArray(5000, 'x')));
    Learner learner(*m_database);
    const QString path = store(u"model.onnx"_s, model(1.0F));
    QCOMPARE(choose(learner, path).failed, 1);
    QCOMPARE(choose(learner, path).failed, 0);
    QVERIFY(!heard({track})[0]);
}

void TestLearner::modelMovesWhatItLikesForward()
{
    // By sound the second is nearest to the first; the model hears the first and the third alike.
    const std::vector<TrackId> tracks{
        add(u"/a"_s, 0), add(u"/b"_s, 1), add(u"/c"_s, 2), add(u"/d"_s, 90)};
    const QByteArray digest(16, 'm');
    const std::vector<analysis::Embedding> ears{
        {1.0F, 0.0F}, {0.0F, 1.0F}, {1.0F, 0.1F}, {-1.0F, 0.0F}};
    const Result<void> stored = m_database->writer().run([&](QSqlDatabase& connection) {
        Result<void> done = embeddingtable::setModel(connection, {{u"/model"_s, digest}});
        for (std::size_t i = 0; i < tracks.size() && done; ++i) {
            done = embeddingtable::store(connection, tracks[i], digest, ears[i]);
        }
        return done;
    });
    QVERIFY(stored);
    Library library(*m_database);
    QVERIFY(library.load());
    const auto bySound =
        similarTracks(*library.snapshot(), tracks[0], 3, {{std::string(kLearnedPart), 0.0}});
    const auto byBoth =
        similarTracks(*library.snapshot(), tracks[0], 2, {{std::string(kLearnedPart), 20.0}});
    QVERIFY(bySound && byBoth);
    QCOMPARE(bySound->size(), 3);
    QCOMPARE(bySound->first().trackId, tracks[1]);
    QVERIFY(!bySound->first().parts.contains(std::string(kLearnedPart)));
    QCOMPARE(byBoth->size(), 2);
    QCOMPARE(byBoth->first().trackId, tracks[2]);
    // Of the six pairs none is closer than this one.
    QCOMPARE(byBoth->first().parts.at(std::string(kLearnedPart)), 0.0);
}

void TestLearner::rankAndDistanceAreWeighed()
{
    QCOMPARE(withLearned(0.4, std::nullopt, 1.0), 0.4);
    QCOMPARE(withLearned(0.4, 0.2, 0.0), 0.4);
    QCOMPARE(withLearned(0.5, 0.25, 1.0), 0.375); // the mean
    QCOMPARE(withLearned(0.5, 0.25, 3.0), 0.3125); // (.5 + 3 * .25) / 4
}

QTEST_GUILESS_MAIN(TestLearner)
#include "tst_learner.moc"

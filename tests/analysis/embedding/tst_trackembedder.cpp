// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/embedding/embeddingdistance.h"
#include "analysis/embedding/melframes.h"
#include "analysis/embedding/trackembedder.h"
#include "tests/support/audiofixture.h"
#include "tests/support/onnxwriter.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/signal.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kFrames = 4;

/// Its embedding is the mean of each band over the frames of a patch.
QByteArray bandMeans()
{
    std::vector<float> matrix(kFrames * 96 * 96, 0.0F);
    for (std::size_t row = 0; row < kFrames * 96; ++row) {
        matrix[row * 96 + row % 96] = 1.0F / kFrames;
    }
    return support::onnx::embedder(1, kFrames, 96, matrix);
}

} // namespace

class TestTrackEmbedder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void bandsFollowTheirDefinition();
    void toneStandsInItsBand_data();
    void toneStandsInItsBand();
    void shortTrackCounts();
    void stopsWhenAskedTo();
    void distanceIsOneMinusTheCosine();
    void rankIsTheShareOfCloserPairs();
    void packingKeepsElevenBits();
    void unpackingRefusesWhatIsNoEmbedding();

private:
    support::ScratchFolder m_folder;
};

void TestTrackEmbedder::initTestCase()
{
    QFile file(m_folder.file(u"means.onnx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(bandMeans()) > 0);
}

void TestTrackEmbedder::bandsFollowTheirDefinition()
{
    // Spectra of power 1 in one bin and 0 elsewhere. Slaney: 15 mel are 1 kHz, and 27 more 6.4
    // times as much, so 8 kHz are 15 + 27 ln 8 / ln 6.4 = 45.2455 mel; the 98 corners are
    // .46645 mel or 31.097 Hz apart below 1 kHz. Bin 4 lies at 125 Hz, between corners 4 (124.39)
    // and 5 (155.48): it counts in the band of centre 4 (index 3) with (155.48 - 125) / 31.097
    // = .98030 of the height 2 / 62.193 Hz, in the next one (index 4) with .01970 of it. Unscaled
    // powers are 128 squared times as large.
    std::vector<float> powers(257, 0.0F);
    powers[4] = 1.0F;
    MelFrames frames;
    frames.consume({.magnitudes = powers, .powers = powers, .totalPower = 1.0F});
    QCOMPARE(frames.count(), std::size_t{1});
    const auto expected = [](double share) {
        return std::log10(1.0 + 10'000.0 * 16'384.0 * share * 2.0 / 62.193);
    };
    QVERIFY(std::abs(static_cast<double>(frames.values()[3]) - expected(0.98030)) < 1e-3);
    QVERIFY(std::abs(static_cast<double>(frames.values()[4]) - expected(0.01970)) < 1e-2);
    QCOMPARE(frames.values()[2], 0.0F);
    QCOMPARE(frames.values()[5], 0.0F);
}

void TestTrackEmbedder::toneStandsInItsBand_data()
{
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("channels");
    QTest::newRow("48 kHz stereo") << 48'000 << 2;
    QTest::newRow("22.05 kHz mono") << 22'050 << 1;
    QTest::newRow("16 kHz mono") << 16'000 << 1;
}

void TestTrackEmbedder::toneStandsInItsBand()
{
    QFETCH(const int, rate);
    QFETCH(const int, channels);
    if (!Network::isAvailable()) {
        QSKIP("built without OpenCV's dnn module");
    }
    const std::filesystem::path path = m_folder.stdFile(u"tone.wav"_s);
    QVERIFY(support::writeAudio(path, support::sine(500.0, 2.0, 0.5, rate, channels), "pcm_s16le"));
    ModelResult<EmbeddingModel> model = EmbeddingModel::open(m_folder.stdFile(u"means.onnx"_s));
    QVERIFY(model);
    const Result<Embedding> embedding = embeddingOf(path, *model, {});
    QVERIFY(embedding);
    QCOMPARE(embedding->size(), std::size_t{96});
    // 500 Hz is bin 16 and lies between corners 16 (497.55) and 17 (528.64): band index 15.
    const auto loudest = std::ranges::max_element(*embedding) - embedding->begin();
    QCOMPARE(loudest, std::ptrdiff_t{15});
    // Of amplitude .5 the bin has the unscaled power (.5 * 128)^2 = 4096, and its neighbours, 31.25
    // Hz away, a quarter each (Hann), of which the band sees nothing (31.097 Hz to either side of
    // its centre): 4096 * (528.64 - 500) / 31.097 * 2 / 62.193 = 121.3; log10(1 + 1.213e6) = 6.084.
    QVERIFY2(std::abs(embedding->at(15) - 6.084F) < 0.02F,
        qPrintable(QString::number(static_cast<double>(embedding->at(15)))));
}

void TestTrackEmbedder::shortTrackCounts()
{
    if (!Network::isAvailable()) {
        QSKIP("built without OpenCV's dnn module");
    }
    const std::filesystem::path path = m_folder.stdFile(u"short.wav"_s);
    QVERIFY(support::writeAudio(path, support::sine(500.0, 0.02, 0.5, 16'000), "pcm_s16le"));
    ModelResult<EmbeddingModel> model = EmbeddingModel::open(m_folder.stdFile(u"means.onnx"_s));
    QVERIFY(model);
    const Result<Embedding> embedding = embeddingOf(path, *model, {});
    QVERIFY(embedding);
    QVERIFY(embedding->at(15) > 1.0F);
}

void TestTrackEmbedder::stopsWhenAskedTo()
{
    if (!Network::isAvailable()) {
        QSKIP("built without OpenCV's dnn module");
    }
    ModelResult<EmbeddingModel> model = EmbeddingModel::open(m_folder.stdFile(u"means.onnx"_s));
    QVERIFY(model);
    std::stop_source stop;
    stop.request_stop();
    const Result<Embedding> embedding =
        embeddingOf(m_folder.stdFile(u"tone.wav"_s), *model, stop.get_token());
    QVERIFY(!embedding);
    QVERIFY(embedding.error().code == ErrorCode::Cancelled);
}

void TestTrackEmbedder::distanceIsOneMinusTheCosine()
{
    const std::vector<float> east{2.0F, 0.0F};
    const std::vector<float> north{0.0F, 3.0F};
    const std::vector<float> northEast{1.0F, 1.0F};
    const std::vector<float> west{-1.0F, 0.0F};
    QCOMPARE(cosineDistance(east, east).value(), 0.0);
    QCOMPARE(cosineDistance(east, north).value(), 1.0);
    QCOMPARE(cosineDistance(east, west).value(), 2.0);
    QVERIFY(std::abs(cosineDistance(east, northEast).value() - (1.0 - std::sqrt(0.5))) < 1e-12);
    QVERIFY(!cosineDistance(east, std::vector<float>{0.0F, 0.0F}));
    QVERIFY(!cosineDistance(east, std::vector<float>{1.0F}));
}

void TestTrackEmbedder::rankIsTheShareOfCloserPairs()
{
    const DistanceSpread spread({0.4, 0.1, 0.2, 0.3});
    QCOMPARE(spread.rank(0.0), 0.0);
    QCOMPARE(spread.rank(0.2), 0.25);
    QCOMPARE(spread.rank(0.25), 0.5);
    QCOMPARE(spread.rank(1.0), 1.0);
    QCOMPARE(DistanceSpread({}).rank(0.3), 0.5);
}

void TestTrackEmbedder::packingKeepsElevenBits()
{
    const std::vector<float> values{0.0F, 1.0F, -2.5F, 0.333F, 1e9F};
    const auto bytes = packedEmbedding(values);
    QCOMPARE(bytes.size(), std::size_t{10});
    QCOMPARE(int{bytes[2]}, 0x00); // 1.0 is 0x3C00
    QCOMPARE(int{bytes[3]}, 0x3C);
    const auto back = unpackedEmbedding(bytes);
    QVERIFY(back);
    QCOMPARE(back->at(1), 1.0F);
    QCOMPARE(back->at(2), -2.5F);
    QVERIFY(std::abs(back->at(3) - 0.333F) < 0.333F / 2048.0F);
    QCOMPARE(back->at(4), 65504.0F); // the largest there is
}

void TestTrackEmbedder::unpackingRefusesWhatIsNoEmbedding()
{
    QVERIFY(!unpackedEmbedding({}));
    QVERIFY(!unpackedEmbedding(std::vector<std::uint8_t>{1, 2, 3}));
    QVERIFY(!unpackedEmbedding(std::vector<std::uint8_t>{0x00, 0x7C})); // infinity
}

QTEST_GUILESS_MAIN(TestTrackEmbedder)
#include "tst_trackembedder.moc"

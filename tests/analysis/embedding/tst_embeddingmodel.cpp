// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/embedding/embeddingmodel.h"
#include "tests/support/onnxwriter.h"
#include "tests/support/scratchfolder.h"

#include <QFile>
#include <QTest>

#include <numeric>

using namespace analysis;
using namespace Qt::StringLiterals;
namespace onnx = support::onnx;

namespace {

constexpr quint64 kFrames = 4;
constexpr std::size_t kPatchSize = kFrames * 96;

/// Column 0 picks the first number of a patch, column 1 the last, column 2 adds up all.
std::vector<float> pickingMatrix()
{
    std::vector<float> matrix(kPatchSize * 3, 0.0F);
    matrix[0] = 1.0F;
    matrix[(kPatchSize - 1) * 3 + 1] = 1.0F;
    for (std::size_t row = 0; row < kPatchSize; ++row) {
        matrix[row * 3 + 2] = 1.0F;
    }
    return matrix;
}

std::vector<float> counting(std::size_t size)
{
    std::vector<float> values(size);
    std::iota(values.begin(), values.end(), 0.0F);
    return values;
}

} // namespace

class TestEmbeddingModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void embedsByTheWeightsOfTheFile_data();
    void embedsByTheWeightsOfTheFile();
    void sameBytesHaveTheSameDigest();
    void refusesWhatIsNoModel_data();
    void refusesWhatIsNoModel();
    void absentFileIsNotReadable();

private:
    std::filesystem::path store(const QByteArray& bytes);
    support::ScratchFolder m_folder;
    int m_files = 0;
};

void TestEmbeddingModel::initTestCase()
{
    if (!Network::isAvailable()) {
        QSKIP("built without OpenCV's dnn module");
    }
}

std::filesystem::path TestEmbeddingModel::store(const QByteArray& bytes)
{
    const QString name = u"%1.onnx"_s.arg(m_files++);
    QFile file(m_folder.file(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return written ? m_folder.stdFile(name) : std::filesystem::path();
}

void TestEmbeddingModel::embedsByTheWeightsOfTheFile_data()
{
    QTest::addColumn<quint64>("batch");
    QTest::addColumn<std::size_t>("batchSize");
    QTest::addColumn<int>("patches");
    QTest::newRow("one patch at a time") << quint64{1} << std::size_t{1} << 1;
    QTest::newRow("as many as one likes") << quint64{0} << std::size_t{1} << 1;
    QTest::newRow("three at a time, two given") << quint64{3} << std::size_t{3} << 2;
}

void TestEmbeddingModel::embedsByTheWeightsOfTheFile()
{
    QFETCH(const quint64, batch);
    QFETCH(const std::size_t, batchSize);
    QFETCH(const int, patches);
    ModelResult<EmbeddingModel> model =
        EmbeddingModel::open(store(onnx::embedder(batch, kFrames, 3, pickingMatrix())));
    QVERIFY2(model, model ? "" : model.error().detail.c_str());
    QCOMPARE(model->patchFrames(), std::size_t{kFrames});
    QCOMPARE(model->batchSize(), batchSize);
    QCOMPARE(model->dimension(), std::size_t{3}); // the wider output, though it comes second

    const auto count = static_cast<std::size_t>(patches) * kPatchSize;
    std::vector<double> sum(3, 10.0);
    QVERIFY(model->addTo(sum, counting(count)));
    // Patch p holds the numbers from 384 p to 384 p + 383, whose sum is 384 (384 p + 191.5). All
    // are added to the tens that stood there; floats hold whole numbers of that size exactly.
    double firsts = 10.0;
    double lasts = 10.0;
    double sums = 10.0;
    for (int p = 0; p < patches; ++p) {
        firsts += 384.0 * p;
        lasts += 384.0 * p + 383.0;
        sums += 384.0 * (384.0 * p + 191.5);
    }
    QCOMPARE(sum[0], firsts);
    QCOMPARE(sum[1], lasts);
    QCOMPARE(sum[2], sums);
}

void TestEmbeddingModel::sameBytesHaveTheSameDigest()
{
    const QByteArray bytes = onnx::embedder(1, kFrames, 3, pickingMatrix());
    const auto one = EmbeddingModel::open(store(bytes));
    const auto same = EmbeddingModel::open(store(bytes));
    const auto other =
        EmbeddingModel::open(store(onnx::embedder(1, kFrames, 2, counting(kPatchSize * 2))));
    QVERIFY(one && same && other);
    QVERIFY(one->digest() == same->digest());
    QVERIFY(one->digest() != other->digest());
}

void TestEmbeddingModel::refusesWhatIsNoModel_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ModelFault>("fault");
    const QByteArray whole = onnx::embedder(1, kFrames, 3, pickingMatrix());
    QTest::newRow("words") << QByteArray("This is no model.\n") << ModelFault::NotAModel;
    QTest::newRow("zeros") << QByteArray(1000, '\0') << ModelFault::NotAModel;
    QTest::newRow("cut short") << whole.chopped(100) << ModelFault::NotAModel;
    QTest::newRow("empty") << QByteArray() << ModelFault::NotReadable;
    const auto withInput = [](const QList<quint64>& shape) {
        return onnx::model({onnx::node("Relu", {"in"}, "out")}, {}, onnx::value("in", shape),
            {onnx::value("out", shape)});
    };
    QTest::newRow("a picture goes in") << withInput({1, 3, 224, 224}) << ModelFault::WrongInput;
    QTest::newRow("64 bands") << withInput({1, 96, 64}) << ModelFault::WrongInput;
    QTest::newRow("frames left open") << withInput({1, 0, 96}) << ModelFault::WrongInput;
    QTest::newRow("a day of frames") << withInput({1, 5'400'000, 96}) << ModelFault::WrongInput;
    QTest::newRow("a layer that nobody knows") << onnx::model(
        {onnx::node("Levitate", {"in"}, "out")}, {}, onnx::value("in", {1, 4, 96}),
        {onnx::value("out", {1, 4, 96})}) << ModelFault::Failed;
}

void TestEmbeddingModel::refusesWhatIsNoModel()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ModelFault, fault);
    const auto model = EmbeddingModel::open(store(bytes));
    QVERIFY(!model);
    QVERIFY2(model.error().fault == fault, model.error().detail.c_str());
}

void TestEmbeddingModel::absentFileIsNotReadable()
{
    const auto model = EmbeddingModel::open(m_folder.stdFile(u"absent.onnx"_s));
    QVERIFY(!model);
    QVERIFY(model.error().fault == ModelFault::NotReadable);
}

QTEST_GUILESS_MAIN(TestEmbeddingModel)
#include "tst_embeddingmodel.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/filereader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using analysis::ErrorCode;

namespace {

models::FileTags tagsOf(const QString& title, qint64 durationMs)
{
    models::FileTags read;
    read.tags.title = title;
    read.audio.durationMs = durationMs;
    return read;
}

models::ReadTask task()
{
    return {{u"/music/a.mp3"_s, {1, 2, 3}}, nullptr};
}

} // namespace

class TestFileReader : public QObject
{
    Q_OBJECT

private slots:
    void asksTheDecoderOnlyWhereTagsDoNotTell();
    void aDigestOfMoreThanOneSoundIsTakenWhole();
    void withoutReadableTagsTheDecoderTells();
    void tellsTracksFromOtherFiles_data();
    void tellsTracksFromOtherFiles();
    void correctsWhatHeadersGotWrong_data();
    void correctsWhatHeadersGotWrong();
};

void TestFileReader::asksTheDecoderOnlyWhereTagsDoNotTell()
{
    int probes = 0;
    models::ScanSteps steps;
    steps.digest = [](const auto&, const auto&) { return analysis::PayloadDigest{7}; };
    steps.readTags = [](const QString&, const auto&) { return tagsOf(u"A"_s, 1000); };
    steps.probe = [&](const auto&, const auto&) {
        ++probes;
        return analysis::AudioFormat{};
    };
    const models::ReadOutcome outcome = models::readFile(steps, task(), {});
    QVERIFY(outcome.isListable && !outcome.failure);
    QCOMPARE(outcome.file.tags.title, u"A"_s);
    QCOMPARE(outcome.file.digest, models::SoundDigest(QByteArray("\7").leftJustified(16, '\0')));
    QCOMPARE(probes, 0);
}

void TestFileReader::aDigestOfMoreThanOneSoundIsTakenWhole()
{
    models::ScanSteps steps;
    steps.digest = [](const auto&, const auto&) { return analysis::PayloadDigest{7}; };
    steps.wholeDigest = [](const auto&, const auto&) { return analysis::PayloadDigest{8}; };
    steps.readTags = [](const QString&, const auto&) { return tagsOf(u"A"_s, 1000); };
    const models::SoundDigest sampled(analysis::PayloadDigest{7});
    const models::SoundDigest whole(analysis::PayloadDigest{8});

    const models::ReadFile plain = models::readFile(steps, task(), {}).file;
    QCOMPARE(plain.digest, sampled);
    QVERIFY(plain.hasSoundOf(sampled) && !plain.hasSoundOf(whole));
    const models::ReadFile told = models::readFile(steps, task(), {}, {sampled}).file;
    QCOMPARE(told.digest, whole);
    // Of a track that nobody compared only the samples are known.
    QVERIFY(told.hasSoundOf(whole) && told.hasSoundOf(sampled));
    QVERIFY(!told.hasSoundOf({}) && !plain.hasSoundOf({}));
}

void TestFileReader::withoutReadableTagsTheDecoderTells()
{
    models::ScanSteps steps;
    steps.digest = [](const auto&, const auto&) { return analysis::PayloadDigest{}; };
    steps.readTags = [](const QString&, const auto&) -> models::Result<models::FileTags> {
        return models::Error{models::ErrorCode::NotReadable, {}};
    };
    steps.probe = [](const auto&, const auto&) {
        return analysis::AudioFormat{12.5, 48000, 2, 128'000, "opus"};
    };
    const models::ReadOutcome outcome = models::readFile(steps, task(), {});
    QVERIFY(outcome.isListable && !outcome.failure);
    QVERIFY(outcome.file.tags == models::Tags{});
    const models::AudioProperties expected{12'500, 48000, 2, 128'000, u"opus"_s};
    QVERIFY(outcome.file.audio == expected);
}

void TestFileReader::tellsTracksFromOtherFiles_data()
{
    QTest::addColumn<bool>("hasTags");
    QTest::addColumn<int>("code"); // of the decoder
    QTest::addColumn<bool>("isListable");

    QTest::newRow("no audio, no tags") << false << static_cast<int>(ErrorCode::NotAudio) << false;
    QTest::newRow("no audio, tags") << true << static_cast<int>(ErrorCode::NotAudio) << false;
    QTest::newRow("no codec, tags")
        << true << static_cast<int>(ErrorCode::UnsupportedCodec) << true;
    QTest::newRow("no codec, no tags")
        << false << static_cast<int>(ErrorCode::UnsupportedCodec) << false;
    QTest::newRow("nothing decodes, tags")
        << true << static_cast<int>(ErrorCode::NothingDecoded) << true;
}

void TestFileReader::tellsTracksFromOtherFiles()
{
    QFETCH(const bool, hasTags);
    QFETCH(const int, code);
    models::ScanSteps steps;
    steps.digest = [](const auto&, const auto&) { return analysis::PayloadDigest{}; };
    steps.readTags = [&](const QString&, const auto&) {
        return tagsOf(hasTags ? u"A"_s : QString(), 0);
    };
    steps.probe = [&](const auto&, const auto&) -> analysis::Result<analysis::AudioFormat> {
        return analysis::Error{static_cast<ErrorCode>(code), {}};
    };
    const models::ReadOutcome outcome = models::readFile(steps, task(), {});
    QTEST(outcome.isListable, "isListable");
    QVERIFY(outcome.failure && static_cast<int>(outcome.failure->code) == code);
}

void TestFileReader::correctsWhatHeadersGotWrong_data()
{
    QTest::addColumn<qint64>("claimedMs");
    QTest::addColumn<double>("decodedS");
    QTest::addColumn<qint64>("expectedMs");

    QTest::newRow("nothing claimed") << 0LL << 20.0 << 20'000LL;
    QTest::newRow("nothing claimed, one sample") << 0LL << 0.00002 << 1LL;
    QTest::newRow("right") << 20'000LL << 20.0 << 20'000LL;
    QTest::newRow("right but for padding") << 20'050LL << 20.0 << 20'050LL;
    QTest::newRow("ten times too long") << 200'000LL << 20.0 << 20'000LL;
    QTest::newRow("guessed from the first frame") << 7'000LL << 25.0 << 25'000LL;
    QTest::newRow("short, and wrong by a fifth") << 1'200LL << 1.0 << 1'000LL;
    QTest::newRow("decoder does not know") << 20'000LL << 0.0 << 20'000LL;
}

void TestFileReader::correctsWhatHeadersGotWrong()
{
    QFETCH(const qint64, claimedMs);
    QFETCH(const double, decodedS);
    models::AudioProperties audio;
    audio.durationMs = claimedMs;
    audio.codec = u"mp3"_s;
    models::correctAudio(audio, {decodedS, 44100, 2, 128'000, "other"});
    QTEST(audio.durationMs, "expectedMs");
    QCOMPARE(audio.codec, u"mp3"_s);
    QCOMPARE(audio.sampleRateHz, 44100);
}

QTEST_GUILESS_MAIN(TestFileReader)
#include "tst_filereader.moc"

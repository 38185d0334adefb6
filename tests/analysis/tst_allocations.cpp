// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyzer.h"
#include "analysis/audio/loudnessmeter.h"
#include "analysis/audio/recordingmeter.h"
#include "analysis/audio/resampler.h"
#include "analysis/features/descriptors.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/signal.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <new>

// Counts what the analysis allocates, so that nothing is allocated for each frame of a track. Two
// counters: every call of operator new, which leaves out what FFmpeg allocates for each packet; and
// every call of malloc, through which Eigen and the C libraries go too.

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__GLIBC__)
#define SEGUE_COUNTS_MALLOC 0
#else
#define SEGUE_COUNTS_MALLOC 1
#endif

namespace {

thread_local std::size_t newCalls = 0;
thread_local std::size_t mallocCalls = 0;

} // namespace

#if SEGUE_COUNTS_MALLOC
extern "C" {
// NOLINTNEXTLINE(bugprone-reserved-identifier): glibc's own name of its allocator.
void* __libc_malloc(std::size_t size);
// NOLINTNEXTLINE(bugprone-reserved-identifier): as above.
void* __libc_memalign(std::size_t alignment, std::size_t size);

[[gnu::visibility("default")]] void* malloc(std::size_t size)
{
    ++mallocCalls;
    return __libc_malloc(size);
}

[[gnu::visibility("default")]] int posix_memalign(
    void** pointer, std::size_t alignment, std::size_t size)
{
    ++mallocCalls;
    *pointer = __libc_memalign(alignment, size);
    return *pointer == nullptr ? 12 : 0; // ENOMEM
}
}
#endif

[[gnu::noinline]] void* operator new(std::size_t size)
{
    ++newCalls;
    void* const memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    return memory;
}

[[gnu::noinline]] void operator delete(void* memory) noexcept
{
    std::free(memory);
}

[[gnu::noinline]] void operator delete(void* memory, std::size_t /*size*/) noexcept
{
    std::free(memory);
}

using analysis::Depth;

using namespace Qt::StringLiterals;

namespace {

constexpr int kRateHz = 44100;

/// Chords that change every two seconds, over clicks at 120 BPM, in stereo.
support::Signal song(double seconds)
{
    const std::array<double, 3> tonic{261.63, 329.63, 392.0};
    const std::array<double, 3> subdominant{349.23, 440.0, 523.25};
    support::Signal chords{.samples = {}, .channels = 1, .sampleRateHz = kRateHz};
    const support::Signal first = support::chord(tonic, 2.0, 0.4, kRateHz);
    const support::Signal second = support::chord(subdominant, 2.0, 0.4, kRateHz);
    for (int bar = 0; bar * 2.0 < seconds; ++bar) {
        const support::Signal& chord = bar % 2 == 0 ? first : second;
        chords.samples.insert(chords.samples.end(), chord.samples.begin(), chord.samples.end());
    }
    const support::Signal mono =
        support::mix(chords, support::clicks(120.0, seconds, 0.4, kRateHz));
    support::Signal stereo{.samples = {}, .channels = 2, .sampleRateHz = kRateHz};
    stereo.samples.reserve(2 * mono.samples.size());
    for (const float sample : mono.samples) {
        stereo.samples.insert(stereo.samples.end(), 2, sample);
    }
    return stereo;
}

/// Everything that listens to a track at the depth full, but for the decoder.
class Listeners final
{
public:
    Listeners() { m_descriptors.reset(Depth::Full); }

    bool hear(const support::Signal& signal)
    {
        constexpr std::size_t kBlock = std::size_t{2} * 4096;
        for (std::size_t at = 0; at < signal.samples.size(); at += kBlock) {
            const std::span<const float> samples(signal.samples);
            const analysis::AudioBlock block{
                samples.subspan(at, std::min(kBlock, samples.size() - at)), 2, kRateHz};
            m_loudness->add(block);
            m_recording.add(block);
            const auto mono = m_resampler->process(block);
            if (!mono) {
                return false;
            }
            m_descriptors.process(mono.value());
        }
        return true;
    }

private:
    analysis::Result<analysis::Resampler> m_resampler = analysis::Resampler::create(kRateHz, 2);
    analysis::Result<analysis::LoudnessMeter> m_loudness =
        analysis::LoudnessMeter::create(kRateHz, 2);
    analysis::RecordingMeter m_recording{kRateHz, 2};
    analysis::Descriptors m_descriptors;
};

} // namespace

class TestAllocations : public QObject
{
    Q_OBJECT

private slots:
    void countersCount();
    void listeningAllocatesNothingForAFrame();
    void longerTracksAllocateNoMore_data();
    void longerTracksAllocateNoMore();

private:
    support::ScratchFolder m_folder;
};

void TestAllocations::countersCount()
{
    const std::size_t newsBefore = newCalls;
    const auto number = std::make_unique<int>(1);
    QCOMPARE(*number, 1);
    QCOMPARE(newCalls, newsBefore + 1);
#if SEGUE_COUNTS_MALLOC
    const std::size_t mallocsBefore = mallocCalls;
    void* const memory = std::malloc(static_cast<std::size_t>(*number) * 100);
    QVERIFY(memory != nullptr);
    std::free(memory);
    QCOMPARE(mallocCalls, mallocsBefore + 1);
#endif
}

void TestAllocations::listeningAllocatesNothingForAFrame()
{
#if SEGUE_COUNTS_MALLOC
    Listeners listeners;
    const support::Signal beginning = song(30.0);
    const support::Signal more = song(60.0);
    QVERIFY(listeners.hear(beginning));
    const std::size_t before = mallocCalls;
    QVERIFY(listeners.hear(more));
    const std::size_t calls = mallocCalls - before;
    // 60 s are 12 900 frames. What grows with a track are arrays that double: three onset curves,
    // the chords, the keys and the curve of the loudness. From 30 s to 90 s each doubles at most
    // twice.
    QVERIFY2(calls <= std::size_t{6} * 2, qPrintable(QString::number(calls)));
#else
    QSKIP("malloc is the sanitizer's here");
#endif
}

void TestAllocations::longerTracksAllocateNoMore_data()
{
    QTest::addColumn<int>("depth");
    QTest::newRow("standard") << static_cast<int>(Depth::Standard);
    QTest::newRow("full") << static_cast<int>(Depth::Full);
}

void TestAllocations::longerTracksAllocateNoMore()
{
    QFETCH(const int, depth);
    const std::filesystem::path shorter = m_folder.stdFile(u"shorter.wav"_s);
    const std::filesystem::path longer = m_folder.stdFile(u"longer.wav"_s);
    QVERIFY(support::writeAudio(shorter, song(20.0), "pcm_s16le"));
    QVERIFY(support::writeAudio(longer, song(80.0), "pcm_s16le"));
    analysis::Analyzer analyzer;
    const auto callsFor = [&](const std::filesystem::path& path) {
        const std::size_t before = newCalls;
        const auto found = analyzer.analyzeInDetail(
            path, {.depth = static_cast<Depth>(depth), .paused = nullptr}, {});
        return found ? newCalls - before : 0;
    };
    // The first track of a workspace fills its buffers.
    QVERIFY(callsFor(longer) > 0);
    const std::size_t few = callsFor(shorter);
    const std::size_t many = callsFor(longer);
    QVERIFY(few > 0 && many > 0);
    // Four times as long: an array that doubles does so twice more. Of these there are the onset
    // curves (3, kept by the workspace), chords, keys, the loudness curve and its copy, beats and
    // downbeats, the copy of the segments' boundaries, and Chromaprint's picture and print: 12.
    QVERIFY2(many <= few + std::size_t{12} * 2,
        qPrintable(QStringLiteral("%1 and %2").arg(few).arg(many)));
}

QTEST_GUILESS_MAIN(TestAllocations)
#include "tst_allocations.moc"

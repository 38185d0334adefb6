// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyzer.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/signal.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDirIterator>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <vector>

// Processor time of the analysis as a ratio to that of `ffmpeg -threads 1 -f null` on the same
// file, and its peak memory. Files: a sample of the folder SEGUE_CORPUS, else synthesised ones.

using namespace Qt::StringLiterals;

namespace {

constexpr int kSampleSize = 12;
constexpr int kRounds = 3;

struct Cost
{
    double seconds = 0.0; ///< of processor time, user and system
    double peakMebibytes = 0.0;
};

/// What `work` costs in a process of its own; nothing when it fails.
std::optional<Cost> costOf(const std::function<int()>& work)
{
    const pid_t child = fork();
    if (child < 0) {
        return std::nullopt;
    }
    if (child == 0) {
        _exit(work());
    }
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status)
        || WEXITSTATUS(status) != 0) {
        return std::nullopt;
    }
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return Cost{.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime),
        .peakMebibytes = static_cast<double>(usage.ru_maxrss) / 1024.0};
}

/// The cheapest of some rounds: everything else on the machine only adds to it.
std::optional<Cost> cheapest(const std::function<int()>& work)
{
    std::optional<Cost> best;
    for (int round = 0; round < kRounds; ++round) {
        const std::optional<Cost> cost = costOf(work);
        if (!cost) {
            return std::nullopt;
        }
        if (!best || cost->seconds < best->seconds) {
            best = cost;
        }
    }
    return best;
}

int decodeWithFfmpeg(const std::string& path)
{
    const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    dup2(null, STDIN_FILENO);
    dup2(null, STDERR_FILENO);
    const std::string input = "file:" + path;
    execlp("ffmpeg", "ffmpeg", "-v", "error", "-nostdin", "-threads", "1", "-i", input.c_str(),
        "-map", "0:a:0", "-f", "null", "-", nullptr);
    return 127;
}

int analyze(const std::string& path, analysis::Depth depth)
{
    analysis::Analyzer analyzer;
    return analyzer.analyze(path, {.depth = depth, .paused = nullptr}, {}) ? 0 : 1;
}

QStringList sampleOf(const QString& folder)
{
    QStringList all;
    QDirIterator files(
        folder, QDir::Files, QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
    while (files.hasNext()) {
        all.append(files.next());
    }
    all.sort();
    QStringList sample;
    const qsizetype step = std::max<qsizetype>(1, all.size() / kSampleSize);
    for (qsizetype i = step / 2; i < all.size() && sample.size() < kSampleSize; i += step) {
        sample.append(all[i]);
    }
    return sample;
}

QStringList synthesised(const support::ScratchFolder& folder)
{
    const std::array<double, 4> frequencies{110.0, 261.63, 329.63, 392.0};
    const support::Signal sound = support::mix(
        support::mix(support::chord(frequencies, 200.0), support::clicks(120.0, 200.0)),
        support::noise(200.0, 0.05));
    const std::array<std::array<QString, 2>, 4> kinds{{{u"a.mp3"_s, u"libmp3lame"_s},
        {u"a.ogg"_s, u"libvorbis"_s}, {u"a.flac"_s, u"flac"_s}, {u"a.opus"_s, u"libopus"_s}}};
    QStringList files;
    for (const auto& [name, codec] : kinds) {
        if (support::writeAudio(folder.stdFile(name), sound, codec.toStdString())) {
            files.append(folder.file(name));
        }
    }
    return files;
}

struct Total
{
    double ffmpeg = 0.0;
    double fast = 0.0;
    double standard = 0.0;
    double full = 0.0;
    double peakMebibytes = 0.0;
};

void measure(const std::string& path, Total& total)
{
    using analysis::Depth;
    const auto ffmpeg = cheapest([&] { return decodeWithFfmpeg(path); });
    const auto fast = cheapest([&] { return analyze(path, Depth::Fast); });
    const auto standard = cheapest([&] { return analyze(path, Depth::Standard); });
    const auto full = cheapest([&] { return analyze(path, Depth::Full); });
    const std::string name = path.substr(path.rfind('/') + 1);
    if (!ffmpeg || !fast || !standard || !full) {
        std::printf("%-40.40s  not decoded\n", name.c_str());
        return;
    }
    std::printf("%-40.40s %9.0f %7.2f %9.2f %7.2f %9.0f\n", name.c_str(), ffmpeg->seconds * 1e3,
        fast->seconds / ffmpeg->seconds, standard->seconds / ffmpeg->seconds,
        full->seconds / ffmpeg->seconds, full->peakMebibytes);
    total.ffmpeg += ffmpeg->seconds;
    total.fast += fast->seconds;
    total.standard += standard->seconds;
    total.full += full->seconds;
    total.peakMebibytes = std::max(total.peakMebibytes, full->peakMebibytes);
}

} // namespace

int main()
{
    if (QStandardPaths::findExecutable(u"ffmpeg"_s).isEmpty()) {
        std::puts("The program ffmpeg is missing: nothing to compare with.");
        return 0;
    }
    const support::ScratchFolder folder;
    const QString corpus = qEnvironmentVariable("SEGUE_CORPUS");
    const QStringList files = corpus.isEmpty() ? synthesised(folder) : sampleOf(corpus);
    std::printf(
        "%-40s %9s %7s %9s %7s %9s\n", "file", "ffmpeg ms", "fast", "standard", "full", "peak MiB");
    Total total;
    for (const QString& file : files) {
        measure(QFile::encodeName(file).toStdString(), total);
        std::fflush(stdout);
    }
    if (total.ffmpeg <= 0.0) {
        std::puts("No file could be compared.");
        return 1;
    }
    std::printf("%-40s %9.0f %7.2f %9.2f %7.2f %9.0f\n", "all together", total.ffmpeg * 1e3,
        total.fast / total.ffmpeg, total.standard / total.ffmpeg, total.full / total.ffmpeg,
        total.peakMebibytes);
    std::printf("Bars: fast 0.5, standard 2.0, full 3.0 times ffmpeg.\n");
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// usage: patterns [--fast] FOLDER > PATTERNS.tsv
// Analyses every file below FOLDER on two threads. Prints a line for each that could be analysed,
// in order of path: path, patterns as hexadecimal bytes (analysis::packed), mean MFCC. For
// neighbours and train_soundcode.py.
#include "analysis/analyzer.h"
#include "tests/evaluation/musicfiles.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

namespace {

std::string lineFor(const std::filesystem::path& path, const analysis::Features& features)
{
    std::string line = path.string() + '\t';
    for (const std::uint8_t byte : analysis::packed(*features.patterns.held)) {
        char hex[3];
        std::snprintf(hex, sizeof hex, "%02x", unsigned{byte});
        line += hex;
    }
    for (const float coefficient : features.mfcc.mean) {
        line += '\t' + std::to_string(coefficient);
    }
    return line;
}

} // namespace

int main(int argc, char** argv)
{
    const bool isFast = argc == 3 && std::strcmp(argv[1], "--fast") == 0;
    if (argc != (isFast ? 3 : 2)) {
        std::fputs("usage: patterns [--fast] FOLDER\n", stderr);
        return 2;
    }
    const std::vector<std::filesystem::path> files = filesBelow(argv[argc - 1]);
    std::vector<std::string> lines(files.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        analysis::Analyzer analyzer;
        const analysis::AnalysisOptions options{
            .depth = isFast ? analysis::Depth::Fast : analysis::Depth::Standard, .paused = nullptr};
        for (std::size_t i = next++; i < files.size(); i = next++) {
            if (const auto features = analyzer.analyze(files[i], options, {})) {
                lines[i] = lineFor(files[i], *features);
            }
        }
    };
    std::jthread other(work);
    work();
    other.join();
    for (const std::string& line : lines) {
        if (!line.empty()) {
            std::puts(line.c_str());
        }
    }
    return 0;
}

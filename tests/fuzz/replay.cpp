// SPDX-License-Identifier: GPL-3.0-or-later
// main() of a fuzz target in a build without libFuzzer: runs each input once. Options, which are
// libFuzzer's, are ignored.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

std::vector<std::filesystem::path> inputsOf(std::span<char*> arguments)
{
    std::vector<std::filesystem::path> inputs;
    for (const char* argument : arguments) {
        if (*argument == '-') {
            continue;
        }
        if (std::filesystem::is_directory(argument)) {
            for (const auto& entry : std::filesystem::directory_iterator(argument)) {
                inputs.push_back(entry.path());
            }
        } else {
            inputs.emplace_back(argument);
        }
    }
    std::sort(inputs.begin(), inputs.end());
    return inputs;
}

} // namespace

int main(int count, char** arguments)
{
    const std::vector<std::filesystem::path> inputs =
        inputsOf(std::span(arguments, static_cast<std::size_t>(count)).subspan(1));
    for (const std::filesystem::path& input : inputs) {
        std::ifstream file(input, std::ios::binary);
        const std::vector<char> content{std::istreambuf_iterator<char>(file), {}};
        const std::vector<std::uint8_t> bytes(content.begin(), content.end());
        std::printf("%s, %zu bytes\n", input.filename().c_str(), bytes.size());
        std::fflush(stdout); // so that a crash names its input
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }
    std::printf("%zu inputs\n", inputs.size());
    return inputs.empty() ? 1 : 0;
}

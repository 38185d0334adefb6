// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <filesystem>
#include <vector>

/// Every regular file below `folder`, links followed, in order of path.
inline std::vector<std::filesystem::path> filesBelow(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             folder, std::filesystem::directory_options::follow_directory_symlink)) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

/// `count` of them, evenly spread.
inline std::vector<std::filesystem::path> sampleOf(
    const std::vector<std::filesystem::path>& files, std::size_t count)
{
    std::vector<std::filesystem::path> sample;
    const std::size_t size = std::min(count, files.size());
    for (std::size_t i = 0; i < size; ++i) {
        sample.push_back(files[i * files.size() / size]);
    }
    return sample;
}

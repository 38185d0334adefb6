// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/embedding/embeddingmodel.h"
#include "analysis/error.h"

#include <filesystem>
#include <stop_token>
#include <vector>

namespace analysis {

/// Where a track lies among all others, as a model hears it: dimension() numbers.
using Embedding = std::vector<float>;

/// The mean of the model's embeddings over up to 40 patches of the track, evenly spread; a track
/// shorter than a patch counts as followed by silence. Memory does not grow with the length of the
/// track. `stop` is polled for each block. Errors: those of the Decoder; UnsupportedCodec when the
/// model fails.
Result<Embedding> embeddingOf(
    const std::filesystem::path& path, EmbeddingModel& model, const std::stop_token& stop);

} // namespace analysis

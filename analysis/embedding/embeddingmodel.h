// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/embedding/network.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace analysis {

/// Names a model whatever its file is called: XXH3-128 of its bytes.
using ModelDigest = std::array<std::uint8_t, 16>;

/// A model that the user owns: turns patches of a mel spectrogram into vectors that lie close where
/// music is alike. Its file says how long a patch is, and how many it takes at a time. One thread.
class EmbeddingModel final
{
public:
    /// Loads and tries the ONNX file at `path`. Errors: all of ModelFault.
    static ModelResult<EmbeddingModel> open(const std::filesystem::path& path);

    [[nodiscard]] const ModelDigest& digest() const { return m_digest; }

    /// Rows of kModelBands in a patch: 187 for MusiCNN, 128 for Discogs-EffNet.
    [[nodiscard]] std::size_t patchFrames() const { return m_patchFrames; }

    /// Numbers in an embedding.
    [[nodiscard]] std::size_t dimension() const { return m_dimension; }

    /// How many patches the network takes at a time.
    [[nodiscard]] std::size_t batchSize() const { return m_batchSize; }

    /// Adds the embeddings of these patches, at most batchSize(), to `sum` of dimension() numbers.
    /// Errors: Failed, also for results that are no numbers.
    ModelResult<void> addTo(std::span<double> sum, std::span<const float> patches);

private:
    explicit EmbeddingModel(Network network)
        : m_network(std::move(network))
    { }

    ModelResult<NetworkOutput> run(std::span<const float> patches);

    Network m_network;
    ModelDigest m_digest{};
    std::vector<int> m_shape; ///< of the input
    std::size_t m_patchFrames = 0;
    std::size_t m_batchSize = 1;
    std::size_t m_dimension = 0;
};

} // namespace analysis

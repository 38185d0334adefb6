// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/embedding/embeddingmodel.h"

#include "analysis/audio/regularfile.h"
#include "analysis/embedding/melframes.h"
#include "analysis/embedding/onnxheader.h"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace analysis {

namespace {

constexpr std::int64_t kMostModelBytes = std::int64_t{512} << 20;
constexpr std::int64_t kMostFrames = 4096; // more than a minute
constexpr std::int64_t kMostAtOnce = 1024;

ModelResult<std::vector<std::uint8_t>> contentOf(const std::filesystem::path& path)
{
    const Result<RegularFile> file = RegularFile::open(path);
    if (!file) {
        return ModelError{ModelFault::NotReadable, file.error().detail};
    }
    if (file->size() > kMostModelBytes) {
        return ModelError{ModelFault::NotReadable, "larger than 512 MB"};
    }
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(file->size()));
    const Result<std::size_t> read = file->readAt(0, bytes);
    if (!read || *read != bytes.size()) {
        return ModelError{ModelFault::NotReadable, read ? "cut short" : read.error().detail};
    }
    return bytes;
}

ModelDigest digestOf(std::span<const std::uint8_t> bytes)
{
    XXH128_canonical_t canonical{};
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
    ModelDigest digest{};
    static_assert(sizeof(canonical.digest) == sizeof(digest));
    std::memcpy(digest.data(), canonical.digest, sizeof(digest));
    return digest;
}

/// [patches, frames, bands], with ones anywhere between, is what the published models take.
bool takesPatches(const std::vector<std::int64_t>& shape)
{
    const std::size_t rank = shape.size();
    if (rank < 3 || rank > 5 || shape[rank - 1] != static_cast<std::int64_t>(kModelBands)) {
        return false;
    }
    const std::int64_t frames = shape[rank - 2];
    return frames >= 1 && frames <= kMostFrames && shape.front() <= kMostAtOnce
        && std::all_of(shape.begin() + 1, shape.end() - 2, [](std::int64_t d) { return d == 1; });
}

} // namespace

ModelResult<EmbeddingModel> EmbeddingModel::open(const std::filesystem::path& path)
{
    if (!Network::isAvailable()) {
        return ModelError{ModelFault::NotSupported, "built without OpenCV's dnn module"};
    }
    const ModelResult<std::vector<std::uint8_t>> bytes = contentOf(path);
    if (!bytes) {
        return bytes.error();
    }
    const std::optional<OnnxHeader> header = onnxHeader(*bytes);
    if (!header) {
        return ModelError{ModelFault::NotAModel, "no ONNX graph with an input"};
    }
    if (!takesPatches(header->inputShape)) {
        return ModelError{ModelFault::WrongInput, "the input is no patch of 96 mel bands"};
    }
    ModelResult<Network> network = Network::load(*bytes, header->outputNames);
    if (!network) {
        return network.error();
    }
    EmbeddingModel model(std::move(*network));
    model.m_digest = digestOf(*bytes);
    for (const std::int64_t size : header->inputShape) {
        model.m_shape.push_back(static_cast<int>(std::max<std::int64_t>(size, 1)));
    }
    model.m_batchSize = static_cast<std::size_t>(model.m_shape.front());
    model.m_patchFrames = static_cast<std::size_t>(model.m_shape[model.m_shape.size() - 2]);
    // One run on silence tells whether OpenCV knows all of its layers, and how wide it answers.
    const std::vector<float> silence(model.m_patchFrames * kModelBands, 0.0F);
    const ModelResult<NetworkOutput> output = model.run(silence);
    if (!output) {
        return output.error();
    }
    model.m_dimension = output->width;
    return model;
}

ModelResult<NetworkOutput> EmbeddingModel::run(std::span<const float> patches)
{
    // A batch that is not full goes in with silence behind it.
    std::vector<float> batch(m_batchSize * m_patchFrames * kModelBands, 0.0F);
    std::copy(patches.begin(), patches.end(), batch.begin());
    return m_network.run(m_shape, batch);
}

ModelResult<void> EmbeddingModel::addTo(std::span<double> sum, std::span<const float> patches)
{
    const std::size_t patchSize = m_patchFrames * kModelBands;
    const ModelResult<NetworkOutput> output = run(patches);
    if (!output) {
        return output.error();
    }
    if (output->width != sum.size()) {
        return ModelError{ModelFault::Failed, "the width of the output changed"};
    }
    for (std::size_t p = 0; p < patches.size() / patchSize; ++p) {
        for (std::size_t d = 0; d < sum.size(); ++d) {
            sum[d] += static_cast<double>(output->values[p * sum.size() + d]);
        }
    }
    if (!std::ranges::all_of(sum, [](double value) { return std::isfinite(value); })) {
        return ModelError{ModelFault::Failed, "a result that is no number"};
    }
    return {};
}

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/embedding/trackembedder.h"

#include "analysis/audio/decoder.h"
#include "analysis/audio/resampler.h"
#include "analysis/embedding/melframes.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

/// The network costs far more than the decoder, and two minutes say what a song sounds like.
constexpr std::size_t kMostPatches = 40;

/// Collects patches from the frames of a track and lets the model hear them.
class PatchReader final
{
public:
    PatchReader(EmbeddingModel& model, double durationS)
        : m_model(model)
        , m_sum(model.dimension(), 0.0)
    {
        m_stft.addConsumer(m_frames);
        const double frames = durationS * kModelRateHz / kModelFrames.hop;
        const double patches = std::ceil(frames / static_cast<double>(model.patchFrames()));
        m_stride = std::max<std::size_t>(
            static_cast<std::size_t>(std::ceil(patches / static_cast<double>(kMostPatches))), 1);
    }

    ModelResult<void> add(std::span<const float> mono)
    {
        m_stft.process(mono);
        return takePatches();
    }

    ModelResult<Embedding> finish();

private:
    ModelResult<void> takePatches();
    void keepPatch();
    ModelResult<void> runBatch();

    EmbeddingModel& m_model;
    Stft m_stft{kModelFrames};
    MelFrames m_frames;
    std::vector<double> m_sum;
    std::vector<float> m_batch;
    std::size_t m_stride = 1; ///< of so many patches one is heard
    std::size_t m_passed = 0;
    std::size_t m_heard = 0;
};

ModelResult<void> PatchReader::takePatches()
{
    while (m_frames.count() >= m_model.patchFrames()) {
        if (m_passed++ % m_stride == 0 && m_heard < kMostPatches) {
            keepPatch();
        }
        m_frames.drop(m_model.patchFrames());
        const std::size_t patchSize = m_model.patchFrames() * kModelBands;
        if (m_batch.size() == m_model.batchSize() * patchSize) {
            if (ModelResult<void> done = runBatch(); !done) {
                return done;
            }
        }
    }
    return {};
}

void PatchReader::keepPatch()
{
    const std::span<const float> patch =
        m_frames.values().first(m_model.patchFrames() * kModelBands);
    m_batch.insert(m_batch.end(), patch.begin(), patch.end());
    ++m_heard;
}

ModelResult<void> PatchReader::runBatch()
{
    ModelResult<void> done = m_model.addTo(m_sum, m_batch);
    m_batch.clear();
    return done;
}

ModelResult<Embedding> PatchReader::finish()
{
    m_stft.finish();
    ModelResult<void> done = takePatches();
    if (done && m_heard == 0) {
        m_batch.assign(m_frames.values().begin(), m_frames.values().end());
        m_batch.resize(m_model.patchFrames() * kModelBands, 0.0F);
        m_heard = 1;
    }
    if (done && !m_batch.empty()) {
        done = runBatch();
    }
    if (!done) {
        return done.error();
    }
    Embedding mean;
    mean.reserve(m_sum.size());
    for (const double value : m_sum) {
        mean.push_back(static_cast<float>(value / static_cast<double>(m_heard)));
    }
    return mean;
}

Error asError(const ModelError& error)
{
    return {ErrorCode::UnsupportedCodec, "the model: " + error.detail};
}

} // namespace

Result<Embedding> embeddingOf(
    const std::filesystem::path& path, EmbeddingModel& model, const std::stop_token& stop)
{
    Result<Decoder> decoder = Decoder::open(path, stop);
    if (!decoder) {
        return decoder.error();
    }
    const AudioFormat format = decoder->format();
    Result<Resampler> resampler =
        Resampler::create(format.sampleRateHz, format.channels, kModelRateHz);
    if (!resampler) {
        return resampler.error();
    }
    PatchReader patches(model, format.durationS);
    for (bool isOver = false; !isOver;) {
        const Result<AudioBlock> block = decoder->read();
        if (!block) {
            return block.error();
        }
        isOver = block->samples.empty();
        const Result<std::span<const float>> mono =
            isOver ? resampler->flush() : resampler->process(*block);
        if (!mono) {
            return mono.error();
        }
        if (const ModelResult<void> heard = patches.add(*mono); !heard) {
            return asError(heard.error());
        }
    }
    ModelResult<Embedding> embedding = patches.finish();
    if (!embedding) {
        return asError(embedding.error());
    }
    return std::move(*embedding);
}

} // namespace analysis

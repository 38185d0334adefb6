// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features/descriptors.h"

#include "analysis/features/key.h"

#include <algorithm>

namespace analysis {

Descriptors::Descriptors()
{
    m_rhythmFrames.addConsumer(m_rhythm);
    m_timbreFrames.addConsumer(m_shape);
    m_timbreFrames.addConsumer(m_motion);
    m_timbreFrames.addConsumer(m_speech);
    m_timbreFrames.addConsumer(m_cepstrum);
    m_timbreFrames.addConsumer(m_voice);
    m_timbreFrames.addConsumer(m_patterns.sonogram());
    m_pitchFrames.addConsumer(m_contrast);
    m_pitchFrames.addConsumer(m_pitch);
    m_course.join(m_timbreFrames, m_pitchFrames);
}

void Descriptors::process(std::span<const float> samples)
{
    // In short stretches the transforms stay abreast of each other, whatever the block size.
    constexpr std::size_t kStretch = 4096;
    while (!samples.empty()) {
        const std::span<const float> part = samples.first(std::min(samples.size(), kStretch));
        m_crossings.process(part);
        m_course.process(part);
        m_rhythmFrames.process(part);
        m_timbreFrames.process(part);
        m_pitchFrames.process(part);
        samples = samples.subspan(part.size());
    }
}

void Descriptors::endExcerpt()
{
    m_rhythmFrames.finish();
    m_timbreFrames.finish();
    m_pitchFrames.finish();
    m_rhythm.endCurve();
    m_shape.breakContinuity();
    m_motion.breakContinuity();
    m_speech.breakContinuity();
    m_voice.breakContinuity();
    m_course.finish();
    m_patterns.sonogram().endStretch();
}

void Descriptors::describe(Features& features)
{
    m_rhythmCourse = {}; // written only where there is a pulse
    features.rhythm = m_rhythm.rhythm(&m_rhythmCourse);
    features.tonality = {};
    features.tonality.chromaMean = m_pitch.chroma();
    features.tonality.tuningHz = m_pitch.tuningHz();
    const std::optional<Key> key = keyOf(features.tonality.chromaMean);
    if (key && m_pitch.isTonal()) {
        features.tonality.tonic = key->tonic;
        features.tonality.mode = key->mode;
        features.tonality.keyConfidence = key->confidence;
    }
    features.timbre = {
        .contrastDb = m_contrast.meansDb(),
        .centroidHz = m_shape.centroidHz(),
        .bandwidthHz = m_shape.bandwidthHz(),
        .rolloffHz = m_shape.rolloffHz(),
        .flatness = m_shape.flatness(),
        .flux = m_shape.flux(),
        .zeroCrossingRate = m_crossings.rate(),
        .harmonicRatio = {},
        .brightness = m_shape.brightness(),
        .warmth = m_shape.warmth(),
    };
    features.mfcc = {.mean = m_cepstrum.means(), .deviation = m_cepstrum.deviations()};
    features.speechLikelihood = m_speech.likelihood();
    features.voiceLikelihood = m_voice.likelihood();
    features.patterns = {std::make_shared<const SoundPatterns>(m_patterns.patterns())};
}

void Descriptors::describeCourse(Features& features, Details& details) const
{
    m_course.describe(features, details);
    details.beatTimesS = m_rhythmCourse.beatTimesS;
    details.tempoStepS = static_cast<float>(m_rhythmCourse.tempoStepS);
    details.tempiBpm = m_rhythmCourse.tempiBpm;
    details.downbeats = m_rhythmCourse.downbeats;
}

void Descriptors::reset(Depth depth)
{
    endExcerpt();
    m_rhythm.reset();
    m_shape.reset();
    m_motion.breakContinuity(); // a track that was given up leaves its last frame
    m_speech.reset();
    m_voice.reset();
    m_cepstrum.reset();
    m_contrast.reset();
    m_pitch.reset();
    m_crossings = {};
    m_course.reset(depth);
    m_patterns.sonogram().reset();
}

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/analysistable.h"

#include "models/database/bind.h"
#include "models/database/rangerows.h"
#include "models/database/sqlerror.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace models::analysistable {

namespace {

using analysis::Features;
using analysis::Figures;

/// The order of the columns in every statement below.
enum Column : int
{
    Track,
    Version,
    Depth,
    SkippedPackets,
    TempoBpm,
    Tonic,
    Mode,
    LoudnessLufs,
    Energy,
    Descriptors,
    AnalysedMs, ///< written only
};

/// Calls `visit` with every value of the vector, in the order in which they are stored. New
/// descriptors are appended, so that vectors of older versions stay readable.
template <typename AnyFigures, typename Visitor>
void visitDescriptors(AnyFigures& features, analysis::MfccSummary& mfcc, const Visitor& visit)
{
    visit(features.rhythm.tempoConfidence);
    visit(features.rhythm.onsetRateHz);
    visit(features.tonality.keyConfidence);
    visit(features.tonality.tuningHz);
    visit(features.loudness.rangeLu);
    visit(features.loudness.truePeakDbtp);
    visit(features.loudness.replayGainDb);
    visit(features.timbre.centroidHz);
    visit(features.timbre.bandwidthHz);
    visit(features.timbre.rolloffHz);
    visit(features.timbre.flatness);
    visit(features.timbre.flux);
    visit(features.timbre.zeroCrossingRate);
    std::ranges::for_each(features.timbre.contrastDb, visit);
    std::ranges::for_each(features.tonality.chromaMean, visit);
    std::ranges::for_each(mfcc.mean, visit);
    std::ranges::for_each(mfcc.deviation, visit);
    visit(features.rhythm.beatCount);
    visit(features.rhythm.danceability);
    visit(features.rhythm.timeSignature);
    visit(features.rhythm.timeSignatureConfidence);
    visit(features.rhythm.tempoStability);
    visit(features.rhythm.swingRatio);
    visit(features.tonality.chordChangeRateHz);
    visit(features.tonality.borrowedChordShare);
    visit(features.loudness.dynamicComplexityDb);
    visit(features.loudness.samplePeakDbfs);
    visit(features.loudness.crestFactorDb);
    visit(features.timbre.harmonicRatio);
    visit(features.recording.clippingShare);
    visit(features.recording.dcOffset);
    visit(features.recording.silenceAtStartS);
    visit(features.recording.silenceAtEndS);
    visit(features.recording.fadesIn);
    visit(features.recording.fadesOut);
    visit(features.recording.cutoffHz);
    visit(features.recording.intro);
    visit(features.recording.outro);
    visit(features.soundCode);
    visit(features.rhythm.pushPullMs);
    visit(features.rhythm.pushPullSpreadMs);
    visit(features.speechLikelihood);
    visit(features.rhythm.downbeatConfidence);
    visit(features.timbre.brightness);
    visit(features.timbre.warmth);
    visit(features.voiceLikelihood);
}

/// Appends values to a vector.
class Packer final
{
public:
    explicit Packer(QByteArray& bytes)
        : m_bytes(bytes)
    { }

    void operator()(float value) const
    {
        const float stored = qToLittleEndian(value);
        m_bytes.append(reinterpret_cast<const char*>(&stored), sizeof stored);
    }

    void operator()(const analysis::OptionalFloat& value) const
    {
        (*this)(value.value_or(kAbsent));
    }

    /// Exact up to 2^24.
    void operator()(const std::optional<int>& value) const
    {
        (*this)(value ? static_cast<float>(*value) : kAbsent);
    }

    void operator()(bool value) const { (*this)(value ? 1.0F : 0.0F); }

    void operator()(const std::optional<analysis::EndSound>& end) const
    {
        (*this)(end ? end->loudnessLufs : kAbsent);
        const analysis::EndSound sound = end.value_or(analysis::EndSound());
        m_bytes.append(reinterpret_cast<const char*>(sound.timbre.data()), sound.timbre.size());
    }

    void operator()(const analysis::SharedCode& code) const
    {
        const analysis::SoundCode stored = code.held ? *code.held : analysis::SoundCode{};
        m_bytes.append(
            reinterpret_cast<const char*>(stored.data()), static_cast<qsizetype>(stored.size()));
    }

private:
    static constexpr float kAbsent = std::numeric_limits<float>::quiet_NaN();

    QByteArray& m_bytes;
};

/// Takes values from a vector. Those beyond its end stay as they are. The code goes to a place of
/// its own, for all codes to stand side by side in the end.
class Unpacker final
{
public:
    Unpacker(QByteArrayView& bytes, analysis::SoundCode& code)
        : m_rest(bytes)
        , m_code(code)
    { }

    void operator()(float& value) const
    {
        if (m_rest.size() >= kSize) {
            value = qFromLittleEndian<float>(m_rest.data());
            m_rest = m_rest.sliced(kSize);
        }
    }

    void operator()(analysis::OptionalFloat& value) const
    {
        float stored = std::numeric_limits<float>::quiet_NaN();
        (*this)(stored);
        value = stored;
    }

    void operator()(std::optional<int>& value) const
    {
        analysis::OptionalFloat stored;
        (*this)(stored);
        value = stored ? std::optional(static_cast<int>(*stored)) : std::nullopt;
    }

    void operator()(bool& value) const
    {
        float stored = value ? 1.0F : 0.0F;
        (*this)(stored);
        value = stored > 0.0F;
    }

    void operator()(std::optional<analysis::EndSound>& end) const
    {
        analysis::OptionalFloat loudness;
        (*this)(loudness);
        analysis::EndSound sound;
        if (m_rest.size() >= static_cast<qsizetype>(sound.timbre.size())) {
            std::copy_n(m_rest.begin(), sound.timbre.size(), sound.timbre.begin());
            m_rest = m_rest.sliced(static_cast<qsizetype>(sound.timbre.size()));
        }
        if (loudness) {
            sound.loudnessLufs = *loudness;
            end = sound;
        }
    }

    void operator()(analysis::SharedCode& /*code*/) const
    {
        constexpr auto kCodeSize = static_cast<qsizetype>(analysis::kSoundCodeSize);
        if (m_rest.size() >= kCodeSize) {
            std::memcpy(m_code.data(), m_rest.data(), m_code.size());
            m_rest = m_rest.sliced(kCodeSize);
        }
    }

private:
    static constexpr qsizetype kSize = sizeof(float);

    QByteArrayView& m_rest;
    analysis::SoundCode& m_code;
};

QByteArray packed(const Features& features)
{
    QByteArray bytes;
    analysis::MfccSummary mfcc = features.mfcc;
    visitDescriptors(features, mfcc, Packer(bytes));
    return bytes;
}

analysis::OptionalFloat optionalReal(const QVariant& value)
{
    return value.isNull() ? analysis::OptionalFloat() : value.toFloat();
}

/// @param code  filled in.
std::shared_ptr<Figures> figuresAt(const QSqlQuery& query, analysis::SoundCode& code)
{
    auto features = std::make_shared<Figures>();
    features->version = query.value(Version).toInt();
    features->depth = static_cast<analysis::Depth>(query.value(Depth).toInt());
    features->skippedPackets = query.value(SkippedPackets).toInt();
    features->rhythm.tempoBpm = optionalReal(query.value(TempoBpm));
    if (const QVariant tonic = query.value(Tonic); !tonic.isNull()) {
        features->tonality.tonic = tonic.toInt();
    }
    features->tonality.mode = static_cast<analysis::Mode>(query.value(Mode).toInt());
    features->loudness.integratedLufs = optionalReal(query.value(LoudnessLufs));
    features->energy = query.value(Energy).toFloat();
    const QByteArray descriptors = query.value(Descriptors).toByteArray();
    QByteArrayView rest(descriptors);
    analysis::MfccSummary mfcc; // not kept in memory
    visitDescriptors(*features, mfcc, Unpacker(rest, code));
    return features;
}

} // namespace

Result<std::vector<Row>> readAll(QSqlDatabase& connection, TrackRange range)
{
    std::vector<analysis::SoundCode> codes;
    Result<std::vector<Row>> rows = rowsInRange<Row>(connection,
        u"SELECT track_id, version, depth, skipped_packets, tempo_bpm, tonic, mode, loudness_lufs, "
        "energy, descriptors FROM analyses WHERE track_id BETWEEN ? AND ? ORDER BY track_id"_s,
        range, [&codes](const QSqlQuery& query) {
            codes.emplace_back();
            return Row{query.value(Track).toLongLong(), figuresAt(query, codes.back())};
        });
    if (rows) {
        codes.shrink_to_fit();
        std::vector<analysis::SharedCode> shared = analysis::sharedCodes(std::move(codes));
        for (std::size_t i = 0; i < shared.size(); ++i) {
            (*rows)[i].figures->soundCode = std::move(shared[i]);
        }
    }
    return rows;
}

Result<void> store(QSqlDatabase& connection, TrackId track, const Features& features)
{
    QSqlQuery query(connection);
    const Result<void> prepared = prepareSql(connection, query,
        u"INSERT OR REPLACE INTO analyses (track_id, version, depth, skipped_packets, tempo_bpm, "
        "tonic, mode, loudness_lufs, energy, descriptors, analysed_ms) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    if (!prepared) {
        return prepared.error();
    }
    const std::optional<int> tonic = features.tonality.tonic;
    query.bindValue(Track, bind::integer(track));
    query.bindValue(Version, bind::integer(features.version));
    query.bindValue(Depth, bind::integer(static_cast<int>(features.depth)));
    query.bindValue(SkippedPackets, bind::integer(features.skippedPackets));
    query.bindValue(TempoBpm, bind::real(features.rhythm.tempoBpm));
    query.bindValue(Tonic, tonic ? bind::integer(*tonic) : QVariant());
    query.bindValue(Mode, bind::integer(static_cast<int>(features.tonality.mode)));
    query.bindValue(LoudnessLufs, bind::real(features.loudness.integratedLufs));
    query.bindValue(Energy, bind::real(features.energy));
    query.bindValue(Descriptors, packed(features));
    query.bindValue(AnalysedMs, bind::integer(QDateTime::currentMSecsSinceEpoch()));
    return runSql(connection, query);
}

Result<void> remove(QSqlDatabase& connection, TrackId track)
{
    QSqlQuery query(connection);
    const Result<void> prepared =
        prepareSql(connection, query, u"DELETE FROM analyses WHERE track_id = ?"_s);
    if (!prepared) {
        return prepared.error();
    }
    query.addBindValue(bind::integer(track));
    return runSql(connection, query);
}

} // namespace models::analysistable

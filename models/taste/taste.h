// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/track.h"

#include <QList>

#include <map>
#include <string>

namespace models {

class SoundLibrary;

/// One answer of the listener: `one` and `other` sound more alike than `one` and `farther` do. The
/// odd one out of three says it of both tracks that are alike; a thumb up and one down in a
/// playlist say it of its seed.
struct TasteAnswer
{
    enum class Kind : quint8
    {
        OddOneOut,
        Thumbs
    };

    Kind kind = Kind::OddOneOut;
    TrackId one = 0;
    TrackId other = 0;
    TrackId farther = 0;

    bool operator==(const TasteAnswer&) const = default;
};

/// The listener's answers, kept in a file "taste.json" beside the library. One thread.
class Taste final
{
public:
    /// Reads the file; one that is missing or damaged means no answers.
    explicit Taste(const QString& libraryPath);

    [[nodiscard]] const QList<TasteAnswer>& answers() const { return m_answers; }

    /// Errors: NotWritable.
    Result<void> add(const QList<TasteAnswer>& answers);
    /// Forgets all answers. Errors: NotWritable.
    Result<void> reset();

private:
    [[nodiscard]] Result<void> save() const;

    QString m_file;
    QList<TasteAnswer> m_answers;
};

/// What the answers say about the weights of the distance's parts.
struct LearnedTaste
{
    std::map<std::string, double> weights{}; ///< factors, 1 = as by default; empty without answers
    int answers = 0; ///< of tracks that are known by sound
    double explainedBefore = 1.0; ///< the share that the weights by default get right
    double explained = 1.0; ///< the share that the learned ones do
};

/// Learns the weights. Answers about tracks that are not known by sound are left out.
LearnedTaste learnedTaste(const SoundLibrary& sounds, const QList<TasteAnswer>& answers);

} // namespace models

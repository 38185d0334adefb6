// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/taste/taste.h"

#include "analysis/learning/weightlearner.h"
#include "models/playlist/soundlibrary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace models {

namespace {

std::vector<double> partsBetween(const SoundLibrary& sounds, std::size_t one, std::size_t other)
{
    std::vector<double> parts;
    for (const float rank : sounds.index().partRanks(one, other)) {
        parts.push_back(static_cast<double>(rank));
    }
    return parts;
}

} // namespace

Taste::Taste(const QString& libraryPath)
    : m_file(QFileInfo(libraryPath).absoluteDir().filePath(u"taste.json"_s))
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue& value : json.value(u"answers"_s).toArray()) {
        const TasteAnswer answer{value[u"kind"_s].toString() == u"thumbs"_s
                ? TasteAnswer::Kind::Thumbs
                : TasteAnswer::Kind::OddOneOut,
            value[u"one"_s].toInteger(), value[u"other"_s].toInteger(),
            value[u"farther"_s].toInteger()};
        if (answer.one > 0 && answer.other > 0 && answer.farther > 0) {
            m_answers.append(answer);
        }
    }
}

Result<void> Taste::add(const QList<TasteAnswer>& answers)
{
    m_answers.append(answers);
    return save();
}

Result<void> Taste::reset()
{
    m_answers.clear();
    return save();
}

Result<void> Taste::save() const
{
    QJsonArray answers;
    for (const TasteAnswer& answer : m_answers) {
        answers.append(QJsonObject{
            {u"kind"_s, answer.kind == TasteAnswer::Kind::Thumbs ? u"thumbs"_s : u"odd-one-out"_s},
            {u"one"_s, answer.one}, {u"other"_s, answer.other}, {u"farther"_s, answer.farther}});
    }
    const QByteArray json = QJsonDocument(QJsonObject{{u"answers"_s, answers}}).toJson();
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        return Error{ErrorCode::NotWritable,
            QCoreApplication::translate("models::taste", "Your answers could not be kept: %1.")
                .arg(file.errorString())};
    }
    return {};
}

LearnedTaste learnedTaste(const SoundLibrary& sounds, const QList<TasteAnswer>& answers)
{
    LearnedTaste learned;
    std::vector<analysis::HeardComparison> comparisons;
    for (const TasteAnswer& answer : answers) {
        const auto one = sounds.positionOf(answer.one);
        const auto other = sounds.positionOf(answer.other);
        const auto farther = sounds.positionOf(answer.farther);
        if (!one || !other || !farther) {
            continue;
        }
        ++learned.answers;
        const std::vector<double> near = partsBetween(sounds, *one, *other);
        const std::vector<double> far = partsBetween(sounds, *one, *farther);
        if (answer.kind == TasteAnswer::Kind::Thumbs) {
            comparisons.push_back({near, far});
            continue;
        }
        for (analysis::HeardComparison& comparison :
            analysis::oddOneOut(near, far, partsBetween(sounds, *other, *farther))) {
            comparisons.push_back(std::move(comparison));
        }
    }
    if (comparisons.empty()) {
        return learned;
    }
    const std::vector<double> plain(analysis::kPartCount, 1.0);
    const std::vector<double> weights = analysis::learnedWeights(comparisons, plain);
    learned.explainedBefore = analysis::explainedShare(comparisons, plain);
    learned.explained = analysis::explainedShare(comparisons, weights);
    for (std::size_t part = 0; part < weights.size(); ++part) {
        learned.weights.emplace(
            analysis::partName(static_cast<analysis::Part>(part)), weights[part]);
    }
    return learned;
}

} // namespace models

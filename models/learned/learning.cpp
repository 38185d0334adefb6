// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learned/learning.h"

#include "models/database/database.h"
#include "models/database/embeddingtable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"

#include <QCoreApplication>

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Learner)
};

QString sentenceOf(const analysis::ModelError& error, const QString& path)
{
    const QString shown = displayPath(path);
    switch (error.fault) {
    case analysis::ModelFault::NotSupported:
        return Learner::unsupportedSentence();
    case analysis::ModelFault::NotReadable:
        return Text::tr("The model %1 cannot be read. Choose another file, or none.").arg(shown);
    case analysis::ModelFault::NotAModel:
        return Text::tr("%1 is no model: it is not an ONNX file. Choose another file, or none.")
            .arg(shown);
    case analysis::ModelFault::WrongInput:
        return Text::tr(
            "%1 is a model for something else: it does not take patches of 96 mel bands, "
            "as MusiCNN and Discogs-EffNet do. Choose another file, or none.")
            .arg(shown);
    case analysis::ModelFault::Failed:
        return Text::tr("The model %1 cannot be run by the OpenCV of this computer. Choose another "
                        "file, or none.")
            .arg(shown);
    }
    return {};
}

Result<void> choose(Database& database, const embeddingtable::Model& model)
{
    const auto known = embeddingtable::model(database.reader());
    if (known && *known == model) {
        return {};
    }
    return database.writer().run(
        [&model](QSqlDatabase& connection) { return embeddingtable::setModel(connection, model); });
}

/// Stores how the model hears one track. False when it was cancelled.
Result<bool> hear(Database& database, analysis::EmbeddingModel& model, const QByteArray& digest,
    const embeddingtable::Unheard& track, const std::stop_token& stop, LearningSummary& summary)
{
    const analysis::Result<analysis::Embedding> heard =
        analysis::embeddingOf(toStdPath(track.path), model, stop);
    if (!heard && heard.error().code == analysis::ErrorCode::Cancelled) {
        return false;
    }
    ++(heard ? summary.heard : summary.failed);
    const bool isGone = !heard && heard.error().code == analysis::ErrorCode::FileNotFound;
    if (isGone) {
        return true; // it may come back
    }
    const analysis::Embedding embedding = heard ? *heard : analysis::Embedding();
    const Result<void> stored = database.writer().run([&](QSqlDatabase& connection) {
        return embeddingtable::store(connection, track.track, digest, embedding);
    });
    if (!stored) {
        return stored.error();
    }
    return true;
}

} // namespace

LearningSummary learn(Database& database, const QString& path,
    const std::function<void(int done, int total)>& report, const std::stop_token& stop)
{
    LearningSummary summary;
    analysis::ModelResult<analysis::EmbeddingModel> model =
        analysis::EmbeddingModel::open(toStdPath(path));
    if (!model) {
        summary.error = sentenceOf(model.error(), path);
        return summary;
    }
    const analysis::ModelDigest& bytes = model->digest();
    const QByteArray digest(
        reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    if (const Result<void> chosen = choose(database, {path, digest}); !chosen) {
        summary.error = chosen.error().detail;
        return summary;
    }
    const Result<QList<embeddingtable::Unheard>> tracks =
        embeddingtable::unheard(database.reader());
    if (!tracks) {
        summary.error = tracks.error().detail;
        return summary;
    }
    const int total = static_cast<int>(tracks->size());
    for (int done = 0; done < total; ++done) {
        report(done, total);
        const Result<bool> heard = hear(database, *model, digest, tracks->at(done), stop, summary);
        summary.cancelled = heard && !*heard;
        summary.error = heard ? QString() : heard.error().detail;
        if (summary.cancelled || !summary.error.isEmpty()) {
            return summary;
        }
    }
    report(total, total);
    return summary;
}

LearningSummary forgetModel(Database& database)
{
    LearningSummary summary;
    const Result<void> done = database.writer().run([](QSqlDatabase& connection) {
        return embeddingtable::setModel(connection, std::nullopt);
    });
    summary.error = done ? QString() : done.error().detail;
    return summary;
}

} // namespace models

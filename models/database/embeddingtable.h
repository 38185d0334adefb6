// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/embedding/trackembedder.h"
#include "models/error.h"
#include "models/library/track.h"

#include <optional>
#include <span>
#include <vector>

class QSqlDatabase;

/// The tables of the learned model and of what it hears.
namespace models::embeddingtable {

struct Model
{
    QString path; ///< of its file
    QByteArray digest;

    bool operator==(const Model&) const = default;
};

/// The chosen model, if there is one.
Result<std::optional<Model>> model(const QSqlDatabase& connection);

/// Chooses a model, or none. Embeddings stay, in case it is chosen again.
Result<void> setModel(QSqlDatabase& connection, const std::optional<Model>& model);

struct Unheard
{
    TrackId track = 0;
    QString path;
};

/// The analysed tracks that are there and that the chosen model has not heard; last played first.
Result<QList<Unheard>> unheard(const QSqlDatabase& connection);

/// Stores how the model of this digest hears a track; empty: not at all.
Result<void> store(QSqlDatabase& connection, TrackId track, const QByteArray& digest,
    std::span<const float> embedding);

Result<void> remove(QSqlDatabase& connection, TrackId track);

/// How the chosen model hears each of these tracks; nothing for those it has not heard.
Result<std::vector<std::optional<analysis::Embedding>>> read(
    QSqlDatabase& connection, std::span<const TrackId> tracks);

/// How it hears up to `count` tracks, drawn the same way each time.
Result<std::vector<analysis::Embedding>> sample(QSqlDatabase& connection, int count);

} // namespace models::embeddingtable

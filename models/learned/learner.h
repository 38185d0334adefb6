// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <optional>
#include <stop_token>

namespace models {

class Database;

/// What the learned model did.
struct LearningSummary
{
    int heard = 0;
    int failed = 0; ///< tracks that it cannot hear
    bool cancelled = false;
    QString error; ///< a sentence when it could not go on, or not be chosen; else empty
};

/// Lets a model that the user owns (an ONNX file) hear the tracks of the library, one after the
/// other, on a thread of its own at low priority. The choice is the library's, and lasts. Lives on
/// the GUI thread and never blocks it.
class Learner final : public QObject
{
    Q_OBJECT

public:
    /// @param database  outlives the learner.
    explicit Learner(Database& database, QObject* parent = nullptr);
    /// Cancels and waits.
    ~Learner() override;

    /// Whether this program can run models at all.
    [[nodiscard]] static bool isSupported();

    /// A sentence that says why not, and what to do.
    [[nodiscard]] static QString unsupportedSentence();

    /// The file of the chosen model; empty without one.
    [[nodiscard]] QString modelPath() const;

    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

    /// Chooses the model in the file at `path` and goes on with resume(); finished() says what was
    /// wrong with it, and the choice stays as it was. Empty: no model from now on.
    void choose(const QString& path);

    /// Lets the chosen model hear the tracks that it has not heard. Does nothing without one, and
    /// while it is at it.
    void resume();

    /// Stops after the piece of a track that it is at; finished() follows.
    void cancel();

signals:
    void progressed(int done, int total);
    void chosen(const QString& path);
    void finished(const models::LearningSummary& summary);

private:
    void start(const QString& path);
    void conclude();

    Database& m_database;
    QThreadPool m_pool;
    std::stop_source m_stop;
    QFutureWatcher<LearningSummary> m_watcher;
    std::optional<QString> m_next; ///< chosen while another is at work
};

} // namespace models

Q_DECLARE_METATYPE(models::LearningSummary)

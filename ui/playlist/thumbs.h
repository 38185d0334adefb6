// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/taste/taste.h"

#include <QHash>
#include <QObject>

namespace ui {

class PlaylistEditor;

/// Takes the listener's thumbs for rows of the playlist shown: which tracks fit its first seed and
/// which do not. Each pair of the two kinds is an answer that playlists learn from. GUI thread.
class Thumbs final : public QObject
{
    Q_OBJECT

public:
    /// @param editor       outlives this.
    /// @param libraryPath  the answers are kept beside it.
    Thumbs(PlaylistEditor& editor, const QString& libraryPath, QObject* parent = nullptr);

    /// The rows fit, or do not; said() or failed() follows.
    void judge(const QList<int>& rows, bool doFit);

    /// All answers, from thumbs and others.
    [[nodiscard]] models::Taste& taste() { return m_taste; }

    /// What was said of the rows shown is no longer compared with what will be said.
    void clear() { m_judged.clear(); }

signals:
    void said(const QString& sentence);
    void failed(const QString& sentence);

private:
    PlaylistEditor& m_editor;
    models::Taste m_taste;
    QHash<models::TrackId, bool> m_judged; ///< in the playlist shown
};

} // namespace ui

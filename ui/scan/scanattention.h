// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace models {
class Scanner;
}

namespace ui {

class Browser;

/// Lets a scan analyse first what the user looks at: the rows on the screen and the selection.
/// GUI thread.
class ScanAttention final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the object.
    ScanAttention(const Browser& browser, models::Scanner& scanner, QObject* parent = nullptr);

signals:
    /// These are analysed before the others from now on.
    void changed(const QSet<models::TrackId>& tracks);

private:
    void look();

    const Browser& m_browser;
    QSet<models::TrackId> m_tracks;
    QTimer m_timer; ///< runs during a scan
};

} // namespace ui

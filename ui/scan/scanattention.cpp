// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan/scanattention.h"

#include "models/scan/scanner.h"
#include "ui/browse/browser.h"

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

ScanAttention::ScanAttention(const Browser& browser, models::Scanner& scanner, QObject* parent)
    : QObject(parent)
    , m_browser(browser)
{
    // Looking now and then follows scrolling, searching and new rows alike.
    m_timer.setInterval(500ms);
    connect(&m_timer, &QTimer::timeout, this, &ScanAttention::look);
    connect(&scanner, &models::Scanner::started, this, [this] {
        m_tracks.clear();
        m_timer.start();
    });
    connect(&scanner, &models::Scanner::finished, &m_timer, &QTimer::stop);
    connect(this, &ScanAttention::changed, &scanner, &models::Scanner::prefer);
}

void ScanAttention::look()
{
    constexpr qsizetype kMost = 10'000; // of more nobody looks at each
    QList<models::TrackId> seen = m_browser.seeds();
    if (seen.size() > kMost) {
        seen.clear();
    }
    seen += m_browser.visibleIds();
    QSet<models::TrackId> tracks(seen.begin(), seen.end());
    if (tracks != m_tracks) {
        m_tracks = std::move(tracks);
        emit changed(m_tracks);
    }
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/selectionpage.h"

#include "models/text/text.h"
#include "ui/inspector/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <vector>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kKeysNamed = 3;

QString rangeText(const std::optional<ValueRange>& range, const QString& unit, double scale)
{
    if (!range) {
        return u"–"_s;
    }
    const QString least = models::text::number(range->least * scale, 1);
    const QString greatest = models::text::number(range->greatest * scale, 1);
    return least == greatest
        ? QCoreApplication::translate("ui::SelectionPage", "%1 %2").arg(least, unit)
        : QCoreApplication::translate("ui::SelectionPage", "%1 to %2 %3, mostly about %4")
              .arg(least, greatest, unit, models::text::number(range->median * scale, 1));
}

/// "8A 12 · 9A 7 · 8B 3": the most frequent keys and how many tracks have them.
QString keysText(const SelectionSummary& summary)
{
    if (summary.keyCount == 0) {
        return u"–"_s;
    }
    std::vector<std::size_t> order(summary.keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&summary](std::size_t one, std::size_t other) {
        return summary.keys.at(one) > summary.keys.at(other);
    });
    QStringList parts;
    for (std::size_t i = 0; i < kKeysNamed && summary.keys.at(order.at(i)) > 0; ++i) {
        const auto key = static_cast<int>(order.at(i));
        const auto mode = static_cast<analysis::Mode>(key / analysis::kChromaCount);
        parts << QCoreApplication::translate("ui::SelectionPage", "%1 (%2)")
                     .arg(models::text::camelot(key % analysis::kChromaCount, mode),
                         QLocale().toString(summary.keys.at(order.at(i))));
    }
    return parts.join(u" · "_s);
}

} // namespace

SelectionPage::SelectionPage(QWidget* parent)
    : QWidget(parent)
    , m_count(textLabel(theme::TextSize::Heading, this))
    , m_length(textLabel(theme::TextSize::Body, this))
    , m_playlistButton(
          new QPushButton(theme::icon(u"make-playlist"_s), tr("Playlist from these"), this))
    , m_pending(new QuietLabel(this))
{
    m_count->setObjectName(u"count"_s);
    m_length->setObjectName(u"length"_s);
    m_pending->setObjectName(u"pending"_s);
    m_pending->setWordWrap(true);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(theme::kSpace3);
    m_artists = addRow(*rows, tr("Artists"), u"artists"_s);
    m_albums = addRow(*rows, tr("Albums"), u"albums"_s);
    m_tempo = addRow(*rows, tr("Tempo"), u"tempoRange"_s);
    m_keys = addRow(*rows, tr("Most frequent keys"), u"keys"_s);
    m_loudness = addRow(*rows, tr("Loudness"), u"loudnessRange"_s);
    m_energy = addRow(*rows, tr("Energy"), u"energyRange"_s);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_count);
    layout->addWidget(m_length);
    layout->addWidget(m_playlistButton);
    layout->addLayout(rows);
    layout->addWidget(m_pending);
    layout->addStretch(1);
    connect(m_playlistButton, &QPushButton::clicked, this, &SelectionPage::requestPlaylist);
}

void SelectionPage::showTracks(const models::TrackList& tracks)
{
    m_tracks = tracks;
    m_count->setText(tr("%n tracks selected", nullptr, static_cast<int>(tracks.size())));
    m_job.start([tracks](std::stop_token stop) { return summarise(tracks, std::move(stop)); },
        [this](const SelectionSummary& summary) { showSummary(summary); });
}

QLabel* SelectionPage::addRow(QBoxLayout& rows, const QString& caption, const QString& name)
{
    QLabel* value = textLabel(theme::TextSize::Body, this);
    value->setObjectName(name);
    auto* label = new QuietLabel(this, caption);
    label->setBuddy(value);
    auto* row = new QVBoxLayout;
    row->setSpacing(0);
    row->addWidget(label);
    row->addWidget(value);
    rows.addLayout(row);
    return value;
}

void SelectionPage::showSummary(const SelectionSummary& summary)
{
    const QLocale locale;
    m_length->setText(tr("%1 · %2").arg(
        models::text::longDuration(summary.durationMs), models::text::fileSize(summary.sizeBytes)));
    m_artists->setText(locale.toString(summary.artistCount));
    m_albums->setText(locale.toString(summary.albumCount));
    m_tempo->setText(rangeText(summary.tempoBpm, tr("BPM"), 1.0));
    m_keys->setText(keysText(summary));
    m_loudness->setText(rangeText(summary.loudnessLufs, tr("LUFS"), 1.0));
    m_energy->setText(rangeText(summary.energy, tr("%"), 100.0));
    const auto pending = static_cast<int>(summary.trackCount - summary.analysedCount);
    m_pending->setText(tr("%n of them are not analysed.", nullptr, pending));
    m_pending->setVisible(pending > 0);
    m_playlistButton->setEnabled(summary.analysedCount > 0);
}

void SelectionPage::requestPlaylist()
{
    QList<models::TrackId> ids;
    ids.reserve(m_tracks.size());
    for (const models::TrackPtr& track : m_tracks) {
        ids.append(track->id);
    }
    emit playlistRequested(ids);
}

} // namespace ui

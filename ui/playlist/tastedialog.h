// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/taste/trio.h"
#include "ui/jobs/latestjob.h"

#include <QDialog>
#include <QHash>

#include <array>

class QLabel;
class QPushButton;

namespace models {
class Library;
}

namespace ui {

class MeterBar;

/// Asks which of three tracks is the odd one out, again and again, and shows what playlists have
/// learned from the answers: how much each part of the sound counts. GUI thread; searches off it.
class TasteDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive the dialog.
    TasteDialog(models::Library& library, models::Taste& taste, QWidget* parent = nullptr);

    /// The tracks that are asked about; zeros while they are looked for.
    [[nodiscard]] const models::Trio& trio() const { return m_trio; }

    /// @param odd  0..2
    void answer(int odd);

signals:
    void playRequested(models::TrackId id);
    /// All answers ever given are gone.
    void forgotten();

private:
    struct Card
    {
        QLabel* title = nullptr;
        QLabel* artist = nullptr;
        QPushButton* play = nullptr;
        QPushButton* odd = nullptr;
    };

    struct Found
    {
        models::Result<models::Trio> trio;
        models::LearnedTaste learned;
    };

    QWidget* makeCard(int place);
    QWidget* makeWeights();
    void ask();
    void finish(const Found& found);
    void showTrio();
    void showWeights(const models::LearnedTaste& learned);
    void forget();
    void say(const QString& sentence);

    models::Library& m_library;
    models::Taste& m_taste;
    models::Trio m_trio{};
    quint32 m_draw = 0;
    std::array<Card, 3> m_cards;
    QHash<QString, MeterBar*> m_weights; ///< by part of the distance
    QLabel* m_note;
    QPushButton* m_skip;
    QPushButton* m_forget;
    LatestJob<std::shared_ptr<const Found>> m_job;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QWidget>

namespace ui {

/// One seed: its title on a rounded ground, and a button that takes it away.
class SeedChip final : public QWidget
{
    Q_OBJECT

public:
    SeedChip(const models::Track& track, bool isRemovable, QWidget* parent = nullptr);

    /// The button that takes it away, or null.
    [[nodiscard]] QWidget* button() const { return m_button; }

signals:
    void removeRequested(models::TrackId id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* m_button = nullptr;
};

} // namespace ui

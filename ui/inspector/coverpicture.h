// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/track.h"

#include <QImage>
#include <QWidget>

namespace ui {

class Covers;

/// The cover of a track as wide as the panel; where it has none, the picture of its sound. GUI
/// thread.
class CoverPicture final : public QWidget
{
    Q_OBJECT

public:
    /// @param covers  outlives the picture.
    explicit CoverPicture(Covers& covers, QWidget* parent = nullptr);

    void showTrack(const models::TrackPtr& track);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fetch();

    Covers& m_covers;
    models::TrackPtr m_track;
    QImage m_cover;
};

} // namespace ui

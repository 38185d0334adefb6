// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

#include <optional>

namespace ui {

/// A quiet horizontal bar: how far a value goes on its scale, and optionally a tick.
class MeterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MeterBar(QWidget* parent = nullptr);

    /// @param share  0..1, or absent: an empty bar.
    /// @param spoken  the value in words, for screen readers and the tool tip.
    void setValue(std::optional<double> share, const QString& spoken);
    void setTick(std::optional<double> share);
    void setColor(const QColor& color);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<double> m_share;
    std::optional<double> m_tick;
    QColor m_color;
};

} // namespace ui

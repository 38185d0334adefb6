// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace ui {

/// A row of quiet bars from bass to treble.
class BarProfile final : public QWidget
{
    Q_OBJECT

public:
    explicit BarProfile(QWidget* parent = nullptr);

    /// @param shares  bar heights 0..1, lowest band first.
    /// @param spoken  the values in words, for screen readers and the tool tip.
    void setBars(const QList<double>& shares, const QString& spoken);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<double> m_shares;
};

} // namespace ui

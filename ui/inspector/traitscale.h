// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

/// Where a track lies between two opposites, such as dark and bright: two words and a dot on the
/// line between them.
class TraitScale final : public QWidget
{
    Q_OBJECT

public:
    /// @param name  what the scale is about, for screen readers ("Brightness").
    TraitScale(
        const QString& name, const QString& low, const QString& high, QWidget* parent = nullptr);

    /// @param place  0 (low) .. 1 (high), kept inside.
    /// @param number  the exact value with its unit, for the tool tip.
    void setPlace(double place, const QString& number);

    /// As wide as the words of all scales need, so that their lines stand below each other.
    void setWordWidth(int width);
    [[nodiscard]] int wordWidth() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_low;
    QString m_high;
    double m_place = 0.5;
    int m_wordWidth = 0;
};

} // namespace ui

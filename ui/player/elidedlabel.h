// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace ui {

/// One line of text that gives way with an ellipsis, and tells the whole in its tool tip.
class ElidedLabel final : public QFrame
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    void setText(const QString& text);

    [[nodiscard]] QString text() const { return m_text; }

    /// Drawn in the quiet text colour.
    void setQuiet(bool isQuiet);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    bool m_isQuiet = false;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/features.h"

#include <QWidget>

#include <optional>

namespace ui {

/// A key as a coloured chip with its Camelot name; nothing while there is no key.
class KeyChip final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyChip(QWidget* parent = nullptr);

    void setKey(std::optional<int> tonic, analysis::Mode mode);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<int> m_tonic;
    analysis::Mode m_mode = analysis::Mode::Major;
};

} // namespace ui

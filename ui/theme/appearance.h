// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPalette>
#include <QString>

namespace models {
class Settings;
} // namespace models

namespace ui::theme {

/// Which colours the program has. Stored by name.
enum class ColourScheme : quint8
{
    System,
    Light,
    Dark,
    HighContrast, ///< white on black
};

inline constexpr int kColourSchemeCount = static_cast<int>(ColourScheme::HighContrast) + 1;

/// The colours and the text size that the user chose, against those of the system. Every change
/// holds at once and is kept. GUI thread; one for the application.
class Appearance final
{
public:
    static constexpr int kLeastTextPercent = 80;
    static constexpr int kMostTextPercent = 200;

    /// Remembers what the system has, and applies what was chosen before.
    /// @param settings  outlives this.
    explicit Appearance(models::Settings& settings);

    [[nodiscard]] ColourScheme scheme() const { return m_scheme; }

    void setScheme(ColourScheme scheme);

    /// Of the system's text size, 80..200.
    [[nodiscard]] int textPercent() const { return m_textPercent; }

    void setTextPercent(int percent);

private:
    void store();
    void applyColours() const;
    void applyTextSize() const;

    models::Settings& m_settings;
    QString m_systemStyle;
    QFont m_systemFont;
    ColourScheme m_scheme = ColourScheme::System;
    int m_textPercent = 100;
};

/// The colours of a scheme; those of the platform for System.
QPalette palette(ColourScheme scheme);

} // namespace ui::theme

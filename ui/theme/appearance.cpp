// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"

#include "models/settings/settings.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/framedstyle.h"
#include "ui/theme/outlinestyle.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>
#include <array>

namespace ui::theme {

using namespace Qt::StringLiterals;

namespace {

const QString kState = u"appearance"_s; ///< the scheme and the percentage, with a blank between

constexpr std::array<const char*, kColourSchemeCount> kIds{
    "system", "light", "dark", "high-contrast"};

template <typename Style> bool isStyle()
{
    return qobject_cast<const Style*>(QApplication::style()) != nullptr;
}

bool isOwnStyle()
{
    return isStyle<FramedStyle>() || isStyle<OutlineStyle>();
}

template <typename Style> void useStyle()
{
    if (!isStyle<Style>()) {
        QApplication::setStyle(new Style);
    }
}

/// What a palette is made of.
struct Tones
{
    QColor window;
    QColor base;
    QColor button;
    QColor text;
    QColor highlight;
    QColor highlightedText;
    QColor link;
    QColor frame; ///< of controls
};

Tones tonesOf(ColourScheme scheme)
{
    constexpr double kAccentHue = 250.0;
    if (scheme == ColourScheme::Dark) {
        return {.window = QColor(0x24, 0x26, 0x29),
            .base = QColor(0x1b, 0x1d, 0x1f),
            .button = QColor(0x32, 0x35, 0x39),
            .text = QColor(0xec, 0xed, 0xee),
            .highlight = oklch(0.54, 0.13, kAccentHue),
            .highlightedText = Qt::white,
            .link = oklch(0.76, 0.11, kAccentHue),
            .frame = QColor(0x0c, 0x0d, 0x0e)};
    }
    if (scheme == ColourScheme::HighContrast) {
        return {.window = Qt::black,
            .base = Qt::black,
            .button = Qt::black,
            .text = Qt::white,
            .highlight = Qt::yellow,
            .highlightedText = Qt::black,
            .link = Qt::cyan,
            .frame = Qt::white};
    }
    return {.window = QColor(0xf0, 0xf0, 0xf1),
        .base = Qt::white,
        .button = QColor(0xf6, 0xf6, 0xf7),
        .text = QColor(0x1c, 0x1d, 0x1f),
        .highlight = oklch(0.50, 0.15, kAccentHue),
        .highlightedText = Qt::white,
        .link = oklch(0.46, 0.15, kAccentHue),
        .frame = QColor(0x9a, 0x9c, 0xa0)};
}

QPalette paletteOf(const Tones& tones, bool isStark)
{
    // What is off is half as strong, and still read where contrast was asked for.
    const double faded = isStark ? 0.3 : 0.5;
    QPalette result(tones.text, tones.button, tones.button.lighter(130), tones.frame,
        mixed(tones.button, tones.frame, 0.5), tones.text, tones.text, tones.base, tones.window);
    constexpr double kStripe = 0.03;
    result.setColor(QPalette::AlternateBase, mixed(tones.base, tones.text, kStripe));
    result.setColor(QPalette::Highlight, tones.highlight);
    result.setColor(QPalette::HighlightedText, tones.highlightedText);
    result.setColor(QPalette::Link, tones.link);
    result.setColor(QPalette::LinkVisited, tones.link);
    result.setColor(QPalette::ToolTipBase, tones.button);
    result.setColor(QPalette::ToolTipText, tones.text);
    result.setColor(QPalette::PlaceholderText, mixed(tones.text, tones.base, faded));
    for (const QPalette::ColorRole role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        result.setColor(QPalette::Disabled, role, mixed(tones.text, tones.window, faded));
    }
    result.setColor(
        QPalette::Disabled, QPalette::Highlight, mixed(tones.highlight, tones.window, faded));
    return result;
}

} // namespace

QPalette palette(ColourScheme scheme)
{
    return scheme == ColourScheme::System
        ? QPalette()
        : paletteOf(tonesOf(scheme), scheme == ColourScheme::HighContrast);
}

Appearance::Appearance(models::Settings& settings)
    : m_settings(settings)
    , m_systemStyle(isOwnStyle() ? u"fusion"_s : QApplication::style()->name())
    , m_systemFont(QApplication::font())
{
    const QList<QByteArray> kept = settings.state(kState).split(' ');
    for (std::size_t scheme = 0; scheme < kIds.size(); ++scheme) {
        if (kept.constFirst() == kIds.at(scheme)) {
            m_scheme = static_cast<ColourScheme>(scheme);
        }
    }
    if (const int percent = kept.constLast().toInt(); percent > 0) {
        m_textPercent = std::clamp(percent, kLeastTextPercent, kMostTextPercent);
    }
    if (m_scheme != ColourScheme::System) {
        applyColours();
    }
    if (m_textPercent != 100) {
        applyTextSize();
    }
}

void Appearance::setScheme(ColourScheme scheme)
{
    if (scheme != m_scheme) {
        m_scheme = scheme;
        applyColours();
        store();
    }
}

void Appearance::setTextPercent(int percent)
{
    const int allowed = std::clamp(percent, kLeastTextPercent, kMostTextPercent);
    if (allowed != m_textPercent) {
        m_textPercent = allowed;
        applyTextSize();
        store();
    }
}

void Appearance::store()
{
    const QByteArray id(kIds.at(static_cast<std::size_t>(m_scheme)));
    m_settings.setState(kState, id + ' ' + QByteArray::number(m_textPercent));
}

void Appearance::applyColours() const
{
    // The styles of some desktops paint in their own colours, whatever the palette says.
    switch (m_scheme) {
    case ColourScheme::System:
        if (isOwnStyle()) {
            QApplication::setStyle(m_systemStyle);
        }
        break;
    case ColourScheme::Light:
    case ColourScheme::Dark:
        useStyle<FramedStyle>();
        break;
    case ColourScheme::HighContrast:
        useStyle<OutlineStyle>();
        break;
    }
    QApplication::setPalette(palette(m_scheme));
}

void Appearance::applyTextSize() const
{
    QFont font = m_systemFont;
    // A font is given in points or in pixels; the other of the two is -1.
    if (font.pointSizeF() > 0.0) {
        font.setPointSizeF(font.pointSizeF() * m_textPercent / 100.0);
    } else {
        font.setPixelSize(font.pixelSize() * m_textPercent / 100);
    }
    QApplication::setFont(font);
    refreshTextSizes();
}

} // namespace ui::theme

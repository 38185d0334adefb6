// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/outlinestyle.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace ui::theme {

namespace {

constexpr double kCorner = 2.0;

/// The colour of text, weaker where the control is off; that of the highlight where the keys are.
QColor edgeColour(const QStyleOption& option)
{
    const bool hasKeys = option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_Enabled);
    return option.palette.color(hasKeys ? QPalette::Highlight : QPalette::WindowText);
}

void outline(QPainter& painter, const QStyleOption& option, const QRect& rect, double corner)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edgeColour(option));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.restore();
}

/// The groove is a line, and the handle stands out from it.
void drawSlider(
    QPainter& painter, const QStyleOption& option, const QRect& groove, const QRect& handle)
{
    const bool isFlat = groove.width() > groove.height();
    QRect line = groove;
    if (isFlat) {
        line.setTop(groove.center().y());
        line.setHeight(1);
    } else {
        line.setLeft(groove.center().x());
        line.setWidth(1);
    }
    painter.fillRect(line, edgeColour(option));
    painter.fillRect(handle, option.palette.color(QPalette::Button));
    outline(painter, option, handle, kCorner);
}

} // namespace

OutlineStyle::OutlineStyle()
    : QProxyStyle(u"fusion"_s)
{ }

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
    case PE_FrameLineEdit:
    case PE_IndicatorCheckBox:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
    case PE_FrameMenu:
        outline(*painter, *option, option->rect, kCorner);
        break;
    case PE_IndicatorRadioButton:
        outline(*painter, *option, option->rect, option->rect.width() / 2.0);
        break;
    default:
        break;
    }
}

void OutlineStyle::drawControl(ControlElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_ProgressBarGroove) {
        outline(*painter, *option, option->rect, kCorner);
    }
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
    QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto part = [&](SubControl which) {
        return proxy()->subControlRect(control, option, which, widget);
    };
    switch (control) {
    case CC_ComboBox:
    case CC_SpinBox:
        outline(*painter, *option, option->rect, kCorner);
        break;
    case CC_ScrollBar:
        outline(*painter, *option, part(SC_ScrollBarSlider), kCorner);
        break;
    case CC_Slider:
        drawSlider(*painter, *option, part(SC_SliderGroove), part(SC_SliderHandle));
        break;
    default:
        break;
    }
}

} // namespace ui::theme

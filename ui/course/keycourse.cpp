// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/keycourse.h"

#include "models/text/text.h"
#include "ui/course/spans.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPalette>

#include <cmath>
#include <map>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ui::Course)
};

using Keys = std::vector<analysis::HarmonySpan>;

QString nameOf(const analysis::HarmonySpan& key)
{
    return key.root ? models::text::keyName(*key.root, key.mode) : Text::tr("no clear key");
}

void paintKeys(QPainter& painter, const TimeAxis& axis, const Keys& keys, const QPalette& palette)
{
    painter.setFont(theme::font(theme::TextSize::Small));
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const QRectF rect = spanRect(axis, keys, i, axis.area);
        if (!keys[i].root) {
            painter.fillRect(rect, theme::hairline(palette));
            continue;
        }
        const theme::ChipColours colours =
            theme::keyColours(*keys[i].root, keys[i].mode, theme::isDark(palette));
        painter.fillRect(rect, colours.background);
        painter.setPen(colours.text);
        paintFitting(painter, rect, models::text::camelot(*keys[i].root, keys[i].mode));
    }
}

QString numbersAt(const Keys& keys, double seconds)
{
    const analysis::HarmonySpan* key = spanAt(keys, seconds);
    const QString time = models::text::clock(std::llround(seconds * 1000.0));
    if (key == nullptr || !key->root) {
        return Text::tr("%1: %2").arg(time, Text::tr("no clear key"));
    }
    //: At a time of a track: its key, and that key's place on the Camelot wheel.
    return Text::tr("%1: %2, %3")
        .arg(time, nameOf(*key), models::text::camelot(*key->root, key->mode));
}

/// The key that lasts longest over all its spans.
QString longest(const Keys& keys, double durationS)
{
    std::map<QString, double> lengths;
    QString most;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const double end = i + 1 < keys.size() ? keys[i + 1].startS : durationS;
        const QString name = nameOf(keys[i]);
        lengths[name] += end - keys[i].startS;
        most = most.isEmpty() || lengths[name] > lengths[most] ? name : most;
    }
    return most;
}

} // namespace

QString keyCaption(const Keys& keys, double durationS)
{
    if (keys.size() == 1) {
        return keys.front().root ? Text::tr("In %1 from start to end.").arg(nameOf(keys.front()))
                                 : Text::tr("No clear key anywhere.");
    }
    return Text::tr(
        "The key changes %Ln times, mostly it is %1.", nullptr, static_cast<int>(keys.size()) - 1)
        .arg(longest(keys, durationS));
}

Course keyCourse(const Keys& keys, double durationS)
{
    return {.name = Text::tr("Key over time"),
        .spoken = keyCaption(keys, durationS),
        .durationS = durationS,
        .heightInLines = 1.4,
        .paint = [keys](QPainter& painter, const TimeAxis& axis,
                     const QPalette& palette) { paintKeys(painter, axis, keys, palette); },
        .numbersAt = [keys](double seconds) { return numbersAt(keys, seconds); }};
}

} // namespace ui

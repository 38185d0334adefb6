// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/windowstate.h"

#include "models/settings/settings.h"

#include <QAction>
#include <QDataStream>
#include <QIODevice>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint32 kVersion = 1;

} // namespace

void saveWindowState(models::Settings& settings, const QWidget& window, const QSplitter& panels)
{
    QList<bool> hidden;
    for (int index = 0; index < panels.count(); ++index) {
        hidden.append(panels.widget(index)->isHidden());
    }
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kVersion << window.saveGeometry() << panels.saveState() << hidden;
    settings.setState(u"window"_s, state);
}

bool restoreWindowState(const models::Settings& settings, QWidget& window, QSplitter& panels)
{
    QDataStream stream(settings.state(u"window"_s));
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 version = 0;
    QByteArray geometry;
    QByteArray sizes;
    QList<bool> hidden;
    stream >> version >> geometry >> sizes >> hidden;
    if (stream.status() != QDataStream::Ok || version != kVersion
        || hidden.size() != panels.count()) {
        return false;
    }
    window.restoreGeometry(geometry);
    panels.restoreState(sizes);
    for (int index = 0; index < panels.count(); ++index) {
        panels.widget(index)->setHidden(hidden[index]);
    }
    return true;
}

void connectPanel(QAction& action, QWidget& panel)
{
    action.setChecked(!panel.isHidden());
    QObject::connect(&action, &QAction::toggled, &panel, &QWidget::setVisible);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/svgiconengine.h"

#include <QFile>

// Outside of every namespace, as the macro demands.
static void initialiseUiResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace ui::theme {

using namespace Qt::StringLiterals;

QIcon icon(const QString& name)
{
    initialiseUiResources();
    QFile file(u":/ui/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QIcon(new SvgIconEngine(name, file.readAll())); // the icon owns its engine
}

QIcon applicationIcon()
{
    initialiseUiResources();
    return QIcon::fromTheme(u"org.segue.Segue"_s, QIcon(u":/ui/icons/segue.svg"_s));
}

} // namespace ui::theme

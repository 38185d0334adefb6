// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "app/identity.h"

#include <QCoreApplication>

int main(int argc, char* argv[])
{
    app::setApplicationIdentity();
    const QCoreApplication application(argc, argv);
    app::installTranslations();
    return static_cast<int>(
        app::runCommandLine(QCoreApplication::arguments().mid(1), stdout, stderr));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/commandline/commandline.h"
#include "app/identity.h"
#include "models/scan/scanjournal.h"

#include <QApplication>
#include <QFile>

int main(int argc, char* argv[])
{
    app::setApplicationIdentity();
    models::markCrashes();
    // Decided before any application object exists: a command must never need a display.
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.append(QFile::decodeName(argv[i]));
    }
    if (app::isCommandLine(arguments)) {
        const QCoreApplication application(argc, argv);
        app::installTranslations();
        return static_cast<int>(app::runCommandLine(arguments, stdout, stderr));
    }
    const QApplication application(argc, argv);
    app::installTranslations();
    return app::runWindow(app::windowArguments(QApplication::arguments().mid(1)));
}

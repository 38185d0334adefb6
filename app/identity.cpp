// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/identity.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace app {

void setApplicationIdentity()
{
    QCoreApplication::setApplicationName(u"segue"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(SEGUE_VERSION));
}

void installTranslations()
{
    auto* application = QCoreApplication::instance();
    const QLocale locale;
    auto* qtTranslator = new QTranslator(application);
    if (qtTranslator->load(
            locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qtTranslator);
    }
    // The texts in the sources are English but for their plurals; this is also what a locale
    // without a translation reads. What is installed later is asked first.
    auto* plurals = new QTranslator(application);
    if (plurals->load(u":/i18n/segue_en"_s)) {
        QCoreApplication::installTranslator(plurals);
    }
    auto* translator = new QTranslator(application);
    if (translator->load(locale, u"segue"_s, u"_"_s, u":/i18n"_s)) {
        QCoreApplication::installTranslator(translator);
    }
}

QString defaultLibraryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/library.db"_s;
}

} // namespace app

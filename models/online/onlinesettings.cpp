// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/onlinesettings.h"

#include <QSettings>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace models {

namespace {

const QString kIsOn = u"online/isOn"_s;
const QString kIsOffline = u"online/isOffline"_s;

QString urlKey(Service service)
{
    return u"online/url/"_s + service::word(service);
}

} // namespace

QString OnlineSettings::url(Service service) const
{
    const QString own = urls.value(service);
    return own.isEmpty() ? service::usualUrl(service) : own;
}

OnlineSettings readOnlineSettings(const QSettings& settings)
{
    OnlineSettings online;
    online.isOn = settings.value(kIsOn).toBool();
    online.isOffline = settings.value(kIsOffline).toBool();
    for (const Service service : kServices) {
        const QString url = settings.value(urlKey(service)).toString();
        if (isServiceUrl(url)) {
            online.urls.insert(service, url);
        }
    }
    return online;
}

void writeOnlineSettings(QSettings& settings, const OnlineSettings& online)
{
    settings.setValue(kIsOn, online.isOn);
    settings.setValue(kIsOffline, online.isOffline);
    for (const Service service : kServices) {
        const QString url = online.urls.value(service);
        if (url.isEmpty()) {
            settings.remove(urlKey(service));
        } else {
            settings.setValue(urlKey(service), url);
        }
    }
}

bool isServiceUrl(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
        && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery()
        && !url.hasFragment();
}

} // namespace models

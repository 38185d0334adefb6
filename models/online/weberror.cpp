// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/weberror.h"

#include <QCoreApplication>

namespace models::weberror {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WebError)
};

} // namespace

Error switchedOff()
{
    return {ErrorCode::NotReadable,
        Text::tr("Look-up is switched off. Switch it on in Preferences, under Look-up.")};
}

Error notKnownOffline(Service service)
{
    return {ErrorCode::NotReadable,
        Text::tr("Segue works offline, and %1 has not answered this before. Switch “Work offline” "
                 "off in Preferences.")
            .arg(service::name(service))};
}

Error keyMissing(Service service)
{
    return {ErrorCode::NotReadable,
        Text::tr(
            "%1 wants a key. Get one there, free of charge, and enter it in Preferences, under "
            "Look-up.")
            .arg(service::name(service))};
}

Error keyRefused(Service service)
{
    return {ErrorCode::NotReadable,
        Text::tr("%1 does not accept your key. Enter it again in Preferences, under Look-up.")
            .arg(service::name(service))};
}

Error busy(Service service)
{
    return {ErrorCode::NotReadable,
        Text::tr("%1 is busy. Try again in a few minutes.").arg(service::name(service))};
}

Error tooLarge(Service service)
{
    return {ErrorCode::BadSyntax,
        Text::tr("The answer of %1 is too large to be one. Check its address in Preferences.")
            .arg(service::name(service))};
}

Error tooSlow(Service service)
{
    return {ErrorCode::NotReadable,
        Text::tr("%1 does not answer in time. Check your network, or try again later.")
            .arg(service::name(service))};
}

Error sentElsewhere(Service service, const QString& host)
{
    return {ErrorCode::NotReadable,
        Text::tr("%1 sends Segue to a place that does not belong to it (%2). Nothing was fetched "
                 "from there. Check its address in Preferences.")
            .arg(service::name(service), host)};
}

Error notAnAnswer(Service service)
{
    return {ErrorCode::BadSyntax,
        Text::tr("What came back is no answer of %1. If your network shows a page to sign in, do "
                 "that in a browser and try again.")
            .arg(service::name(service))};
}

Error nothingFound(Service service)
{
    return {ErrorCode::NotFound,
        Text::tr("%1 does not know this. Try with fewer or other words.")
            .arg(service::name(service))};
}

Error cancelled()
{
    return {ErrorCode::Cancelled, Text::tr("The look-up was stopped.")};
}

Error ofNetwork(Service service, QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::SslHandshakeFailedError) {
        return {ErrorCode::NotReadable,
            Text::tr("The connection to %1 is not safe: its certificate is not valid. Check the "
                     "date of this computer, and your network.")
                .arg(service::name(service))};
    }
    return {ErrorCode::NotReadable,
        Text::tr("%1 cannot be reached. Check your network, or its address in Preferences.")
            .arg(service::name(service))};
}

Error ofStatus(Service service, int status)
{
    constexpr int kUnauthorised = 401;
    constexpr int kForbidden = 403;
    constexpr int kNotFound = 404;
    if (status == kNotFound) {
        return nothingFound(service);
    }
    if (status == kUnauthorised || status == kForbidden) {
        return service::keyField(service).isEmpty() ? Error{ErrorCode::NotReadable,
                   Text::tr("%1 refuses to answer. Try again later.").arg(service::name(service))}
                                                    : keyRefused(service);
    }
    return {ErrorCode::BadSyntax,
        Text::tr("%1 does not understand Segue (HTTP %2). Check its address in Preferences.")
            .arg(service::name(service))
            .arg(status)};
}

} // namespace models::weberror

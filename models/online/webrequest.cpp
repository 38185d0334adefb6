// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/webrequest.h"

#include <QCryptographicHash>

namespace models {

QByteArray WebRequest::encodedFields(const QString& key) const
{
    QList<std::pair<QString, QString>> all = fields;
    if (!key.isEmpty()) {
        all.prepend({service::keyField(service), key});
    }
    QByteArray encoded;
    for (const auto& [name, value] : std::as_const(all)) {
        if (!encoded.isEmpty()) {
            encoded += '&';
        }
        // QUrlQuery leaves "+" as it is, which servers read as a space.
        encoded += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return encoded;
}

QUrl WebRequest::url(const QString& base, const QString& key) const
{
    QByteArray address = base.toUtf8();
    while (address.endsWith('/')) {
        address.chop(1);
    }
    address += path.toUtf8();
    if (!isPost && !fields.isEmpty()) {
        address += '?' + encodedFields(key);
    }
    return QUrl::fromEncoded(address, QUrl::StrictMode);
}

QByteArray WebRequest::cacheName(const QString& base) const
{
    QByteArray name = url(base, {}).toEncoded();
    if (isPost) {
        name += '\n' + encodedFields({});
    }
    return QCryptographicHash::hash(name, QCryptographicHash::Sha256);
}

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/keystore.h"

#include "models/files/filepath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace models {

KeyStore::KeyStore(QString filePath, Keychain keychain, QObject* parent)
    : QObject(parent)
    , m_filePath(std::move(filePath))
    , m_keychain(std::move(keychain))
{ }

void KeyStore::load()
{
    const QMap<Service, QString> kept = fileKeys();
    ++m_awaited;
    for (const Service service : kServices) {
        if (service::keyField(service).isEmpty()) {
            continue;
        }
        if (kept.contains(service)) {
            take(service, kept.value(service));
            continue;
        }
        ++m_awaited;
        m_keychain.read(
            service::word(service), [self = QPointer(this), service](const Result<QString>& found) {
                if (self == nullptr) {
                    return;
                }
                if (found && !found->isEmpty()) {
                    self->take(service, *found);
                }
                self->answer();
            });
    }
    answer();
}

void KeyStore::answer()
{
    if (--m_awaited == 0) {
        emit loaded();
    }
}

void KeyStore::take(Service service, const QString& key)
{
    m_keys.insert(service, key);
    emit changed(service, key);
}

void KeyStore::setKey(Service service, const QString& key, bool inFile)
{
    const QString plain = key.trimmed();
    take(service, plain);
    if (inFile) {
        if (const Result<void> done = setInFile(service, plain); !done) {
            emit failed(service, done.error().detail);
        }
        return;
    }
    m_keychain.write(
        service::word(service), plain, [self = QPointer(this), service](const Result<void>& done) {
            if (self == nullptr) {
                return;
            }
            if (!done) {
                emit self->failed(service, done.error().detail);
                return;
            }
            // One copy is enough.
            (void)self->setInFile(service, {});
        });
}

Result<void> KeyStore::setInFile(Service service, const QString& key)
{
    QMap<Service, QString> keys = fileKeys();
    if (keys.value(service) == key) {
        return {};
    }
    if (key.isEmpty()) {
        keys.remove(service);
    } else {
        keys.insert(service, key);
    }
    return writeFile(keys);
}

QMap<Service, QString> KeyStore::fileKeys() const
{
    QMap<Service, QString> keys;
    QFile file(m_filePath);
    if (!file.open(QIODevice::ReadOnly)) {
        return keys;
    }
    constexpr qint64 kMost = 10'000;
    const QStringList lines = QString::fromUtf8(file.read(kMost)).split(u'\n');
    for (const QString& line : lines) {
        for (const Service service : kServices) {
            const QString start = service::word(service) + u'=';
            if (line.startsWith(start) && line.size() > start.size()) {
                keys.insert(service, line.mid(start.size()).trimmed());
            }
        }
    }
    return keys;
}

Result<void> KeyStore::writeFile(const QMap<Service, QString>& keys) const
{
    const Error failure{ErrorCode::NotWritable,
        tr("The key cannot be kept in %1. Check the rights of this folder.")
            .arg(displayPath(m_filePath))};
    if (keys.isEmpty()) {
        return !QFile::exists(m_filePath) || QFile::remove(m_filePath) ? Result<void>() : failure;
    }
    QDir().mkpath(QFileInfo(m_filePath).path());
    QSaveFile file(m_filePath);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return failure;
    }
    for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
        file.write((service::word(key.key()) + u'=' + *key + u'\n').toUtf8());
    }
    return file.commit() ? Result<void>() : failure;
}

QString KeyStore::usualFilePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/segue/keys"_s;
}

} // namespace models

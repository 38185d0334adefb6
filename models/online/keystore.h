// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/keychain.h"
#include "models/online/service.h"

#include <QMap>
#include <QObject>

namespace models {

/// The user's keys for services: in the desktop's keychain or, only where the user agrees, in a
/// file that nobody else may read. GUI thread.
class KeyStore final : public QObject
{
    Q_OBJECT

public:
    /// @param filePath  of the file, which need not be there.
    KeyStore(QString filePath, Keychain keychain, QObject* parent = nullptr);

    /// Reads all keys; changed() follows for each that is there, then loaded().
    void load();

    [[nodiscard]] QString key(Service service) const { return m_keys.value(service); }

    /// Keeps a key, or forgets it for ""; changed() or failed() follows. It holds at once, but
    /// where it cannot be kept, only until Segue ends.
    /// @param inFile  the user agrees that it lies in a file.
    void setKey(Service service, const QString& key, bool inFile);

    /// Beside the settings.
    [[nodiscard]] static QString usualFilePath();

signals:
    void loaded();
    void changed(models::Service service, const QString& key);
    /// A whole sentence.
    void failed(models::Service service, const QString& sentence);

private:
    void take(Service service, const QString& key);
    void answer();
    [[nodiscard]] QMap<Service, QString> fileKeys() const;
    [[nodiscard]] Result<void> writeFile(const QMap<Service, QString>& keys) const;
    Result<void> setInFile(Service service, const QString& key);

    QString m_filePath;
    Keychain m_keychain;
    QMap<Service, QString> m_keys;
    int m_awaited = 0; ///< answers of the keychain, and one for load() itself
};

} // namespace models

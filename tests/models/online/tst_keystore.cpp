// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/keystore.h"
#include "tests/support/scratchfolder.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using models::Error;
using models::ErrorCode;
using models::Keychain;
using models::KeyStore;
using models::Result;
using models::Service;

namespace {

/// A keychain in memory.
Keychain inMemory(QMap<QString, QString>& secrets)
{
    return {[&secrets](const QString& name, const auto& done) { done(secrets.value(name)); },
        [&secrets](const QString& name, const QString& secret, const auto& done) {
            secrets.insert(name, secret);
            done(Result<void>());
        }};
}

/// One that does not run.
Keychain absent()
{
    return {[](const QString&, const auto& done) {
                done(Error{ErrorCode::NotReadable, u"none"_s});
            },
        [](const QString&, const QString&, const auto& done) {
            done(Error{ErrorCode::NotWritable, u"none"_s});
        }};
}

} // namespace

class TestKeyStore : public QObject
{
    Q_OBJECT

private slots:
    void keychainKeepsKeys();
    void fileKeepsThemOnlyWhenAllowed();
    void fileIsForItsOwnerAlone();
    void keyInTheKeychainLeavesTheFile();

private:
    support::ScratchFolder m_folder;
};

void TestKeyStore::keychainKeepsKeys()
{
    QMap<QString, QString> secrets;
    const QString path = m_folder.file(u"a/keys"_s);
    {
        KeyStore store(path, inMemory(secrets));
        store.setKey(Service::AcoustId, u" abc "_s, false);
        QCOMPARE(store.key(Service::AcoustId), u"abc"_s);
    }
    QVERIFY(!QFile::exists(path));
    KeyStore store(path, inMemory(secrets));
    QSignalSpy changed(&store, &KeyStore::changed);
    QSignalSpy loaded(&store, &KeyStore::loaded);
    store.load();
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(store.key(Service::AcoustId), u"abc"_s);
    store.setKey(Service::AcoustId, {}, false);
    QCOMPARE(secrets.value(u"acoustid"_s), QString());
}

void TestKeyStore::fileKeepsThemOnlyWhenAllowed()
{
    const QString path = m_folder.file(u"b/keys"_s);
    KeyStore store(path, absent());
    QSignalSpy failed(&store, &KeyStore::failed);
    store.setKey(Service::LastFm, u"xyz"_s, false);
    QCOMPARE(failed.size(), 1);
    QVERIFY(!QFile::exists(path));
    // Until the end it holds all the same.
    QCOMPARE(store.key(Service::LastFm), u"xyz"_s);
    store.setKey(Service::LastFm, u"xyz"_s, true);
    QCOMPARE(failed.size(), 1);
    KeyStore next(path, absent());
    next.load();
    QCOMPARE(next.key(Service::LastFm), u"xyz"_s);
    QCOMPARE(next.key(Service::AcoustId), QString());
}

void TestKeyStore::fileIsForItsOwnerAlone()
{
    const QString path = m_folder.file(u"c/keys"_s);
    KeyStore store(path, absent());
    store.setKey(Service::LastFm, u"xyz"_s, true);
    constexpr QFileDevice::Permissions kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(path).permissions() & kOthers));
    store.setKey(Service::LastFm, {}, true);
    QVERIFY(!QFile::exists(path));
}

void TestKeyStore::keyInTheKeychainLeavesTheFile()
{
    QMap<QString, QString> secrets;
    const QString path = m_folder.file(u"d/keys"_s);
    KeyStore store(path, inMemory(secrets));
    store.setKey(Service::LastFm, u"xyz"_s, true);
    QVERIFY(QFile::exists(path));
    store.setKey(Service::LastFm, u"xyz"_s, false);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(secrets.value(u"lastfm"_s), u"xyz"_s);
}

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"

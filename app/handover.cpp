// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handover.h"

#include "models/files/filepath.h"

#include <unistd.h>

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kPatienceMs = 2'000;
constexpr quint32 kGreeting = 0x53677565; // "Sgue"
constexpr char kTaken = 1;

/// A socket in the user's own runtime folder, where nobody else can put one.
QString socketName(const QString& libraryPath)
{
    const QString canonical = QFileInfo(libraryPath).canonicalFilePath();
    const QByteArray path = models::pathToBytes(canonical.isEmpty() ? libraryPath : canonical);
    const QString key = QString::fromLatin1(
        QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString name = u"segue-%1-%2"_s.arg(::getuid()).arg(key);
    return folder.isEmpty() ? name : folder + u'/' + name;
}

} // namespace

Handover::Handover(const QString& libraryPath, QObject* parent)
    : QObject(parent)
    , m_name(socketName(libraryPath))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Handover::greet);
}

bool Handover::handOver(const QStringList& folders)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kPatienceMs)) {
        return false;
    }
    QByteArrayList paths;
    for (const QString& folder : folders) {
        paths.append(models::pathToBytes(folder));
    }
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kGreeting << paths;
    socket.write(message);
    socket.flush();
    char answer = 0;
    return socket.waitForReadyRead(kPatienceMs) && socket.getChar(&answer) && answer == kTaken;
}

bool Handover::listen()
{
    // With access options, Qt puts its socket in the place of any other: ask first.
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(kPatienceMs)) {
        return false;
    }
    QLocalServer::removeServer(m_name); // what a Segue left that was killed
    return m_server.listen(m_name);
}

void Handover::greet()
{
    while (QLocalSocket* const socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { receive(socket); });
    }
}

void Handover::receive(QLocalSocket* socket)
{
    QDataStream stream(socket);
    stream.setVersion(QDataStream::Qt_6_4);
    stream.startTransaction();
    quint32 greeting = 0;
    QByteArrayList paths;
    stream >> greeting;
    if (stream.status() == QDataStream::Ok && greeting != kGreeting) {
        socket->abort();
        return;
    }
    stream >> paths;
    if (!stream.commitTransaction()) {
        return; // the rest is on its way
    }
    socket->putChar(kTaken);
    socket->flush();
    QStringList folders;
    for (const QByteArray& path : paths) {
        folders.append(models::pathFromBytes(path));
    }
    emit received(folders);
}

} // namespace app

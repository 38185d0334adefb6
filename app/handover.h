// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QStringList>

class QLocalSocket;

namespace app {

/// One window for one library and user: a second Segue hands its folders to the first, which comes
/// to the front, and ends. Lives on the GUI thread.
class Handover final : public QObject
{
    Q_OBJECT

public:
    /// @param libraryPath  absolute; each library has a window of its own.
    explicit Handover(const QString& libraryPath, QObject* parent = nullptr);

    /// Whether another Segue has the window of this library, and took over the folders. One that
    /// does not answer within two seconds counts as none.
    bool handOver(const QStringList& folders);

    /// From now on takes over what others hand over. False when another does already, or there is
    /// no place for the socket.
    bool listen();

signals:
    /// Somebody started Segue again with these folders, perhaps none: come to the front.
    void received(const QStringList& folders);

private:
    void greet();
    void receive(QLocalSocket* socket);

    QString m_name;
    QLocalServer m_server;
};

} // namespace app

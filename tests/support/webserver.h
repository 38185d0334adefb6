// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QPointer>
#include <QString>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <functional>
#include <utility>

namespace support {

/// A web server on this computer that plays what it is told. Header only, so that the fixtures need
/// not link the network.
class WebServer final
{
public:
    struct Reply
    {
        int status = 200;
        QByteArray body{};
        QByteArray type = "application/json; charset=utf-8";
        QList<std::pair<QByteArray, QByteArray>> headers{};
        bool isCutOff = false; ///< the connection ends before the body does
        bool isSilent = false; ///< nothing ever comes
    };

    struct Request
    {
        QByteArray method;
        QByteArray target; ///< path and query as they came
        QByteArray head; ///< all of it
        QByteArray body;
    };

    WebServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(
            &m_server, &QTcpServer::newConnection, &m_server, [this] { takeConnection(); });
    }

    [[nodiscard]] QString url() const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort());
    }

    /// What is answered to a target that begins so: each once, the last for ever.
    void answer(const QByteArray& target, const QList<Reply>& replies)
    {
        m_replies[target] = replies;
    }

    void answerJson(const QByteArray& target, const QByteArray& body)
    {
        answer(target, {Reply{.body = body}});
    }

    [[nodiscard]] const QList<Request>& requests() const { return m_requests; }

    /// Called after each request has come.
    std::function<void()> onRequest;

private:
    void takeConnection()
    {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] {
                m_received[socket] += socket->readAll();
                takeBytes(socket);
            });
            QObject::connect(socket, &QTcpSocket::disconnected, &m_server, [this, socket] {
                m_received.remove(socket);
                socket->deleteLater();
            });
        }
    }

    void takeBytes(QTcpSocket* socket)
    {
        QByteArray& bytes = m_received[socket];
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        const QByteArray head = bytes.left(end);
        qsizetype length = 0;
        for (const QByteArray& line : head.split('\n')) {
            if (line.toLower().startsWith("content-length:")) {
                length = line.mid(15).trimmed().toLongLong();
            }
        }
        if (bytes.size() < end + 4 + length) {
            return;
        }
        const QList<QByteArray> first = head.left(head.indexOf('\r')).split(' ');
        const Request request{first.value(0), first.value(1), head, bytes.mid(end + 4, length)};
        bytes.clear();
        m_requests.append(request);
        send(socket, replyTo(request.target));
        if (onRequest) {
            onRequest();
        }
    }

    Reply replyTo(const QByteArray& target)
    {
        QByteArray best;
        for (auto known = m_replies.cbegin(); known != m_replies.cend(); ++known) {
            if (target.startsWith(known.key()) && known.key().size() > best.size()) {
                best = known.key();
            }
        }
        QList<Reply>& replies = m_replies[best];
        if (replies.isEmpty()) {
            return {.status = 404, .body = "not here", .type = "text/plain"};
        }
        return replies.size() > 1 ? replies.takeFirst() : replies.constFirst();
    }

    static void send(QTcpSocket* socket, const Reply& reply)
    {
        if (reply.isSilent) {
            return;
        }
        const qsizetype length = reply.body.size() + (reply.isCutOff ? 1'000 : 0);
        QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status)
            + " Status\r\nContent-Type: " + reply.type
            + "\r\nContent-Length: " + QByteArray::number(length) + "\r\nConnection: close\r\n";
        for (const auto& [name, value] : reply.headers) {
            head += name + ": " + value + "\r\n";
        }
        socket->write(head + "\r\n" + reply.body);
        socket->disconnectFromHost();
    }

    QTcpServer m_server;
    QHash<QByteArray, QList<Reply>> m_replies;
    QHash<QTcpSocket*, QByteArray> m_received;
    QList<Request> m_requests;
};

} // namespace support

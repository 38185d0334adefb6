// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/answertable.h"

#include <QString>

namespace models {

/// The answers of services on disk. Opened when first asked; where it cannot be (a full disk, a
/// damaged file) everything works as if it were empty. One thread.
class AnswerCache final
{
public:
    /// @param path  of the file; "" for none.
    explicit AnswerCache(QString path, qint64 mostBytes = kMostBytes);
    ~AnswerCache();
    AnswerCache(const AnswerCache&) = delete;
    AnswerCache& operator=(const AnswerCache&) = delete;

    [[nodiscard]] std::optional<answertable::Answer> find(const QByteArray& name);
    void store(const QByteArray& name, const answertable::Answer& answer, qint64 nowMs);
    void clear();
    [[nodiscard]] qint64 bytes();

    static constexpr qint64 kMostBytes = 64LL * 1024LL * 1024LL;

private:
    bool open();
    bool tryOpen();

    QString m_path;
    qint64 m_mostBytes;
    QString m_connection; ///< its name; "" while closed
    bool m_isUseless = false;
};

} // namespace models

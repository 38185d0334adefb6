// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace app {

/// Turns Ctrl-C (SIGINT) and SIGTERM into a Qt signal for as long as it lives. At most one at a
/// time.
class Interruption final : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject* parent = nullptr);
    ~Interruption() override;

    [[nodiscard]] bool hasHappened() const { return m_hasHappened; }

signals:
    void interrupted();

private:
    void readPipe();

    QSocketNotifier* m_notifier = nullptr;
    bool m_hasHappened = false;
};

} // namespace app

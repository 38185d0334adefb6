// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session.h"

#include <QObject>

namespace ui {

class Actions;
class ScanControl;

/// Connects the commands of the scan, and enables them as it and the folders allow. GUI thread.
class ScanActions final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    ScanActions(const Session& session, const Actions& actions, ScanControl& scan, QObject* parent);

private:
    void update();

    Session m_session;
    const Actions& m_actions;
    ScanControl& m_scan;
};

} // namespace ui

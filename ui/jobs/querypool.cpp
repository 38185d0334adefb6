// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/querypool.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace ui {

QThreadPool* queryPool()
{
    static QPointer<QThreadPool> pool;
    if (pool.isNull()) {
        pool = new QThreadPool(QCoreApplication::instance());
    }
    return pool;
}

} // namespace ui

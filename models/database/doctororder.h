// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QString>

#include <optional>

/// What the doctor shall do with a library that is open now, as soon as nobody has it open: kept in
/// a file beside it until the next start of the window.
namespace models::doctororder {

enum class Treatment : quint8
{
    Repair,
    Restore,
};

struct Order
{
    Treatment treatment = Treatment::Repair;
    QString backup{}; ///< of a Restore: the path of the backup
};

/// Leaves an order, in place of any there was. Errors: NotWritable.
Result<void> leave(const QString& libraryPath, const Order& order);

/// The order that waits, if any.
std::optional<Order> waiting(const QString& libraryPath);

/// Carries out the order that waits, and forgets it whatever comes of it. @return a sentence about
/// what was done, "" when nothing was waiting. Errors: the doctor's.
Result<QString> carryOut(const QString& libraryPath);

} // namespace models::doctororder

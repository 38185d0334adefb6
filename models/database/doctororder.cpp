// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/doctororder.h"

#include "models/database/doctor.h"
#include "models/files/filepath.h"

#include <QCoreApplication>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace Qt::StringLiterals;

namespace models::doctororder {

namespace {

// The file holds this word for a repair, or the bytes of the backup's absolute path.
constexpr const char* kRepair = "repair";

std::filesystem::path fileOf(const QString& libraryPath)
{
    return toStdPath(libraryPath + u"-order"_s);
}

QString sentence(const char* text)
{
    return QCoreApplication::translate("models::DoctorOrder", text);
}

Result<QString> repaired(const QString& libraryPath)
{
    const Result<doctor::Repaired> outcome = doctor::repair(libraryPath);
    if (!outcome) {
        return outcome.error();
    }
    return sentence(QT_TRANSLATE_NOOP("models::DoctorOrder",
                        "The library was repaired: %1 tracks were saved. The former file is %2."))
        .arg(outcome->salvaged.tracks)
        .arg(displayPath(outcome->formerPath));
}

Result<QString> restored(const QString& libraryPath, const QString& backup)
{
    const Result<QString> former = doctor::restore(libraryPath, backup);
    if (!former) {
        return former.error();
    }
    return sentence(QT_TRANSLATE_NOOP("models::DoctorOrder",
                        "The backup was put in place. The former library is %1."))
        .arg(displayPath(*former));
}

} // namespace

Result<void> leave(const QString& libraryPath, const Order& order)
{
    const QByteArray text =
        order.treatment == Treatment::Repair ? QByteArray(kRepair) : pathToBytes(order.backup);
    std::ofstream file(fileOf(libraryPath), std::ios::binary | std::ios::trunc);
    file.write(text.constData(), text.size());
    file.close();
    if (file) {
        return {};
    }
    return Error{ErrorCode::NotWritable,
        sentence(QT_TRANSLATE_NOOP("models::DoctorOrder",
                     "The folder of the library %1 cannot be written to. Check its permissions."))
            .arg(displayPath(libraryPath))};
}

std::optional<Order> waiting(const QString& libraryPath)
{
    std::ifstream file(fileOf(libraryPath), std::ios::binary);
    if (!file) {
        return std::nullopt;
    }
    const QByteArray text = QByteArray::fromStdString(
        std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()));
    if (text == kRepair) {
        return Order{};
    }
    return text.startsWith('/') ? std::optional(Order{Treatment::Restore, pathFromBytes(text)})
                                : std::nullopt;
}

Result<QString> carryOut(const QString& libraryPath)
{
    const std::optional<Order> order = waiting(libraryPath);
    std::error_code ignored;
    std::filesystem::remove(fileOf(libraryPath), ignored);
    if (!order) {
        return QString();
    }
    return order->treatment == Treatment::Repair ? repaired(libraryPath)
                                                 : restored(libraryPath, order->backup);
}

} // namespace models::doctororder

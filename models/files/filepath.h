// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <filesystem>

namespace models {

/// A file name is bytes; a QString is UTF-16. These are the only conversions between the two. Bytes
/// that are not UTF-8 become lone surrogates U+DC80..U+DCFF (as in Python's PEP 383), so that every
/// name survives the round trip. Never hand such a path to QFile or QFileInfo, which would lose it:
/// use toStdPath().
QString pathFromBytes(const QByteArray& bytes);
QByteArray pathToBytes(const QString& path);
std::filesystem::path toStdPath(const QString& path);
QString fromStdPath(const std::filesystem::path& path);

/// The file as a "file:" address. Percent-encoded by hand: a QUrl made of the path would lose bytes
/// that are not UTF-8.
QByteArray fileAddress(const QString& path);

/// The path for people and for JSON: undecodable bytes appear as U+FFFD.
QString displayPath(const QString& path);

} // namespace models

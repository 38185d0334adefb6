// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app {

/// Gives QCoreApplication the name and version that settings and data folders are named after.
void setApplicationIdentity();

/// Loads the translations of Segue and Qt for the system's language into the application.
void installTranslations();

/// Where the library lives unless the user says otherwise: library.db in the platform's data
/// folder.
QString defaultLibraryPath();

} // namespace app

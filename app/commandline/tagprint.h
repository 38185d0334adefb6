// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandcontext.h"
#include "models/tagging/tagging.h"

namespace app {

/// The fields of a file, one a line, or as one object.
void printFields(const CommandContext& context, const QString& path, const models::Fields& fields);

/// Prints each change as it is made, and the progress. Lives as long as the context; works on any
/// one thread at a time.
models::TagListener printingListener(const CommandContext& context);

/// Failures, and the counts.
void printReport(const CommandContext& context, const models::TagReport& report);

void printHistory(const CommandContext& context, const QList<models::TagAction>& actions);

} // namespace app

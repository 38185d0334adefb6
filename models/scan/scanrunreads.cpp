// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scanrun.h"

namespace models {

void ScanRun::handle(ReadOutcome& event)
{
    --m_readsLeft;
    const FoundFile& file = event.file.task.file;
    m_progress.setCurrentPath(file.path);
    if (event.failure && event.failure->code == analysis::ErrorCode::Cancelled) {
        return;
    }
    if (!event.parts.isEmpty()) {
        takeParts(event);
        return;
    }
    if (event.failure && isLost(file.path, *event.failure)) {
        finishFile(file, 0.0, false);
    } else if (!event.isListable) {
        m_ledger->addUnreadable(event);
        finishFile(file, 0.0, true);
    } else {
        takeFile(event.file, event.failure);
    }
}

void ScanRun::takeFile(const ReadFile& file, const std::optional<analysis::Error>& failure)
{
    if (isPlain(file, *m_planner)) {
        addIdentified(identifyPlain(file), failure);
        return;
    }
    if (failure) {
        m_heldFailures.insert(file.task.file.path, *failure);
    }
    m_held.append(file);
}

/// A cue sheet inside the file cuts it up.
void ScanRun::takeParts(const ReadOutcome& outcome)
{
    QList<FoundFile> found;
    for (const ReadFile& part : outcome.parts) {
        found.append(part.task.file);
    }
    m_progress.expect({static_cast<int>(found.size()) - 1, 0, 0.0});
    const QList<ReadTask> tasks = m_planner->split(outcome.file.task.file.path, found);
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        ReadFile part = outcome.parts.at(i);
        part.task = tasks.at(i);
        takeFile(part, std::nullopt);
    }
}

void ScanRun::addIdentified(
    const IdentifiedFile& file, const std::optional<analysis::Error>& failure)
{
    if (failure) {
        m_ledger->addUndecodable(file, *failure);
        finishFile(file.file.task.file, 0.0, true);
    } else if (!m_ledger->addFile(file)) {
        finishFile(file.file.task.file, 0.0, false);
    }
}

} // namespace models

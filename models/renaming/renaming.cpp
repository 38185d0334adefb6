// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/renaming/renaming.h"

#include "models/files/filepath.h"
#include "models/renaming/companions.h"
#include "models/renaming/filemove.h"
#include "models/renaming/moveorder.h"
#include "models/renaming/movesteps.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <filesystem>

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Renaming)
};

/// Steps between two transactions.
constexpr qsizetype kChunk = 32;

QString folderOf(const QString& path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

bool isEmptyFolder(const QString& path)
{
    std::error_code error;
    return std::filesystem::is_empty(toStdPath(path), error) && !error;
}

/// The folders on the way to a file that are not there, the outermost first.
QStringList missingFolders(const QString& path)
{
    QStringList missing;
    for (QString folder = folderOf(path); !folder.isEmpty() && !filemove::isThere(folder);
         folder = folderOf(folder)) {
        missing.prepend(folder);
    }
    return missing;
}

/// Moves the files of an order.
class Renaming final
{
public:
    Renaming(MoveSteps& steps, const RenameOrder& order)
        : m_steps(steps)
        , m_order(order)
    {
        for (const PlannedMove& move : order.moves) {
            if (move.isMove() && move.track) {
                m_tracks.insert(move.track->id, move.track);
            }
        }
    }

    void run(const QList<JournalledMove>& music, const QList<JournalledMove>& companions)
    {
        runAll(music);
        runAll(companions);
        removeNeedlessFolders();
        removeEmptyFolders();
    }

private:
    void runAll(const QList<JournalledMove>& moves)
    {
        for (qsizetype first = 0; first < moves.size() && !m_steps.isOver(); first += kChunk) {
            QList<JournalledMove> steps = withFolders(moves.mid(first, kChunk));
            if (!steps.isEmpty() && m_steps.journal(m_order.name, steps)) {
                takeAll(steps);
                m_steps.store(true);
            }
        }
    }

    /// With the making of the folders that they need, without what no longer goes along.
    [[nodiscard]] QList<JournalledMove> withFolders(const QList<JournalledMove>& moves)
    {
        QList<JournalledMove> steps;
        QSet<QString> made;
        for (const JournalledMove& move : moves) {
            if (move.kind == MoveKind::Companion && isHeldBack(move)) {
                m_steps.advance();
                continue;
            }
            for (const QString& folder : missingFolders(move.to)) {
                if (!made.contains(folder)) {
                    made.insert(folder);
                    steps.append({0, MoveKind::FolderMade, 0, {}, folder});
                }
            }
            steps.append(move);
        }
        return steps;
    }

    /// Whether music of its folder stayed.
    [[nodiscard]] bool isHeldBack(const JournalledMove& move)
    {
        const QString folder = folderOf(move.from) + u'/';
        const QList<TagFailure>& failures = m_steps.report().failures;
        return std::ranges::any_of(failures,
            [&folder](const TagFailure& failure) { return failure.path.startsWith(folder); });
    }

    void takeAll(const QList<JournalledMove>& steps)
    {
        for (const JournalledMove& step : steps) {
            const bool isFile = step.kind != MoveKind::FolderMade;
            if (m_steps.isOver()) {
                m_steps.leave(step);
            } else if (m_steps.take(step, m_tracks.value(step.track)) && isFile) {
                m_sources.insert(folderOf(step.from));
            } else if (!isFile) {
                m_made.append(step);
            }
            if (isFile) {
                m_steps.advance();
            }
        }
    }

    /// Those that were made for files which then stayed.
    void removeNeedlessFolders()
    {
        for (; !m_made.isEmpty(); m_made.removeLast()) {
            if (filemove::removeEmptyFolder(m_made.constLast().to)) {
                m_steps.leave(m_made.constLast());
            }
        }
        m_steps.store(true);
    }

    void removeEmptyFolders()
    {
        QStringList folders(m_sources.cbegin(), m_sources.cend());
        std::ranges::sort(folders, std::greater()); // what is inside first
        for (QString folder : std::as_const(folders)) {
            while (isOurs(folder) && isEmptyFolder(folder)) {
                QList<JournalledMove> steps{{0, MoveKind::FolderRemoved, 0, {}, folder}};
                if (!m_steps.journal(m_order.name, steps)) {
                    return;
                }
                m_steps.take(steps.constFirst(), nullptr);
                m_steps.store(true);
                folder = folderOf(folder);
            }
        }
    }

    /// Whether the folder may go: below a folder of the library, or one that held a file.
    [[nodiscard]] bool isOurs(const QString& folder) const
    {
        const QStringList& roots = m_order.roots;
        if (roots.contains(folder)) {
            return false;
        }
        return m_sources.contains(folder)
            || std::ranges::any_of(
                roots, [&folder](const QString& root) { return folder.startsWith(root + u'/'); });
    }

    MoveSteps& m_steps;
    const RenameOrder& m_order;
    QHash<TrackId, TrackPtr> m_tracks;
    QSet<QString> m_sources; // folders that files left
    QList<JournalledMove> m_made; // folders
};

/// Where the files are that a step of undo or redo moves, and whether it is theirs to take.
bool isReady(MoveSteps& steps, const JournalledMove& step, const TrackPtr& track)
{
    if (filemove::isThere(step.from) && (!track || track->path == step.from)) {
        return true;
    }
    if (filemove::isThere(step.to) && !filemove::isThere(step.from)) {
        ++steps.report().unchanged; // it is back already
        return false;
    }
    const bool isElsewhere = track && track->path != step.from;
    const QString shown = displayPath(step.from);
    steps.fail(step.from,
        {ErrorCode::NotFound,
            isElsewhere
                ? Text::tr("%1 was moved again since then. It stays where it is.").arg(shown)
                : Text::tr("The file %1 is not there.").arg(shown)});
    return false;
}

/// Repeats the steps of an action, or takes them back.
class Repetition final
{
public:
    Repetition(
        MoveSteps& steps, const QList<JournalledMove>& all, bool isUndo, const Snapshot& library)
        : m_steps(steps)
        , m_isUndo(isUndo)
        , m_library(library)
    {
        for (const JournalledMove& step : all) {
            if (step.kind == MoveKind::Aside) {
                m_aside.insert(step.to);
            }
        }
    }

    void take(const JournalledMove& step)
    {
        if (step.kind == MoveKind::FolderMade || step.kind == MoveKind::FolderRemoved) {
            // Those that are to be there again come with the files that need them.
            if ((step.kind == MoveKind::FolderMade) == m_isUndo) {
                (void)filemove::removeEmptyFolder(step.to);
            }
        } else {
            takeFile(m_isUndo ? reversed(step) : step);
        }
        m_steps.advance();
    }

private:
    [[nodiscard]] JournalledMove reversed(JournalledMove step) const
    {
        std::swap(step.from, step.to);
        if (m_aside.contains(step.to)) {
            step.kind = MoveKind::Aside;
        } else if (m_aside.contains(step.from)) {
            step.kind = MoveKind::Music;
        }
        return step;
    }

    void takeFile(const JournalledMove& step)
    {
        const TrackPtr moved = m_steps.moved(step.track);
        const TrackPtr track = moved ? moved : m_library.find(step.track);
        if (isReady(m_steps, step, track)) {
            for (const QString& folder : missingFolders(step.to)) {
                (void)filemove::makeFolder(folder);
            }
            m_steps.take(step, track);
        }
    }

    MoveSteps& m_steps;
    bool m_isUndo;
    const Snapshot& m_library;
    QSet<QString> m_aside; // paths on the way only
};

/// Empty: the action moved no files.
Result<QList<JournalledMove>> stepsOf(const Database& database, qint64 action, bool isUndo)
{
    QSqlDatabase reader = database.reader();
    Result<QList<JournalledMove>> steps = movetable::ofAction(reader, action);
    if (steps && isUndo) {
        std::ranges::reverse(*steps);
    }
    return steps;
}

/// What an undo or a redo has to do.
struct Wanted
{
    qint64 action = 0;
    bool isUndo = false;
    Result<QList<JournalledMove>> steps; ///< in the order in which they are to be taken
};

TagReport repeated(Database& database, const Snapshot& library, const Wanted& wanted,
    const TagListener& listener, const std::stop_token& stop)
{
    if (!wanted.steps) {
        TagReport report;
        report.error = wanted.steps.error().detail;
        return report;
    }
    const QList<JournalledMove>& all = *wanted.steps;
    MoveSteps steps(database, listener, static_cast<int>(all.size()), stop);
    steps.report().files = static_cast<int>(std::ranges::count_if(
        all, [](const JournalledMove& step) { return step.kind == MoveKind::Music; }));
    steps.report().action = wanted.action;
    Repetition repetition(steps, all, wanted.isUndo, library);
    for (qsizetype first = 0; first < all.size() && !steps.isOver(); first += kChunk) {
        for (const JournalledMove& step : all.mid(first, kChunk)) {
            if (!steps.isOver()) {
                repetition.take(step);
            }
        }
        steps.store(false);
    }
    if (!steps.isOver()) {
        steps.run([&wanted](QSqlDatabase& connection) {
            return tagjournaltable::setUndone(
                connection, wanted.action, wanted.isUndo ? QDateTime::currentMSecsSinceEpoch() : 0);
        });
    }
    return steps.takeReport();
}

} // namespace

TagReport renameFiles(Database& database, const RenameOrder& order, const TagListener& listener,
    const std::stop_token& stop)
{
    const QList<JournalledMove> music = orderedMoves(order.moves);
    QList<JournalledMove> companions;
    for (const PlannedMove& move : companionMoves(order.moves, order.roots)) {
        companions.append({0, MoveKind::Companion, 0, move.from, move.to});
    }
    MoveSteps steps(database, listener, static_cast<int>(music.size() + companions.size()), stop);
    steps.report().files = static_cast<int>(order.moves.size());
    for (const PlannedMove& move : order.moves) {
        if (!move.problem.isEmpty()) {
            steps.fail(move.from, {ErrorCode::NothingToDo, stayingReason(move)});
        } else if (!move.isMove()) {
            ++steps.report().unchanged;
        }
    }
    Renaming(steps, order).run(music, companions);
    TagReport report = steps.takeReport();
    report.action = report.written > 0 ? report.action : 0;
    return report;
}

TagReport undoAction(Database& database, const Snapshot& library, qint64 action,
    const TagListener& listener, const std::stop_token& stop)
{
    const Result<QList<JournalledMove>> steps = stepsOf(database, action, true);
    return steps && steps->isEmpty()
        ? undoTags(database, library, action, listener, stop)
        : repeated(database, library, {action, true, steps}, listener, stop);
}

TagReport redoAction(Database& database, const Snapshot& library, qint64 action,
    const TagListener& listener, const std::stop_token& stop)
{
    const Result<QList<JournalledMove>> steps = stepsOf(database, action, false);
    return steps && steps->isEmpty()
        ? redoTags(database, library, action, listener, stop)
        : repeated(database, library, {action, false, steps}, listener, stop);
}

} // namespace models

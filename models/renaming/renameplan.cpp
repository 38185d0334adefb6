// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/renaming/renameplan.h"

#include "models/files/filepath.h"
#include "models/files/portablename.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Renaming)
};

QString folderOf(const QString& path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

QString suffixOf(const QString& path)
{
    const QString name = path.section(u'/', -1);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.mid(dot) : QString();
}

/// Gives folders that differ only in case the spelling that came first.
class Spelling final
{
public:
    /// @param depth  of folders at the end of the path's folder that the pattern made.
    QString unified(const QString& path, qsizetype depth)
    {
        const QString folder = folderOf(path);
        const QStringList made = folder.split(u'/');
        QString whole = made.mid(0, made.size() - depth).join(u'/');
        for (const QString& name : made.mid(made.size() - depth)) {
            const QString next = whole + u'/' + name;
            const auto known = m_spelling.constFind(foldedName(next));
            whole = known != m_spelling.cend() ? *known : next;
            m_spelling.insert(foldedName(next), whole);
        }
        return whole + path.mid(folder.size());
    }

private:
    QHash<QString, QString> m_spelling; // by folded path
};

/// One planning.
class Planning final
{
public:
    Planning(const RenameRules& rules, const NamesInUse& inUse)
        : m_rules(rules)
        , m_inUse(inUse)
    { }

    QList<PlannedMove> run(const QList<NamedFile>& files)
    {
        for (const NamedFile& file : files) {
            m_moves.append(named(file));
        }
        findTwins();
        // A file that stays may take the place of another one, which then stays, too.
        while (findTaken()) { }
        return std::move(m_moves);
    }

private:
    [[nodiscard]] PlannedMove named(const NamedFile& file);
    [[nodiscard]] Result<QString> placeOf(const QString& path) const;
    void findTwins();
    bool findTaken();
    [[nodiscard]] bool isTaken(const PlannedMove& move, const QSet<QString>& leaving);

    const RenameRules& m_rules;
    const NamesInUse& m_inUse;
    QList<PlannedMove> m_moves;
    Spelling m_spelling;
    QHash<QString, QMultiHash<QString, QString>> m_names; // by folder, by folded name
};

/// The folder in which those of the pattern begin.
Result<QString> Planning::placeOf(const QString& path) const
{
    if (!m_rules.folder.isEmpty()) {
        return m_rules.folder;
    }
    if (!m_rules.pattern.hasFolders()) {
        return folderOf(path);
    }
    QString found;
    for (const QString& root : m_rules.roots) {
        if (path.startsWith(root + u'/') && root.size() > found.size()) {
            found = root;
        }
    }
    return found.isEmpty() ? Result<QString>(Error{ErrorCode::NothingToDo,
               Text::tr("The file lies in no folder of the library: say where "
                        "its new folders shall be.")})
                           : Result<QString>(found);
}

PlannedMove Planning::named(const NamedFile& file)
{
    PlannedMove move{file.path, file.path, file.track, file.obstacle};
    if (!move.problem.isEmpty()) {
        return move;
    }
    const Result<QString> place = placeOf(file.path);
    const Result<QString> name = m_rules.pattern.relativePath(file.fields, suffixOf(file.path));
    if (!place || !name) {
        move.problem = place ? name.error().detail : place.error().detail;
        return move;
    }
    move.to = m_spelling.unified(*place + u'/' + *name, name->count(u'/'));
    constexpr qsizetype kMostBytes = 4'000; // the system's limit is 4 096
    if (pathToBytes(move.to).size() > kMostBytes) {
        move.problem = Text::tr("The path would be longer than the system allows.");
    }
    return move;
}

void Planning::findTwins()
{
    QHash<QString, int> counts;
    for (const PlannedMove& move : std::as_const(m_moves)) {
        counts[foldedName(move.to)] += move.problem.isEmpty() ? 1 : 0;
    }
    for (PlannedMove& move : m_moves) {
        const int count = counts.value(foldedName(move.to));
        if (move.problem.isEmpty() && count > 1 && move.to != move.from) {
            move.problem = QCoreApplication::translate("models::Renaming",
                "%n files would get this name. Add a field that tells them apart.", nullptr, count);
        }
    }
}

bool Planning::isTaken(const PlannedMove& move, const QSet<QString>& leaving)
{
    const QString folder = folderOf(move.to);
    auto names = m_names.find(folder);
    if (names == m_names.end()) {
        names = m_names.insert(folder, {});
        for (const QString& name : m_inUse.names(folder)) {
            names->insert(foldedName(name), name);
        }
    }
    const QStringList there = names->values(foldedName(move.to.section(u'/', -1)));
    return std::ranges::any_of(there, [&](const QString& name) {
        const QString path = folder + u'/' + name;
        return path != move.from && !leaving.contains(path);
    });
}

bool Planning::findTaken()
{
    QSet<QString> leaving;
    for (const PlannedMove& move : std::as_const(m_moves)) {
        if (move.isMove()) {
            leaving.insert(move.from);
        }
    }
    bool hasFound = false;
    for (PlannedMove& move : m_moves) {
        if (!move.isMove()) {
            continue;
        }
        if (isTaken(move, leaving)) {
            move.problem = Text::tr("A file with this name is there already.");
        } else if (const TrackPtr other = m_inUse.track(move.to); other
                   && (!move.track || other->id != move.track->id) && !leaving.contains(move.to)) {
            move.problem = Text::tr("The library has a track with this name whose file is "
                                    "missing. Remove that track, or take another name.");
        }
        hasFound = hasFound || !move.problem.isEmpty();
    }
    return hasFound;
}

} // namespace

QString stayingReason(const PlannedMove& move)
{
    const QString shown = displayPath(move.from);
    return move.problem.contains(shown) ? move.problem
                                        : Text::tr("%1 stays: %2").arg(shown, move.problem);
}

QList<PlannedMove> plannedMoves(
    const QList<NamedFile>& files, const RenameRules& rules, const NamesInUse& inUse)
{
    return Planning(rules, inUse).run(files);
}

QList<PlannedMove> plannedMoves(
    const QList<NamedFile>& files, const RenameRules& rules, const Snapshot& library)
{
    QHash<QString, TrackPtr> tracks;
    tracks.reserve(library.tracks().size());
    for (const TrackPtr& track : library.tracks()) {
        tracks.insert(track->path, track);
    }
    NamesInUse inUse;
    inUse.track = [&tracks](const QString& path) { return tracks.value(path); };
    inUse.names = [](const QString& folder) {
        QStringList names;
        std::error_code error;
        std::filesystem::directory_iterator entries(toStdPath(folder), error);
        for (; !error && entries != std::filesystem::directory_iterator();
             entries.increment(error)) {
            names.append(fromStdPath(entries->path().filename()));
        }
        return names;
    };
    return plannedMoves(files, rules, inUse);
}

} // namespace models

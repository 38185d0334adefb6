// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/renaming/companions.h"

#include "models/files/filepath.h"
#include "models/scan/audiosuffixes.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace models {

namespace {

namespace fs = std::filesystem;

QString folderOf(const QString& path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

/// What lies in a folder.
struct Content
{
    QStringList music; ///< paths
    QStringList others; ///< files, also in folders without music
    QStringList folders; ///< with music somewhere below
};

Content contentOf(const fs::path& folder)
{
    Content content;
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const QString path = fromStdPath(entries->path());
        std::error_code ignored;
        if (entries->is_directory(ignored) && !entries->is_symlink(ignored)) {
            const Content below = contentOf(entries->path());
            if (below.music.isEmpty() && below.folders.isEmpty()) {
                content.others += below.others;
            } else {
                content.folders.append(path);
            }
        } else if (hasAudioSuffix(entries->path().filename().native())) {
            content.music.append(path);
        } else if (entries->is_regular_file(ignored)) {
            content.others.append(path);
        }
    }
    return content;
}

/// One search for companions.
class Search final
{
public:
    Search(const QList<PlannedMove>& moves, const QStringList& roots)
        : m_roots(roots)
    {
        for (const PlannedMove& move : moves) {
            if (move.isMove()) {
                m_music.insert(move.from, move.to);
                m_taken.insert(move.to);
            }
        }
    }

    QList<PlannedMove> run()
    {
        addLyrics();
        QSet<QString> folders;
        for (auto move = m_music.cbegin(); move != m_music.cend(); ++move) {
            folders.insert(folderOf(move.key()));
        }
        for (const QString& folder : std::as_const(folders)) {
            considerFolder(folder);
        }
        QSet<QString> parents;
        for (auto whole = m_wholes.cbegin(); whole != m_wholes.cend(); ++whole) {
            parents.insert(folderOf(whole.key()));
        }
        const QMap<QString, QString> discs = m_wholes;
        for (const QString& parent : std::as_const(parents)) {
            if (!discs.contains(parent) && !m_roots.contains(parent)) {
                considerParent(parent, discs);
            }
        }
        return std::move(m_found);
    }

private:
    void add(const QString& from, const QString& to)
    {
        std::error_code ignored;
        const bool isFree = !m_taken.contains(to)
            && fs::symlink_status(toStdPath(to), ignored).type() == fs::file_type::not_found;
        if (isFree && from != to && !m_moved.contains(from)) {
            m_taken.insert(to);
            m_moved.insert(from);
            m_found.append({from, to, nullptr, {}});
        }
    }

    void addLyrics()
    {
        for (auto move = m_music.cbegin(); move != m_music.cend(); ++move) {
            const auto lyrics = [](const QString& path) {
                return path.left(path.lastIndexOf(u'.')) + u".lrc"_s;
            };
            std::error_code ignored;
            if (fs::is_regular_file(toStdPath(lyrics(move.key())), ignored)) {
                add(lyrics(move.key()), lyrics(*move));
            }
        }
    }

    void addAll(const QStringList& files, const QString& from, const QString& to)
    {
        m_wholes.insert(from, to);
        for (const QString& file : files) {
            add(file, to + file.mid(from.size()));
        }
    }

    [[nodiscard]] static bool canLeave(const QString& from, const QString& to)
    {
        return from != to && !to.startsWith(from + u'/');
    }

    void considerFolder(const QString& folder)
    {
        if (m_roots.contains(folder)) {
            return;
        }
        const Content content = contentOf(toStdPath(folder));
        QSet<QString> places;
        for (const QString& path : content.music) {
            places.insert(m_music.contains(path) ? folderOf(m_music.value(path)) : folder);
        }
        if (places.size() == 1 && canLeave(folder, *places.cbegin())) {
            addAll(content.others, folder, *places.cbegin());
        }
    }

    /// A folder that holds the discs of an album.
    void considerParent(const QString& parent, const QMap<QString, QString>& discs)
    {
        const Content content = contentOf(toStdPath(parent));
        const bool areAllWhole = std::ranges::all_of(
            content.folders, [&discs](const QString& folder) { return discs.contains(folder); });
        if (!content.music.isEmpty() || !areAllWhole) {
            return;
        }
        QSet<QString> places;
        QSet<QString> above;
        for (const QString& folder : content.folders) {
            places.insert(discs.value(folder));
            above.insert(folderOf(discs.value(folder)));
        }
        // Several discs may become one folder; a lone album stays in a folder of its artist.
        const bool isMerged = places.size() == 1 && content.folders.size() > 1;
        const QSet<QString>& common = isMerged ? places : above;
        const bool isAlbum = common.size() == 1 && canLeave(parent, *common.cbegin())
            && !m_roots.contains(*common.cbegin());
        if (isAlbum) {
            addAll(content.others, parent, *common.cbegin());
        }
    }

    const QStringList& m_roots;
    QMap<QString, QString> m_music; // from, to
    QMap<QString, QString> m_wholes; // folders that go as a whole
    QSet<QString> m_taken;
    QSet<QString> m_moved;
    QList<PlannedMove> m_found;
};

} // namespace

QList<PlannedMove> companionMoves(const QList<PlannedMove>& moves, const QStringList& roots)
{
    return Search(moves, roots).run();
}

} // namespace models

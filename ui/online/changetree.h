// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/matching.h"

#include <QHash>
#include <QSet>
#include <QTreeWidget>

#include <utility>

namespace ui {

/// What would change in which file, field by field, each to be chosen. GUI thread.
class ChangeTree final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ChangeTree(QWidget* parent = nullptr);

    /// @param assignment  the track of each file, -1 for none.
    void show(const QList<models::KnownFile>& files, const QList<models::Candidate>& tracks,
        const QList<int>& assignment);
    void clearFiles();

    /// Another track for a file; one that has it already goes without.
    void assign(int file, int track);
    /// Genres that somebody suggests, for each file.
    void suggestGenres(const QList<QStringList>& genres);

    [[nodiscard]] const QList<models::Candidate>& tracks() const { return m_tracks; }

    [[nodiscard]] int trackOf(int file) const { return m_assignment.value(file, -1); }

    /// The file of the current row, -1 for none.
    [[nodiscard]] int currentFile() const;

    /// Fields that would change in any file.
    [[nodiscard]] QStringList keys() const;

    [[nodiscard]] bool isWanted(const QString& key) const { return !m_unwanted.contains(key); }

    /// Chooses a field, or not, in all files.
    void setWanted(const QString& key, bool isWanted);
    void setAllWanted(bool areWanted);

    /// What is chosen, by the path of the file.
    [[nodiscard]] QHash<QString, models::FieldEdit> edits() const;
    /// How many fields are chosen.
    [[nodiscard]] int count() const;

signals:
    void changed();

private:
    void takeChoice(const QTreeWidgetItem& item);
    void fill();
    void fillFile(int file);
    [[nodiscard]] models::FieldEdit editOf(int file) const;

    QList<models::KnownFile> m_files;
    QList<models::Candidate> m_tracks;
    QList<int> m_assignment;
    QHash<int, QStringList> m_genres;
    QSet<QString> m_unwanted; ///< in all files
    QSet<std::pair<int, QString>> m_unwantedRows; ///< in one file
    bool m_isFilling = false;
};

} // namespace ui

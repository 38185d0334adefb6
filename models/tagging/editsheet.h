// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/namepattern.h"
#include "models/tagging/tagging.h"
#include "models/tagging/titlecase.h"

#include <QHash>

#include <functional>
#include <optional>

namespace models {

/// Some files with what their tags say, and what the user would make of it: an editor works on
/// this, and nothing is written. What a form asks after each letter is counted along, so that ten
/// thousand files are edited like ten. A value; one thread.
class EditSheet final
{
public:
    struct File
    {
        TagTarget target;
        Fields before;
        FieldEdit edit{}; ///< only what differs from before
    };

    /// One field of one file that would change.
    struct Change
    {
        QString path;
        QString key;
        QStringList before;
        QStringList after;
    };

    /// A field over all files.
    struct Field
    {
        QString key;
        int files = 0; ///< that have it, as they would be
        int filesBefore = 0; ///< that have it now
    };

    EditSheet() = default;
    /// Costs most of all; whoever has many files makes it off the GUI thread.
    explicit EditSheet(QList<File> files);

    [[nodiscard]] const QList<File>& files() const { return m_files; }

    /// Whether the files say different things of a field, as they would be.
    [[nodiscard]] bool isMixed(const QString& key) const;
    /// What all of them say; nothing where they differ.
    [[nodiscard]] QStringList values(const QString& key) const;

    /// Every field that a file has or would have, by key.
    [[nodiscard]] QList<Field> fields() const;
    /// Whether a field would change in any file.
    [[nodiscard]] bool isEdited(const QString& key) const;

    /// Gives all files these values; none takes the field out.
    void set(const QString& key, const QStringList& values);
    /// Every file goes back to what it says.
    void reset(const QString& key);

    /// Changes each text of a field, or of all fields for "".
    void change(const QString& key, const std::function<QString(const QString&)>& text);
    /// Track numbers 1, 2, 3, ... in the order of the files, "1/12" with the total.
    void number(bool withTotal);
    /// The same for each disc by itself: files with one disc number, or where none has one, in one
    /// folder. Disc and track with their totals.
    void numberDiscs();
    void copy(const QString& from, const QString& to);
    void swap(const QString& one, const QString& other);
    /// Takes fields from the names of the files. @return how many fit the pattern.
    int readNames(const NamePattern& pattern);

    [[nodiscard]] QList<Change> changes() const;
    /// What changed since this was another sheet of the same files.
    [[nodiscard]] QList<Change> changesSince(const EditSheet& before) const;
    [[nodiscard]] bool isEmpty() const;

    /// What writes the changes.
    [[nodiscard]] TagOrder order(const QString& name) const;

private:
    /// How many files.
    struct Counts
    {
        int before = 0; ///< have it now
        int after = 0; ///< would have it
        int edited = 0; ///< would say something else
    };

    static QStringList now(const File& file, const QString& key);
    void put(File& file, const QString& key, QStringList values);
    /// @param edited  nothing: as it was.
    void store(File& file, const QString& key, std::optional<QStringList> edited);

    /// What all files would say of a field; nothing where they differ.
    [[nodiscard]] std::optional<QStringList> shared(const QString& key) const;

    QList<File> m_files;
    QMap<QString, Counts> m_counts; ///< by key
    /// By key, as far as it is known.
    mutable QHash<QString, std::optional<QStringList>> m_shared;
};

/// Without spaces at the ends and several in a row.
[[nodiscard]] QString trimmedText(const QString& text);

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/snapshot.h"
#include "models/tagging/tagjournaltable.h"

#include <functional>
#include <stop_token>

namespace models {

class Database;

/// A file whose tags are to be changed.
struct TagTarget
{
    QString path;
    TrackPtr track; ///< null: not in the library
};

/// What to write into which files.
struct TagOrder
{
    QString name; ///< for the history: "Genre", "Tags of 12 files"
    QList<TagTarget> targets;
    /// What to change in a file that has these fields; called on the working thread. May be
    /// empty: fields stay as they are.
    std::function<FieldEdit(const TagTarget&, const Fields&)> edit;
    /// Which pictures a file gets that has these; may be empty: pictures stay as they are.
    std::function<QList<Picture>(const TagTarget&, const QList<Picture>&)> pictures{};
    bool keepsTime = false; ///< files keep their time of change
    bool isPreview = false; ///< nothing is written
    bool seesFrames = false; ///< `edit` is also told the frames of ID3 tags, and may name them
};

struct TagFailure
{
    QString path;
    QString reason; ///< a whole sentence
};

/// How a run ended.
struct TagReport
{
    qint64 action = 0; ///< in the journal; 0: nothing was written
    int files = 0;
    int written = 0;
    int unchanged = 0; ///< had the fields already
    QList<TagFailure> failures;
    bool isCancelled = false;
    QString error; ///< why all of it failed; "" when it did not
    double seconds = 0.0;
};

/// What a run tells while it goes on; called on the working thread. Each may be empty.
struct TagListener
{
    std::function<void(int done, int total)> progressed;
    /// These rows of the library are stored with their new tags.
    std::function<void(const TrackList&)> stored;
    /// This file gets, or would get, these fields.
    std::function<void(const QString& path, const FieldChange&)> changed;
    /// This file has another path.
    std::function<void(const QString& from, const QString& to)> moved;
};

/// Changes the files one after the other, each as writeFields() does. What a file said before is in
/// the journal before it is touched; afterwards the library's row says what the file says, so that
/// no scan reads it again. A stop takes effect between two files. Not for the GUI thread.
TagReport writeTags(Database& database, const TagOrder& order, const TagListener& listener,
    const std::stop_token& stop = {});

/// Gives the files of an action the fields back that they had before it; those that were changed
/// since are left alone and listed. @param library  knows the tracks of the files.
TagReport undoTags(Database& database, const Snapshot& library, qint64 action,
    const TagListener& listener, const std::stop_token& stop = {});

/// Does again what was undone.
TagReport redoTags(Database& database, const Snapshot& library, qint64 action,
    const TagListener& listener, const std::stop_token& stop = {});

} // namespace models

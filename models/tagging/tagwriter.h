// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artwork/picture.h"
#include "models/error.h"
#include "models/library/track.h"
#include "models/tagging/fields.h"

#include <optional>
#include <stop_token>

namespace models {

/// All pictures of a file before and after a change of them.
struct PictureChange
{
    QList<Picture> before;
    QList<Picture> after;
};

/// What a change makes of some fields: the same keys before and after; none = not there. And of the
/// pictures, where it touches them.
struct FieldChange
{
    FieldEdit before;
    FieldEdit after;
    std::optional<PictureChange> pictures{};
};

/// What a file is after its tags were written.
struct WrittenFile
{
    Fields fields;
    Tags tags;
    FileStamp stamp;
};

/// All fields of the file. Errors: NotFound, NotReadable, NotWritable (a format, or damaged tags,
/// that Segue does not write). Thread-safe.
Result<Fields> readFields(const QString& path, const std::stop_token& stop = {});

/// The same with the frames of ID3 tags that are no fields, see framekeys.
Result<Fields> readFieldsAndFrames(const QString& path, const std::stop_token& stop = {});

/// All pictures in the file. Errors: the same. Thread-safe.
Result<QList<Picture>> readPictures(const QString& path, const std::stop_token& stop = {});

/// Writes the fields and pictures of a change into a copy of the file, reads that again, and puts
/// it in the place of the file only when both are as intended, all else in the tags is as it was,
/// and so is the sound (its digest and its length). Everything else of the file stays; see
/// FileReplacement.
/// @param keepsTime  the time of change of the file stays what it is.
/// Errors: those of readFields() and FileReplacement; NothingToDo when a field is, or the
/// pictures are, neither as before nor as after the change: somebody else changed it. Thread-safe.
Result<WrittenFile> writeFields(const QString& path, const FieldChange& change, bool keepsTime,
    const std::stop_token& stop = {});

} // namespace models

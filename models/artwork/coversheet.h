// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artwork/picture.h"
#include "models/tagging/tagging.h"

namespace models {

/// Some files with the pictures in them, and what the user would make of those: a dialog works on
/// this, and nothing is written. A picture is the same in several files when it shows the same and
/// its data are. A value; one thread.
class CoverSheet final
{
public:
    struct File
    {
        TagTarget target;
        QList<Picture> before;
    };

    /// A picture that some of the files have, or would have.
    struct Entry
    {
        Picture picture;
        int files = 0;
        bool isNew = false; ///< no file has it yet
    };

    CoverSheet() = default;
    explicit CoverSheet(QList<File> files);

    [[nodiscard]] qsizetype fileCount() const { return m_files.size(); }

    /// All pictures, front covers first, each once.
    [[nodiscard]] QList<Entry> entries() const;

    /// Gives all files the picture; a front cover takes the place of the one that is there.
    void add(const Picture& picture);
    /// Puts another picture in the place of one, wherever that is; what it shows stays.
    void replace(const Picture& former, const Picture& picture);
    void remove(const Picture& picture);
    void setKind(const Picture& picture, PictureKind kind);

    /// How many files would change.
    [[nodiscard]] int changedFiles() const;

    /// What writes the changes. A file whose pictures are others by then is left alone.
    [[nodiscard]] TagOrder order(const QString& name) const;

private:
    QList<File> m_files;
    QList<QList<Picture>> m_now; ///< of each file
};

} // namespace models

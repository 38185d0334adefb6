// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/artwork/picture.h"
#include "ui/jobs/latestjob.h"

#include <QImage>
#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace ui {

/// The front of a release, a button that puts it into the folder of the files, and a box for
/// whether it is to be put into the files. GUI thread.
class CoverPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit CoverPreview(QWidget* parent = nullptr);

    /// @param encoded  the picture; empty for none.  @param folders  of the files.
    void show(const QByteArray& encoded, const QStringList& folders);
    void showNone(const QString& why);

    /// What the user wants in the files; nothing where that is not chosen, or no picture there.
    [[nodiscard]] std::optional<models::Picture> forFiles() const;

signals:
    /// forFiles() is another one.
    void changed();
    /// A whole sentence: what was done, or why not.
    void message(const QString& sentence);

private:
    struct Decoded
    {
        models::Picture picture;
        QImage image; ///< null: it is no picture
    };

    static Decoded decode(const QByteArray& encoded, qreal ratio);
    void save();

    QLabel* m_picture;
    QPushButton* m_save;
    QCheckBox* m_intoFiles;
    models::Picture m_cover; ///< without data: there is none
    QStringList m_folders;
    LatestJob<Decoded> m_decoding;
    LatestJob<QString> m_saving;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/latestjob.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// The front of a release, and a button that puts it into the folder of the files. GUI thread.
class CoverPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit CoverPreview(QWidget* parent = nullptr);

    /// @param encoded  the picture; empty for none.  @param folders  of the files.
    void show(const QByteArray& encoded, const QStringList& folders);
    void showNone(const QString& why);

signals:
    /// A whole sentence: what was done, or why not.
    void message(const QString& sentence);

private:
    void save();

    QLabel* m_picture;
    QPushButton* m_save;
    QByteArray m_encoded;
    QStringList m_folders;
    LatestJob<QImage> m_decoding;
    LatestJob<QString> m_saving;
};

} // namespace ui

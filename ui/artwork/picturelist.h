// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/artwork/shownpicture.h"

#include <QListWidget>

#include <optional>

namespace ui {

/// Pictures with a line or two on each, that can be taken out by drag and drop, and, where the list
/// allows it, put in. GUI thread.
class PictureList final : public QListWidget
{
    Q_OBJECT

public:
    struct Row
    {
        models::Picture picture;
        QString text;
        ShownPicture shown;
    };

    /// @param takesDrops  files and pictures may be dropped on it.
    PictureList(bool takesDrops, QWidget* parent);

    /// The same picture stays chosen, or the row at its place.
    void show(const QList<Row>& rows);

    [[nodiscard]] std::optional<models::Picture> chosen() const;

    /// The chosen picture as other programs take it; null when none is chosen. The caller's.
    [[nodiscard]] QMimeData* chosenData() const;

signals:
    void dropped(const QList<ui::PictureSource>& sources);

protected:
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] bool accepts(const QDropEvent& event) const;

    bool m_takesDrops;
    QList<Row> m_rows;
};

} // namespace ui

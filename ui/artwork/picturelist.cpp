// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/artwork/picturelist.h"

#include "models/files/filepath.h"
#include "ui/theme/spacing.h"

#include <QDropEvent>
#include <QIcon>
#include <QMimeData>
#include <QPixmap>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kIcon = 96;

} // namespace

PictureList::PictureList(bool takesDrops, QWidget* parent)
    : QListWidget(parent)
    , m_takesDrops(takesDrops)
{
    setIconSize({kIcon, kIcon});
    setSpacing(theme::kSpace1);
    setUniformItemSizes(true);
    setDragEnabled(true);
    setAcceptDrops(takesDrops);
    setDragDropMode(takesDrops ? DragDrop : DragOnly);
    setDefaultDropAction(Qt::CopyAction);
    setTextElideMode(Qt::ElideMiddle);
    // One picture at least is seen whole.
    setMinimumHeight(kIcon + 2 * theme::kSpace2 + theme::kSpace3);
}

void PictureList::show(const QList<Row>& rows)
{
    const std::optional<models::Picture> former = chosen();
    const int place = currentRow();
    m_rows = rows;
    clear();
    int same = -1;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Row& row = rows.at(i);
        // A square of its own, so that the texts stand below each other.
        QPixmap icon(kIcon, kIcon);
        icon.fill(Qt::transparent);
        auto* item = new QListWidgetItem(row.text, this);
        item->setData(Qt::AccessibleTextRole, QString(row.text).replace(u'\n', u", "_s));
        item->setToolTip(row.picture.description);
        if (!row.shown.thumbnail.isNull()) {
            icon = QPixmap::fromImage(row.shown.thumbnail);
        }
        QIcon picture(icon);
        picture.addPixmap(icon, QIcon::Selected); // a chosen picture keeps its colours
        item->setIcon(picture);
        item->setSizeHint({0, kIcon + theme::kSpace2});
        same = former && former->data == row.picture.data ? static_cast<int>(i) : same;
    }
    setCurrentRow(same >= 0 ? same : std::min(std::max(place, 0), count() - 1));
}

std::optional<models::Picture> PictureList::chosen() const
{
    const int row = currentRow();
    return row >= 0 && row < m_rows.size() ? std::optional(m_rows.at(row).picture) : std::nullopt;
}

QMimeData* PictureList::chosenData() const
{
    const int row = currentRow();
    if (row < 0 || row >= m_rows.size()) {
        return nullptr;
    }
    const Row& one = m_rows.at(row);
    auto* made = new QMimeData;
    const std::optional<models::ImageHeader> header = models::imageHeader(one.picture.data);
    if (header) {
        made->setData(header->mime, one.picture.data);
    }
    if (!one.shown.file.isEmpty()) {
        made->setUrls({QUrl::fromLocalFile(one.shown.file)});
    }
    return made;
}

QStringList PictureList::mimeTypes() const
{
    return {u"text/uri-list"_s, u"image/jpeg"_s, u"image/png"_s};
}

QMimeData* PictureList::mimeData(const QList<QListWidgetItem*>& /*items*/) const
{
    return chosenData();
}

bool PictureList::accepts(const QDropEvent& event) const
{
    const QMimeData* offered = event.mimeData();
    return m_takesDrops && event.source() != this && (offered->hasUrls() || offered->hasImage());
}

void PictureList::dragEnterEvent(QDragEnterEvent* event)
{
    event->setAccepted(accepts(*event));
}

void PictureList::dragMoveEvent(QDragMoveEvent* event)
{
    event->setAccepted(accepts(*event));
}

void PictureList::dropEvent(QDropEvent* event)
{
    if (accepts(*event)) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        emit dropped(sourcesIn(*event->mimeData()));
    }
}

} // namespace ui

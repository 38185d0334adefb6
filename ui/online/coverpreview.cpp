// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/online/coverpreview.h"

#include "models/online/coverfolder.h"
#include "ui/theme/spacing.h"

#include <QBuffer>
#include <QImageReader>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kSide = 168;

/// Small, whatever its own size; null where it is no picture or an unreasonable one.
QImage decoded(QByteArray encoded, qreal ratio)
{
    constexpr int kLargestSide = 8'000;
    QBuffer buffer(&encoded);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kLargestSide || size.height() > kLargestSide) {
        return {};
    }
    const int side = qRound(kSide * ratio);
    reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
    QImage image = reader.read();
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace

CoverPreview::CoverPreview(QWidget* parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_save(new QPushButton(tr("P&ut into the folder"), this))
{
    m_picture->setFixedSize(kSide, kSide);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setWordWrap(true);
    m_picture->setFrameShape(QFrame::StyledPanel);
    m_picture->setAccessibleName(tr("Cover that was found"));
    m_save->setAutoDefault(false);
    m_save->setEnabled(false);
    m_save->setToolTip(tr("Saves the picture as cover.jpg beside the files, where there is none."));
    connect(m_save, &QPushButton::clicked, this, &CoverPreview::save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_picture);
    layout->addWidget(m_save);
    layout->addStretch();
}

void CoverPreview::show(const QByteArray& encoded, const QStringList& folders)
{
    m_encoded = encoded;
    m_folders = folders;
    m_decoding.start([encoded, ratio = devicePixelRatioF()](
                         const std::stop_token&) { return decoded(encoded, ratio); },
        [this](const QImage& image) {
            if (image.isNull()) {
                showNone(tr("What came is no picture."));
                return;
            }
            m_picture->setPixmap(QPixmap::fromImage(image));
            m_save->setEnabled(!m_folders.isEmpty());
        });
}

void CoverPreview::showNone(const QString& why)
{
    m_decoding.cancel();
    m_encoded.clear();
    m_picture->setPixmap({});
    m_picture->setText(why);
    m_save->setEnabled(false);
}

void CoverPreview::save()
{
    m_save->setEnabled(false);
    m_saving.start(
        [encoded = m_encoded, folders = m_folders](
            const std::stop_token&) { return models::putCoverIntoFolders(encoded, folders); },
        [this](const QString& sentence) { emit message(sentence); });
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/online/coverpreview.h"

#include "models/online/coverfolder.h"
#include "ui/artwork/checkedpicture.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kSide = 168;

} // namespace

CoverPreview::Decoded CoverPreview::decode(const QByteArray& encoded, qreal ratio)
{
    models::Picture picture;
    picture.data = encoded;
    const models::Result<CheckedPicture> checked =
        checkedPicture(picture, 0, tr("What the Cover Art Archive sent"));
    if (!checked) {
        return {};
    }
    const int side = qRound(kSide * ratio);
    QImage image =
        checked->thumbnail.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    return {checked->picture, image};
}

CoverPreview::CoverPreview(QWidget* parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_save(new QPushButton(tr("P&ut into the folder"), this))
    , m_intoFiles(new QCheckBox(tr("Save it in the fil&es"), this))
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
    m_intoFiles->setEnabled(false);
    m_intoFiles->setToolTip(tr("Save makes the picture the front cover in all of the files, in the "
                               "place of the one that is there."));
    connect(m_intoFiles, &QCheckBox::toggled, this, &CoverPreview::changed);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_picture);
    layout->addWidget(m_save);
    layout->addWidget(m_intoFiles);
    layout->addStretch();
}

void CoverPreview::show(const QByteArray& encoded, const QStringList& folders)
{
    m_folders = folders;
    m_decoding.start([encoded, ratio = devicePixelRatioF()](
                         const std::stop_token&) { return decode(encoded, ratio); },
        [this](const Decoded& decoded) {
            if (decoded.image.isNull()) {
                showNone(tr("What came is no picture."));
                return;
            }
            m_cover = decoded.picture;
            m_picture->setPixmap(QPixmap::fromImage(decoded.image));
            m_save->setEnabled(!m_folders.isEmpty());
            m_intoFiles->setEnabled(true);
            emit changed();
        });
}

void CoverPreview::showNone(const QString& why)
{
    m_decoding.cancel();
    m_cover = {};
    m_picture->setPixmap({});
    m_picture->setText(why);
    m_save->setEnabled(false);
    m_intoFiles->setEnabled(false);
    emit changed();
}

std::optional<models::Picture> CoverPreview::forFiles() const
{
    const bool isWanted = m_intoFiles->isChecked() && !m_cover.data.isEmpty();
    return isWanted ? std::optional(m_cover) : std::nullopt;
}

void CoverPreview::save()
{
    m_save->setEnabled(false);
    m_saving.start(
        [encoded = m_cover.data, folders = m_folders](
            const std::stop_token&) { return models::putCoverIntoFolders(encoded, folders); },
        [this](const QString& sentence) { emit message(sentence); });
}

} // namespace ui

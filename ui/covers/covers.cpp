// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/covers/covers.h"

#include "models/covers/coverfile.h"
#include "models/oncedone.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kThreads = 2;
/// A page of covers on a large screen; what scrolled away meanwhile is forgotten.
constexpr qsizetype kMostWanted = 96;
constexpr int kQuality = 88;

QString fileOf(const QString& folder, const QByteArray& key)
{
    const QString name = QString::fromLatin1(key);
    return u"%1/%2/%3.jpg"_s.arg(folder, name.left(2), name);
}

/// Decodes no more than is needed: JPEG can leave out most of a large picture.
QImage decoded(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (whole.isValid() && std::max(whole.width(), whole.height()) > Covers::kSize) {
        reader.setScaledSize(whole.scaled(Covers::kSize, Covers::kSize, Qt::KeepAspectRatio));
    }
    const QImage image = reader.read();
    if (std::max(image.width(), image.height()) > Covers::kSize) {
        return image.scaled(
            Covers::kSize, Covers::kSize, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    return image;
}

void keep(const QString& file, const QImage& picture)
{
    // A cache that cannot be written only costs time.
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile target(file);
    if (target.open(QIODevice::WriteOnly)
        && picture.convertToFormat(QImage::Format_RGB32).save(&target, "JPEG", kQuality)) {
        target.commit();
    }
}

QImage load(const QString& folder, const QByteArray& key, const models::TrackPtr& track)
{
    const QByteArray stamp = models::coverStamp(*track);
    if (stamp.isEmpty()) {
        return {};
    }
    const QByteArray name = QCryptographicHash::hash(key + stamp, QCryptographicHash::Md5).toHex();
    const QString file = fileOf(folder, name);
    if (const QImage kept(file); !kept.isNull()) {
        return kept;
    }
    const QImage picture = decoded(models::readCover(*track));
    if (!picture.isNull()) {
        keep(file, picture);
    }
    return picture;
}

} // namespace

Covers::Covers(QString folder, QObject* parent, qsizetype memoryBytes)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_pictures(memoryBytes)
{
    m_pool.setMaxThreadCount(kThreads);
    m_pool.setThreadPriority(QThread::LowPriority);
}

Covers::~Covers()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QString Covers::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/covers"_s;
}

QImage Covers::cover(const models::TrackPtr& track)
{
    if (!track) {
        return {};
    }
    const QByteArray key = keyOf(*track);
    if (const QImage* known = m_pictures.object(key)) {
        return *known;
    }
    if (m_none.contains(key) || m_running.contains(key)) {
        return {};
    }
    m_wanted.removeIf([&key](const Wanted& wanted) { return wanted.key == key; });
    m_wanted.append({key, track});
    if (m_wanted.size() > kMostWanted) {
        m_wanted.removeFirst();
    }
    startNext();
    return {};
}

QByteArray Covers::keyOf(const models::Track& track)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(track.digest.isEmpty() ? track.path.bytes() : track.digest.toByteArray());
    // The cover may be another now; what writes tags may keep the time, but never the inode.
    hash.addData(QByteArray::number(track.stamp.modifiedNs));
    hash.addData(QByteArray::number(track.stamp.inode));
    return hash.result().toHex();
}

void Covers::startNext()
{
    while (m_running.size() < kThreads && !m_wanted.isEmpty()) {
        const Wanted next = m_wanted.takeLast();
        m_running.insert(next.key);
        models::onceDone(QtConcurrent::run(&m_pool, load, m_folder, next.key, next.track), this,
            [this, key = next.key](const QImage& picture) { take(key, picture); });
    }
}

void Covers::take(const QByteArray& key, const QImage& picture)
{
    m_running.remove(key);
    if (picture.isNull()) {
        m_none.insert(key);
    } else {
        m_pictures.insert(key, new QImage(picture), picture.sizeInBytes());
        emit changed();
    }
    startNext();
}

} // namespace ui

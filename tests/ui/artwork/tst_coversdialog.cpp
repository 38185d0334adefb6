// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/files/filepath.h"
#include "models/library/library.h"
#include "models/settings/settings.h"
#include "models/tagging/retagger.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"
#include "ui/artwork/coversdialog.h"
#include "ui/artwork/picturelist.h"
#include "ui/tagging/retagcommand.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using models::Picture;

namespace {

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QImage plain(int width, int height, Qt::GlobalColor colour)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

} // namespace

/// The dialog as a user has it, on real files.
class TestCoversDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pictureIsPastedAndSaved();
    void wholeAlbumGetsWhatLiesInTheFolder();
    void pictureIsShrunkAndChecked_data();
    void pictureIsShrunkAndChecked();
    void keysAndKindsWork();
    void droppedFilesComeIn();

private:
    template <typename Widget>
    [[nodiscard]] static Widget* named(const QWidget& dialog, const QString& words)
    {
        for (Widget* widget : dialog.findChildren<Widget*>()) {
            if (widget->text().remove(u'&').contains(words)) {
                return widget;
            }
        }
        return nullptr;
    }

    [[nodiscard]] static QPushButton* button(const QWidget& dialog, const QString& words)
    {
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->text().remove(u'&') == words) {
                return button;
            }
        }
        return nullptr;
    }

    [[nodiscard]] static ui::PictureList* inside(const QWidget& dialog)
    {
        return dialog.findChildren<ui::PictureList*>().constFirst();
    }

    [[nodiscard]] QList<Picture> picturesOf(qsizetype index) const
    {
        const auto pictures = models::readPictures(m_tracks[index]->path);
        return pictures ? *pictures : QList<Picture>();
    }

    std::unique_ptr<ui::CoversDialog> open(const models::TrackList& tracks)
    {
        auto dialog = std::make_unique<ui::CoversDialog>(
            *m_retagger, *m_settings, ui::CoversDialog::Tracks{tracks, m_tracks}, nullptr);
        const bool isLoaded = QTest::qWaitFor([&dialog] { return inside(*dialog)->isEnabled(); });
        return isLoaded ? std::move(dialog) : nullptr;
    }

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<models::Library> m_library;
    std::unique_ptr<models::Retagger> m_retagger;
    std::unique_ptr<models::Settings> m_settings;
    models::TrackList m_tracks;
};

void TestCoversDialog::init()
{
    m_retagger.reset();
    m_library.reset();
    m_database.reset();
    m_folder = std::make_unique<support::ScratchFolder>();
    m_settings = std::make_unique<models::Settings>(m_folder->file(u"s.ini"_s));
    auto opened = models::Database::open(m_folder->file(u"l.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_library = std::make_unique<models::Library>(*m_database);
    m_retagger = std::make_unique<models::Retagger>(*m_database, *m_library);
    m_tracks.clear();
    for (int i = 1; i <= 3; ++i) {
        auto track = support::makeTrack(
            {.id = i, .album = u"Album"_s, .path = m_folder->file(u"%1.flac"_s.arg(i))});
        QVERIFY(support::writeAudio(models::toStdPath(track->path),
            support::sine(440.0, 0.2, 0.5, 8'000, 1), "flac", {{"title", "One"}}));
        m_tracks.append(track);
    }
}

void TestCoversDialog::pictureIsPastedAndSaved()
{
    const auto dialog = open({m_tracks[0], m_tracks[1]});
    auto* save = button(*dialog, u"Save"_s);
    QCOMPARE(inside(*dialog)->count(), 0);
    QVERIFY(!button(*dialog, u"Remove"_s)->isEnabled());
    QGuiApplication::clipboard()->setImage(plain(40, 30, Qt::red));
    button(*dialog, u"Paste"_s)->click();
    QTRY_COMPARE(inside(*dialog)->count(), 1);
    QVERIFY(inside(*dialog)->item(0)->text().contains(u"40 × 30"_s));
    QVERIFY(picturesOf(0).isEmpty()); // not before Save
    QSignalSpy saved(dialog.get(), &ui::CoversDialog::saved);
    QTRY_VERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(picturesOf(0).size(), 1);
    QCOMPARE(picturesOf(1), picturesOf(0));
    QVERIFY(picturesOf(2).isEmpty());
    QCOMPARE(QImage::fromData(picturesOf(0)[0].data), plain(40, 30, Qt::red));
    QUndoStack undo;
    undo.push(new ui::RetagCommand(
        u"Test"_s, *m_retagger, saved[0][0].value<models::TagReport>().action));
    undo.undo();
    QTRY_VERIFY(!m_retagger->isRunning());
    QVERIFY(picturesOf(0).isEmpty() && picturesOf(1).isEmpty());
}

void TestCoversDialog::wholeAlbumGetsWhatLiesInTheFolder()
{
    QVERIFY(plain(50, 50, Qt::blue).save(m_folder->file(u"folder.jpg"_s)));
    const auto dialog = open({m_tracks[0]});
    named<QCheckBox>(*dialog, u"3 files of the album"_s)->setChecked(true);
    QTRY_VERIFY(inside(*dialog)->isEnabled());
    button(*dialog, u"Put into the files"_s)->click();
    auto* save = button(*dialog, u"Save"_s);
    QTRY_VERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(dialog->result(), int(QDialog::Accepted));
    QFile file(m_folder->file(u"folder.jpg"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(picturesOf(2).constFirst().data, file.readAll()); // the very bytes
    QCOMPARE(picturesOf(0), picturesOf(2));
}

void TestCoversDialog::pictureIsShrunkAndChecked_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QSize>("size"); // none: refused
    QTest::addColumn<QString>("mime");
    QTest::newRow("large JPEG") << encoded(plain(400, 200, Qt::red), "JPEG") << QSize(100, 50)
                                << u"image/jpeg"_s;
    QImage clear(200, 200, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    QTest::newRow("transparent PNG") << encoded(clear, "PNG") << QSize(100, 100) << u"image/png"_s;
    QTest::newRow("small PNG") << encoded(plain(90, 20, Qt::red), "PNG") << QSize(90, 20)
                               << u"image/png"_s;
    const QByteArray whole = encoded(plain(400, 200, Qt::red), "PNG");
    QTest::newRow("cut off") << whole.left(whole.size() / 2) << QSize() << QString();
    QByteArray bomb = whole;
    bomb[16] = '\x7F'; // two thousand million wide
    QTest::newRow("bomb") << bomb << QSize() << QString();
    QTest::newRow("text") << QByteArray("hello") << QSize() << QString();
}

void TestCoversDialog::pictureIsShrunkAndChecked()
{
    QFETCH(const QByteArray, data);
    QFETCH(const QSize, size);
    QFETCH(const QString, mime);
    const auto picture = ui::pictureFrom({{}, data, {}}, 100);
    QCOMPARE(picture.hasValue(), size.isValid());
    if (!picture) {
        QVERIFY(!picture.error().detail.isEmpty());
        return;
    }
    QCOMPARE(QImage::fromData(picture->picture.data).size(), size);
    QCOMPARE(picture->picture.mime, mime);
    QVERIFY(!picture->thumbnail.isNull());
}

void TestCoversDialog::keysAndKindsWork()
{
    Picture picture{models::PictureKind::FrontCover, u"image/png"_s, {},
        encoded(plain(30, 30, Qt::green), "PNG")};
    for (const models::TrackPtr& track : std::as_const(m_tracks)) {
        QVERIFY(models::writeFields(
            track->path, {{}, {}, models::PictureChange{{}, {picture}}}, false));
    }
    const auto dialog = open(m_tracks);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    QTRY_COMPARE(inside(*dialog)->count(), 1);
    QVERIFY(inside(*dialog)->item(0)->text().contains(u"in all 3 files"_s));
    auto* kind = dialog->findChild<QComboBox*>();
    QCOMPARE(kind->currentIndex(), 3);
    kind->setCurrentIndex(4);
    emit kind->activated(4);
    QVERIFY(inside(*dialog)->item(0)->text().startsWith(u"Back cover"_s));
    QVERIFY(button(*dialog, u"Save"_s)->isEnabled());
    inside(*dialog)->setFocus();
    QTest::keyClick(inside(*dialog), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"image/png"_s), picture.data);
    QTest::keyClick(inside(*dialog), Qt::Key_Delete);
    QCOMPARE(inside(*dialog)->count(), 0);
    QTest::keyClick(inside(*dialog), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(inside(*dialog)->count(), 1);
    // The same picture as the front cover again: nothing would change.
    QTRY_VERIFY(!button(*dialog, u"Save"_s)->isEnabled());
}

void TestCoversDialog::droppedFilesComeIn()
{
    QVERIFY(plain(20, 20, Qt::red).save(m_folder->file(u"a b.png"_s)));
    QFile text(m_folder->file(u"c.txt"_s));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("text") == 4);
    text.close();
    const auto dialog = open({m_tracks[0]});
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(m_folder->file(u"a b.png"_s)), QUrl::fromLocalFile(text.fileName())});
    // A drag comes in before it is dropped.
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(inside(*dialog)->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(inside(*dialog)->viewport(), &drop);
    QVERIFY(drop.isAccepted());
    QTRY_COMPARE(inside(*dialog)->count(), 1);
    QVERIFY(named<QLabel>(*dialog, u"c.txt is no picture"_s) != nullptr);
}

QTEST_MAIN(TestCoversDialog)
#include "tst_coversdialog.moc"

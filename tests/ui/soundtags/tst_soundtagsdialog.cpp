// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/files/filepath.h"
#include "models/library/library.h"
#include "models/settings/settings.h"
#include "models/tagging/retagger.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"
#include "ui/soundtags/soundtagsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// The dialog as a user has it, on a real file.
class TestSoundTagsDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsWrittenBeforeSave();
    void choiceIsRemembered();

private:
    template <typename Widget>
    [[nodiscard]] static Widget* named(const QDialog& dialog, const QString& words)
    {
        for (Widget* widget : dialog.findChildren<Widget*>()) {
            if (widget->text().remove(u'&').contains(words)) {
                return widget;
            }
        }
        return nullptr;
    }

    [[nodiscard]] QStringList saidOf(const QString& key) const
    {
        return models::readFields(m_tracks.constFirst()->path)->value(key);
    }

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<models::Library> m_library;
    std::unique_ptr<models::Retagger> m_retagger;
    std::unique_ptr<models::Settings> m_settings;
    models::TrackList m_tracks;
};

void TestSoundTagsDialog::init()
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
    auto track = support::makeTrack({.path = m_folder->file(u"a.flac"_s)});
    QVERIFY(support::writeAudio(models::toStdPath(track->path),
        support::sine(440.0, 0.5, 0.5, 8'000, 1), "flac", {{"title", "One"}}));
    track->features =
        support::makeFeatures({.tempoBpm = 99.6F, .tonic = 9, .mode = analysis::Mode::Minor});
    m_tracks = {track};
}

void TestSoundTagsDialog::nothingIsWrittenBeforeSave()
{
    ui::SoundTagsDialog dialog(*m_retagger, *m_library, *m_settings, m_tracks, nullptr);
    auto* save = named<QPushButton>(dialog, u"Save"_s);
    const auto* table = dialog.findChild<QTableView*>();
    // Tempo and key; the track is silent, so that it has no gain, and that is said.
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(named<QLabel>(dialog, u"is silent"_s) != nullptr);
    named<QCheckBox>(dialog, u"Loudness of the track"_s)->setChecked(false);
    dialog.findChild<QComboBox*>()->setCurrentIndex(2);
    QTRY_VERIFY(save->isEnabled());
    QVERIFY(!named<QLabel>(dialog, u"2 changes"_s)->text().isEmpty());
    QVERIFY(saidOf(u"BPM"_s).isEmpty());
    QSignalSpy saved(&dialog, &ui::SoundTagsDialog::saved);
    save->click();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(saidOf(u"BPM"_s), QStringList{u"100"_s});
    QCOMPARE(saidOf(u"INITIALKEY"_s), QStringList{u"1m"_s});
    QCOMPARE(saidOf(u"TITLE"_s), QStringList{u"One"_s});
}

void TestSoundTagsDialog::choiceIsRemembered()
{
    {
        ui::SoundTagsDialog dialog(*m_retagger, *m_library, *m_settings, m_tracks, nullptr);
        named<QCheckBox>(dialog, u"Key"_s)->setChecked(false);
        named<QCheckBox>(dialog, u"Loudness of the track"_s)->setChecked(false);
        dialog.findChild<QComboBox*>()->setCurrentIndex(1);
        auto* save = named<QPushButton>(dialog, u"Save"_s);
        QTRY_VERIFY(save->isEnabled());
        save->click();
        QTRY_VERIFY(dialog.result() == QDialog::Accepted);
    }
    ui::SoundTagsDialog again(*m_retagger, *m_library, *m_settings, m_tracks, nullptr);
    QVERIFY(named<QCheckBox>(again, u"Tempo"_s)->isChecked());
    QVERIFY(!named<QCheckBox>(again, u"Key"_s)->isChecked());
    QVERIFY(!named<QCheckBox>(again, u"Loudness of the album"_s)->isChecked());
    QCOMPARE(again.findChild<QComboBox*>()->currentIndex(), 1);
    QTRY_VERIFY(named<QLabel>(again, u"Nothing would change"_s) != nullptr); // it was written
}

QTEST_MAIN(TestSoundTagsDialog)

#include "tst_soundtagsdialog.moc"

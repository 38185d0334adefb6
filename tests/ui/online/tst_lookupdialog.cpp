// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filepath.h"
#include "models/online/keystore.h"
#include "models/online/web.h"
#include "models/tagging/retagger.h"
#include "models/tagging/tagwriter.h"
#include "tests/support/audiofixture.h"
#include "tests/support/trackbuilder.h"
#include "tests/support/webanswers.h"
#include "tests/support/webserver.h"
#include "tests/ui/windowfixture.h"
#include "ui/online/changetree.h"
#include "ui/online/lookupdialog.h"
#include "ui/online/lookuppage.h"
#include "ui/tagging/retagcommand.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;

/// Look-up as a user has it, on real files and against a server on this computer.
class TestLookupDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingIsAskedBeforeItIsSwitchedOn();
    void trackIsLookedUpAndWritten();
    void onlyChosenFieldsAreWritten();
    void albumFindsItsTracks();
    void anotherTrackMayBeChosen();
    void coverGoesIntoTheFolder();
    void coverGoesIntoTheFiles();
    void failureIsASentence();
    void stopEndsTheWaiting();
    void genresAreSuggestedWhenAsked();
    void preferencesHoldAtOnce();

private:
    /// The server has a cover. @return it.
    QByteArray offerCover();
    models::TrackPtr addTrack(const QString& name, const char* title, const char* track);
    std::unique_ptr<ui::LookupDialog> open(const models::TrackList& tracks);

    template <typename Widget> static Widget* named(const QWidget& parent, const QString& name)
    {
        for (Widget* widget : parent.findChildren<Widget*>()) {
            if (widget->accessibleName() == name
                || widget->property("text").toString().remove(u'&') == name) {
                return widget;
            }
        }
        return nullptr;
    }

    static bool says(const QWidget& parent, const QString& words)
    {
        const QList<QLabel*> labels = parent.findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&words](const QLabel* label) { return label->text().contains(words); });
    }

    std::unique_ptr<support::WindowFixture> m_fixture;
    std::unique_ptr<support::WebServer> m_server;
    std::unique_ptr<models::Retagger> m_retagger;
    std::unique_ptr<models::Web> m_web;
    std::unique_ptr<models::KeyStore> m_keys;
};

void TestLookupDialog::init()
{
    qunsetenv("http_proxy");
    m_fixture = std::make_unique<support::WindowFixture>();
    QVERIFY(m_fixture->isReady());
    m_server = std::make_unique<support::WebServer>();
    m_server->answerJson("/recording", support::kRecordingSearch);
    m_server->answerJson("/release?", support::kReleaseSearch);
    m_server->answerJson("/release/22222222-0000-4000-8000-000000000001?", support::kReleaseAnswer);
    m_retagger =
        std::make_unique<models::Retagger>(m_fixture->database(), m_fixture->stored().library());
    // Time stands: services are asked at once.
    m_web = std::make_unique<models::Web>(models::WebQueue::Options{.cachePath = {},
        .version = u"1"_s,
        .clock = {[now = std::make_shared<std::atomic<qint64>>(0)] { return *now += 10'000; },
            [](qint64 ms, QObject* context, const std::function<void()>& call) {
                if (ms == 0) {
                    QMetaObject::invokeMethod(context, call, Qt::QueuedConnection);
                }
            }}});
    m_keys = std::make_unique<models::KeyStore>(m_fixture->folder().file(u"keys"_s),
        models::Keychain{[](const QString&, const auto& done) { done(QString()); },
            [](const QString&, const QString&, const auto& done) {
                done(models::Result<void>());
            }});
    models::OnlineSettings online{.isOn = true, .isOffline = false, .urls = {}};
    for (const models::Service service : models::kServices) {
        online.urls.insert(service, m_server->url());
    }
    m_web->setSettings(online);
    m_fixture->session().settings.setOnlineSettings(online);
}

void TestLookupDialog::cleanup()
{
    m_web.reset();
    m_retagger.reset();
}

models::TrackPtr TestLookupDialog::addTrack(
    const QString& name, const char* title, const char* track)
{
    auto made = std::make_shared<models::Track>();
    made->path = m_fixture->folder().file(name);
    made->audio.durationMs = 187'000;
    const bool isWritten = support::writeAudio(models::toStdPath(made->path),
        support::sine(440.0, 0.2, 0.5, 8'000, 1), "flac",
        {{"title", title}, {"artist", "The Lanterns"}, {"album", "Harbour Songs"},
            {"track", track}});
    return isWritten ? made : nullptr;
}

std::unique_ptr<ui::LookupDialog> TestLookupDialog::open(const models::TrackList& tracks)
{
    ui::Session session = m_fixture->session();
    session.retagger = m_retagger.get();
    session.web = m_web.get();
    session.keys = m_keys.get();
    auto dialog = std::make_unique<ui::LookupDialog>(session, tracks, nullptr);
    dialog->show();
    return dialog;
}

void TestLookupDialog::nothingIsAskedBeforeItIsSwitchedOn()
{
    models::OnlineSettings online = m_fixture->session().settings.onlineSettings();
    online.isOn = false;
    m_fixture->session().settings.setOnlineSettings(online);
    m_web->setSettings(online);
    const auto dialog = open({addTrack(u"a.flac"_s, "Morning Ferry", "1")});
    QVERIFY(says(*dialog, u"fingerprint"_s));
    QVERIFY(!named<QPushButton>(*dialog, u"Save"_s)->isEnabled());
    QVERIFY(m_server->requests().isEmpty());
    named<QPushButton>(*dialog, u"Switch look-up on"_s)->click();
    QVERIFY(m_fixture->session().settings.onlineSettings().isOn);
    QTRY_VERIFY(!m_server->requests().isEmpty());
}

void TestLookupDialog::trackIsLookedUpAndWritten()
{
    const models::TrackPtr track = addTrack(u"a.flac"_s, "morning fery", "1");
    const auto dialog = open({track});
    auto* table = dialog->findChild<QTableView*>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->model()->index(0, 0).data().toString().endsWith(u"%"_s));
    auto* tree = dialog->findChild<ui::ChangeTree*>();
    QTRY_COMPARE(tree->topLevelItemCount(), 1);
    QVERIFY(tree->keys().contains(u"TITLE"_s));
    // Nothing is written before Save.
    QCOMPARE(models::readFields(track->path)->value(u"TITLE"_s), QStringList{u"morning fery"_s});
    QSignalSpy saved(dialog.get(), &ui::LookupDialog::saved);
    named<QPushButton>(*dialog, u"Save"_s)->click();
    QTRY_COMPARE(saved.size(), 1);
    const models::Fields fields = *models::readFields(track->path);
    QCOMPARE(fields.value(u"TITLE"_s), QStringList{u"Morning Ferry"_s});
    QCOMPARE(fields.value(u"MUSICBRAINZ_TRACKID"_s),
        QStringList{u"11111111-0000-4000-8000-000000000001"_s});
    QCOMPARE(fields.value(u"LABEL"_s), QStringList{u"Quay Records"_s});
    QVERIFY(!dialog->isVisible());
    const auto report = saved.constFirst().constFirst().value<models::TagReport>();
    QSignalSpy finished(m_retagger.get(), &models::Retagger::finished);
    m_retagger->undo(report.action);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(models::readFields(track->path)->value(u"TITLE"_s), QStringList{u"morning fery"_s});
    QVERIFY(!models::readFields(track->path)->contains(u"LABEL"_s));
}

void TestLookupDialog::onlyChosenFieldsAreWritten()
{
    const models::TrackPtr track = addTrack(u"a.flac"_s, "morning fery", "1");
    const auto dialog = open({track});
    auto* tree = dialog->findChild<ui::ChangeTree*>();
    QTRY_COMPARE(tree->topLevelItemCount(), 1);
    named<QPushButton>(*dialog, u"None"_s)->click();
    QCOMPARE(tree->count(), 0);
    QVERIFY(!named<QPushButton>(*dialog, u"Save"_s)->isEnabled());
    tree->setWanted(u"DATE"_s, true);
    QCOMPARE(tree->count(), 1);
    QSignalSpy saved(dialog.get(), &ui::LookupDialog::saved);
    named<QPushButton>(*dialog, u"Save"_s)->click();
    QTRY_COMPARE(saved.size(), 1);
    const models::Fields fields = *models::readFields(track->path);
    QCOMPARE(fields.value(u"DATE"_s), QStringList{u"1997-05-21"_s});
    QCOMPARE(fields.value(u"TITLE"_s), QStringList{u"morning fery"_s});
    QVERIFY(!fields.contains(u"MUSICBRAINZ_TRACKID"_s));
}

void TestLookupDialog::albumFindsItsTracks()
{
    const auto dialog = open({addTrack(u"c.flac"_s, "High Tide", "3"),
        addTrack(u"a.flac"_s, "Morning Ferry", "1"), addTrack(u"b.flac"_s, "Low Tide", "2")});
    auto* tree = dialog->findChild<ui::ChangeTree*>();
    QTRY_COMPARE(tree->topLevelItemCount(), 3);
    QCOMPARE(tree->trackOf(0), 2);
    QCOMPARE(tree->trackOf(1), 0);
    QCOMPARE(tree->trackOf(2), 1);
    QCOMPARE(tree->edits().size(), 3);
}

void TestLookupDialog::anotherTrackMayBeChosen()
{
    const auto dialog =
        open({addTrack(u"a.flac"_s, "Morning Ferry", "1"), addTrack(u"b.flac"_s, "Low Tide", "2")});
    auto* tree = dialog->findChild<ui::ChangeTree*>();
    QTRY_COMPARE(tree->topLevelItemCount(), 2);
    tree->setCurrentItem(tree->topLevelItem(0));
    auto* choice = dialog->findChild<QComboBox*>();
    QCOMPARE(choice->currentText(), u"1. Morning Ferry"_s);
    choice->setCurrentIndex(choice->findText(u"2. Low Tide"_s));
    emit choice->activated(choice->currentIndex());
    QCOMPARE(tree->trackOf(0), 1);
    QCOMPARE(tree->trackOf(1), -1);
    QCOMPARE(tree->edits().size(), 1);
}

QByteArray TestLookupDialog::offerCover()
{
    QByteArray picture;
    QBuffer buffer(&picture);
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    image.save(&buffer, "JPG");
    m_server->answerJson("/release/22222222-0000-4000-8000-000000000001", support::kCoverAnswer);
    m_server->answer("/release/22222222-0000-4000-8000-000000000001/829521843-500.jpg",
        {{.body = picture, .type = "image/jpeg"}});
    return picture;
}

void TestLookupDialog::coverGoesIntoTheFolder()
{
    const QByteArray picture = offerCover();
    const auto dialog = open({addTrack(u"a.flac"_s, "Morning Ferry", "1")});
    auto* button = named<QPushButton>(*dialog, u"Put into the folder"_s);
    QTRY_VERIFY(button->isEnabled());
    button->click();
    QTRY_VERIFY(says(*dialog, u"The cover was saved"_s) || says(*dialog, u"saved in"_s));
    QFile file(m_fixture->folder().file(u"cover.jpg"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), picture);
}

void TestLookupDialog::coverGoesIntoTheFiles()
{
    const QByteArray picture = offerCover();
    const models::TrackPtr one = addTrack(u"a.flac"_s, "Morning Ferry", "1");
    const models::TrackPtr other = addTrack(u"b.flac"_s, "Low Tide", "2");
    const auto dialog = open({one, other});
    auto* box = named<QCheckBox>(*dialog, u"Save it in the files"_s);
    QVERIFY(!box->isEnabled());
    QTRY_VERIFY(box->isEnabled());
    auto* tree = dialog->findChild<ui::ChangeTree*>();
    QTRY_COMPARE(tree->topLevelItemCount(), 2);
    // The cover alone, without any field.
    named<QPushButton>(*dialog, u"None"_s)->click();
    auto* save = named<QPushButton>(*dialog, u"Save"_s);
    QVERIFY(!save->isEnabled());
    box->click();
    QVERIFY(save->isEnabled());
    QSignalSpy saved(dialog.get(), &ui::LookupDialog::saved);
    save->click();
    QTRY_COMPARE(saved.size(), 1);
    for (const models::TrackPtr& track : {one, other}) {
        const auto pictures = models::readPictures(track->path);
        QVERIFY(pictures && pictures->size() == 1);
        QCOMPARE(pictures->constFirst().kind, models::PictureKind::FrontCover);
        QCOMPARE(pictures->constFirst().data, picture);
    }
    QCOMPARE(models::readFields(one->path)->value(u"LABEL"_s), QStringList());
    QSignalSpy finished(m_retagger.get(), &models::Retagger::finished);
    m_retagger->undo(saved.constFirst().constFirst().value<models::TagReport>().action);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(models::readPictures(one->path)->isEmpty());
}

void TestLookupDialog::failureIsASentence()
{
    m_server->answer("/recording", {{.body = "<html>", .type = "text/html"}});
    const auto dialog = open({addTrack(u"a.flac"_s, "Morning Ferry", "1")});
    QTRY_VERIFY(says(*dialog, u"no answer of MusicBrainz"_s));
    // Without a key, AcoustID is not asked, and the reason is said.
    QVERIFY(!named<QPushButton>(*dialog, u"By sound"_s)->isEnabled());
}

void TestLookupDialog::stopEndsTheWaiting()
{
    m_server->answer("/recording", {{.isSilent = true}});
    const auto dialog = open({addTrack(u"a.flac"_s, "Morning Ferry", "1")});
    QTRY_COMPARE(m_server->requests().size(), 1);
    auto* stop = named<QPushButton>(*dialog, u"Stop"_s);
    QVERIFY(stop->isVisible());
    stop->click();
    QVERIFY(!stop->isVisible());
    QVERIFY(says(*dialog, u"Stopped"_s));
}

void TestLookupDialog::genresAreSuggestedWhenAsked()
{
    m_keys->setKey(models::Service::LastFm, u"k"_s, false);
    m_web->setKey(models::Service::LastFm, u"k"_s);
    m_server->answerJson("/?api_key=k&method=track.gettoptags", support::kTopTags);
    const auto dialog = open({addTrack(u"a.flac"_s, "Morning Ferry", "1")});
    auto* tree = dialog->findChild<ui::ChangeTree*>();
    QTRY_COMPARE(tree->topLevelItemCount(), 1);
    QVERIFY(!tree->keys().contains(u"GENRE"_s));
    named<QCheckBox>(*dialog, u"Genres from Last.fm"_s)->click();
    QTRY_VERIFY(tree->keys().contains(u"GENRE"_s));
    const models::FieldEdit edit = *tree->edits().cbegin();
    QCOMPARE(edit.value(u"GENRE"_s), (QStringList{u"Indie Folk"_s, u"Folk"_s}));
}

void TestLookupDialog::preferencesHoldAtOnce()
{
    models::Settings& settings = m_fixture->session().settings;
    ui::LookupPage page(settings, *m_web, *m_keys);
    auto* address = named<QLineEdit>(page, u"Address of MusicBrainz"_s);
    address->setText(u"file:///etc"_s);
    emit address->editingFinished();
    QVERIFY(says(page, u"is no address"_s));
    QVERIFY(!settings.onlineSettings().urls.contains(models::Service::MusicBrainz));
    address->setText(u"https://mirror.example/ws/2"_s);
    emit address->editingFinished();
    QCOMPARE(settings.onlineSettings().url(models::Service::MusicBrainz),
        u"https://mirror.example/ws/2"_s);
    named<QCheckBox>(page, u"Work offline, with what was answered before"_s)->click();
    QVERIFY(settings.onlineSettings().isOffline);
    auto* key = named<QLineEdit>(page, u"Key for AcoustID"_s);
    key->setText(u"abc"_s);
    emit key->editingFinished();
    QCOMPARE(m_keys->key(models::Service::AcoustId), u"abc"_s);
}

QTEST_MAIN(TestLookupDialog)
#include "tst_lookupdialog.moc"

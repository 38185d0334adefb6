// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"
#include "tests/ui/storedlibrary.h"
#include "ui/player/elidedlabel.h"
#include "ui/player/playbackengine.h"
#include "ui/player/playerbar.h"
#include "ui/player/seekslider.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

/// An engine that only reports what the test wants.
class SilentEngine final : public ui::PlaybackEngine
{
public:
    [[nodiscard]] bool hasOutput() const override { return true; }

    void start(const QString& /*path*/, qint64 /*fromMs*/) override { }

    void pause() override { }

    void resume() override { }

    void stop() override { }

    void seek(qint64 ms) override { soughtMs = ms; }

    void setVolumePercent(int /*percent*/) override { }

    qint64 soughtMs = -1;
};

} // namespace

class TestPlayerBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsNothingAtFirst();
    void showsWhatPlays();
    void seekingReachesThePlayer();
    void buttonsDriveThePlayer();
    void muteComesBackToTheOldVolume();
    void everyControlHasAName();

private:
    [[nodiscard]] QToolButton* button(const QString& name) const;

    std::unique_ptr<support::StoredLibrary> m_stored;
    std::unique_ptr<models::Settings> m_settings;
    std::unique_ptr<ui::Player> m_player;
    std::unique_ptr<ui::PlayerBar> m_bar;
    SilentEngine* m_engine = nullptr;
};

void TestPlayerBar::init()
{
    m_stored = std::make_unique<support::StoredLibrary>(support::analysedTracks(3));
    QVERIFY(m_stored->isStored());
    m_settings = std::make_unique<models::Settings>(m_stored->folder().file(u"s.ini"_s));
    auto engine = std::make_unique<SilentEngine>();
    m_engine = engine.get();
    m_player = std::make_unique<ui::Player>(m_stored->library(), *m_settings, std::move(engine));
    m_bar = std::make_unique<ui::PlayerBar>(*m_player, m_stored->library());
    m_bar->resize(1280, 50);
    m_bar->show();
}

void TestPlayerBar::cleanup()
{
    m_bar.reset();
    m_player.reset();
    m_settings.reset();
    m_stored.reset();
}

QToolButton* TestPlayerBar::button(const QString& name) const
{
    for (QToolButton* candidate : m_bar->findChildren<QToolButton*>()) {
        if (candidate->accessibleName() == name) {
            return candidate;
        }
    }
    return nullptr;
}

void TestPlayerBar::showsNothingAtFirst()
{
    QCOMPARE(m_bar->findChild<ui::ElidedLabel*>(u"title"_s)->text(), u"Nothing is playing"_s);
    QVERIFY(!button(u"Play"_s)->isEnabled());
    QVERIFY(!button(u"Next track"_s)->isEnabled());
    QVERIFY(!m_bar->findChild<ui::SeekSlider*>()->isEnabled());
}

void TestPlayerBar::showsWhatPlays()
{
    m_player->play({2}, 0);
    emit m_engine->positionChanged(65'900);
    QCOMPARE(m_bar->findChild<ui::ElidedLabel*>(u"title"_s)->text(), u"Song 1"_s);
    QCOMPARE(m_bar->findChild<ui::ElidedLabel*>(u"artist"_s)->text(), u"Artist 1"_s);
    QCOMPARE(m_bar->findChild<QLabel*>(u"elapsed"_s)->text(), u"1:05"_s);
    QCOMPARE(m_bar->findChild<QLabel*>(u"length"_s)->text(), u"3:00"_s);
    QCOMPARE(m_bar->findChild<ui::SeekSlider*>()->value(), 65'900);
    QVERIFY(button(u"Pause"_s) != nullptr);
    m_player->stop();
    QVERIFY(button(u"Play"_s)->isEnabled()); // plays the queue again
}

void TestPlayerBar::seekingReachesThePlayer()
{
    m_player->play({2}, 0);
    QTest::keyClick(m_bar->findChild<ui::SeekSlider*>(), Qt::Key_Right);
    QCOMPARE(m_engine->soughtMs, 5000);
}

void TestPlayerBar::buttonsDriveThePlayer()
{
    m_player->play({1, 2, 3}, 0);
    button(u"Next track"_s)->click();
    QCOMPARE(m_player->currentId(), 2);
    button(u"Previous track"_s)->click();
    QCOMPARE(m_player->currentId(), 1);
    button(u"Pause"_s)->click();
    QCOMPARE(m_player->state(), ui::Player::State::Paused);
    button(u"Play"_s)->click();
    QVERIFY(m_player->isPlaying());
}

void TestPlayerBar::muteComesBackToTheOldVolume()
{
    m_player->setVolumePercent(40);
    button(u"Mute"_s)->click();
    QCOMPARE(m_player->volumePercent(), 0);
    button(u"Unmute"_s)->click();
    QCOMPARE(m_player->volumePercent(), 40);
}

void TestPlayerBar::everyControlHasAName()
{
    for (const QWidget* control : m_bar->findChildren<QWidget*>()) {
        if (control->focusPolicy() != Qt::NoFocus) {
            QVERIFY2(!control->accessibleName().isEmpty(), control->metaObject()->className());
        }
    }
}

QTEST_MAIN(TestPlayerBar)
#include "tst_playerbar.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"
#include "tests/ui/storedlibrary.h"
#include "ui/player/playbackengine.h"
#include "ui/player/player.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using models::TrackId;
using State = ui::Player::State;

namespace {

/// Plays nothing, writes down what it is asked, and reports what the test wants.
class FakeEngine final : public ui::PlaybackEngine
{
public:
    [[nodiscard]] bool hasOutput() const override { return hasDevice; }

    void start(const QString& path, qint64 fromMs) override
    {
        calls.append(u"start "_s + path + (fromMs > 0 ? u" at %1"_s.arg(fromMs) : QString()));
    }

    void pause() override { calls.append(u"pause"_s); }

    void resume() override { calls.append(u"resume"_s); }

    void stop() override { calls.append(u"stop"_s); }

    void seek(qint64 ms) override { calls.append(u"seek %1"_s.arg(ms)); }

    void setVolumePercent(int percent) override { volume = percent; }

    /// As if `ms` were heard from `from` on.
    void hear(qint64 from, qint64 ms)
    {
        for (qint64 at = from; at <= from + ms; at += 500) {
            emit positionChanged(at);
        }
    }

    bool hasDevice = true;
    int volume = -1;
    QStringList calls;
};

} // namespace

class TestPlayer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void playsTheTrackOfTheQueue();
    void indexOutsideDoesNothing();
    void pausesAndGoesOn();
    void endOfTrackPlaysTheNext();
    void endOfQueueStops();
    void toggleAfterTheEndStartsAgain();
    void previousRestartsOrGoesBack();
    void seekStaysInsideTheTrack();
    void halfATrackCountsOnce();
    void seekingAheadDoesNotCount();
    void unplayableFileIsReportedAndSkipped();
    void manyFailuresInARowStop();
    void withoutDeviceNothingStarts();
    void trackThatLeftTheLibraryIsSkipped();
    void volumeIsKeptInTheSettings();
    void aPartPlaysItsStretch();
    void partsThatFollowArePlayedWithoutABreak();

private:
    /// Makes the first three tracks parts of one file, of a minute each.
    void cut();

    [[nodiscard]] int playsOf(TrackId id) const { return m_stored->library().track(id)->playCount; }

    std::unique_ptr<support::StoredLibrary> m_stored;
    std::unique_ptr<models::Settings> m_settings;
    std::unique_ptr<ui::Player> m_player;
    FakeEngine* m_engine = nullptr;
};

void TestPlayer::init()
{
    m_stored = std::make_unique<support::StoredLibrary>(support::analysedTracks(9));
    QVERIFY(m_stored->isStored());
    m_settings = std::make_unique<models::Settings>(m_stored->folder().file(u"s.ini"_s));
    auto engine = std::make_unique<FakeEngine>();
    m_engine = engine.get();
    m_player = std::make_unique<ui::Player>(m_stored->library(), *m_settings, std::move(engine));
}

void TestPlayer::cleanup()
{
    m_player.reset();
    m_settings.reset();
    m_stored.reset();
}

void TestPlayer::playsTheTrackOfTheQueue()
{
    const QSignalSpy current(m_player.get(), &ui::Player::currentChanged);
    m_player->play({1, 2, 3}, 1);
    QCOMPARE(m_engine->calls, QStringList{u"start /music/Artist 1/song 1.flac"_s});
    QCOMPARE(m_player->state(), State::Playing);
    QCOMPARE(m_player->currentId(), 2);
    QCOMPARE(m_player->current()->tags.title, u"Song 1"_s);
    QCOMPARE(m_player->durationMs(), 180'000); // from the library until the engine knows better
    QCOMPARE(current.size(), 1);
    emit m_engine->durationChanged(180'123);
    QCOMPARE(m_player->durationMs(), 180'123);
    emit m_engine->positionChanged(1234);
    QCOMPARE(m_player->positionMs(), 1234);
}

void TestPlayer::indexOutsideDoesNothing()
{
    m_player->play({1, 2}, 2);
    m_player->play({}, 0);
    m_player->play({1}, -1);
    QCOMPARE(m_player->state(), State::Stopped);
    QVERIFY(m_engine->calls.isEmpty());
    m_player->next();
    m_player->previous();
    m_player->seek(5);
    m_player->togglePause();
    QVERIFY(m_engine->calls.isEmpty());
    QVERIFY(!m_player->current());
}

void TestPlayer::pausesAndGoesOn()
{
    const QSignalSpy states(m_player.get(), &ui::Player::stateChanged);
    m_player->play({1}, 0);
    m_player->togglePause();
    QCOMPARE(m_player->state(), State::Paused);
    QVERIFY(!m_player->isPlaying());
    m_player->togglePause();
    QCOMPARE(m_player->state(), State::Playing);
    QCOMPARE(m_engine->calls.mid(1), (QStringList{u"pause"_s, u"resume"_s}));
    QCOMPARE(states.size(), 3);
}

void TestPlayer::endOfTrackPlaysTheNext()
{
    m_player->play({1, 2}, 0);
    emit m_engine->ended();
    QCOMPARE(m_player->currentId(), 2);
    QCOMPARE(m_player->positionMs(), 0);
    QVERIFY(!m_player->hasNext());
}

void TestPlayer::endOfQueueStops()
{
    m_player->play({1}, 0);
    emit m_engine->ended();
    QCOMPARE(m_player->state(), State::Stopped);
    QCOMPARE(m_player->currentId(), 0);
    QCOMPARE(m_engine->calls.constLast(), u"stop"_s);
    QVERIFY(m_player->hasQueue());
}

void TestPlayer::toggleAfterTheEndStartsAgain()
{
    m_player->play({2, 3}, 1);
    m_player->stop();
    m_player->togglePause();
    QCOMPARE(m_player->currentId(), 2);
    QVERIFY(m_player->isPlaying());
}

void TestPlayer::previousRestartsOrGoesBack()
{
    m_player->play({1, 2}, 1);
    emit m_engine->positionChanged(10'000);
    m_player->previous();
    QCOMPARE(m_player->currentId(), 2);
    QCOMPARE(m_engine->calls.constLast(), u"seek 0"_s);
    m_player->previous();
    QCOMPARE(m_player->currentId(), 1);
    m_player->previous(); // at the first track there is only its beginning
    QCOMPARE(m_player->currentId(), 1);
    QCOMPARE(m_engine->calls.constLast(), u"seek 0"_s);
}

void TestPlayer::seekStaysInsideTheTrack()
{
    m_player->play({1}, 0);
    m_player->seek(60'000);
    QCOMPARE(m_player->positionMs(), 60'000);
    m_player->seek(999'999);
    QCOMPARE(m_player->positionMs(), 180'000);
    m_player->seek(-5);
    QCOMPARE(m_player->positionMs(), 0);
}

void TestPlayer::halfATrackCountsOnce()
{
    m_player->play({1, 2}, 0);
    m_engine->hear(0, 89'500);
    QCOMPARE(playsOf(1), 0);
    m_engine->hear(89'500, 500); // half of 180 s
    QCOMPARE(playsOf(1), 1);
    m_engine->hear(90'000, 90'000);
    QCOMPARE(playsOf(1), 1);
    emit m_engine->ended();
    m_engine->hear(0, 90'000);
    QCOMPARE(playsOf(2), 1);
    m_player->play({1}, 0); // a second hearing is a second play
    m_engine->hear(0, 90'000);
    QCOMPARE(playsOf(1), 2);
}

void TestPlayer::seekingAheadDoesNotCount()
{
    m_player->play({1}, 0);
    m_engine->hear(0, 5000);
    m_player->seek(170'000);
    m_engine->hear(170'000, 10'000);
    QCOMPARE(playsOf(1), 0);
}

void TestPlayer::unplayableFileIsReportedAndSkipped()
{
    const QSignalSpy errors(m_player.get(), &ui::Player::errorOccurred);
    m_player->play({1, 2}, 0);
    emit m_engine->failed(u"no decoder"_s);
    QCOMPARE(errors.size(), 1);
    const QString sentence = errors.at(0).at(0).toString();
    QVERIFY(sentence.contains(u"/music/Artist 0/song 0.flac"_s));
    QVERIFY(sentence.contains(u"no decoder"_s));
    QCOMPARE(m_player->currentId(), 2);
    QVERIFY(m_player->isPlaying());
    emit m_engine->failed({});
    QCOMPARE(errors.size(), 2);
    QCOMPARE(m_player->state(), State::Stopped);
}

void TestPlayer::manyFailuresInARowStop()
{
    const QSignalSpy errors(m_player.get(), &ui::Player::errorOccurred);
    m_player->play({1, 2, 3, 4, 5, 6, 7, 8, 9}, 0);
    emit m_engine->failed({});
    m_engine->hear(0, 1000); // the second plays: the row is broken
    for (int i = 0; i < 5; ++i) {
        QVERIFY(m_player->isPlaying());
        emit m_engine->failed({});
    }
    QCOMPARE(m_player->state(), State::Stopped);
    QCOMPARE(errors.size(), 1 + 5 + 1); // each file, and why playback stopped
}

void TestPlayer::withoutDeviceNothingStarts()
{
    const QSignalSpy errors(m_player.get(), &ui::Player::errorOccurred);
    m_engine->hasDevice = false;
    m_player->play({1, 2}, 0);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(m_player->state(), State::Stopped);
    QVERIFY(!m_engine->calls.contains(u"start /music/Artist 0/song 0.flac"_s));
}

void TestPlayer::trackThatLeftTheLibraryIsSkipped()
{
    m_player->play({99, 2}, 0);
    QTRY_COMPARE(m_player->currentId(), 2);
    QCOMPARE(m_engine->calls, QStringList{u"start /music/Artist 1/song 1.flac"_s});
}

void TestPlayer::volumeIsKeptInTheSettings()
{
    QCOMPARE(m_engine->volume, m_settings->volumePercent());
    const QSignalSpy changes(m_player.get(), &ui::Player::volumeChanged);
    m_player->setVolumePercent(35);
    QCOMPARE(m_engine->volume, 35);
    QCOMPARE(m_settings->volumePercent(), 35);
    m_player->setVolumePercent(35);
    QCOMPARE(changes.size(), 1);
    m_player->setVolumePercent(500);
    QCOMPARE(m_player->volumePercent(), 100);
    m_player->setVolumePercent(-1);
    QCOMPARE(m_player->volumePercent(), 0);
}

void TestPlayer::cut()
{
    models::TrackList parts;
    for (int i = 0; i < 3; ++i) {
        auto part = std::make_shared<models::Track>(*m_stored->library().track(i + 1));
        part->path = models::partPath(u"/music/all.flac"_s, i + 1);
        part->audio.durationMs = 60'000;
        part->part = std::make_shared<const models::TrackPart>(
            models::TrackPart{i + 1, 60'000 * i, i < 2 ? 60'000 * (i + 1) : 0, 3, {}});
        parts.append(part);
    }
    m_stored->library().merge(parts);
}

void TestPlayer::aPartPlaysItsStretch()
{
    cut();
    m_player->play({2, 5}, 0);
    QCOMPARE(m_engine->calls, QStringList{u"start /music/all.flac at 60000"_s});
    emit m_engine->durationChanged(180'000); // of the file
    QCOMPARE(m_player->durationMs(), 60'000);
    emit m_engine->positionChanged(0); // before the engine has sought
    QCOMPARE(m_player->positionMs(), 0);
    emit m_engine->positionChanged(75'000);
    QCOMPARE(m_player->positionMs(), 15'000);
    m_player->seek(40'000);
    QCOMPARE(m_engine->calls.constLast(), u"seek 100000"_s);
    emit m_engine->positionChanged(120'010);
    QCOMPARE(m_player->currentId(), 5);
    QCOMPARE(m_engine->calls.constLast(), u"start /music/Artist 4/song 4.flac"_s);
}

void TestPlayer::partsThatFollowArePlayedWithoutABreak()
{
    cut();
    m_player->play({1, 2, 3}, 0);
    for (qint64 ms = 0; ms <= 60'000; ms += 1'000) {
        emit m_engine->positionChanged(ms);
    }
    QCOMPARE(m_player->currentId(), 2);
    QCOMPARE(m_engine->calls.size(), 1);
    QCOMPARE(playsOf(1), 1);
    emit m_engine->positionChanged(61'000);
    QCOMPARE(m_player->positionMs(), 1'000);
    m_player->next(); // a jump begins anew
    QCOMPARE(m_engine->calls.constLast(), u"start /music/all.flac at 120000"_s);
    emit m_engine->ended();
    QCOMPARE(m_player->state(), State::Stopped);
}

QTEST_GUILESS_MAIN(TestPlayer)
#include "tst_player.moc"

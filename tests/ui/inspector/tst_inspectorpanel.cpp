// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/detailtable.h"
#include "tests/ui/windowfixture.h"
#include "ui/course/coursepicture.h"
#include "ui/covers/covers.h"
#include "ui/inspector/chromawheel.h"
#include "ui/inspector/coverpicture.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/inspector/keychip.h"
#include "ui/inspector/meterbar.h"
#include "ui/inspector/traitscale.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using models::TrackId;

class TestInspectorPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void nothingSelectedTeaches();
    void trackShowsItsNumbers();
    void drawingsSpeakTheirValues();
    void similarTracksAreListedWithReasons();
    void missingTagsLeaveNoHoles();
    void silentTrackHasWordsForIt();
    void speechAndSwingAreRemarkedOn();
    void stateWithoutAnalysisIsSaid_data();
    void stateWithoutAnalysisIsSaid();
    void analysisAppearsWhileLooking();
    void severalTracksAreSummedUp();
    void playlistIsAskedFor();
    void courseIsDrawnAsFarAsItWasHeard_data();
    void courseIsDrawnAsFarAsItWasHeard();
    void theSelectionThatMovesOnShowsNothingOld();
    void aClickSeeksInTheTrackThatPlays();
    void correctionsAreMarked();
    void playlistsOfTheTrackOpen();
    void coverStandsForTheTrack();
    void nothingIsClippedWhenNarrow();

private:
    void storeDetails(TrackId id, const analysis::Details& details)
    {
        QVERIFY(m_fixture->stored().database().writer().run([&](QSqlDatabase& connection) {
            return models::detailtable::store(connection, id, details);
        }));
    }

    [[nodiscard]] bool isShown(const QString& name) const
    {
        return m_panel->findChild<QWidget*>(name)->isVisible();
    }

    [[nodiscard]] models::Library& library() { return m_fixture->stored().library(); }

    [[nodiscard]] QString text(const QString& name) const
    {
        const auto* label = m_panel->findChild<QLabel*>(name);
        return label->isVisible() ? label->text() : QString();
    }

    [[nodiscard]] QListView* similar() const { return m_panel->findChild<QListView*>(); }

    std::unique_ptr<support::WindowFixture> m_fixture;
    std::unique_ptr<ui::Covers> m_covers;
    std::unique_ptr<ui::InspectorPanel> m_panel;
};

void TestInspectorPanel::init()
{
    m_fixture = std::make_unique<support::WindowFixture>(support::analysedTracks(15));
    QVERIFY(m_fixture->isReady());
    m_covers = std::make_unique<ui::Covers>(m_fixture->folder().file(u"covers"_s));
    m_panel = std::make_unique<ui::InspectorPanel>(m_fixture->session(), *m_covers);
    m_panel->resize(320, 900);
    m_panel->show();
}

void TestInspectorPanel::cleanup()
{
    m_panel.reset();
    m_covers.reset();
    m_fixture.reset();
}

void TestInspectorPanel::nothingSelectedTeaches()
{
    m_panel->showTracks({});
    bool isTaught = false;
    for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
        isTaught = isTaught || (label->isVisible() && label->text().contains(u"Select a track"_s));
    }
    QVERIFY(isTaught);
}

void TestInspectorPanel::trackShowsItsNumbers()
{
    // Number 9: 109 BPM sure (.9), tonic 9*7 % 12 = 3 (E flat major, 5B) fairly sure (.5),
    // -14 + .9 LUFS, energy .49.
    m_panel->showTracks({library().track(10)});
    QCOMPARE(text(u"title"_s), u"Song 9"_s);
    QCOMPARE(text(u"artist"_s), u"Artist 9"_s);
    QCOMPARE(text(u"album"_s), u"Album of Artist 9"_s);
    QCOMPARE(text(u"tempo"_s), u"109.0"_s);
    QCOMPARE(text(u"tempoCaption"_s), u"BPM, sure"_s);
    QCOMPARE(text(u"keyCaption"_s), u"E♭ major, fairly sure"_s);
    QVERIFY(m_panel->findChild<ui::KeyChip*>()->accessibleDescription().contains(u"5B"_s));
    QCOMPARE(text(u"loudness"_s), u"−13.1 LUFS"_s);
    QCOMPARE(text(u"range"_s), u"6.5 LU"_s);
    QCOMPARE(text(u"peak"_s), u"−0.5 dBTP"_s);
    QCOMPARE(text(u"energy"_s), u"gentle, 49 %"_s);
    QVERIFY(text(u"format"_s).startsWith(u"3:00 · FLAC · 44.1 kHz · stereo · 900 kbit/s"_s));
    QVERIFY(text(u"state"_s).isEmpty());
}

void TestInspectorPanel::drawingsSpeakTheirValues()
{
    m_panel->showTracks({library().track(10)});
    const auto* wheel = m_panel->findChild<ui::ChromaWheel*>();
    QVERIFY(wheel->accessibleDescription().startsWith(u"Strongest notes: E♭"_s));
    // C lies at the top of the ring and G, a fifth up, clockwise beside it; nothing in the middle.
    const QPointF middle = QRectF(wheel->rect()).center();
    const double radius = 0.3 * wheel->height();
    QCOMPARE(wheel->noteAt(middle - QPointF(0.0, radius)), 0);
    QCOMPARE(wheel->noteAt(middle + QPointF(radius / 2.0, -radius * 0.87)), 7);
    QCOMPARE(wheel->noteAt(middle), std::nullopt);
    const auto meters = m_panel->findChildren<ui::MeterBar*>();
    QCOMPARE(meters.size(), 2);
    for (const ui::MeterBar* meter : meters) {
        QVERIFY(!meter->accessibleName().isEmpty());
        QVERIFY(!meter->accessibleDescription().isEmpty());
    }
    const auto scales = m_panel->findChildren<ui::TraitScale*>();
    QCOMPARE(scales.size(), 3);
    for (const ui::TraitScale* scale : scales) {
        QVERIFY(scale->accessibleDescription().startsWith(scale->accessibleName()));
    }
}

void TestInspectorPanel::similarTracksAreListedWithReasons()
{
    m_panel->showTracks({library().track(5)});
    QTRY_COMPARE(similar()->model()->rowCount(), 10);
    const QSignalSpy activated(m_panel.get(), &ui::InspectorPanel::trackActivated);
    for (int row = 0; row < 10; ++row) {
        const QModelIndex index = similar()->model()->index(row, 0);
        QVERIFY(!index.data(Qt::UserRole + 2).toString().isEmpty()); // the reason
        QVERIFY(index.data(Qt::UserRole).toLongLong() != 5);
    }
    emit similar()->activated(similar()->model()->index(2, 0));
    QCOMPARE(activated.at(0).at(0).toLongLong(),
        similar()->model()->index(2, 0).data(Qt::UserRole).toLongLong());
}

void TestInspectorPanel::missingTagsLeaveNoHoles()
{
    auto track = std::make_shared<models::Track>();
    track->id = 77;
    track->path = u"/music/just a file.mp3"_s;
    m_panel->showTracks({track});
    QCOMPARE(text(u"title"_s), u"just a file"_s);
    QVERIFY(!m_panel->findChild<QLabel*>(u"artist"_s)->isVisible());
    QVERIFY(!m_panel->findChild<QLabel*>(u"album"_s)->isVisible());
    QVERIFY(!m_panel->findChild<QLabel*>(u"format"_s)->isVisible());
}

void TestInspectorPanel::silentTrackHasWordsForIt()
{
    auto track = std::make_shared<models::Track>(*library().track(1));
    track->features = std::make_shared<analysis::Figures>();
    m_panel->showTracks({track});
    QCOMPARE(text(u"tempoCaption"_s), u"No steady beat"_s);
    QCOMPARE(text(u"keyCaption"_s), u"No clear key"_s);
    QCOMPARE(text(u"loudness"_s), u"silent"_s);
    QVERIFY(!m_panel->findChild<ui::KeyChip*>()->isVisible());
    m_panel->grab(); // draws without a note to draw
}

void TestInspectorPanel::speechAndSwingAreRemarkedOn()
{
    m_panel->showTracks({library().track(10)});
    QVERIFY(text(u"remarks"_s).isEmpty());
    auto track = std::make_shared<models::Track>(*library().track(10));
    auto features = std::make_shared<analysis::Figures>(*track->features);
    features->rhythm.swingRatio = 1.94F;
    features->speechLikelihood = 0.9F;
    track->features = features;
    m_panel->showTracks({track});
    QCOMPARE(text(u"remarks"_s), u"swung 1.9 : 1 · probably speech"_s);
    features->rhythm.swingRatio = 1.1F;
    features->speechLikelihood = 0.6F; // not sure enough to say it
    m_panel->showTracks({track});
    QVERIFY(text(u"remarks"_s).isEmpty());
    features->voiceLikelihood = 0.76F;
    m_panel->showTracks({track});
    QCOMPARE(text(u"remarks"_s), u"probably sung"_s);
    features->voiceLikelihood = 0.74F;
    m_panel->showTracks({track});
    QVERIFY(text(u"remarks"_s).isEmpty());
    features->voiceLikelihood = 0.19F;
    m_panel->showTracks({track});
    QCOMPARE(text(u"remarks"_s), u"probably instrumental"_s);
}

void TestInspectorPanel::stateWithoutAnalysisIsSaid_data()
{
    QTest::addColumn<bool>("isFailed");
    QTest::addColumn<bool>("isMissing");
    QTest::addColumn<QString>("words");
    QTest::newRow("waiting") << false << false << u"Not analysed yet"_s;
    QTest::newRow("failed") << true << false << u"could not be analysed"_s;
    QTest::newRow("gone") << false << true << u"not there"_s;
}

void TestInspectorPanel::stateWithoutAnalysisIsSaid()
{
    QFETCH(bool, isFailed);
    QFETCH(bool, isMissing);
    QFETCH(QString, words);
    auto track = std::make_shared<models::Track>(*library().track(1));
    track->features.reset();
    track->isFailed = isFailed;
    track->isMissing = isMissing;
    m_panel->showTracks({track});
    QVERIFY2(text(u"state"_s).contains(words), qPrintable(text(u"state"_s)));
    QVERIFY(text(u"tempo"_s).isEmpty());
    QVERIFY(!m_panel->findChild<QPushButton*>(u"makePlaylist"_s)->isVisible());
}

void TestInspectorPanel::analysisAppearsWhileLooking()
{
    const models::TrackPtr analysed = library().track(3);
    auto waiting = std::make_shared<models::Track>(*analysed);
    waiting->features.reset();
    library().merge({waiting});
    m_panel->showTracks({waiting});
    QVERIFY(text(u"tempo"_s).isEmpty());
    library().merge({analysed});
    QCOMPARE(text(u"tempo"_s), u"102.0"_s);
    QTRY_COMPARE(similar()->model()->rowCount(), 10);
}

void TestInspectorPanel::severalTracksAreSummedUp()
{
    m_panel->showTracks(library().snapshot()->tracks().mid(0, 5));
    QTRY_COMPARE(text(u"artists"_s), u"5"_s);
    QCOMPARE(text(u"count"_s).left(1), u"5"_s);
    QCOMPARE(text(u"albums"_s), u"5"_s);
    QVERIFY(text(u"length"_s).startsWith(u"15 min"_s)); // five times three minutes
    QCOMPARE(text(u"tempoRange"_s), u"100.0 to 104.0 BPM, mostly about 102.0"_s);
    QCOMPARE(text(u"energyRange"_s), u"40.0 to 44.0 %, mostly about 42.0"_s);
    QVERIFY(text(u"pending"_s).isEmpty());
}

void TestInspectorPanel::playlistIsAskedFor()
{
    const QSignalSpy asked(m_panel.get(), &ui::InspectorPanel::playlistRequested);
    m_panel->showTracks({library().track(4)});
    m_panel->findChild<QPushButton*>(u"makePlaylist"_s)->click();
    QCOMPARE(asked.at(0).at(0).value<QList<TrackId>>(), QList<TrackId>{4});
}

namespace {

analysis::Details standardDetails()
{
    analysis::Details details;
    details.waveform.resize(100, {.peak = 0.5F, .rms = 0.2F, .low = 0.6F, .middle = 0.4F});
    details.loudnessLufs.resize(180, -14.0F);
    for (int beat = 0; beat < 300; ++beat) {
        details.beatTimesS.push_back(beat * 0.6);
    }
    return details;
}

analysis::Details fullDetails()
{
    analysis::Details details = standardDetails();
    details.segments = {{.startS = 0.0, .label = 0, .loudnessLufs = -14.0F}};
    details.chords = {{.startS = 0.0, .root = 0, .mode = analysis::Mode::Major}};
    return details;
}

} // namespace

void TestInspectorPanel::courseIsDrawnAsFarAsItWasHeard_data()
{
    QTest::addColumn<analysis::Depth>("depth");
    QTest::addColumn<bool>("hasPictures");
    QTest::addColumn<bool>("hasParts");
    QTest::addColumn<QString>("note");
    QTest::newRow("fast") << analysis::Depth::Fast << false << false << u"a minute of"_s;
    QTest::newRow("standard, before pictures were kept")
        << analysis::Depth::Standard << false << false << u"from start to end"_s;
    QTest::newRow("standard") << analysis::Depth::Standard << true << false << u"in full to see"_s;
    QTest::newRow("full") << analysis::Depth::Full << true << true << QString();
}

void TestInspectorPanel::courseIsDrawnAsFarAsItWasHeard()
{
    QFETCH(const analysis::Depth, depth);
    QFETCH(const bool, hasPictures);
    QFETCH(const bool, hasParts);
    QFETCH(const QString, note);
    if (hasPictures) {
        storeDetails(4, hasParts ? fullDetails() : standardDetails());
    }
    auto track = std::make_shared<models::Track>(*library().track(4));
    auto features = std::make_shared<analysis::Figures>(*track->features);
    features->depth = depth;
    track->features = features;
    m_panel->showTracks({track});
    QTRY_COMPARE(isShown(u"listen"_s), depth != analysis::Depth::Full);
    QTRY_COMPARE(isShown(u"waveform"_s), hasPictures);
    QCOMPARE(isShown(u"loudnessCourse"_s), hasPictures);
    QCOMPARE(isShown(u"tempoCourse"_s), hasPictures);
    QCOMPARE(isShown(u"parts"_s), hasParts);
    QVERIFY2(text(u"courseNote"_s).contains(note), qPrintable(text(u"courseNote"_s)));
    QCOMPARE(text(u"courseNote"_s).isEmpty(), note.isEmpty());
    m_panel->grab(); // draws
    for (const auto* picture : m_panel->findChildren<ui::CoursePicture*>()) {
        if (picture->isVisible()) {
            QVERIFY(!picture->accessibleName().isEmpty());
            QVERIFY(!picture->accessibleDescription().isEmpty());
            QVERIFY(!picture->course().numbersAt(1.0).isEmpty());
        }
    }
}

void TestInspectorPanel::theSelectionThatMovesOnShowsNothingOld()
{
    storeDetails(4, fullDetails());
    m_panel->showTracks({library().track(4)});
    m_panel->showTracks({library().track(5)}); // before the details of the first are there
    QTRY_VERIFY(isShown(u"listen"_s));
    QVERIFY(!isShown(u"waveform"_s));
    m_panel->showTracks({library().track(4)});
    QTRY_VERIFY(isShown(u"waveform"_s));
    m_panel->showTracks({library().track(5)});
    QVERIFY(!isShown(u"waveform"_s)); // also what is kept of it is not shown again
}

void TestInspectorPanel::aClickSeeksInTheTrackThatPlays()
{
    storeDetails(4, standardDetails());
    ui::Player& player = m_fixture->session().player;
    m_panel->showTracks({library().track(4)});
    QTRY_VERIFY(isShown(u"waveform"_s));
    auto* waveform = m_panel->findChild<QWidget*>(u"waveform"_s);
    const QPoint middle(waveform->width() / 2, 5);
    player.play({5}, 0);
    QTest::mouseClick(waveform, Qt::LeftButton, {}, middle);
    QCOMPARE(player.positionMs(), 0); // another track plays
    player.play({4}, 0);
    QTest::mouseClick(waveform, Qt::LeftButton, {}, middle);
    // Half of three minutes; a pixel is about 0.6 s.
    QVERIFY(std::abs(player.positionMs() - 90'000) < 1'000);
}

void TestInspectorPanel::correctionsAreMarked()
{
    m_panel->showTracks({library().track(10)});
    library().setCorrections(
        {{10, {.tempoBpm = 54.5F, .tonic = 0, .mode = analysis::Mode::Minor}}});
    QCOMPARE(text(u"tempo"_s), u"54.5"_s); // follows while it is looked at
    QCOMPARE(text(u"tempoCaption"_s), u"BPM, as you say"_s);
    QCOMPARE(text(u"keyCaption"_s), u"C minor, as you say"_s);
    QVERIFY(m_panel->findChild<QLabel*>(u"tempoCaption"_s)->toolTip().contains(u"109.0"_s));
}

void TestInspectorPanel::playlistsOfTheTrackOpen()
{
    models::PlaylistStore& playlists = m_fixture->session().playlists;
    models::PlaylistEntry entry;
    entry.trackId = 4;
    m_panel->showTracks({library().track(4)});
    const auto id = playlists.create(u"Evening & night"_s, {entry});
    QVERIFY(id);
    const QSignalSpy opened(m_panel.get(), &ui::InspectorPanel::playlistOpened);
    QToolButton* link = nullptr;
    for (QToolButton* button : m_panel->findChildren<QToolButton*>()) {
        if (button->accessibleName().startsWith(u"Evening & night"_s)) {
            link = button;
        }
    }
    QVERIFY(link != nullptr);
    QVERIFY(link->isVisible());
    QCOMPARE(link->accessibleName(), u"Evening & night · 1 of 1"_s);
    link->click();
    QCOMPARE(opened.at(0).at(0).toLongLong(), *id);
    QVERIFY(playlists.finish());
}

void TestInspectorPanel::coverStandsForTheTrack()
{
    m_panel->showTracks({library().track(4)});
    const auto* cover = m_panel->findChild<ui::CoverPicture*>();
    QVERIFY(cover->isVisible());
    QVERIFY(cover->height() > 100);
    QVERIFY(cover->accessibleDescription().contains(u"No cover"_s)); // the file is not there
}

void TestInspectorPanel::nothingIsClippedWhenNarrow()
{
    m_panel->showTracks({library().track(4)});
    m_panel->resize(240, 900);
    QCoreApplication::processEvents();
    for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
        if (label->isVisible()) {
            QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
            QVERIFY2(label->mapTo(m_panel.get(), QPoint(label->width(), 0)).x() <= 240,
                qPrintable(label->text()));
        }
    }
}

QTEST_MAIN(TestInspectorPanel)
#include "tst_inspectorpanel.moc"

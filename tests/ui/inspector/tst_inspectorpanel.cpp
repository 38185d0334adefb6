// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/storedlibrary.h"
#include "ui/inspector/chromawheel.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/inspector/keychip.h"
#include "ui/inspector/meterbar.h"
#include "ui/inspector/traitscale.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

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
    void nothingIsClippedWhenNarrow();

private:
    [[nodiscard]] models::Library& library() { return m_stored->library(); }

    [[nodiscard]] QString text(const QString& name) const
    {
        const auto* label = m_panel->findChild<QLabel*>(name);
        return label->isVisible() ? label->text() : QString();
    }

    [[nodiscard]] QListView* similar() const { return m_panel->findChild<QListView*>(); }

    std::unique_ptr<support::StoredLibrary> m_stored;
    std::unique_ptr<ui::InspectorPanel> m_panel;
};

void TestInspectorPanel::init()
{
    m_stored = std::make_unique<support::StoredLibrary>(support::analysedTracks(15));
    QVERIFY(m_stored->isStored());
    m_panel = std::make_unique<ui::InspectorPanel>(library());
    m_panel->resize(320, 900);
    m_panel->show();
}

void TestInspectorPanel::cleanup()
{
    m_panel.reset();
    m_stored.reset();
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
    track->features = std::make_shared<analysis::Features>();
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
    auto features = std::make_shared<analysis::Features>(*track->features);
    features->rhythm.swingRatio = 1.94F;
    features->speechLikelihood = 0.9F;
    track->features = features;
    m_panel->showTracks({track});
    QCOMPARE(text(u"remarks"_s), u"swung 1.9 : 1 · probably speech"_s);
    features->rhythm.swingRatio = 1.1F;
    features->speechLikelihood = 0.6F; // not sure enough to say it
    m_panel->showTracks({track});
    QVERIFY(text(u"remarks"_s).isEmpty());
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scratchfolder.h"
#include "tests/ui/storedlibrary.h"
#include "ui/playlist/presetmenu.h"
#include "ui/playlist/rulestrip.h"
#include "ui/playlist/seedchips.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;

class TestRuleStrip : public QObject
{
    Q_OBJECT

private:
    support::ScratchFolder m_scratch;
    std::unique_ptr<support::StoredLibrary> m_stored;
    std::unique_ptr<ui::RuleStrip> m_strip;

    template <typename Widget> Widget* control(const char* name) const
    {
        return m_strip->findChild<Widget*>(QLatin1StringView(name));
    }

    void chooseMode(models::PlaylistMode mode) const
    {
        auto* box = control<QComboBox>("mode");
        box->setCurrentIndex(box->findData(int(mode)));
    }

private slots:

    void init()
    {
        m_stored = std::make_unique<support::StoredLibrary>(support::analysedTracks(10));
        m_strip =
            std::make_unique<ui::RuleStrip>(m_stored->library(), m_scratch.file(u"presets"_s));
        m_strip->show();
    }

    void cleanup()
    {
        m_strip.reset();
        m_stored.reset();
    }

    void theFilterFollowsWhatIsWritten()
    {
        control<QPushButton>("moreRules")->click();
        auto* filter = control<QLineEdit>("filter");
        const QSignalSpy changed(m_strip.get(), &ui::RuleStrip::requestChanged);
        filter->setFocus();
        QTest::keyClicks(filter, u"year:1970"_s);
        QCOMPARE(m_strip->request().filter, QString());
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(m_strip->request().filter, u"year:1970"_s);
        // One with a mistake leaves the last one in force.
        QTest::keyClicks(filter, u" AND ("_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(m_strip->request().filter, u"year:1970"_s);
        // What a preset asks for is shown, and kept with the rules.
        models::PlaylistRequest other;
        other.filter = u"plays:0"_s;
        m_strip->setRequest(other);
        QCOMPARE(filter->text(), u"plays:0"_s);
        control<QSpinBox>("maxPerArtist")->setValue(2);
        QCOMPARE(m_strip->request().filter, u"plays:0"_s);
    }

    void seedsShowWhereTheyCount()
    {
        models::PlaylistRequest request;
        request.seeds = {1, 2};
        m_strip->setRequest(request);
        const auto* seeds = m_strip->findChild<ui::SeedChips*>();
        QVERIFY(seeds->isVisible());
        for (const auto mode : {models::PlaylistMode::Clusters, models::PlaylistMode::TimeOfDay,
                 models::PlaylistMode::Bins, models::PlaylistMode::Genres}) {
            chooseMode(mode);
            QVERIFY(!seeds->isVisible());
        }
        chooseMode(models::PlaylistMode::Similar);
        QVERIFY(seeds->isVisible());
        QCOMPARE(m_strip->request().seeds, request.seeds);
    }

    void everyControlGoesIntoTheRequest()
    {
        const QSignalSpy changed(m_strip.get(), &ui::RuleStrip::requestChanged);
        chooseMode(models::PlaylistMode::Curve);
        auto* curve = control<QComboBox>("curve");
        QVERIFY(curve->isVisible());
        curve->setCurrentIndex(curve->findData(int(analysis::CurveShape::Arc)));
        control<QSpinBox>("maxPerArtist")->setValue(2);
        control<QSpinBox>("loudnessJump")->setValue(6);
        control<QSpinBox>("minBpm")->setValue(90);
        control<QSpinBox>("maxBpm")->setValue(130);
        control<QSpinBox>("notPlayed")->setValue(14);
        QCOMPARE(control<QSpinBox>("mostPlays")->text(), u"any number"_s);
        control<QSpinBox>("leastStars")->setValue(3);
        control<QSpinBox>("mostPlays")->setValue(0);
        control<QSpinBox>("longest")->setValue(15);
        control<QSpinBox>("shortest")->setValue(45);
        control<QSpinBox>("albumGap")->setValue(7);
        control<QCheckBox>("oneVersion")->setChecked(false);
        control<QCheckBox>("sameGenre")->setChecked(true);
        QVERIFY(control<QCheckBox>("musicOnly")->isChecked());
        control<QCheckBox>("musicOnly")->setChecked(false);
        control<QCheckBox>("instrumental")->setChecked(true);
        control<QSlider>("variety")->setValue(70);
        control<QSlider>("weight-timbre")->setValue(20);
        QTRY_VERIFY(!changed.isEmpty());
        QTRY_VERIFY(!m_strip->isChanging());
        const models::PlaylistRequest& request = m_strip->request();
        QCOMPARE(request.mode, models::PlaylistMode::Curve);
        QCOMPARE(request.curve, analysis::CurveShape::Arc);
        QCOMPARE(request.maxPerArtist, 2);
        QCOMPARE(request.albumGap, 7);
        QVERIFY(!request.trackRules.isMusicKept);
        QVERIFY(request.trackRules.isInstrumental);
        QCOMPARE(request.trackRules.minSeconds, 45.0);
        QCOMPARE(request.maxLoudnessJumpLu, 6.0);
        QCOMPARE(request.trackRules.minBpm, 90.0);
        QCOMPARE(request.trackRules.maxBpm, 130.0);
        QCOMPARE(request.trackRules.notPlayedDays, 14);
        QCOMPARE(request.trackRules.minRating, 6); // half stars
        QCOMPARE(request.trackRules.maxPlays, 0);
        QCOMPARE(request.trackRules.maxSeconds, 900.0);
        QVERIFY(!request.isRecordingOnce);
        QVERIFY(request.trackRules.isGenreKept);
        QCOMPARE(request.variety, 0.7);
        // The slider's middle, 10, is a weight of 1; what stands there is not named.
        QCOMPARE(request.weights, (std::map<std::string, double>{{"timbre", 2.0}}));
    }

    void aRequestIsShownAsItIs()
    {
        const QSignalSpy changed(m_strip.get(), &ui::RuleStrip::requestChanged);
        models::PlaylistRequest request;
        request.mode = models::PlaylistMode::Radio;
        request.maxPerArtist = 4;
        request.weights = {{"rhythm", 0.5}};
        m_strip->setRequest(request);
        QCOMPARE(
            control<QComboBox>("mode")->currentData().toInt(), int(models::PlaylistMode::Radio));
        QVERIFY(!control<QComboBox>("curve")->isVisible());
        QCOMPARE(control<QSpinBox>("maxPerArtist")->value(), 4);
        QCOMPARE(control<QSlider>("weight-rhythm")->value(), 5);
        QVERIFY(changed.isEmpty() && !m_strip->isChanging());
    }

    void aCourseIsDrawnByHand()
    {
        chooseMode(models::PlaylistMode::Curve);
        auto* curve = control<QComboBox>("curve");
        curve->setCurrentIndex(curve->findData(int(analysis::CurveShape::Up)));
        const QList<double> drawn{0.5, 0.1, 0.9};
        m_strip->bendCourse(drawn);
        QCOMPARE(curve->currentText(), u"drawn by hand"_s);
        QCOMPARE(m_strip->request().drawnCurve, drawn);
        auto* what = control<QComboBox>("curveOf");
        what->setCurrentIndex(what->findData(int(models::CurveOf::Tempo)));
        QCOMPARE(m_strip->request().curveOf, models::CurveOf::Tempo);
        QCOMPARE(m_strip->request().drawnCurve, drawn);
        // A shape takes its place; drawing starts from the shape: a tenth off both ends.
        curve->setCurrentIndex(curve->findData(int(analysis::CurveShape::Down)));
        QVERIFY(m_strip->request().drawnCurve.isEmpty());
        curve->setCurrentIndex(curve->count() - 1);
        QCOMPARE(m_strip->request().drawnCurve.size(), 7);
        QCOMPARE(m_strip->request().drawnCurve.constFirst(), 0.9);
        QCOMPARE(m_strip->request().drawnCurve.constLast(), 0.1);
    }

    void theLengthHasThreeUnits()
    {
        auto* length = control<QSpinBox>("length");
        auto* unit = control<QComboBox>("lengthUnit");
        QCOMPARE(length->value(), 25);
        unit->setCurrentIndex(1); // four minutes a track
        QCOMPARE(m_strip->request().minutes, 100.0);
        unit->setCurrentIndex(2); // eight megabytes a track
        QCOMPARE(length->value(), 200);
        QCOMPARE(m_strip->request().megabytes, 200.0);
        QCOMPARE(m_strip->request().minutes, 0.0);
        unit->setCurrentIndex(0);
        QCOMPARE(m_strip->request().count, 25);
        QCOMPARE(m_strip->request().megabytes, 0.0);
        models::PlaylistRequest request;
        request.megabytes = 700.0;
        m_strip->setRequest(request);
        QCOMPARE(unit->currentIndex(), 2);
        QCOMPARE(length->value(), 700);
    }

    void detailsAreShownWhenAskedFor()
    {
        QVERIFY(!control<QSpinBox>("maxPerArtist")->isVisible());
        control<QPushButton>("moreRules")->click();
        QVERIFY(control<QSpinBox>("maxPerArtist")->isVisible());
    }

    void aPresetMakesItsRulesAndKeepsTheSeeds()
    {
        models::PlaylistRequest request;
        request.seeds = {3};
        m_strip->setRequest(request);
        const QSignalSpy changed(m_strip.get(), &ui::RuleStrip::requestChanged);
        auto* menu = m_strip->findChild<ui::PresetMenu*>();
        QVERIFY(menu->actions().size() >= 10);
        for (QAction* action : menu->actions()) {
            if (action->text() == u"Wind down"_s) {
                QVERIFY(!action->toolTip().isEmpty());
                action->trigger();
            }
        }
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(m_strip->request().seeds, QList<models::TrackId>{3});
        QCOMPARE(m_strip->request().mode, models::PlaylistMode::Curve);
        QCOMPARE(m_strip->request().curve, analysis::CurveShape::Down);
        QCOMPARE(m_strip->request().minutes, 60.0);
    }

    void rulesAreKeptAsAPreset()
    {
        control<QSpinBox>("maxPerArtist")->setValue(5);
        m_strip->findChild<ui::PresetMenu*>()->keepAs(u"Mine"_s);
        models::PresetStore presets(m_scratch.file(u"presets"_s));
        QVERIFY(presets.find(u"Mine"_s));
        QCOMPARE(presets.find(u"Mine"_s)->request.maxPerArtist, 5);
    }
};

QTEST_MAIN(TestRuleStrip)
#include "tst_rulestrip.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/trackbuilder.h"
#include "ui/covers/soundpicture.h"

#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QTest>

using ui::AlbumSound;

class TestSoundPicture : public QObject
{
    Q_OBJECT

private:
    static models::TrackPtr heard(int tonic, float energy)
    {
        auto track = support::makeTrack({});
        auto features = std::make_shared<analysis::Figures>(
            *support::makeFeatures({.tonic = tonic, .energy = energy}));
        features->tonality.chromaMean.fill(0.05F);
        features->tonality.chromaMean.at(static_cast<std::size_t>(tonic)) = 0.45F;
        track->features = features;
        return track;
    }

    static QImage painted(const AlbumSound& sound)
    {
        QImage image(60, 60, QImage::Format_RGB32);
        QPainter painter(&image);
        ui::paintSoundPicture(painter, image.rect(), sound, QPalette());
        return image;
    }

private slots:

    void isTheMeanOfWhatIsHeard()
    {
        const AlbumSound sound = ui::albumSound(
            {heard(0, 0.2F), heard(0, 0.4F), heard(7, 0.6F), support::makeTrack({})});
        QCOMPARE(sound.tonic, std::optional(0));
        QVERIFY(std::abs(sound.energy - 0.4F) < 1e-5F); // of the three that are analysed
        // Note 0: .45 + .45 + .05 = .95, the loudest; note 7: .05 + .05 + .45 = .55.
        QCOMPARE(sound.chroma.at(0), 1.0F);
        QVERIFY(std::abs(sound.chroma.at(7) - 0.55F / 0.95F) < 1e-5F);
    }

    void unheardAlbumsHaveANeutralPicture()
    {
        const AlbumSound sound = ui::albumSound({support::makeTrack({})});
        QVERIFY(!sound.tonic);
        const QColor ground = painted(sound).pixelColor(1, 1);
        QVERIFY(ground.saturation() < 10);
    }

    void otherSoundsLookDifferent()
    {
        QVERIFY(
            painted(ui::albumSound({heard(0, 0.5F)})) != painted(ui::albumSound({heard(6, 0.5F)})));
    }
};

QTEST_MAIN(TestSoundPicture)
#include "tst_soundpicture.moc"

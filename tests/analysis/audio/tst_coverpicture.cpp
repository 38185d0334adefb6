// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/coverpicture.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"

#include <QTest>

#include <fstream>

using namespace Qt::StringLiterals;

class TestCoverPicture : public QObject
{
    Q_OBJECT

private slots:

    void comesOutAsItWentIn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<std::string>("codec");
        QTest::newRow("mp3") << u"a.mp3"_s << std::string("libmp3lame");
        QTest::newRow("flac") << u"a.flac"_s << std::string("flac");
        QTest::newRow("m4a") << u"a.m4a"_s << std::string("aac");
    }

    void comesOutAsItWentIn()
    {
        QFETCH(QString, name);
        QFETCH(std::string, codec);
        const support::ScratchFolder folder;
        const support::Signal signal = support::sine(440.0, 1.0, 0.5, 44'100, 2);
        const std::vector<std::uint8_t> png = support::onePixelPng();
        QVERIFY(support::writeAudio(folder.stdFile(name), signal, codec, {}, png));
        const auto picture = analysis::coverPicture(folder.stdFile(name));
        QVERIFY(picture);
        QVERIFY(*picture == png);
    }

    void isEmptyWithoutOne()
    {
        const support::ScratchFolder folder;
        const support::Signal signal = support::sine(440.0, 1.0, 0.5, 44'100, 2);
        QVERIFY(support::writeAudio(folder.stdFile(u"a.flac"_s), signal, "flac"));
        const auto picture = analysis::coverPicture(folder.stdFile(u"a.flac"_s));
        QVERIFY(picture);
        QVERIFY(picture->empty());
    }

    void whatIsNoAudioIsAnError()
    {
        const support::ScratchFolder folder;
        std::ofstream(folder.stdFile(u"a.mp3"_s)) << "Dear diary";
        QVERIFY(!analysis::coverPicture(folder.stdFile(u"a.mp3"_s)));
    }
};

QTEST_GUILESS_MAIN(TestCoverPicture)
#include "tst_coverpicture.moc"

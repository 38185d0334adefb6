// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/containertags.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"

#include <QTest>

#include <cmath>
#include <fstream>

using namespace Qt::StringLiterals;

class TestContainerTags : public QObject
{
    Q_OBJECT

private slots:
    void matroskaTellsItsTags();
    void textIsNotAudio();
};

void TestContainerTags::matroskaTellsItsTags()
{
    const support::ScratchFolder folder;
    const std::filesystem::path path = folder.stdFile(u"song.mka"_s);
    const support::Signal signal = support::sine(440.0, 1.0, 0.5, 48'000, 2);
    QVERIFY(support::writeAudio(path, signal, "flac",
        {{"title", "\u00C9tude"}, {"album_artist", "Various"}, {"track", "2/3"}}));

    const auto tags = analysis::containerTags(path);
    QVERIFY(tags);
    QCOMPARE(tags->values.at("title"), std::string("\u00C9tude"));
    QCOMPARE(tags->values.at("album_artist"), std::string("Various"));
    QVERIFY(!tags->hasPicture);
    QCOMPARE(tags->format.codec, std::string("flac"));
    QCOMPARE(tags->format.sampleRateHz, 48'000);
    QCOMPARE(tags->format.channels, 2);
    // The container rounds to milliseconds.
    QVERIFY(std::abs(tags->format.durationS - 1.0) < 0.01);
}

void TestContainerTags::textIsNotAudio()
{
    const support::ScratchFolder folder;
    const std::filesystem::path path = folder.stdFile(u"diary.mka"_s);
    std::ofstream(path) << "Dear diary";
    const auto tags = analysis::containerTags(path);
    QVERIFY(!tags);
    QVERIFY(tags.error().code == analysis::ErrorCode::NotAudio);
}

QTEST_GUILESS_MAIN(TestContainerTags)
#include "tst_containertags.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analyzer.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/signal.h"

#include <QTest>

#include <cmath>

using analysis::Depth;
using analysis::FileRange;

using namespace Qt::StringLiterals;

/// What the analysis hears of a stretch of a file: a second at 440 Hz, two at 880 Hz, one silent.
class TestFileRange : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRangeIsHeardAlone_data();
    void aRangeIsHeardAlone();
    void behindTheEndNothingIsHeard();

private:
    std::unique_ptr<support::ScratchFolder> m_folder;
};

void TestFileRange::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    support::Signal all = support::sine(440.0, 1.0);
    const support::Signal high = support::sine(880.0, 2.0);
    all.samples.insert(all.samples.end(), high.samples.begin(), high.samples.end());
    all.samples.resize(all.samples.size() + static_cast<std::size_t>(all.sampleRateHz), 0.0F);
    for (const char* const name : {"a.flac", "a.mp3", "a.wav", "a.ogg"}) {
        const std::string suffix = name + 2;
        const std::string codec = suffix == "mp3" ? "libmp3lame"
            : suffix == "wav"                     ? "pcm_s16le"
            : suffix == "ogg"                     ? "libvorbis"
                                                  : "flac";
        QVERIFY(support::writeAudio(m_folder->stdFile(QString::fromLatin1(name)), all, codec));
    }
}

void TestFileRange::aRangeIsHeardAlone_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("startS");
    QTest::addColumn<double>("endS");
    QTest::addColumn<double>("centroidHz");
    for (const QString& file : {u"a.flac"_s, u"a.mp3"_s, u"a.wav"_s, u"a.ogg"_s}) {
        const QByteArray name = file.toLatin1();
        QTest::addRow("start of %s", name.constData()) << file << 0.0 << 1.0 << 440.0;
        QTest::addRow("middle of %s", name.constData()) << file << 1.1 << 2.9 << 880.0;
    }
    QTest::newRow("to the end") << u"a.flac"_s << 2.0 << FileRange().endS << 880.0;
}

void TestFileRange::aRangeIsHeardAlone()
{
    QFETCH(QString, file);
    QFETCH(double, startS);
    QFETCH(double, endS);
    QFETCH(double, centroidHz);
    analysis::Analyzer analyzer;
    analysis::AnalysisOptions options;
    options.range = {startS, endS};
    const auto heard = analyzer.analyze(m_folder->stdFile(file), options, {});
    QVERIFY(heard);
    const double lengthS = std::isfinite(endS) ? endS - startS : 4.0 - startS;
    // To the sample where the format seeks to it; Vorbis lands on a packet.
    QVERIFY2(std::abs(heard->format.durationS - lengthS) < 0.05,
        qPrintable(QString::number(heard->format.durationS)));
    // A sine's centroid is its frequency, but for the edges of the stretch.
    QVERIFY2(std::abs(static_cast<double>(heard->timbre.centroidHz) / centroidHz - 1.0) < 0.15,
        qPrintable(QString::number(static_cast<double>(heard->timbre.centroidHz))));
}

void TestFileRange::behindTheEndNothingIsHeard()
{
    analysis::Analyzer analyzer;
    analysis::AnalysisOptions options;
    options.range = {60.0, 120.0};
    const auto heard = analyzer.analyze(m_folder->stdFile(u"a.flac"_s), options, {});
    QVERIFY(!heard);
    options.depth = Depth::Fast;
    QVERIFY(!analyzer.analyze(m_folder->stdFile(u"a.wav"_s), options, {}));
}

QTEST_GUILESS_MAIN(TestFileRange)
#include "tst_filerange.moc"

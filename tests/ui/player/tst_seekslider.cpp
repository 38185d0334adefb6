// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/seekslider.h"

#include <QSignalSpy>
#include <QTest>

#include <cstdlib>

class TestSeekSlider : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void clickGoesThere();
    void timeRunsFromLeftToRightInEveryLanguage();
    void arrowKeysMoveByFiveSeconds();
    void playbackDoesNotMoveAHeldHandle();
    void withoutATrackThereIsNothingToSeek();
    void screenReaderHearsTimes();

private:
    std::unique_ptr<ui::SeekSlider> m_slider;
};

void TestSeekSlider::init()
{
    m_slider = std::make_unique<ui::SeekSlider>();
    m_slider->resize(400, 30);
    m_slider->setDurationMs(200'000);
    m_slider->show();
}

void TestSeekSlider::clickGoesThere()
{
    const QSignalSpy sought(m_slider.get(), &ui::SeekSlider::seekRequested);
    QTest::mouseClick(m_slider.get(), Qt::LeftButton, {}, {300, 15});
    QCOMPARE(sought.size(), 1);
    // Three quarters of the way; the handle keeps the ends from being exact to the pixel.
    const qint64 ms = sought.at(0).at(0).toLongLong();
    QVERIFY2(std::llabs(ms - 150'000) < 6000, qPrintable(QString::number(ms)));
}

void TestSeekSlider::timeRunsFromLeftToRightInEveryLanguage()
{
    QWidget window;
    window.setLayoutDirection(Qt::RightToLeft);
    m_slider->setParent(&window);
    clickGoesThere();
    arrowKeysMoveByFiveSeconds();
    m_slider->setParent(nullptr);
}

void TestSeekSlider::arrowKeysMoveByFiveSeconds()
{
    m_slider->setPositionMs(60'000);
    const QSignalSpy sought(m_slider.get(), &ui::SeekSlider::seekRequested);
    QTest::keyClick(m_slider.get(), Qt::Key_Right);
    QCOMPARE(sought.at(0).at(0).toLongLong(), 65'000);
    QTest::keyClick(m_slider.get(), Qt::Key_Left);
    QCOMPARE(sought.at(1).at(0).toLongLong(), 60'000);
    QTest::keyClick(m_slider.get(), Qt::Key_PageUp);
    QCOMPARE(sought.at(2).at(0).toLongLong(), 90'000);
}

void TestSeekSlider::playbackDoesNotMoveAHeldHandle()
{
    QTest::mousePress(m_slider.get(), Qt::LeftButton, {}, {200, 15});
    const int held = m_slider->value();
    m_slider->setPositionMs(1000);
    QCOMPARE(m_slider->value(), held);
    QTest::mouseRelease(m_slider.get(), Qt::LeftButton, {}, {200, 15});
    m_slider->setPositionMs(1000);
    QCOMPARE(m_slider->value(), 1000);
}

void TestSeekSlider::withoutATrackThereIsNothingToSeek()
{
    m_slider->setDurationMs(0);
    QVERIFY(!m_slider->isEnabled());
}

void TestSeekSlider::screenReaderHearsTimes()
{
    m_slider->setPositionMs(60'000);
    QTest::keyClick(m_slider.get(), Qt::Key_Right);
    QCOMPARE(m_slider->accessibleDescription(), QStringLiteral("1:05 of 3:20"));
}

QTEST_MAIN(TestSeekSlider)
#include "tst_seekslider.moc"

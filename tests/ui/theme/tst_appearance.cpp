// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"
#include "tests/support/scratchfolder.h"
#include "ui/dialogs/appearancepage.h"
#include "ui/theme/appearance.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/framedstyle.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOption>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::theme::Appearance;
using ui::theme::ColourScheme;

class TestAppearance : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadInEveryScheme_data();
    void textIsReadInEveryScheme();
    void whatIsChosenHoldsAtOnceAndIsKept();
    void whatIsToBeTickedIsSeenInTheDark();
    void theSystemsOwnComesBack();
    void textGrowsInHeadingsToo();
    void highContrastShowsEdges_data();
    void highContrastShowsEdges();
    void thePageChooses();

private:
    support::ScratchFolder m_folder;
};

void TestAppearance::textIsReadInEveryScheme_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<double>("least");
    // WCAG 2: 4.5 to 1 for text (AA), 7 to 1 where contrast is asked for (AAA).
    QTest::newRow("light") << static_cast<int>(ColourScheme::Light) << 4.5;
    QTest::newRow("dark") << static_cast<int>(ColourScheme::Dark) << 4.5;
    QTest::newRow("high contrast") << static_cast<int>(ColourScheme::HighContrast) << 7.0;
}

void TestAppearance::textIsReadInEveryScheme()
{
    QFETCH(const int, scheme);
    QFETCH(const double, least);
    using Role = QPalette::ColorRole;
    const QPalette palette = ui::theme::palette(static_cast<ColourScheme>(scheme));
    const std::pair<Role, Role> pairs[] = {{QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase}, {QPalette::WindowText, QPalette::Window},
        {QPalette::ButtonText, QPalette::Button}, {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::HighlightedText, QPalette::Highlight}, {QPalette::Link, QPalette::Base}};
    for (const auto& [text, ground] : pairs) {
        const double contrast =
            ui::theme::contrastRatio(palette.color(text), palette.color(ground));
        QVERIFY2(
            contrast >= least, qPrintable(u"%1 on %2: %3"_s.arg(text).arg(ground).arg(contrast)));
    }
    // A mark that is seen: 3 to 1 (WCAG 2, 1.4.11).
    QVERIFY(
        ui::theme::contrastRatio(palette.color(QPalette::Highlight), palette.color(QPalette::Base))
        >= 3.0);
    QCOMPARE(ui::theme::isDark(palette), static_cast<ColourScheme>(scheme) != ColourScheme::Light);
}

void TestAppearance::whatIsChosenHoldsAtOnceAndIsKept()
{
    models::Settings settings(m_folder.file(u"kept.ini"_s));
    {
        Appearance appearance(settings);
        QVERIFY(appearance.scheme() == ColourScheme::System);
        QWidget widget;
        widget.show();
        appearance.setScheme(ColourScheme::Dark);
        QTRY_VERIFY(ui::theme::isDark(widget.palette())); // it hears of it by an event
        QVERIFY(qobject_cast<ui::theme::FramedStyle*>(QApplication::style()) != nullptr);
        appearance.setTextPercent(150);
        appearance.setTextPercent(1000);
        QCOMPARE(appearance.textPercent(), Appearance::kMostTextPercent);
        appearance.setTextPercent(100);
        appearance.setScheme(ColourScheme::System);
        appearance.setTextPercent(125);
        appearance.setScheme(ColourScheme::Light);
    }
    Appearance again(settings);
    QVERIFY(again.scheme() == ColourScheme::Light);
    QCOMPARE(again.textPercent(), 125);
    again.setScheme(ColourScheme::System);
    QApplication::setFont(QFont());
}

void TestAppearance::whatIsToBeTickedIsSeenInTheDark()
{
    models::Settings settings(m_folder.file(u"dark.ini"_s));
    Appearance appearance(settings);
    appearance.setScheme(ColourScheme::Dark);
    for (const QStyle::PrimitiveElement element : {QStyle::PE_IndicatorCheckBox,
             QStyle::PE_IndicatorItemViewItemCheck, QStyle::PE_IndicatorRadioButton}) {
        QStyleOptionViewItem option;
        option.rect = {0, 0, 14, 14};
        option.palette = QApplication::palette();
        option.state = QStyle::State_Enabled | QStyle::State_Off;
        const QColor ground = option.palette.color(QPalette::Window);
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(ground);
        QPainter painter(&image);
        if (element == QStyle::PE_IndicatorItemViewItemCheck) {
            QApplication::style()->drawPrimitive(element, &option, &painter);
        } else {
            QStyleOptionButton button;
            button.rect = option.rect;
            button.palette = option.palette;
            button.state = option.state;
            QApplication::style()->drawPrimitive(element, &button, &painter);
        }
        painter.end();
        // The middle of the left edge is on the frame, round or not.
        QVERIFY(ui::theme::contrastRatio(image.pixelColor(0, 7), ground) >= 3.0);
    }
    appearance.setScheme(ColourScheme::System);
}

void TestAppearance::theSystemsOwnComesBack()
{
    models::Settings settings(m_folder.file(u"system.ini"_s));
    const QString style = QApplication::style()->name();
    const QColor base = QApplication::palette().color(QPalette::Base);
    Appearance appearance(settings);
    appearance.setScheme(ColourScheme::HighContrast);
    QVERIFY(QApplication::palette().color(QPalette::Base) != base);
    appearance.setScheme(ColourScheme::System);
    QCOMPARE(QApplication::style()->name(), style);
    QCOMPARE(QApplication::palette().color(QPalette::Base), base);
}

void TestAppearance::textGrowsInHeadingsToo()
{
    models::Settings settings(m_folder.file(u"text.ini"_s));
    Appearance appearance(settings);
    QLabel body;
    QLabel heading;
    ui::theme::setTextSize(heading, ui::theme::TextSize::Heading);
    body.show();
    heading.show();
    const double bodyBefore = QFontInfo(body.font()).pointSizeF();
    const double headingBefore = QFontInfo(heading.font()).pointSizeF();
    appearance.setTextPercent(200);
    QTRY_VERIFY(qAbs(QFontInfo(body.font()).pointSizeF() - 2.0 * bodyBefore) < 1.0);
    QTRY_VERIFY(qAbs(QFontInfo(heading.font()).pointSizeF() - 2.0 * headingBefore) < 1.0);
    appearance.setTextPercent(100);
    QTRY_COMPARE(QFontInfo(heading.font()).pointSizeF(), headingBefore);
}

void TestAppearance::highContrastShowsEdges_data()
{
    QTest::addColumn<QWidget*>("control");
    QTest::newRow("field") << static_cast<QWidget*>(new QLineEdit);
    QTest::newRow("button") << static_cast<QWidget*>(new QPushButton);
    QTest::newRow("choice") << static_cast<QWidget*>(new QComboBox);
    QTest::newRow("number") << static_cast<QWidget*>(new QSpinBox);
    QTest::newRow("check box") << static_cast<QWidget*>(new QCheckBox);
    QTest::newRow("slider") << static_cast<QWidget*>(new QSlider(Qt::Horizontal));
}

void TestAppearance::highContrastShowsEdges()
{
    QFETCH(QWidget*, control);
    const std::unique_ptr<QWidget> owned(control);
    models::Settings settings(m_folder.file(u"edges.ini"_s));
    Appearance appearance(settings);
    appearance.setScheme(ColourScheme::HighContrast);
    control->resize(80, 24);
    control->ensurePolished();
    const QImage image = control->grab().toImage();
    // From left to right through the middle, the edge is met before anything else.
    double most = 0.0;
    for (int x = 0; x < image.width(); ++x) {
        most = std::max(most,
            ui::theme::contrastRatio(image.pixelColor(x, image.height() / 2), QColor(Qt::black)));
    }
    appearance.setScheme(ColourScheme::System);
    QVERIFY2(most >= 3.0, qPrintable(QString::number(most))); // WCAG 2.1, 1.4.11
}

void TestAppearance::thePageChooses()
{
    models::Settings settings(m_folder.file(u"page.ini"_s));
    Appearance appearance(settings);
    appearance.setTextPercent(110);
    ui::AppearancePage page(appearance);
    const QList<QComboBox*> boxes = page.findChildren<QComboBox*>();
    QCOMPARE(boxes.size(), 2);
    QCOMPARE(boxes.at(0)->count(), ui::theme::kColourSchemeCount);
    QCOMPARE(boxes.at(1)->currentData().toInt(), 110);
    boxes.at(0)->setCurrentIndex(static_cast<int>(ColourScheme::Dark));
    QVERIFY(appearance.scheme() == ColourScheme::Dark);
    boxes.at(1)->setCurrentIndex(boxes.at(1)->findData(150));
    QCOMPARE(appearance.textPercent(), 150);
    appearance.setScheme(ColourScheme::System);
    appearance.setTextPercent(100);
}

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"

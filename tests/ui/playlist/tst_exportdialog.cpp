// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scratchfolder.h"
#include "ui/playlist/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void theFormatIsThatOfTheFile();
    void theFileTakesTheFormat();
    void pathsAreRewrittenWhereAsked();
    void aFileThatIsThereIsToldOf();
};

void TestExportDialog::theFormatIsThatOfTheFile()
{
    ui::ExportDialog dialog(u"/lists/Evening.m3u8"_s, u"/music"_s);
    auto* format = dialog.findChild<QComboBox*>(u"format"_s);
    QCOMPARE(format->count(), models::playlistSuffixes().size());
    QCOMPARE(format->currentData().toString(), u"m3u8"_s);
    auto* file = dialog.findChild<QLineEdit*>(u"file"_s);
    file->setText(u"/lists/Evening.XSPF"_s);
    QCOMPARE(format->currentData().toString(), u"xspf"_s);
    // Without a suffix it is the usual one.
    file->setText(u"/lists/Evening"_s);
    QCOMPARE(format->currentData().toString(), u"m3u8"_s);
    QCOMPARE(dialog.file(), u"/lists/Evening.m3u8"_s);
    file->clear();
    QVERIFY(!dialog.findChild<QPushButton*>(u"export"_s)->isEnabled());
}

void TestExportDialog::theFileTakesTheFormat()
{
    ui::ExportDialog dialog(u"/lists/Vol. 2.m3u8"_s, u"/music"_s);
    auto* format = dialog.findChild<QComboBox*>(u"format"_s);
    auto* file = dialog.findChild<QLineEdit*>(u"file"_s);
    const auto choose = [format](const QString& suffix) {
        const int index = format->findData(suffix);
        format->setCurrentIndex(index);
        emit format->activated(index);
    };
    choose(u"pls"_s);
    QCOMPARE(file->text(), u"/lists/Vol. 2.pls"_s);
    // What is no suffix of a playlist belongs to the name.
    file->setText(u"/lists/Vol. 2"_s);
    choose(u"jspf"_s);
    QCOMPARE(dialog.file(), u"/lists/Vol. 2.jspf"_s);
}

void TestExportDialog::pathsAreRewrittenWhereAsked()
{
    ui::ExportDialog dialog(u"/lists/a.m3u8"_s, u"/home/ann/Music"_s);
    QVERIFY(dialog.writing().prefixes.isEmpty());
    QVERIFY(!dialog.writing().areNamesFatSafe);
    QCOMPARE(dialog.writing().style, models::PathStyle::Auto);
    QCOMPARE(dialog.findChild<QLineEdit*>(u"prefixFrom"_s)->text(), u"/home/ann/Music"_s);
    dialog.findChild<QLineEdit*>(u"prefixTo"_s)->setText(u"/storage/Music"_s);
    dialog.findChild<QCheckBox*>(u"fatSafe"_s)->setChecked(true);
    const models::PlaylistWriting writing = dialog.writing();
    QCOMPARE(writing.prefixes.size(), 1);
    QCOMPARE(writing.prefixes.constFirst().from, u"/home/ann/Music"_s);
    QCOMPARE(writing.prefixes.constFirst().to, u"/storage/Music"_s);
    QVERIFY(writing.areNamesFatSafe);
}

void TestExportDialog::aFileThatIsThereIsToldOf()
{
    const support::ScratchFolder folder;
    QFile there(folder.file(u"there.m3u8"_s));
    QVERIFY(there.open(QIODevice::WriteOnly));
    ui::ExportDialog dialog(folder.file(u"new.m3u8"_s), {});
    dialog.show();
    auto* button = dialog.findChild<QPushButton*>(u"export"_s);
    auto* warning = dialog.findChild<QLabel*>(u"failure"_s);
    QVERIFY(!warning->isVisible());
    auto* file = dialog.findChild<QLineEdit*>(u"file"_s);
    file->setText(there.fileName());
    QTRY_VERIFY(warning->isVisible());
    QCOMPARE(button->text(), u"&Replace"_s);
    file->setText(folder.file(u"other.m3u8"_s));
    QTRY_VERIFY(!warning->isVisible());
    QCOMPARE(button->text(), u"&Export"_s);
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"

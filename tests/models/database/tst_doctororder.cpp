// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/backups.h"
#include "models/database/database.h"
#include "models/database/doctororder.h"
#include "tests/support/scratchfolder.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
namespace doctororder = models::doctororder;
using doctororder::Treatment;

class TestDoctorOrder : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsDoneUnasked();
    void aBackupIsPutInPlaceOnce();
    void aRepairIsMade();
    void whatFailsIsNotTriedForEver();
};

void TestDoctorOrder::nothingIsDoneUnasked()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    QVERIFY(!doctororder::waiting(path));
    QCOMPARE(*doctororder::carryOut(path), QString());
    QFile odd(path + u"-order"_s);
    QVERIFY(odd.open(QIODevice::WriteOnly));
    odd.write("make coffee");
    odd.close();
    QVERIFY(!doctororder::waiting(path));
}

void TestDoctorOrder::aBackupIsPutInPlaceOnce()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    QVERIFY(models::Database::open(path));
    const auto backup = models::backups::make(path, QDateTime::currentDateTime());
    QVERIFY(backup);
    QVERIFY(doctororder::leave(path, {Treatment::Restore, *backup}));
    QCOMPARE(doctororder::waiting(path)->backup, *backup);
    const auto sentence = doctororder::carryOut(path);
    QVERIFY2(sentence, sentence ? "" : qPrintable(sentence.error().detail));
    QVERIFY(sentence->contains(u"l.db.replaced"_s));
    QVERIFY(!doctororder::waiting(path));
    QVERIFY(models::Database::open(path));
}

void TestDoctorOrder::aRepairIsMade()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    QVERIFY(models::Database::open(path));
    QVERIFY(doctororder::leave(path, {}));
    QVERIFY(doctororder::waiting(path)->treatment == Treatment::Repair);
    (void)doctororder::carryOut(path);
    QVERIFY(!doctororder::waiting(path));
    QVERIFY(models::Database::open(path));
}

void TestDoctorOrder::whatFailsIsNotTriedForEver()
{
    const support::ScratchFolder folder;
    const QString path = folder.file(u"l.db"_s);
    QVERIFY(models::Database::open(path));
    QVERIFY(doctororder::leave(path, {Treatment::Restore, folder.file(u"none.db"_s)}));
    QVERIFY(!doctororder::carryOut(path));
    QCOMPARE(*doctororder::carryOut(path), QString());
    QVERIFY(models::Database::open(path));
}

QTEST_GUILESS_MAIN(TestDoctorOrder)
#include "tst_doctororder.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/roottable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "tests/support/scratchfolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::Result;

class TestRootTable : public QObject
{
    Q_OBJECT

private slots:
    void rootsKeepTheirOrder();
};

void TestRootTable::rootsKeepTheirOrder()
{
    const support::ScratchFolder folder;
    const auto database = models::Database::open(folder.file(u"library.db"_s));
    QVERIFY(database);
    QSqlDatabase reader = (*database)->reader();
    const QString odd = models::pathFromBytes("/caf\xE9");
    for (const QString& path : {u"/z"_s, odd, u"/a"_s, u"/z"_s}) {
        QVERIFY((*database)->writer().run([&path](QSqlDatabase& connection) {
            return models::roottable::insert(connection, path, 1);
        }));
    }
    QCOMPARE(*models::roottable::readAll(reader), QStringList({u"/z"_s, odd, u"/a"_s}));

    QVERIFY((*database)->writer().run(
        [&odd](QSqlDatabase& connection) { return models::roottable::remove(connection, odd); }));
    QCOMPARE(*models::roottable::readAll(reader), QStringList({u"/z"_s, u"/a"_s}));
}

QTEST_GUILESS_MAIN(TestRootTable)
#include "tst_roottable.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/problemtable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "tests/support/scratchfolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::Problem;

class TestProblemTable : public QObject
{
    Q_OBJECT

private slots:
    void problemsComeBackReplaceAndGo();
};

void TestProblemTable::problemsComeBackReplaceAndGo()
{
    const support::ScratchFolder folder;
    const auto database = models::Database::open(folder.file(u"library.db"_s));
    QVERIFY(database);
    QSqlDatabase reader = (*database)->reader();
    const auto store = [&database](const Problem& problem) {
        return (*database)->writer().run([&problem](QSqlDatabase& connection) {
            return models::problemtable::store(connection, problem);
        });
    };

    Problem problem;
    problem.path = models::pathFromBytes("/caf\xE9.mp3");
    problem.severity = models::ProblemSeverity::Warning;
    problem.code = analysis::ErrorCode::ReadFailed;
    problem.detail = u"3 packets"_s;
    problem.stamp = {.size = 12, .modifiedNs = -5, .inode = ~quint64{0}};
    problem.seenMs = 99;
    Problem other;
    other.path = u"/b.mp3"_s;
    QVERIFY(store(problem));
    QVERIFY(store(other));

    auto all = models::problemtable::readAll(reader);
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().path, other.path);
    const Problem& read = all->last();
    QCOMPARE(read.path, problem.path);
    QVERIFY(read.severity == problem.severity);
    QVERIFY(read.code == problem.code);
    QCOMPARE(read.detail, problem.detail);
    QVERIFY(read.stamp == problem.stamp);
    QCOMPARE(read.seenMs, problem.seenMs);

    problem.code = analysis::ErrorCode::NotAudio;
    QVERIFY(store(problem));
    all = models::problemtable::readAll(reader);
    QCOMPARE(all->size(), 2);
    QVERIFY(all->last().code == analysis::ErrorCode::NotAudio);

    QVERIFY((*database)->writer().run([&problem](QSqlDatabase& connection) {
        return models::problemtable::remove(connection, problem.path);
    }));
    QCOMPARE(models::problemtable::readAll(reader)->size(), 1);
}

QTEST_GUILESS_MAIN(TestProblemTable)
#include "tst_problemtable.moc"

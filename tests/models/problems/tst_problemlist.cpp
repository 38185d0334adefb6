// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/problemtable.h"
#include "models/database/tracktable.h"
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "models/problems/problemlist.h"
#include "models/text/text.h"
#include "tests/support/scratchfolder.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using models::Problem;
using models::ProblemList;
using models::ProblemSeverity;

class TestProblemList : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void columnsSayWhereAndWhy();
    void undecodableNameIsShown();
    void reloadKeepsRowsInPlace_data();
    void reloadKeepsRowsInPlace();
    void changedProblemIsAnnounced();
    void countIsAnnounced();
    void refreshDoesNotWait();
    void refreshWhileReadingReadsAgain();
    void missingTracksStandAmongThem();
    void ignoredOnesAreHidden();
    void anotherStateOfTheFileIsHeardOfAgain();

private:
    void store(const QString& path, ProblemSeverity severity = ProblemSeverity::Error);
    void replaceAll(const QStringList& names);
    [[nodiscard]] QStringList names() const;

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<ProblemList> m_list;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestProblemList::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    auto opened = models::Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_list = std::make_unique<ProblemList>(*m_database);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_list.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestProblemList::cleanup()
{
    m_tester.reset();
    m_list.reset();
    m_database.reset();
    m_folder.reset();
}

void TestProblemList::store(const QString& path, ProblemSeverity severity)
{
    Problem problem;
    problem.path = path;
    problem.severity = severity;
    problem.seenMs = QDateTime({2024, 2, 29}, {12, 0}).toMSecsSinceEpoch();
    QVERIFY(m_database->writer().run([&problem](QSqlDatabase& connection) {
        return models::problemtable::store(connection, problem);
    }));
}

void TestProblemList::replaceAll(const QStringList& names)
{
    const QList<Problem> old = m_list->problems();
    QVERIFY(m_database->writer().run([&old](QSqlDatabase& connection) -> models::Result<void> {
        for (const Problem& problem : old) {
            if (const auto gone = models::problemtable::remove(connection, problem.path); !gone) {
                return gone;
            }
        }
        return {};
    }));
    for (const QString& name : names) {
        store(u'/' + name);
    }
}

QStringList TestProblemList::names() const
{
    QStringList found;
    for (int row = 0; row < m_list->rowCount(); ++row) {
        found << m_list->index(row, 0).data().toString();
    }
    return found;
}

void TestProblemList::columnsSayWhereAndWhy()
{
    store(u"/music/a b/broken.mp3"_s);
    QVERIFY(m_list->reload());
    QCOMPARE(m_list->rowCount(), 1);
    QCOMPARE(m_list->columnCount(), 5);
    const auto text = [this](ProblemList::Column column, int role) {
        return m_list->index(0, static_cast<int>(column)).data(role);
    };
    QCOMPARE(text(ProblemList::Column::File, Qt::DisplayRole).toString(), u"broken.mp3"_s);
    QCOMPARE(text(ProblemList::Column::Folder, Qt::DisplayRole).toString(), u"/music/a b"_s);
    QCOMPARE(text(ProblemList::Column::Severity, Qt::DisplayRole).toString(), u"Error"_s);
    QCOMPARE(text(ProblemList::Column::Severity, ProblemList::SortRole).toInt(), 2);
    const qint64 noticedMs = QDateTime({2024, 2, 29}, {12, 0}).toMSecsSinceEpoch();
    QCOMPARE(text(ProblemList::Column::Noticed, Qt::DisplayRole).toString(),
        models::text::date(noticedMs));
    QCOMPARE(text(ProblemList::Column::Noticed, ProblemList::SortRole).toLongLong(), noticedMs);
    QCOMPARE(text(ProblemList::Column::Reason, Qt::DisplayRole).toString(),
        models::problemReason(m_list->problems().first()));
    QCOMPARE(text(ProblemList::Column::Reason, ProblemList::PathRole).toString(),
        u"/music/a b/broken.mp3"_s);
    for (int column = 0; column < m_list->columnCount(); ++column) {
        QVERIFY(!m_list->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
}

void TestProblemList::undecodableNameIsShown()
{
    const QString path = models::pathFromBytes("/caf\xE9.mp3");
    store(path);
    QVERIFY(m_list->reload());
    QCOMPARE(m_list->index(0, 0).data().toString(), u"caf\uFFFD.mp3"_s);
    QCOMPARE(m_list->index(0, 0).data(ProblemList::PathRole).toString(), path);
}

void TestProblemList::reloadKeepsRowsInPlace_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("nothing changes") << u"b d f"_s << u"b d f"_s;
    QTest::newRow("more everywhere") << u"b d f"_s << u"a b c d e f g h"_s;
    QTest::newRow("fewer") << u"a b c d e f"_s << u"b e"_s;
    QTest::newRow("some go, some come") << u"a c e g"_s << u"b c d g h"_s;
    QTest::newRow("all others") << u"a b c"_s << u"x y"_s;
    QTest::newRow("none left") << u"a b c"_s << u""_s;
    QTest::newRow("the first ones") << u""_s << u"a b c"_s;
}

void TestProblemList::reloadKeepsRowsInPlace()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    replaceAll(before.split(u' ', Qt::SkipEmptyParts));
    QVERIFY(m_list->reload());
    QHash<QString, QPersistentModelIndex> kept;
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const QModelIndex index = m_list->index(row, 0);
        kept.insert(index.data().toString(), index);
    }
    const QSignalSpy resets(m_list.get(), &QAbstractItemModel::modelReset);

    const QStringList expected = after.split(u' ', Qt::SkipEmptyParts);
    replaceAll(expected);
    QVERIFY(m_list->reload());

    QCOMPARE(names(), expected);
    QCOMPARE(resets.size(), 0);
    for (auto index = kept.cbegin(); index != kept.cend(); ++index) {
        QCOMPARE(index->isValid(), expected.contains(index.key()));
        if (index->isValid()) {
            QCOMPARE(index->data().toString(), index.key());
        }
    }
}

void TestProblemList::changedProblemIsAnnounced()
{
    store(u"/a"_s);
    store(u"/b"_s);
    QVERIFY(m_list->reload());
    const QSignalSpy changes(m_list.get(), &QAbstractItemModel::dataChanged);
    store(u"/b"_s, ProblemSeverity::Warning);
    QVERIFY(m_list->reload());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), 1);
    QCOMPARE(m_list->index(1, 0).data(ProblemList::SeverityRole).toInt(), 1);
}

void TestProblemList::countIsAnnounced()
{
    const QSignalSpy counts(m_list.get(), &ProblemList::countChanged);
    store(u"/a"_s);
    QVERIFY(m_list->reload());
    QVERIFY(m_list->reload());
    QCOMPARE(counts.size(), 1);
    QCOMPARE(counts.first().first().toInt(), 1);
}

void TestProblemList::refreshDoesNotWait()
{
    store(u"/a.mp3"_s);
    m_list->refresh();
    QCOMPARE(m_list->rowCount(), 0); // what was read comes with the next events
    QTRY_COMPARE(names(), QStringList{u"a.mp3"_s});
}

void TestProblemList::refreshWhileReadingReadsAgain()
{
    m_list->refresh();
    store(u"/a.mp3"_s); // perhaps too late for what is being read
    m_list->refresh();
    QTRY_COMPARE(names(), QStringList{u"a.mp3"_s});
}

void TestProblemList::missingTracksStandAmongThem()
{
    store(u"/m/a.mp3"_s);
    store(u"/m/c.mp3"_s);
    QVERIFY(m_database->writer().run([](QSqlDatabase& connection) -> models::Result<void> {
        for (const char* const name : {"/m/b.mp3", "/m/c.mp3", "/m/there.mp3"}) {
            models::Track track;
            track.path = QString::fromLatin1(name);
            track.isMissing = track.path != u"/m/there.mp3"_s;
            if (const auto id = models::tracktable::insert(connection, track); !id) {
                return id.error();
            }
        }
        return {};
    }));
    QVERIFY(m_list->reload());
    QCOMPARE(names(), (QStringList{u"a.mp3"_s, u"b.mp3"_s, u"c.mp3"_s}));
    QCOMPARE(m_list->index(0, 0).data(ProblemList::MissingTrackRole).toLongLong(), 0);
    QCOMPARE(m_list->index(1, 0).data(ProblemList::MissingTrackRole).toLongLong(), 1);
    // That it is gone says more than what was wrong with it.
    QCOMPARE(m_list->index(2, 0).data(ProblemList::MissingTrackRole).toLongLong(), 2);
    QVERIFY(m_list->index(1, static_cast<int>(ProblemList::Column::Reason))
                .data()
                .toString()
                .contains(u"gone"_s));
}

void TestProblemList::ignoredOnesAreHidden()
{
    store(u"/m/a.mp3"_s);
    store(u"/m/b.mp3"_s);
    QVERIFY(m_list->reload());
    QSignalSpy count(m_list.get(), &ProblemList::countChanged);
    m_list->setIgnored({u"/m/a.mp3"_s}, true);
    QVERIFY(count.wait());
    QCOMPARE(names(), QStringList{u"b.mp3"_s});
    QCOMPARE(m_list->ignoredCount(), 1);
    m_list->setShowsIgnored(true);
    QVERIFY(m_list->reload());
    QCOMPARE(m_list->rowCount(), 2);
    QVERIFY(m_list->index(0, 0).data(ProblemList::IgnoredRole).toBool());
    m_list->setIgnored({u"/m/a.mp3"_s}, false);
    QTRY_COMPARE(m_list->ignoredCount(), 0);
}

void TestProblemList::anotherStateOfTheFileIsHeardOfAgain()
{
    store(u"/m/a.mp3"_s);
    QVERIFY(m_database->writer().run([](QSqlDatabase& connection) {
        return models::problemtable::setIgnored(connection, {u"/m/a.mp3"_s}, true);
    }));
    store(u"/m/a.mp3"_s); // the same again
    QVERIFY(m_list->reload());
    QCOMPARE(m_list->rowCount(), 0);
    Problem changed;
    changed.path = u"/m/a.mp3"_s;
    changed.stamp.size = 5;
    QVERIFY(m_database->writer().run([&changed](QSqlDatabase& connection) {
        return models::problemtable::store(connection, changed);
    }));
    QVERIFY(m_list->reload());
    QCOMPARE(m_list->rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestProblemList)
#include "tst_problemlist.moc"

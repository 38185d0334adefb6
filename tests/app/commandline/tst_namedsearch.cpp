// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/database/tracktable.h"
#include "models/library/library.h"
#include "models/searches/searchstore.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/trackbuilder.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// Searches that were kept in the window, as a user names them to the real executable.
class TestNamedSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listShowsWhatItFinds();
    void anUnknownNameIsPointedOut();
    void aFilterThatNamesNothingIsAMistake();

private:
    struct Outcome
    {
        int exitCode = -1;
        QString output;
        QString messages;
    };

    [[nodiscard]] Outcome run(const QStringList& arguments) const;

    support::ScratchFolder m_folder;
};

void TestNamedSearch::initTestCase()
{
    const auto database = models::Database::open(m_folder.file(u"l.db"_s));
    QVERIFY(database);
    const auto stored = (*database)->writer().run([](QSqlDatabase& connection) {
        for (const int year : {1975, 1985, 1995}) {
            const auto track = support::makeTrack(
                {.title = u"Of %1"_s.arg(year), .path = u"/m/%1.mp3"_s.arg(year), .year = year});
            if (const auto id = models::tracktable::insert(connection, *track); !id) {
                return models::Result<void>(id.error());
            }
        }
        return models::Result<void>();
    });
    QVERIFY(stored);
    models::Library library(**database);
    models::SearchStore searches(**database, library);
    searches.put(searches.made(u"Not so new"_s, u"year:<1990 sort:-year"_s));
    QVERIFY(searches.finish());
}

TestNamedSearch::Outcome TestNamedSearch::run(const QStringList& arguments) const
{
    QProcess process;
    process.start(qEnvironmentVariable("SEGUE_EXECUTABLE"),
        QStringList{u"--library"_s, m_folder.file(u"l.db"_s)} + arguments);
    process.waitForFinished(60000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

void TestNamedSearch::listShowsWhatItFinds()
{
    const Outcome list =
        run({u"list"_s, u"search:\"not so new\""_s, u"--columns"_s, u"year"_s, u"--csv"_s});
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.output.simplified(), u"year 1985 1975"_s);
    const Outcome others =
        run({u"list"_s, u"NOT search:\"not so new\""_s, u"--columns"_s, u"year"_s, u"--csv"_s});
    QCOMPARE(others.output.simplified(), u"year 1995"_s);
}

void TestNamedSearch::anUnknownNameIsPointedOut()
{
    const Outcome list = run({u"list"_s, u"search:other"_s});
    QCOMPARE(list.exitCode, 2);
    QVERIFY2(list.messages.contains(u"other"_s), qPrintable(list.messages));
}

void TestNamedSearch::aFilterThatNamesNothingIsAMistake()
{
    QCOMPARE(run({u"playlist"_s, u"--seed"_s, u"year:1975"_s, u"--filter"_s, u"search:other"_s})
                 .exitCode,
        2);
}

QTEST_GUILESS_MAIN(TestNamedSearch)
#include "tst_namedsearch.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/analysistable.h"
#include "models/database/connection.h"
#include "models/database/database.h"
#include "models/files/filepath.h"
#include "models/library/library.h"
#include "models/library/roots.h"
#include "models/playlist/playliststore.h"
#include "models/scan/scanner.h"
#include "tests/app/library/livinglibrary.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using models::TrackId;

/// Whatever happens to the files, and to the process that scans them: what the user gave a track
/// stays with that track. SEGUE_OPERATIONS=2000 and SEGUE_SEED=n make it run longer, and elsewhere.
class TestLastingLibrary : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLostOrMisattributed();
    void anyMomentCanBeTheLast();

private:
    struct Open
    {
        explicit Open(const QString& path)
            : database(std::move(*models::Database::open(path)))
            , library(*database)
            , playlists(*database)
        { }

        std::unique_ptr<models::Database> database;
        models::Library library;
        models::PlaylistStore playlists;
    };

    static std::unique_ptr<Open> open(LivingLibrary& living);
    static models::ScanSummary scan(Open& open, const LivingLibrary& living);
    static void give(Open& open, LivingLibrary& living);
    static void killAScan(LivingLibrary& living, int withinMs);
    static QStringList differences(Open& open, LivingLibrary& living);
    static QString difference(const Open& open, const LivingLibrary& living, OwnedFile& file,
        const QHash<TrackId, qint64>& analysed);
    static QString integrity(const QString& path);
};

namespace {

constexpr int kPlaylistCount = 3;

int setting(const char* name, int fallback)
{
    return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : fallback;
}

QHash<TrackId, qint64> analysedTimes(models::Database& database)
{
    QSqlQuery query(database.reader());
    QHash<TrackId, qint64> times;
    query.exec(u"SELECT track_id, analysed_ms FROM analyses"_s);
    while (query.next()) {
        times.insert(query.value(0).toLongLong(), query.value(1).toLongLong());
    }
    return times;
}

} // namespace

std::unique_ptr<TestLastingLibrary::Open> TestLastingLibrary::open(LivingLibrary& living)
{
    auto opened = std::make_unique<Open>(living.databasePath());
    (void)opened->library.load();
    (void)opened->playlists.load();
    return opened;
}

models::ScanSummary TestLastingLibrary::scan(Open& open, const LivingLibrary& living)
{
    models::Scanner scanner(*open.database);
    connect(&scanner, &models::Scanner::stored, &open.library, &models::Library::merge);
    QSignalSpy finished(&scanner, &models::Scanner::finished);
    scanner.start(living.roots(), open.library.snapshot(), {});
    if (!finished.wait(60'000)) {
        return {.error = u"the scan does not end"_s};
    }
    return finished.first().first().value<models::ScanSummary>();
}

/// A rating, a play or a place in a playlist.
void TestLastingLibrary::give(Open& open, LivingLibrary& living)
{
    auto& files = living.files();
    OwnedFile& file = files[static_cast<std::size_t>(living.below(static_cast<int>(files.size())))];
    if (file.id == 0) {
        return;
    }
    const int what = living.below(3);
    if (what == 0) {
        file.rating = 1 + living.below(10);
        open.library.setRating({file.id}, file.rating);
    } else if (what == 1) {
        ++file.plays;
        open.library.recordPlay(file.id);
    } else {
        const auto playlists = open.playlists.playlists();
        const int index = living.below(kPlaylistCount);
        const auto& playlist = playlists.at(index);
        auto entries = open.playlists.entries(playlist.id);
        if (entries && !file.playlists.contains(index)) {
            entries->append(models::PlaylistEntry{.trackId = file.id});
            (void)open.playlists.replaceEntries(playlist.id, *entries);
            file.playlists.insert(index);
        }
    }
}

void TestLastingLibrary::killAScan(LivingLibrary& living, int withinMs)
{
    QProcess process;
    process.start(qEnvironmentVariable("SEGUE_EXECUTABLE"),
        QStringList{u"--library"_s, living.databasePath(), u"scan"_s, u"--json"_s});
    QVERIFY(process.waitForStarted());
    QTest::qWait(living.below(withinMs));
    process.kill(); // SIGKILL; nothing when it is over already
    process.waitForFinished();
}

QString TestLastingLibrary::integrity(const QString& path)
{
    const QString name = models::connection::uniqueName(u"integrity"_s);
    QString answer;
    {
        auto connection = models::connection::open(path, name, models::connection::Access::Read);
        QSqlQuery query(connection ? *connection : QSqlDatabase());
        answer = query.exec(u"PRAGMA integrity_check"_s) && query.next() ? query.value(0).toString()
                                                                         : u"cannot be opened"_s;
    }
    models::connection::close(name);
    return answer;
}

QString TestLastingLibrary::difference(const Open& open, const LivingLibrary& living,
    OwnedFile& file, const QHash<TrackId, qint64>& analysed)
{
    const bool isMounted = living.isMounted(file.root);
    const QString path = models::fromStdPath(living.fullPath(file));
    if (file.id == 0) {
        const models::TrackPtr fresh = open.library.snapshot()->findPath(path);
        if (!fresh) {
            return isMounted ? u"was not found"_s : QString();
        }
        for (const OwnedFile& other : living.files()) {
            if (other.id == fresh->id) {
                return u"was taken for another track"_s;
            }
        }
        file.id = fresh->id;
    }
    const models::TrackPtr track = open.library.track(file.id);
    if (!track) {
        return u"has no track any more"_s;
    }
    if (file.isDeleted) {
        return isMounted && !track->isMissing ? u"is gone, and not marked"_s : QString();
    }
    if (track->path != path) {
        return u"is thought to be at "_s + models::displayPath(track->path);
    }
    if (track->isMissing) {
        return isMounted ? u"is there, and marked missing"_s : u"is offline, and marked missing"_s;
    }
    if (track->rating != file.rating || track->playCount != file.plays) {
        return u"lost its rating or its plays"_s;
    }
    if (!isMounted) {
        return {};
    }
    if (track->tags.title.toStdString() != file.title) {
        return u"has the title %1"_s.arg(track->tags.title.left(40));
    }
    if (!track->isAnalysed()) {
        return u"is not analysed"_s;
    }
    const qint64 time = analysed.value(file.id);
    if (file.analysedMs != 0 && !file.isReplaced && time != file.analysedMs) {
        return u"was analysed twice"_s;
    }
    file.analysedMs = time;
    return {};
}

QStringList TestLastingLibrary::differences(Open& open, LivingLibrary& living)
{
    QStringList found;
    const QHash<TrackId, qint64> analysed = analysedTimes(*open.database);
    for (OwnedFile& file : living.files()) {
        const QString difference = TestLastingLibrary::difference(open, living, file, analysed);
        if (!difference.isEmpty()) {
            found << u"%1 (id %2, %3) %4"_s
                         .arg(models::displayPath(models::fromStdPath(living.fullPath(file))))
                         .arg(file.id)
                         .arg(QString::fromStdString(file.sound), difference);
        }
    }
    const auto playlists = open.playlists.playlists();
    for (int index = 0; index < kPlaylistCount; ++index) {
        std::set<TrackId> entries;
        if (const auto stored = open.playlists.entries(playlists.at(index).id)) {
            for (const auto& entry : *stored) {
                entries.insert(entry.trackId);
            }
        }
        for (const OwnedFile& file : living.files()) {
            if (file.playlists.contains(index) != entries.contains(file.id)) {
                found << u"playlist %1 lost track %2"_s.arg(index).arg(file.id);
            }
        }
    }
    return found;
}

void TestLastingLibrary::nothingIsLostOrMisattributed()
{
    const int operations = setting("SEGUE_OPERATIONS", 150);
    const int seed = setting("SEGUE_SEED", 1);
    LivingLibrary living(static_cast<unsigned>(seed), operations > 1000 ? 300 : 60);
    std::unique_ptr<Open> opened = open(living);
    models::Roots roots(*opened->database);
    for (const QString& root : living.roots()) {
        QVERIFY(roots.add(root));
    }
    QVERIFY(roots.finish());
    for (int i = 0; i < kPlaylistCount; ++i) {
        QVERIFY(opened->playlists.create(u"List %1"_s.arg(i), {}));
    }
    QMap<std::string, int> counts;
    std::string log;
    const auto check = [&] {
        const models::ScanSummary summary = scan(*opened, living);
        const QStringList found =
            summary.error.isEmpty() ? differences(*opened, living) : QStringList{summary.error};
        living.settle();
        log = found.isEmpty() ? std::string() : log;
        return found;
    };
    QCOMPARE(check(), QStringList());
    int scans = 1;
    int kills = 0;
    for (int i = 0; i < operations; ++i) {
        const std::string name = living.act();
        ++counts[name];
        log += name + ", ";
        give(*opened, living);
        const int next = living.below(8);
        if (next < 2) {
            QVERIFY(opened->playlists.finish());
            opened.reset(); // closed: what happens now, happens unseen
        }
        if (next == 0) {
            ++kills;
            log += "kill, ";
            killAScan(living, 150);
            QCOMPARE(integrity(living.databasePath()), u"ok"_s);
        }
        if (!opened) {
            opened = open(living);
        }
        if (next < 4) {
            ++scans;
            const QStringList found = check();
            QVERIFY2(found.isEmpty(),
                qPrintable(
                    u"operation %1, seed %2, since the last scan: %3\n%4"_s.arg(i).arg(seed).arg(
                        QString::fromStdString(log), found.join(u'\n'))));
        }
    }
    QCOMPARE(check(), QStringList());
    qInfo("%d operations, %d files at the end, %d scans, %d of them killed", operations,
        static_cast<int>(living.files().size()), scans + 1 + kills, kills);
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        qInfo("  %4d %s", count.value(), count.key().c_str());
    }
}

void TestLastingLibrary::anyMomentCanBeTheLast()
{
    const int moments = setting("SEGUE_KILLS", 8);
    const int seed = setting("SEGUE_SEED", 1);
    LivingLibrary living(static_cast<unsigned>(seed), moments > 50 ? 300 : 40);
    {
        const std::unique_ptr<Open> opened = open(living);
        models::Roots roots(*opened->database);
        for (const QString& root : living.roots()) {
            QVERIFY(roots.add(root));
        }
        QVERIFY(roots.finish());
    }
    QHash<TrackId, qint64> before;
    int wholeRuns = 0;
    for (int moment = 0; moment < moments; ++moment) {
        killAScan(living, 400);
        QCOMPARE(integrity(living.databasePath()), u"ok"_s);
        const std::unique_ptr<Open> opened = open(living);
        const QHash<TrackId, qint64> after = analysedTimes(*opened->database);
        for (auto time = before.cbegin(); time != before.cend(); ++time) {
            QCOMPARE(after.value(time.key()), time.value()); // kept, and not made again
        }
        before = after;
        if (before.size() == static_cast<qsizetype>(living.files().size())) {
            ++wholeRuns;
            for (int i = 0; i < 20; ++i) {
                living.add(); // so that there is something to do
            }
        }
    }
    const std::unique_ptr<Open> opened = open(living);
    QCOMPARE(scan(*opened, living).error, QString());
    QCOMPARE(
        analysedTimes(*opened->database).size(), static_cast<qsizetype>(living.files().size()));
    qInfo("%d moments; %d of them found everything analysed", moments, wholeRuns);
}

QTEST_GUILESS_MAIN(TestLastingLibrary)
#include "tst_lastinglibrary.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/handover.h"
#include "app/watchdog.h"
#include "models/database/database.h"
#include "models/database/doctororder.h"
#include "models/duplicates/duplicatelist.h"
#include "models/duplicates/recordingwatch.h"
#include "models/heap.h"
#include "models/learned/learner.h"
#include "models/library/library.h"
#include "models/library/roots.h"
#include "models/online/keystore.h"
#include "models/online/web.h"
#include "models/playlist/playliststore.h"
#include "models/problems/problemlist.h"
#include "models/scan/folderwatch.h"
#include "models/scan/listener.h"
#include "models/scan/scanner.h"
#include "models/searches/searchstore.h"
#include "models/settings/settings.h"
#include "models/tagging/retagger.h"
#include "models/tidy/tidylist.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/player/player.h"
#include "ui/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/icons.h"
#include "ui/toast/toast.h"

#include <QApplication>
#include <QMessageBox>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

int explainAndGiveUp(const QString& sentence)
{
    QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), sentence);
    return static_cast<int>(ExitCode::Failed);
}

void comeToTheFront(QWidget& window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

/// Looks again into folders that changed; what Segue itself is writing there is no news, and waits
/// until the library knows of it.
void followChanges(models::FolderWatch& folders, models::Retagger& retagger, ui::MainWindow& window)
{
    const auto waiting = std::make_shared<QStringList>();
    QObject::connect(&folders, &models::FolderWatch::changed, &window,
        [waiting, &retagger, &window](const QStringList& paths) {
            if (retagger.isRunning()) {
                *waiting += paths;
            } else {
                window.rescanFolders(paths);
            }
        });
    QObject::connect(&retagger, &models::Retagger::finished, &window, [waiting, &window] {
        if (!waiting->isEmpty()) {
            waiting->removeDuplicates();
            window.rescanFolders(std::exchange(*waiting, {}));
        }
    });
}

/// Once the window has settled, and after each scan. Off the GUI thread.
void giveBackMemoryAfterwards(models::Scanner& scanner)
{
    constexpr int kSettledMs = 3000;
    auto* soon = new QTimer(&scanner);
    soon->setSingleShot(true);
    soon->setInterval(kSettledMs);
    QObject::connect(soon, &QTimer::timeout, soon,
        [] { QThreadPool::globalInstance()->start(&models::giveBackFreedMemory); });
    QObject::connect(&scanner, &models::Scanner::finished, soon, qOverload<>(&QTimer::start));
    soon->start();
}

/// What asks services on the web, if the user lets it.
struct LookUp
{
    explicit LookUp(const models::Settings& settings)
        : web({.cachePath = models::Web::usualCachePath(),
            .version = QCoreApplication::applicationVersion()})
        , keys(models::KeyStore::usualFilePath(), models::Keychain::ofDesktop())
    {
        web.setSettings(settings.onlineSettings());
        QObject::connect(&keys, &models::KeyStore::changed, &keys,
            [this](models::Service service, const QString& key) { web.setKey(service, key); });
    }

    models::Web web;
    models::KeyStore keys;
};

} // namespace

int runWindow(const WindowArguments& arguments)
{
    QApplication::setApplicationDisplayName(u"Segue"_s);
    QApplication::setDesktopFileName(u"org.segue.Segue"_s);
    QApplication::setWindowIcon(ui::theme::applicationIcon());

    Handover handover(arguments.libraryPath);
    if (handover.handOver(arguments.folders)) {
        return static_cast<int>(ExitCode::Done);
    }
    handover.listen(); // without, this window works all the same
    const models::Result<QString> treated = models::doctororder::carryOut(arguments.libraryPath);
    models::Settings settings;
    ui::theme::Appearance appearance(settings);
    const models::Result<std::unique_ptr<models::Database>> database =
        models::Database::open(arguments.libraryPath);
    if (!database) {
        return explainAndGiveUp(database.error().detail);
    }
    models::Library library(**database);
    models::Roots roots(**database);
    models::PlaylistStore playlists(**database);
    models::SearchStore searches(**database, library);
    models::ProblemList problems(**database);
    for (const models::Result<void>& loaded :
        {library.load(), roots.load(), playlists.load(), searches.load(), problems.reload()}) {
        if (!loaded) {
            return explainAndGiveUp(loaded.error().detail);
        }
    }
    models::Scanner scanner(**database);
    QObject::connect(&scanner, &models::Scanner::stored, &library, &models::Library::merge);
    QObject::connect(
        &scanner, &models::Scanner::problemsChanged, &problems, &models::ProblemList::refresh);

    models::DuplicateList duplicates(**database, library);
    models::RecordingWatch recordings(**database, library);
    QObject::connect(
        &scanner, &models::Scanner::finished, &recordings, &models::RecordingWatch::follow);
    models::Listener listener(**database, library);
    models::TidyList tidy(**database, library);
    models::Learner learner(**database);
    QObject::connect(
        &scanner, &models::Scanner::finished, &learner, [&learner] { learner.resume(); });
    models::Retagger retagger(**database, library);
    QObject::connect(&retagger, &models::Retagger::finished, &problems,
        [&problems] { problems.refresh(); }); // what had no tags may have some now
    LookUp lookUp(settings);
    ui::Player player(library, settings);
    ui::MainWindow window(ui::Session{settings, library, roots, scanner, problems, playlists,
        searches, player, duplicates, listener, tidy, &learner, &retagger, &lookUp.web,
        &lookUp.keys, &appearance});
    QObject::connect(&handover, &Handover::received, &window, [&window](const QStringList& paths) {
        window.openFolders(paths);
        comeToTheFront(window);
    });
    models::FolderWatch folders;
    followChanges(folders, retagger, window);
    QObject::connect(&folders, &models::FolderWatch::limitReached, &window.toast(), [&window] {
        window.toast().showMessage(QCoreApplication::translate("app::Application",
            "Not all of your folders can be watched for changes. Segue looks through them every "
            "ten minutes instead."));
    });
    QObject::connect(&roots, &models::Roots::changed, &folders, &models::FolderWatch::setRoots);
    folders.setRoots(roots.enabledPaths());
    window.show();
    if (const QString sentence = treated ? *treated : treated.error().detail; !sentence.isEmpty()) {
        window.toast().showMessage(sentence);
    }
    giveBackMemoryAfterwards(scanner);
    const Watchdog watchdog;
    if (!arguments.folders.isEmpty()) {
        window.openFolders(arguments.folders);
    } else if (!roots.enabledPaths().isEmpty()) {
        scanner.start(roots.enabledPaths(), library.snapshot(), settings.scanOptions());
    }
    return QApplication::exec();
}

} // namespace app

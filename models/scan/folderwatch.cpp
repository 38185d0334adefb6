// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/folderwatch.h"

#include "models/files/filepath.h"
#include "models/oncedone.h"
#include "models/scan/audiosuffixes.h"
#include "models/scan/cuesheets.h"
#include "models/scan/finder.h"
#include "models/scan/scancrew.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <QtConcurrent>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace models {

namespace {

QStringList onlineOf(const QStringList& roots)
{
    QStringList online;
    for (const QString& root : roots) {
        if (isFolderOnline(root)) {
            online.append(root);
        }
    }
    return online;
}

} // namespace

FolderWatch::FolderWatch(QObject* parent)
    : FolderWatch(FolderWatchOptions{}, parent)
{ }

FolderWatch::FolderWatch(const FolderWatchOptions& options, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    m_pool.setMaxThreadCount(1);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(options.quiet);
    m_longest.setSingleShot(true);
    m_longest.setInterval(options.longest);
    m_look.setInterval(options.lookEvery);
    m_rescan.setInterval(options.rescanEvery);
    connect(&m_quiet, &QTimer::timeout, this, &FolderWatch::say);
    connect(&m_longest, &QTimer::timeout, this, &FolderWatch::say);
    connect(&m_look, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_rescan, &QTimer::timeout, this, [this] { emit changed({}); });
    if (m_descriptor >= 0) {
        m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
        connect(m_notifier, &QSocketNotifier::activated, this, &FolderWatch::readEvents);
    }
}

FolderWatch::~FolderWatch()
{
    m_stop.request_stop();
    m_pool.waitForDone();
    delete m_notifier;
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

void FolderWatch::setRoots(const QStringList& roots)
{
    for (auto folder = m_folders.cbegin(); folder != m_folders.cend(); ++folder) {
        ::inotify_rm_watch(m_descriptor, folder.key());
    }
    m_folders.clear();
    m_roots = roots;
    m_online.reset();
    m_stop.request_stop(); // of walks through the former roots
    m_stop = std::stop_source();
    if (roots.isEmpty()) {
        m_look.stop();
        return;
    }
    m_look.start();
    watch(roots);
}

void FolderWatch::watch(const QStringList& folders)
{
    if (m_descriptor < 0) {
        takeTree({{}, true});
        return;
    }
    const auto most = static_cast<int>(m_options.mostFolders - m_folders.size());
    const std::stop_token stop = m_stop.get_token();
    onceDone(QtConcurrent::run(&m_pool,
                 [descriptor = m_descriptor, folders, most, stop] {
                     lowerThreadPriority();
                     return watchTree(descriptor, folders, most, stop);
                 }),
        this, [this, stop](const WatchedTree& tree) {
            if (!stop.stop_requested()) {
                takeTree(tree);
            }
        });
}

void FolderWatch::takeTree(const WatchedTree& tree)
{
    m_folders.insert(tree.folders);
    if (!m_online) {
        look();
    }
    if (tree.isLimitReached && !m_isLimitReached) {
        m_isLimitReached = true;
        m_rescan.start();
        emit limitReached();
    }
    emit ready();
}

void FolderWatch::readEvents()
{
    alignas(inotify_event) std::array<char, 16 * 1024> buffer{};
    while (true) {
        const ssize_t count = ::read(m_descriptor, buffer.data(), buffer.size());
        if (count <= 0) {
            return;
        }
        for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
            inotify_event event = {};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            // The name is padded with zeros.
            const QByteArray name(event.len > 0 ? buffer.data() + at + sizeof event : "");
            handle(event.wd, event.mask, name);
            at += sizeof event + event.len;
        }
    }
}

void FolderWatch::handle(int watch, std::uint32_t mask, const QByteArray& name)
{
    if ((mask & IN_IGNORED) != 0) {
        m_folders.remove(watch);
        return;
    }
    if ((mask & (IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) != 0) {
        noteOddEvent(watch, mask);
        return;
    }
    const QString path = m_folders.value(watch);
    if (name.startsWith('.')) {
        return; // where programs keep what is not finished
    }
    if ((mask & IN_ISDIR) != 0) {
        const QString child = path + u'/' + pathFromBytes(name);
        if ((mask & (IN_CREATE | IN_MOVED_TO)) != 0 && !path.isEmpty()) {
            this->watch({child});
        }
        noteEvent(true, path.isEmpty() ? QString() : child);
        return;
    }
    if (!hasAudioSuffix(name.toStdString()) && !isCueSheet(name.toStdString())) {
        return;
    }
    // Created and modified: more is to come, and the end of writing is announced.
    noteEvent((mask & (IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE)) != 0, path);
}

void FolderWatch::noteOddEvent(int watch, std::uint32_t mask)
{
    const QString path = m_folders.value(watch);
    const bool isRoot = m_roots.contains(path);
    if ((mask & IN_MOVE_SELF) != 0 && isRoot) {
        m_folders.remove(watch); // another folder may take its name
        ::inotify_rm_watch(m_descriptor, watch);
    }
    // The folder above tells of all but the roots, and of what was lost in an overflow nobody does.
    const bool isToldTwice = (mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0 && !isRoot;
    noteEvent(true, isToldTwice ? path : QString());
}

void FolderWatch::noteEvent(bool isChange, const QString& folder)
{
    // More of them are walked sooner as a whole.
    constexpr qsizetype kMostFolders = 64;
    if (isChange && !folder.isEmpty() && m_changedFolders.size() < kMostFolders) {
        m_changedFolders.insert(folder);
    } else if (isChange) {
        m_isAnywhere = true;
    }
    if (isChange && !m_isChanged) {
        m_isChanged = true;
        m_longest.start();
    }
    m_quiet.start();
}

void FolderWatch::say()
{
    m_quiet.stop();
    m_longest.stop();
    if (m_isChanged) {
        m_isChanged = false;
        const QSet<QString> folders = std::exchange(m_changedFolders, {});
        const bool isAnywhere = std::exchange(m_isAnywhere, false);
        emit changed(isAnywhere ? QStringList() : folders.values());
    }
}

void FolderWatch::look()
{
    // A network that hangs must not hold up the window.
    onceDone(QtConcurrent::run(&m_pool, [roots = m_roots] { return onlineOf(roots); }), this,
        [this, roots = m_roots](const QStringList& online) {
            if (roots == m_roots) {
                takeLook(online);
            }
        });
}

void FolderWatch::takeLook(const QStringList& online)
{
    const std::optional<QStringList> before = std::exchange(m_online, online);
    // Also one that went and came between two looks: its watches went with it.
    QStringList unwatched = online;
    unwatched.removeIf([this](const QString& root) {
        return std::find(m_folders.cbegin(), m_folders.cend(), root) != m_folders.cend();
    });
    const bool isBack = !unwatched.isEmpty() && !m_isLimitReached;
    if (isBack) {
        watch(unwatched);
    }
    noteEvent(isBack || (before && *before != online), {});
}

} // namespace models

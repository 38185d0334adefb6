// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scanjournal.h"

#include "models/files/filepath.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <fstream>

namespace models {

namespace {

enum State : char
{
    Free = 0,
    Waiting = 1, ///< suspected before, not tried again yet
    InFlight = 2,
    Crashed = 3,
};

constexpr std::size_t kLongestPath = 4096; // PATH_MAX
constexpr int kSeats = 64;
constexpr int kEntries = 4 * kSeats; // the rest: suspects that wait

// A kill -9 by hand, or for want of memory, says little against the files of that moment; a file
// that kept a worker for seconds is more likely the reason, and one that did so for a minute hung.
constexpr int kStrikesOfACulprit = 4;
constexpr int kBeatsOfALongWork = 20; // of a tenth of a second
constexpr int kBeatsOfAHang = 600;

int strikesFor(int beats)
{
    if (beats >= kBeatsOfAHang) {
        return kStrikesOfACulprit;
    }
    return beats >= kBeatsOfALongWork ? 2 : 1;
}

/// The state of the entry that this thread is at; what a signal handler can reach.
thread_local volatile char* currentState = nullptr;

void markCurrent(int signal)
{
    if (currentState != nullptr) {
        *currentState = Crashed;
    }
    // SA_RESETHAND put the default back: this time the process dies of it.
    (void)::raise(signal);
}

} // namespace

struct ScanJournal::Entry
{
    volatile char state = Free;
    char strikes = 0;
    std::uint16_t length = 0;
    std::uint16_t beats = 0;
    std::array<char, kLongestPath> path{};

    void set(State value, const QByteArray& bytes, int strikeCount)
    {
        state = Free; // a kill in the middle must not leave half a path
        std::atomic_ref(beats).store(0, std::memory_order_relaxed);
        length = static_cast<std::uint16_t>(
            std::min<std::size_t>(static_cast<std::size_t>(bytes.size()), kLongestPath));
        std::memcpy(path.data(), bytes.constData(), length);
        strikes = static_cast<char>(strikeCount);
        std::atomic_signal_fence(std::memory_order_seq_cst);
        state = value;
    }
};

struct ScanJournal::Mapping
{
    explicit Mapping(const QByteArray& file)
    {
        constexpr std::size_t size = sizeof(Entry) * kEntries;
        const int descriptor =
            ::open(file.constData(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (descriptor < 0) {
            return;
        }
        // Without room of its own, a page that the disk cannot take would end the process.
        if (::posix_fallocate(descriptor, 0, static_cast<off_t>(size)) == 0) {
            void* const memory =
                ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
            entries = memory == MAP_FAILED ? nullptr : static_cast<Entry*>(memory);
        }
        ::close(descriptor);
        if (entries == nullptr) {
            (void)::unlink(file.constData());
        }
    }

    ~Mapping()
    {
        if (entries != nullptr) {
            ::munmap(entries, sizeof(Entry) * kEntries);
        }
    }

    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    Entry* entries = nullptr;
};

ScanJournal::ScanJournal() = default;

ScanJournal::~ScanJournal() = default;

QString ScanJournal::fileOf(const QString& libraryPath)
{
    return libraryPath + QStringLiteral("-inflight");
}

std::vector<Suspect> ScanJournal::open(const QString& path)
{
    m_path = path;
    m_strikes.clear();
    QHash<QString, Suspect> found;
    std::ifstream left(toStdPath(path), std::ios::binary);
    const auto entry = std::make_unique<Entry>();
    while (left.read(reinterpret_cast<char*>(entry.get()), sizeof(Entry))) {
        const char state = entry->state;
        if (state == Free || state > Crashed || entry->length > kLongestPath) {
            continue;
        }
        const QString name = pathFromBytes(QByteArray(entry->path.data(), entry->length));
        Suspect& suspect = found[name];
        suspect.path = name;
        const int strikes = entry->strikes + (state == Waiting ? 0 : strikesFor(entry->beats));
        suspect.strikes = std::max(suspect.strikes, strikes);
        suspect.isCulprit =
            suspect.isCulprit || state == Crashed || suspect.strikes >= kStrikesOfACulprit;
    }
    left.close();
    std::vector<Suspect> suspects(found.cbegin(), found.cend());
    for (const Suspect& suspect : suspects) {
        if (!suspect.isCulprit) {
            m_strikes.insert(suspect.path, suspect.strikes);
        }
    }
    m_mapping = std::make_unique<Mapping>(pathToBytes(path));
    m_isTaken.assign(kSeats, false);
    keepSuspects();
    return suspects;
}

void ScanJournal::keepSuspects()
{
    m_waiting.clear();
    int index = kSeats;
    for (auto strike = m_strikes.cbegin(); strike != m_strikes.cend() && index < kEntries;
         ++strike, ++index) {
        if (Entry* const kept = entry(index)) {
            kept->set(Waiting, pathToBytes(strike.key()), strike.value());
            m_waiting.insert(strike.key(), index);
        }
    }
}

void ScanJournal::close()
{
    if (m_mapping && m_mapping->entries != nullptr) {
        (void)::unlink(pathToBytes(m_path).constData());
    }
    m_mapping.reset();
}

ScanJournal::Entry* ScanJournal::entry(int index)
{
    return index >= 0 && m_mapping && m_mapping->entries != nullptr ? m_mapping->entries + index
                                                                    : nullptr;
}

ScanJournal::Seat::Seat(ScanJournal& journal)
    : m_journal(journal)
{
    const std::lock_guard lock(journal.m_mutex);
    const auto seat = std::find(journal.m_isTaken.begin(), journal.m_isTaken.end(), false);
    if (seat != journal.m_isTaken.end()) {
        *seat = true;
        m_index = static_cast<int>(seat - journal.m_isTaken.begin());
    }
}

ScanJournal::Seat::~Seat()
{
    done();
    if (m_index >= 0) {
        const std::lock_guard lock(m_journal.m_mutex);
        m_journal.m_isTaken[static_cast<std::size_t>(m_index)] = false;
    }
}

void ScanJournal::Seat::begin(const QString& path)
{
    Entry* const entry = m_journal.entry(m_index);
    if (entry == nullptr) {
        return;
    }
    // Constant while workers run, so that no lock is needed.
    entry->set(InFlight, pathToBytes(path), m_journal.m_strikes.value(path));
    currentState = &entry->state;
    m_current = path;
}

void ScanJournal::Seat::beat()
{
    if (Entry* const entry = m_journal.entry(m_index)) {
        const std::atomic_ref beats(entry->beats);
        if (beats.load(std::memory_order_relaxed) < kBeatsOfAHang) {
            beats.fetch_add(1, std::memory_order_relaxed);
        }
    }
}

void ScanJournal::Seat::acquit()
{
    if (Entry* const entry = m_journal.entry(m_journal.m_waiting.value(m_current, -1))) {
        entry->state = Free;
    }
    done();
}

void ScanJournal::Seat::done()
{
    currentState = nullptr;
    if (Entry* const entry = m_journal.entry(m_index)) {
        entry->state = Free;
    }
}

void markCrashes()
{
    struct sigaction action = {};
    action.sa_handler = markCurrent;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) {
        ::sigaction(signal, &action, nullptr);
    }
}

} // namespace models

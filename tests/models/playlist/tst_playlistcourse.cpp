// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/playlistpool.h"
#include "models/playlist/playliststeps.h"
#include "models/playlist/soundlibrary.h"
#include "tests/models/playlist/randomlibrary.h"

#include <QTest>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace models;
using support::randomTracks;

namespace {

constexpr int kLibraries = 50;

/// What a list costs: gaps that are too small, then broken rules of the step, then the steps.
struct Worth
{
    int gaps = 0;
    double penalty = 0.0;
    double cost = 0.0;

    bool operator<(const Worth& other) const
    {
        return std::tie(gaps, penalty, cost) < std::tie(other.gaps, other.penalty, other.cost);
    }
};

/// Whether a list breaks more than another one, whatever its steps cost.
bool breaksMore(const Worth& one, const Worth& other)
{
    return std::tie(one.gaps, one.penalty) > std::tie(other.gaps, other.penalty);
}

/// The tracks of a small library, the seed in front, and what any list of them costs.
class SmallLibrary final
{
public:
    SmallLibrary(const Snapshot& library, const PlaylistRequest& request)
        : m_request(request)
        , m_sounds(library)
        , m_pool(*gatherPool(library, m_sounds, request, 1000, {}))
    {
        const PlaylistSteps steps(m_sounds, m_request, m_pool);
        for (int from = 0; from < size(); ++from) {
            for (int to = 0; to < size(); ++to) {
                m_steps.push_back({0, steps.penalty(from, to), steps.cost(from, to)});
            }
        }
        for (int to = 0; to < size(); ++to) {
            m_cheapest.push_back(1.0);
            for (int from = 0; from < size(); ++from) {
                const Worth& step = m_steps[static_cast<std::size_t>(from * size() + to)];
                m_cheapest.back() =
                    from == to ? m_cheapest.back() : std::min(m_cheapest.back(), step.cost);
            }
        }
    }

    [[nodiscard]] int size() const { return static_cast<int>(m_pool.tracks.size()); }

    [[nodiscard]] Worth worthOf(const PlaylistDraft& draft) const
    {
        Worth sum;
        std::vector<int> before;
        for (const PlaylistEntry& entry : draft.entries) {
            sum = withNext(sum, before, m_pool.indexOf(entry.trackId));
            before.push_back(m_pool.indexOf(entry.trackId));
        }
        return sum;
    }

    /// The least that a list of so many tracks costs, found by trying all that cost less than
    /// `known` does.
    [[nodiscard]] Worth least(int length, Worth known) const
    {
        std::vector<int> list{0};
        tryAll(length, list, {}, known);
        return known;
    }

private:
    // What the tracks that are to come cost at the least, where all of them are to come.
    [[nodiscard]] double rest(int length, const std::vector<int>& list) const
    {
        double sum = 0.0;
        for (int track = 0; length == size() && track < size(); ++track) {
            if (std::find(list.begin(), list.end(), track) == list.end()) {
                sum += m_cheapest[static_cast<std::size_t>(track)];
            }
        }
        return sum;
    }

    void tryAll(int length, std::vector<int>& list, const Worth& sum, Worth& known) const
    {
        Worth bound = sum;
        bound.cost += rest(length, list);
        if (!(bound < known)) {
            return;
        }
        if (static_cast<int>(list.size()) == length) {
            known = sum;
            return;
        }
        for (int next = 1; next < size(); ++next) {
            if (std::find(list.begin(), list.end(), next) == list.end()) {
                const Worth longer = withNext(sum, list, next);
                list.push_back(next);
                tryAll(length, list, longer, known);
                list.pop_back();
            }
        }
    }

    [[nodiscard]] Worth withNext(const Worth& sum, const std::vector<int>& before, int next) const
    {
        if (before.empty()) {
            return sum;
        }
        const Worth& step = m_steps[static_cast<std::size_t>(before.back() * size() + next)];
        const int gaps = tooNear(before, next, &analysis::TrackGroups::artist, m_request.artistGap)
            + tooNear(before, next, &analysis::TrackGroups::album, m_request.albumGap);
        return {sum.gaps + gaps, sum.penalty + step.penalty, sum.cost + step.cost};
    }

    [[nodiscard]] int groupOf(int track, int analysis::TrackGroups::*kind) const
    {
        return m_pool.candidates[static_cast<std::size_t>(track)].groups.*kind;
    }

    [[nodiscard]] int tooNear(
        const std::vector<int>& before, int next, int analysis::TrackGroups::*kind, int gap) const
    {
        const auto first = before.end() - std::min<std::ptrdiff_t>(gap, std::ssize(before));
        return std::any_of(first, before.end(),
                   [&](int track) { return groupOf(track, kind) == groupOf(next, kind); })
            ? 1
            : 0;
    }

    PlaylistRequest m_request;
    SoundLibrary m_sounds;
    PlaylistPool m_pool;
    std::vector<Worth> m_steps; ///< row = from, column = to
    std::vector<double> m_cheapest; ///< by track: of the steps to it
};

} // namespace

/// The lists that rules of the step leave, beside the best there is of so few tracks.
class TestPlaylistCourse : public QObject
{
    Q_OBJECT

private slots:
    void theOrderIsTheBest_data();
    void theOrderIsTheBest();
    void theChoiceBreaksNoMoreThanItMust_data();
    void theChoiceBreaksNoMoreThanItMust();
};

void TestPlaylistCourse::theOrderIsTheBest_data()
{
    QTest::addColumn<bool>("keysFit");
    QTest::addColumn<double>("tempoPercent");
    QTest::addColumn<int>("artists");
    QTest::newRow("no rule, nobody twice") << false << 0.0 << 1000000;
    QTest::newRow("keys fit") << true << 0.0 << 1000000;
    QTest::newRow("keys fit, artists apart") << true << 0.0 << 6;
    QTest::newRow("tempo within 8 %, artists apart") << false << 8.0 << 6;
    QTest::newRow("keys and tempo, artists apart") << true << 12.0 << 4;
}

// All tracks of the library come into the list, so that there is only their order to choose.
void TestPlaylistCourse::theOrderIsTheBest()
{
    QFETCH(const bool, keysFit);
    QFETCH(const double, tempoPercent);
    QFETCH(const int, artists);
    int worse = 0;
    double cost = 0.0;
    double leastCost = 0.0;
    for (quint32 seed = 1; seed <= kLibraries; ++seed) {
        const int tracks = 8 + static_cast<int>(seed % 2);
        const Snapshot library(
            randomTracks({.tracks = tracks, .artists = artists, .sounds = 3, .seed = seed}));
        PlaylistRequest request;
        request.seeds = {1};
        request.count = tracks;
        request.keyCompatible = keysFit;
        request.maxBpmChangePercent = tempoPercent;
        const auto draft = buildPlaylist(library, request);
        QVERIFY(draft);
        QCOMPARE(draft->entries.size(), tracks);
        const SmallLibrary small(library, request);
        const Worth found = small.worthOf(*draft);
        const Worth best = small.least(tracks, found);
        if (breaksMore(found, best)) {
            ++worse;
            qInfo("library %u: %d gaps, penalty %.0f; %d, %.0f are possible", seed, found.gaps,
                found.penalty, best.gaps, best.penalty);
        } else {
            cost += found.cost;
            leastCost += best.cost;
        }
    }
    qInfo("%d of %d break more than they must; the others' steps cost %.2f %% more than the best",
        worse, kLibraries, 100.0 * (cost / leastCost - 1.0));
    QCOMPARE(worse, 0);
    QVERIFY(cost < 1.001 * leastCost);
}

void TestPlaylistCourse::theChoiceBreaksNoMoreThanItMust_data()
{
    QTest::addColumn<bool>("keysFit");
    QTest::addColumn<double>("tempoPercent");
    QTest::newRow("keys fit") << true << 0.0;
    QTest::newRow("tempo within 5 %") << false << 5.0;
}

// Six of 14 tracks: where there are some that follow each other without breaking a rule, the list
// is made of such.
void TestPlaylistCourse::theChoiceBreaksNoMoreThanItMust()
{
    QFETCH(const bool, keysFit);
    QFETCH(const double, tempoPercent);
    constexpr int kLength = 6;
    int worse = 0;
    int kept = 0;
    for (quint32 seed = 1; seed <= kLibraries; ++seed) {
        const Snapshot library(
            randomTracks({.tracks = 14, .artists = 8, .sounds = 2, .seed = seed}));
        PlaylistRequest request;
        request.seeds = {1};
        request.count = kLength;
        request.keyCompatible = keysFit;
        request.maxBpmChangePercent = tempoPercent;
        const auto draft = buildPlaylist(library, request);
        QVERIFY(draft);
        QCOMPARE(draft->entries.size(), kLength);
        const SmallLibrary small(library, request);
        Worth found = small.worthOf(*draft);
        found.cost = 0.0; // so that only what breaks less is tried
        const Worth best = small.least(kLength, found);
        kept += best.penalty == 0.0 ? 1 : 0;
        if (breaksMore(found, best)) {
            ++worse;
            qInfo("library %u: %d gaps, penalty %.0f; %d, %.0f are possible", seed, found.gaps,
                found.penalty, best.gaps, best.penalty);
        }
    }
    qInfo("%d of %d break more than they must; %d need not break any", worse, kLibraries, kept);
    QCOMPARE(worse, 0);
}

QTEST_GUILESS_MAIN(TestPlaylistCourse)
#include "tst_playlistcourse.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tidy/spellinggroups.h"

#include "models/library/genrevalues.h"
#include "models/text/fold.h"
#include "models/tidy/spelling.h"
#include "models/tidy/tidyalbums.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(models::Tidy)
};

/// Where a name stands.
struct Use
{
    TrackPtr track;
    QString key; ///< of the field
};

/// The names that share a key.
struct Name
{
    QByteArray key;
    QHash<QString, QList<Use>> spellings;
    int uses = 0;
};

/// All names of the library, by their keys.
class Names final
{
public:
    using Splitter = std::function<QStringList(const QString&)>;
    using Keyer = std::function<QByteArray(const QString&)>;

    Names(Splitter split, Keyer keyOf)
        : m_split(std::move(split))
        , m_keyOf(std::move(keyOf))
    { }

    void add(const TrackPtr& track, const QString& field, const QString& text)
    {
        if (text.isEmpty()) {
            return;
        }
        auto known = m_texts.constFind(text);
        if (known == m_texts.cend()) {
            QList<std::pair<int, QString>> parts;
            for (const QString& part : m_split(text)) {
                parts.append({numberOf(part), part});
            }
            known = m_texts.insert(text, parts);
        }
        for (const auto& [number, part] : *known) {
            m_names[static_cast<std::size_t>(number)].spellings[part].append({track, field});
            ++m_names[static_cast<std::size_t>(number)].uses;
        }
    }

    [[nodiscard]] const std::vector<Name>& all() const { return m_names; }

    /// The number of the name with this key, or -1.
    [[nodiscard]] int find(const QByteArray& key) const { return m_numbers.value(key, -1); }

private:
    int numberOf(const QString& part)
    {
        const QByteArray key = m_keyOf(part);
        auto number = m_numbers.constFind(key);
        if (number == m_numbers.cend()) {
            number = m_numbers.insert(key, static_cast<int>(m_names.size()));
            m_names.push_back({key, {}});
        }
        return *number;
    }

    Splitter m_split;
    Keyer m_keyOf;
    QHash<QString, QList<std::pair<int, QString>>> m_texts; ///< names in a text, and how spelt
    QHash<QByteArray, int> m_numbers;
    std::vector<Name> m_names;
};

/// Which names are one: sets that grow together.
class Unions final
{
public:
    explicit Unions(std::size_t count)
        : m_parents(count)
        , m_confidence(count, 1.0)
    {
        std::iota(m_parents.begin(), m_parents.end(), 0);
    }

    [[nodiscard]] int root(int number)
    {
        while (m_parents[static_cast<std::size_t>(number)] != number) {
            number = m_parents[static_cast<std::size_t>(number)] =
                m_parents[static_cast<std::size_t>(m_parents[static_cast<std::size_t>(number)])];
        }
        return number;
    }

    void join(int a, int b, double confidence)
    {
        const auto [kept, gone] = std::minmax({root(a), root(b)});
        double& certain = m_confidence[static_cast<std::size_t>(kept)];
        certain = std::min({certain, m_confidence[static_cast<std::size_t>(gone)], confidence});
        m_parents[static_cast<std::size_t>(gone)] = kept;
    }

    [[nodiscard]] double confidence(int root) const
    {
        return m_confidence[static_cast<std::size_t>(root)];
    }

private:
    std::vector<int> m_parents;
    std::vector<double> m_confidence;
};

QString quotedList(QStringList names)
{
    std::ranges::transform(
        names, names.begin(), [](const QString& name) { return Text::tr("“%1”").arg(name); });
    return names.join(", "_L1);
}

QList<TidyGroup> groupsOf(const Names& names, Unions& unions, TidyKind kind, double confidence)
{
    QHash<int, QList<int>> members;
    for (int i = 0; i < static_cast<int>(names.all().size()); ++i) {
        members[unions.root(i)].append(i);
    }
    QList<TidyGroup> groups;
    for (auto one = members.cbegin(); one != members.cend(); ++one) {
        QHash<QString, QList<Use>> spellings;
        QByteArrayList keys;
        for (const int member : *one) {
            spellings.insert(names.all()[static_cast<std::size_t>(member)].spellings);
            keys.append(names.all()[static_cast<std::size_t>(member)].key);
        }
        if (spellings.size() < 2) {
            continue;
        }
        spelling::Counts counts;
        for (auto found = spellings.cbegin(); found != spellings.cend(); ++found) {
            counts.insert(found.key(), static_cast<int>(found->size()));
        }
        std::ranges::sort(keys);
        TidyGroup group{.kind = kind,
            .subject = QString::fromUtf8(keys.join('\n')),
            .sentence = {},
            .tracks = {},
            .choices = spelling::byPreference(counts),
            .confidence = std::min(confidence, unions.confidence(one.key()))};
        const QString& best = group.choices.constFirst();
        group.sentence = Text::tr("%1 is also spelt %2")
                             .arg(quotedList({best}), quotedList(group.choices.mid(1)));
        QSet<TrackId> seen;
        for (const QString& choice : std::as_const(group.choices)) {
            for (const Use& use : std::as_const(spellings)[choice]) {
                group.changes.append({use.track, use.key, choice, best});
                if (!seen.contains(use.track->id)) {
                    seen.insert(use.track->id);
                    group.tracks.append(use.track);
                }
            }
        }
        groups.append(std::move(group));
    }
    return groups;
}

/// Whether tracks of the two stand in one folder or in albums of one name.
bool stayTogether(const Name& a, const Name& b)
{
    const auto places = [](const Name& name) {
        QSet<QString> found;
        for (const QList<Use>& uses : name.spellings) {
            for (const Use& use : uses) {
                found.insert(use.track->path.folder());
                if (!use.track->tags.album.isEmpty()) {
                    found.insert(text::folded(use.track->tags.album));
                }
            }
        }
        return found;
    };
    return places(a).intersects(places(b));
}

/// Slips of the pen: the wrong one is rare, or stands where the right one does.
void joinSlips(const Names& names, Unions& unions, const std::stop_token& stop)
{
    constexpr double kSureTogether = 0.75;
    constexpr double kSureAlone = 0.5;
    constexpr int kRare = 2;
    constexpr int kOften = 5;
    QList<QByteArray> keys;
    for (const Name& name : names.all()) {
        keys.append(name.key);
    }
    for (const auto& [first, second] : spelling::slips(keys, stop)) {
        const Name& one = names.all()[static_cast<std::size_t>(first)];
        const Name& other = names.all()[static_cast<std::size_t>(second)];
        const auto [fewer, more] = std::minmax({one.uses, other.uses});
        if (stayTogether(one, other)) {
            unions.join(first, second, kSureTogether);
        } else if (fewer <= kRare && more >= kOften * fewer) {
            unions.join(first, second, kSureAlone);
        }
    }
}

} // namespace

QList<TidyGroup> artistSpellings(const TrackList& tracks, const std::stop_token& stop)
{
    Names names(spelling::joinedParts, spelling::artistKey);
    for (const TrackPtr& track : tracks) {
        if (stop.stop_requested()) {
            return {};
        }
        if (isTidiable(*track)) {
            names.add(track, u"ARTIST"_s, track->tags.artist);
            names.add(track, u"ALBUMARTIST"_s, track->tags.albumArtist);
        }
    }
    constexpr double kSureSpelling = 0.95;
    constexpr double kSureTurned = 0.85;
    Unions unions(names.all().size());
    for (std::size_t i = 0; i < names.all().size(); ++i) {
        for (const QString& name : names.all()[i].spellings.keys()) {
            const int turned = names.find(spelling::turnedArtistKey(name));
            if (turned >= 0) {
                unions.join(static_cast<int>(i), turned, kSureTurned);
            }
        }
    }
    joinSlips(names, unions, stop);
    return groupsOf(names, unions, TidyKind::ArtistSpelling, kSureSpelling);
}

QList<TidyGroup> genreSpellings(const TrackList& tracks, const std::stop_token& stop)
{
    Names names(genreValues, spelling::genreKey);
    for (const TrackPtr& track : tracks) {
        if (stop.stop_requested()) {
            return {};
        }
        if (isTidiable(*track)) {
            names.add(track, u"GENRE"_s, track->tags.genre);
        }
    }
    constexpr double kSureSpelling = 0.95;
    constexpr double kSurePlural = 0.8;
    Unions unions(names.all().size());
    for (std::size_t i = 0; i < names.all().size(); ++i) {
        const int plural = names.find(names.all()[i].key + 's');
        if (plural >= 0) {
            unions.join(static_cast<int>(i), plural, kSurePlural);
        }
    }
    return groupsOf(names, unions, TidyKind::GenreSpelling, kSureSpelling);
}

} // namespace models

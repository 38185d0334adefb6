// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/albumruns.h"
#include "models/items/keyedtablemodel.h"
#include "models/library/library.h"
#include "models/library/query.h"
#include "models/library/trackfilter.h"
#include "models/library/trackorder.h"

#include <optional>

namespace models {

/// The tracks of one view: those of the library that are in its scope and match the search, in one
/// order. Merges of the library insert, move and update rows in place; only a new scope or search
/// resets. The order is that of the search's own sort:, otherwise that of the last sort() or of the
/// scope's sort:, whichever came later. A limit: counts in the order of its own query. GUI thread.
class TrackTableModel final : public KeyedTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        Title,
        Artist,
        Album,
        AlbumArtist,
        Genre,
        Year,
        TrackNumber,
        DiscNumber,
        Duration,
        Tempo,
        Key,
        Loudness,
        Energy,
        Rating,
        PlayCount,
        LastPlayed,
        Added,
        Composer,
        Comment,
        Codec,
        BitRate,
        SampleRate,
        Path,
        SkipCount,
        Channels,
        FileSize,
        Modified,
        Danceability, ///< this and those behind it: see models/library/soundfield.h
        TimeSignature,
        TempoConfidence,
        TempoStability,
        OnsetRate,
        Swing,
        KeyConfidence,
        Tuning,
        LoudnessRange,
        TruePeak,
        ReplayGain,
        Dynamics,
        CrestFactor,
        Brightness,
        Warmth,
        HarmonicRatio,
        Speech,
        Clipping,
        Cutoff,
        Voice,
    };
    Q_ENUM(Column)
    static constexpr int kColumnCount = static_cast<int>(Column::Voice) + 1;

    enum Role
    {
        SortRole = Qt::UserRole, ///< the raw value: number, or folded text
        TrackIdRole, ///< qint64
        AnalysedRole, ///< bool
        MissingRole, ///< bool
        FailedRole, ///< bool
    };

    /// MIME type of a list of track ids (QDataStream of QList<qint64>); text/uri-list goes with it.
    static constexpr auto kTrackIdsMimeType = "application/x-segue-track-ids";

    /// What there is to see before a scope is set.
    enum class Rows : quint8
    {
        All,
        NoneYet ///< nothing is counted, sorted or followed either
    };

    /// @param library  outlives the model.
    explicit TrackTableModel(Library& library, Rows rows = Rows::All, QObject* parent = nullptr);
    ~TrackTableModel() override;

    /// What the view is about (an album, a genre, recently added, ...). Empty = all tracks.
    void setScope(const Query& scope);
    /// What the user typed, on top of the scope.
    void setSearch(const Query& search);
    /// What filter columns let through, on top of both: by ordinal of the library's index whether a
    /// track fits; a track behind the end does not. Empty: all fit. A new scope lets all through.
    void setFitting(std::vector<char> fits);

    /// By ordinal of the library's index: the tracks in scope and search, whatever fits.
    [[nodiscard]] const std::vector<char>& found() const { return m_found; }

    /// The first row from `from` on, and then from the top, whose text in the column begins with
    /// this one, without case or accents; -1 where none does, or where the column holds numbers.
    [[nodiscard]] int rowStartingWith(const QString& text, int column, int from) const;

    /// The row's track; row in [0, rowCount).
    [[nodiscard]] const TrackPtr& trackAt(int row) const;
    /// The row of a track, or -1.
    [[nodiscard]] int rowOf(TrackId id) const;
    /// Total length of the rows.
    [[nodiscard]] qint64 totalDurationMs() const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Column -1 is the scope's own order, or that of arrival.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// A column and which way it goes.
    struct ColumnOrder
    {
        int column = 0;
        Qt::SortOrder order = Qt::AscendingOrder;
    };

    /// Sorts by several columns, the most important first. The headers of the others say their
    /// place.
    void sortBy(const QList<ColumnOrder>& orders);

    /// Keeps the tracks of an album together: sorting by what albums have in common sorts the
    /// albums, sorting by anything else the tracks of each.
    void setGrouped(bool isGrouped);

    [[nodiscard]] bool isGrouped() const { return m_isGrouped; }

    /// Whether the rows are grouped and an album begins at this one.
    [[nodiscard]] bool beginsAlbum(int row) const
    {
        return m_isGrouped && albums().begins(static_cast<std::size_t>(row));
    }

    /// Where albums begin and end in the rows of now.
    [[nodiscard]] AlbumRuns albums() const { return {m_library.index(), keys()}; }

    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

signals:
    void groupingChanged();
    /// Rows or their total length changed.
    void totalsChanged();
    /// Other tracks are found(), or those of them changed.
    void foundChanged();

private:
    [[nodiscard]] std::vector<Key> scoped() const;
    [[nodiscard]] std::vector<Key> searched() const;
    [[nodiscard]] bool isFitting(Key ordinal) const;
    /// Takes these as found; returns those that fit.
    [[nodiscard]] std::vector<Key> fitting(std::vector<Key> rows);
    void begin();
    void follow(const TrackList& tracks);
    [[nodiscard]] std::vector<Key> following(const std::vector<Key>& touched);
    /// What the rows follow where this is asked for.
    [[nodiscard]] TrackOrder followed(const TrackOrder& order) const;
    /// What the rows of now are asked to follow.
    [[nodiscard]] const TrackOrder& wantedOrder() const;
    /// Whether albums have to be put in their places behind that.
    [[nodiscard]] bool placesAlbums() const;
    void arrangeBy(const TrackOrder& order);
    /// By the order and the grouping of now.
    void arrangeAgain();
    void noteShelves();
    void addShelvedElsewhere(std::vector<Key>& touched);
    void sumUp();

    Library& m_library;
    std::optional<TrackFilter> m_scope;
    std::optional<TrackFilter> m_search;
    TrackOrder m_order;
    Rows m_rows;
    bool m_isGrouped = false;
    std::vector<quint32> m_shelves; ///< whose records the tracks are on, where they are grouped
    std::vector<Key> m_scoped; ///< as followed(m_order) says, before the search
    std::vector<char> m_found;
    std::vector<char> m_fits; ///< empty: all do
    qint64 m_totalDurationMs = 0;
};

} // namespace models

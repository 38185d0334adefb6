// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/library/snapshot.h"
#include "models/playlist/playlistrequest.h"

namespace models {

/// Which tracks besides the chosen ones a preset starts from.
enum class SeedScope : quint8
{
    Tracks,
    Albums, ///< all of the albums that the chosen tracks are from
    Artists, ///< all by their artists
};

/// A named recipe for playlists: everything but the tracks.
struct Preset
{
    QString name{}; ///< as on the command line
    QString tip{}; ///< one line
    PlaylistRequest request{};
    QString seedQuery{}; ///< what it starts from when no track is chosen
    SeedScope seedScope = SeedScope::Tracks;
    bool isBuiltIn = false;
};

/// A preset as a file to keep and to share. Errors of reading: BadSyntax.
QByteArray presetToJson(const Preset& preset);
Result<Preset> presetFromJson(const QByteArray& json);

/// Name and tip in the user's language where the preset is a built-in one.
QString presetDisplayName(const Preset& preset);
QString presetDisplayTip(const Preset& preset);

/// The request of a preset for these tracks: filter, seed query and seed scope applied. A preset
/// that sounds like seeds, but finds none, chooses among all tracks that its filter lets in.
/// Errors: BadSyntax (a query of the preset).
Result<PlaylistRequest> requestOfPreset(
    const Preset& preset, const Snapshot& library, const QList<TrackId>& seeds);

/// The built-in presets and the user's own, which are files *.json in one folder. Reads the folder
/// when it changed. One thread.
class PresetStore final
{
public:
    /// @param folder  of the user's own; made when the first one is saved.
    explicit PresetStore(QString folder);

    /// Built-in ones first, then the user's by name. One of the user's takes the place of a
    /// built-in one of the same name. Files that are no presets are left out.
    [[nodiscard]] const QList<Preset>& presets();

    /// By name, whatever its case.
    [[nodiscard]] std::optional<Preset> find(const QString& name);

    /// In the place of the user's preset of that name. Errors: NotWritable, DiskFull.
    Result<void> save(const Preset& preset);
    /// Errors: NotFound (or built-in), NotWritable.
    Result<void> remove(const QString& name);

    /// The folder for a library: "presets" beside its file.
    static QString folderFor(const QString& libraryPath);

private:
    void read();
    [[nodiscard]] QStringList filesOf(const QString& name) const;
    [[nodiscard]] QString fileFor(const QString& name) const;

    QString m_folder;
    QList<Preset> m_presets;
    qint64 m_readMs = -1; ///< the folder's time when it was read; -1 = never
};

} // namespace models

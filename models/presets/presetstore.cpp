// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/filename.h"
#include "models/presets/preset.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

// Outside of any namespace, as Q_INIT_RESOURCE wants it: the linker drops the resources of a static
// library that nobody asks for.
static void initPresetResources()
{
    Q_INIT_RESOURCE(models);
}

namespace models {

namespace {

const QString& builtInFolder()
{
    static const QString kFolder = u":/models/presets"_s;
    return kFolder;
}

// Presets are small; what is larger is something else.
constexpr qint64 kLargestFile = 1024 * 1024;

QFileInfoList filesIn(const QString& folder)
{
    return QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files | QDir::Readable, QDir::Name);
}

/// Nothing where the file is no preset.
std::optional<Preset> presetIn(const QFileInfo& info)
{
    QFile file(info.filePath());
    if (info.size() > kLargestFile || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const Result<Preset> preset = presetFromJson(file.readAll());
    return preset ? std::optional(*preset) : std::nullopt;
}

QList<Preset> presetsIn(const QString& folder, bool areBuiltIn)
{
    QList<Preset> presets;
    for (const QFileInfo& info : filesIn(folder)) {
        if (std::optional<Preset> preset = presetIn(info)) {
            preset->isBuiltIn = areBuiltIn;
            presets.append(*preset);
        }
    }
    return presets;
}

bool isNamed(const Preset& preset, const QString& name)
{
    return preset.name.compare(name.simplified(), Qt::CaseInsensitive) == 0;
}

qint64 timeOf(const QString& folder)
{
    const QFileInfo info(folder);
    return info.exists() ? info.lastModified().toMSecsSinceEpoch() : 0;
}

} // namespace

PresetStore::PresetStore(QString folder)
    : m_folder(std::move(folder))
{ }

const QList<Preset>& PresetStore::presets()
{
    if (m_readMs < 0 || m_readMs != timeOf(m_folder)) {
        read();
    }
    return m_presets;
}

std::optional<Preset> PresetStore::find(const QString& name)
{
    for (const Preset& preset : presets()) {
        if (isNamed(preset, name) || presetDisplayName(preset) == name) {
            return preset;
        }
    }
    return std::nullopt;
}

/// The user's files that hold a preset of this name, whatever they are called.
QStringList PresetStore::filesOf(const QString& name) const
{
    QStringList files;
    for (const QFileInfo& info : filesIn(m_folder)) {
        const std::optional<Preset> inside = presetIn(info);
        if (inside && isNamed(*inside, name)) {
            files.append(info.filePath());
        }
    }
    return files;
}

/// Where to write a preset: over the one of its name, never over another one.
QString PresetStore::fileFor(const QString& name) const
{
    if (const QStringList files = filesOf(name); !files.isEmpty()) {
        return files.constFirst();
    }
    const QDir folder(m_folder);
    const QString base = fileNameOf(name);
    QString file = folder.filePath(base + u".json"_s);
    for (int number = 2; QFileInfo::exists(file); ++number) {
        file = folder.filePath(u"%1 (%2).json"_s.arg(base).arg(number));
    }
    return file;
}

Result<void> PresetStore::save(const Preset& preset)
{
    QSaveFile file(fileFor(preset.name));
    const QByteArray json = presetToJson(preset);
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly)
        || file.write(json) != json.size() || !file.commit()) {
        return Error{ErrorCode::NotWritable,
            QCoreApplication::translate("models::presets", "The preset could not be saved: %1.")
                .arg(file.errorString())};
    }
    m_readMs = -1;
    return {};
}

Result<void> PresetStore::remove(const QString& name)
{
    const std::optional<Preset> preset = find(name);
    if (!preset || preset->isBuiltIn) {
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("models::presets", "You have no preset “%1”.").arg(name)};
    }
    const QStringList files = filesOf(preset->name);
    for (const QString& path : files) {
        QFile file(path);
        if (!file.remove()) {
            return Error{ErrorCode::NotWritable,
                QCoreApplication::translate(
                    "models::presets", "The preset could not be removed: %1.")
                    .arg(file.errorString())};
        }
    }
    m_readMs = -1;
    return {};
}

QString PresetStore::folderFor(const QString& libraryPath)
{
    return QFileInfo(libraryPath).absoluteDir().filePath(u"presets"_s);
}

void PresetStore::read()
{
    initPresetResources();
    m_readMs = timeOf(m_folder);
    QList<Preset> own = presetsIn(m_folder, false);
    std::ranges::stable_sort(own, [](const Preset& one, const Preset& other) {
        return QString::localeAwareCompare(one.name, other.name) < 0;
    });
    m_presets.clear();
    for (const Preset& preset : presetsIn(builtInFolder(), true)) {
        const bool isReplaced = std::ranges::any_of(
            own, [&preset](const Preset& mine) { return isNamed(mine, preset.name); });
        if (!isReplaced) {
            m_presets.append(preset);
        }
    }
    m_presets.append(own);
}

} // namespace models

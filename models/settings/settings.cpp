// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

const QString kDepth = u"scan/depth"_s;
const QString kWorkers = u"scan/workers"_s;
const QString kMemoryLimit = u"scan/memoryLimitBytes"_s;
const QString kLowMemory = u"scan/lowMemory"_s;
const QString kAnalysisPaused = u"scan/analysisPaused"_s;
const QString kVolume = u"player/volumePercent"_s;

const QString kFast = u"fast"_s;
const QString kStandard = u"standard"_s;
const QString kFull = u"full"_s;

constexpr int kMostWorkers = 256;
constexpr int kDefaultVolume = 80;
constexpr int kFullVolume = 100;

QString depthName(analysis::Depth depth)
{
    switch (depth) {
    case analysis::Depth::Fast:
        return kFast;
    case analysis::Depth::Standard:
        return kStandard;
    case analysis::Depth::Full:
        return kFull;
    }
    return kStandard;
}

analysis::Depth depthOf(const QString& name)
{
    if (name == kFast) {
        return analysis::Depth::Fast;
    }
    return name == kFull ? analysis::Depth::Full : analysis::Depth::Standard;
}

QString stateKey(const QString& name)
{
    return u"state/"_s + name;
}

} // namespace

Settings::Settings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, u"segue"_s, u"segue"_s)
{ }

Settings::Settings(const QString& path)
    : m_settings(path, QSettings::IniFormat)
{ }

ScanOptions Settings::scanOptions() const
{
    // The file may have been edited by hand: whatever makes no sense is the default.
    ScanOptions options;
    options.depth = depthOf(m_settings.value(kDepth).toString());
    options.workers = std::clamp(m_settings.value(kWorkers).toInt(), 0, kMostWorkers);
    options.memoryLimitBytes = std::max<qint64>(m_settings.value(kMemoryLimit).toLongLong(), 0);
    options.lowMemory = m_settings.value(kLowMemory).toBool();
    options.tagsOnly = isAnalysisPaused();
    return options;
}

void Settings::setScanOptions(const ScanOptions& options)
{
    m_settings.setValue(kDepth, depthName(options.depth));
    m_settings.setValue(kWorkers, options.workers);
    m_settings.setValue(kMemoryLimit, options.memoryLimitBytes);
    m_settings.setValue(kLowMemory, options.lowMemory);
}

QByteArray Settings::state(const QString& name) const
{
    return m_settings.value(stateKey(name)).toByteArray();
}

void Settings::setState(const QString& name, const QByteArray& state)
{
    m_settings.setValue(stateKey(name), state);
}

bool Settings::isAnalysisPaused() const
{
    return m_settings.value(kAnalysisPaused).toBool();
}

void Settings::setAnalysisPaused(bool isPaused)
{
    m_settings.setValue(kAnalysisPaused, isPaused);
}

OnlineSettings Settings::onlineSettings() const
{
    return readOnlineSettings(m_settings);
}

void Settings::setOnlineSettings(const OnlineSettings& online)
{
    writeOnlineSettings(m_settings, online);
}

int Settings::volumePercent() const
{
    bool isNumber = false;
    const int percent = m_settings.value(kVolume).toInt(&isNumber);
    return isNumber ? std::clamp(percent, 0, kFullVolume) : kDefaultVolume;
}

void Settings::setVolumePercent(int percent)
{
    m_settings.setValue(kVolume, std::clamp(percent, 0, kFullVolume));
}

} // namespace models

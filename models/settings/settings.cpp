// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"

#include <QStandardPaths>

#include <algorithm>

namespace models {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDefaultVolumePercent = 80;

QString standardPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/segue.ini"_s;
}

} // namespace

Settings::Settings()
    : Settings(standardPath())
{ }

Settings::Settings(const QString& path)
    : m_settings(path, QSettings::IniFormat)
{ }

ScanOptions Settings::scanOptions() const
{
    ScanOptions options;
    if (m_settings.value(u"scan/depth"_s).toString() == u"fast"_s) {
        options.depth = analysis::Depth::Fast;
    }
    // Whatever somebody wrote into the file by hand, the program gets sensible numbers.
    options.workers = std::clamp(m_settings.value(u"scan/workers"_s, 0).toInt(), 0, 64);
    options.memoryLimitBytes =
        std::max<qint64>(m_settings.value(u"scan/memoryLimitBytes"_s, 0).toLongLong(), 0);
    options.lowMemory = m_settings.value(u"scan/lowMemory"_s, false).toBool();
    return options;
}

void Settings::setScanOptions(const ScanOptions& options)
{
    m_settings.setValue(
        u"scan/depth"_s, options.depth == analysis::Depth::Fast ? u"fast"_s : u"standard"_s);
    m_settings.setValue(u"scan/workers"_s, options.workers);
    m_settings.setValue(u"scan/memoryLimitBytes"_s, options.memoryLimitBytes);
    m_settings.setValue(u"scan/lowMemory"_s, options.lowMemory);
}

QByteArray Settings::state(const QString& name) const
{
    return m_settings.value(u"state/"_s + name).toByteArray();
}

void Settings::setState(const QString& name, const QByteArray& state)
{
    m_settings.setValue(u"state/"_s + name, state);
}

int Settings::volumePercent() const
{
    return std::clamp(
        m_settings.value(u"player/volumePercent"_s, kDefaultVolumePercent).toInt(), 0, 100);
}

void Settings::setVolumePercent(int percent)
{
    m_settings.setValue(u"player/volumePercent"_s, std::clamp(percent, 0, 100));
}

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/onlinesettings.h"
#include "models/scan/scanoptions.h"

#include <QSettings>

namespace models {

/// The user's settings, typed. Wraps one QSettings file; GUI thread.
class Settings final
{
public:
    /// The platform's settings file.
    Settings();
    /// The settings file at `path`; for tests and portable use.
    explicit Settings(const QString& path);

    [[nodiscard]] ScanOptions
    scanOptions() const; ///< depth, workers, memory limit, low-memory mode
    void setScanOptions(const ScanOptions& options);

    /// Window geometry, splitters, headers: opaque to this class.
    [[nodiscard]] QByteArray state(const QString& name) const;
    void setState(const QString& name, const QByteArray& state);

    /// Whether scans leave the analysis for later; in scanOptions() that is tagsOnly.
    [[nodiscard]] bool isAnalysisPaused() const;
    void setAnalysisPaused(bool isPaused);

    /// What may be asked of the web.
    [[nodiscard]] OnlineSettings onlineSettings() const;
    void setOnlineSettings(const OnlineSettings& online);

    [[nodiscard]] int volumePercent() const;
    void setVolumePercent(int percent);

private:
    QSettings m_settings;
};

} // namespace models

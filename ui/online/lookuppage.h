// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/onlinesettings.h"

#include <QFutureWatcher>
#include <QHash>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace models {
class KeyStore;
class Settings;
class Web;
} // namespace models

namespace ui {

/// Look-up in the preferences: whether, whom, with which keys. Every change holds at once. GUI
/// thread.
class LookupPage final : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the page.
    LookupPage(models::Settings& settings, models::Web& web, models::KeyStore& keys,
        QWidget* parent = nullptr);

private:
    QWidget* makeServices();
    void store();
    void storeKey(models::Service service);
    void showKey(models::Service service, const QString& key);
    void clearCache();
    void showCacheSize();

    models::Settings& m_settings;
    models::Web& m_web;
    models::KeyStore& m_keys;
    QCheckBox* m_on;
    QCheckBox* m_offline;
    QCheckBox* m_inFile;
    QHash<models::Service, QLineEdit*> m_urlFields;
    QHash<models::Service, QLineEdit*> m_keyFields;
    QLabel* m_state;
    QPushButton* m_clear;
    QFutureWatcher<qint64> m_size;
};

} // namespace ui

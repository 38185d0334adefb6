// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/online/lookuppage.h"

#include "models/online/keystore.h"
#include "models/online/web.h"
#include "models/settings/settings.h"
#include "ui/online/sentwhat.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

LookupPage::LookupPage(
    models::Settings& settings, models::Web& web, models::KeyStore& keys, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_web(web)
    , m_keys(keys)
    , m_on(new QCheckBox(tr("&Let me look up what my music is called"), this))
    , m_offline(new QCheckBox(tr("Work &offline, with what was answered before"), this))
    , m_inFile(new QCheckBox(tr("Keep keys in a &file that only I can read"), this))
    , m_state(new QLabel(this))
    , m_clear(new QPushButton(this))
{
    const models::OnlineSettings online = settings.onlineSettings();
    m_on->setChecked(online.isOn);
    m_offline->setChecked(online.isOffline);
    m_inFile->setToolTip(tr("Else the desktop's keychain keeps them."));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_clear->setAutoDefault(false);
    auto* sent = new QLabel(sentWhat(), this);
    sent->setWordWrap(true);
    auto* clearing = new QHBoxLayout;
    clearing->addWidget(m_clear);
    clearing->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_on);
    layout->addWidget(sent);
    layout->addWidget(m_offline);
    layout->addWidget(makeServices());
    layout->addWidget(m_inFile);
    layout->addWidget(m_state);
    layout->addLayout(clearing);
    layout->addStretch();

    connect(m_on, &QCheckBox::toggled, this, &LookupPage::store);
    connect(m_offline, &QCheckBox::toggled, this, &LookupPage::store);
    connect(m_clear, &QPushButton::clicked, this, &LookupPage::clearCache);
    connect(&m_size, &QFutureWatcherBase::finished, this, &LookupPage::showCacheSize);
    connect(&keys, &models::KeyStore::changed, this, &LookupPage::showKey);
    connect(&keys, &models::KeyStore::failed, m_state,
        [this](models::Service, const QString& sentence) { m_state->setText(sentence); });
    m_clear->setText(tr("For&get all answers"));
    m_size.setFuture(web.cacheBytes());
    keys.load();
    store();
}

QWidget* LookupPage::makeServices()
{
    auto* services = new QWidget(this);
    auto* form = new QFormLayout(services);
    form->setContentsMargins({});
    form->setVerticalSpacing(theme::kSpace1);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const models::Service service : models::kServices) {
        const QString name = models::service::name(service);
        auto* url = new QLineEdit(m_settings.onlineSettings().urls.value(service), services);
        url->setPlaceholderText(models::service::usualUrl(service));
        url->setClearButtonEnabled(true);
        url->setAccessibleName(tr("Address of %1").arg(name));
        connect(url, &QLineEdit::editingFinished, this, &LookupPage::store);
        m_urlFields.insert(service, url);
        form->addRow(tr("%1 at").arg(name), url);
        if (!models::service::keyField(service).isEmpty()) {
            auto* key = new QLineEdit(m_keys.key(service), services);
            key->setEchoMode(QLineEdit::PasswordEchoOnEdit);
            key->setClearButtonEnabled(true);
            key->setAccessibleName(tr("Key for %1").arg(name));
            key->setPlaceholderText(tr("None: %1 is not asked").arg(name));
            connect(key, &QLineEdit::editingFinished, this, [this, service] { storeKey(service); });
            m_keyFields.insert(service, key);
            form->addRow(tr("Its key"), key);
        }
    }
    return services;
}

void LookupPage::store()
{
    models::OnlineSettings online;
    online.isOn = m_on->isChecked();
    online.isOffline = m_offline->isChecked();
    QString wrong;
    for (auto field = m_urlFields.cbegin(); field != m_urlFields.cend(); ++field) {
        const QString url = (*field)->text().trimmed();
        if (models::isServiceUrl(url)) {
            online.urls.insert(field.key(), url);
        } else if (!url.isEmpty()) {
            wrong =
                tr("“%1” is no address of a service. It begins with https:// and a host.").arg(url);
        }
    }
    m_state->setText(wrong);
    m_offline->setEnabled(online.isOn);
    m_settings.setOnlineSettings(online);
    m_web.setSettings(online);
}

void LookupPage::storeKey(models::Service service)
{
    const QString key = m_keyFields.value(service)->text().trimmed();
    if (key != m_keys.key(service)) {
        m_state->clear();
        m_keys.setKey(service, key, m_inFile->isChecked());
    }
}

void LookupPage::showKey(models::Service service, const QString& key)
{
    QLineEdit* field = m_keyFields.value(service);
    if (field != nullptr && !field->hasFocus()) {
        field->setText(key);
    }
}

void LookupPage::clearCache()
{
    m_web.clearCache();
    m_size.setFuture(m_web.cacheBytes());
}

void LookupPage::showCacheSize()
{
    const qint64 bytes = m_size.result();
    m_clear->setEnabled(bytes > 0);
    m_clear->setText(tr("For&get all answers (%1)").arg(QLocale().formattedDataSize(bytes)));
}

} // namespace ui

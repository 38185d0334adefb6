// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presets/presetnames.h"

#include "models/library/searchname.h"
#include "models/presets/preset.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace models {

Result<void> renameInPresets(const QString& folder, const QString& from, const QString& to)
{
    Result<void> outcome;
    const QDir presets(folder);
    for (const QString& name : presets.entryList({u"*.json"_s}, QDir::Files | QDir::Readable)) {
        QFile file(presets.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray bytes = file.readAll();
        file.close();
        if (!presetFromJson(bytes)) {
            continue; // of somebody else
        }
        const QJsonObject before = QJsonDocument::fromJson(bytes).object();
        QJsonObject after = before;
        for (const QString& key : {u"filter"_s, u"seed_query"_s}) {
            const QString query = before.value(key).toString();
            if (!query.isEmpty()) {
                after.insert(key, withNameChanged(query, from, to));
            }
        }
        if (after == before) {
            continue;
        }
        QSaveFile written(file.fileName());
        const QByteArray json = QJsonDocument(after).toJson();
        if (outcome
            && (!written.open(QIODevice::WriteOnly) || written.write(json) != json.size()
                || !written.commit())) {
            outcome = Error{ErrorCode::NotWritable,
                QCoreApplication::translate("models::presets", "The preset could not be saved: %1.")
                    .arg(written.errorString())};
        }
    }
    return outcome;
}

} // namespace models

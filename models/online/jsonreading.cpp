// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/online/jsonreading.h"

#include "models/online/answers.h"
#include "models/online/weberror.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace models::jsonreading {

namespace {

QString cleaned(const QString& text)
{
    constexpr qsizetype kMost = 500;
    QString line = text.left(kMost);
    for (QChar& character : line) {
        if (character.category() == QChar::Other_Control) {
            character = u' ';
        }
    }
    return line;
}

} // namespace

Result<QJsonObject> object(Service service, const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject()) {
        return weberror::notAnAnswer(service);
    }
    return document.object();
}

QString text(const QJsonObject& from, QLatin1String key)
{
    return cleaned(from.value(key).toString()).trimmed();
}

QString mbid(const QJsonObject& from, QLatin1String key)
{
    const QString id = from.value(key).toString();
    return answers::isMbid(id) ? id.toLower() : QString();
}

qint64 number(const QJsonObject& from, QLatin1String key, qint64 most)
{
    const QJsonValue value = from.value(key);
    const double number = value.isString() ? value.toString().toDouble() : value.toDouble();
    // Also false for what is no number.
    return number >= 0.0 && number <= static_cast<double>(most) ? std::llround(number) : 0;
}

int count(const QJsonObject& from, QLatin1String key)
{
    return static_cast<int>(number(from, key, kMostTracks));
}

QList<QJsonObject> objects(const QJsonObject& from, QLatin1String key)
{
    constexpr qsizetype kMost = 5'000;
    QList<QJsonObject> found;
    const QJsonArray list = from.value(key).toArray();
    for (const QJsonValue& value : list) {
        if (value.isObject() && found.size() < kMost) {
            found.append(value.toObject());
        }
    }
    return found;
}

QString date(const QJsonObject& from, QLatin1String key)
{
    static const QRegularExpression kForm(u"^\\d{4}(-\\d\\d(-\\d\\d)?)?$"_s);
    const QString date = from.value(key).toString();
    return kForm.match(date).hasMatch() ? date : QString();
}

Credit credit(const QJsonObject& from)
{
    Credit credit;
    for (const QJsonObject& part : objects(from, "artist-credit"_L1)) {
        const QJsonObject artist = part.value("artist"_L1).toObject();
        const QString name = text(part, "name"_L1);
        const QString sortName = text(artist, "sort-name"_L1);
        const QString shown = name.isEmpty() ? text(artist, "name"_L1) : name;
        // The blanks around it belong to it.
        const QString join = cleaned(part.value("joinphrase"_L1).toString());
        credit.text += shown + join;
        credit.sortText += (sortName.isEmpty() ? shown : sortName) + join;
        const QString id = mbid(artist, "id"_L1);
        if (!id.isEmpty()) {
            credit.ids.append(id);
        }
    }
    credit.text = credit.text.trimmed();
    credit.sortText = credit.sortText.trimmed();
    return credit;
}

} // namespace models::jsonreading

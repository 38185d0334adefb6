// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/freefields.h"

#include "models/tagging/id3names.h"

#include <taglib/asffile.h>
#include <taglib/asftag.h>
#include <taglib/mp4file.h>
#include <taglib/mp4tag.h>
#include <taglib/tpropertymap.h>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace models::freefields {

namespace {

namespace tl = TagLib;

const QString kPrefix = u"----:com.apple.iTunes:"_s;

constexpr std::array<std::pair<const char*, const char*>, 4> kRepeated{{
    {"TITLE", "Title"},
    {"ARTIST", "Author"},
    {"COMMENT", "Description"},
    {"COPYRIGHT", "Copyright"},
}};

bool isRepeated(const QString& name)
{
    return std::ranges::any_of(
        kRepeated, [&name](const auto& one) { return name == QLatin1String(one.second); });
}

tl::MP4::Tag* mp4Of(tl::File& file)
{
    auto* mp4 = dynamic_cast<tl::MP4::File*>(&file);
    return mp4 != nullptr ? mp4->tag() : nullptr;
}

tl::ASF::Tag* asfOf(tl::File& file)
{
    auto* asf = dynamic_cast<tl::ASF::File*>(&file);
    return asf != nullptr ? asf->tag() : nullptr;
}

/// The key of a name, "" for what is no field.
QString keyOf(tl::File& file, const tl::String& tagName)
{
    const QString name = fromTagLib(tagName);
    if (tl::MP4::Tag* const mp4 = mp4Of(file)) {
        const bool isText = !mp4->item(tagName).toStringList().isEmpty();
        return isText && name.startsWith(kPrefix)
            ? id3names::fieldOfDescription(name.mid(kPrefix.size()))
            : QString();
    }
    if (tl::ASF::Tag* const asf = asfOf(file)) {
        const tl::ASF::AttributeList attributes = asf->attribute(tagName);
        const bool isText =
            !attributes.isEmpty() && attributes.front().type() == tl::ASF::Attribute::UnicodeType;
        return isText && !isRepeated(name) ? name.toUpper() : QString();
    }
    return {};
}

tl::StringList listOf(const QStringList& values)
{
    tl::StringList list;
    for (const QString& value : values) {
        list.append(toTagLib(value));
    }
    return list;
}

tl::ASF::AttributeList attributesOf(const QStringList& values)
{
    tl::ASF::AttributeList list;
    for (const QString& value : values) {
        list.append(tl::ASF::Attribute(toTagLib(value)));
    }
    return list;
}

} // namespace

tl::String toTagLib(const QString& text)
{
    return {text.toUtf8().constData(), tl::String::UTF8};
}

QString fromTagLib(const tl::String& text)
{
    return QString::fromStdString(text.to8Bit(true));
}

Fields fields(tl::File& file)
{
    Fields found;
    tl::PropertyMap properties = file.properties();
    for (const tl::String& name : properties.unsupportedData()) {
        const QString key = keyOf(file, name);
        if (key.isEmpty()) {
            continue;
        }
        QStringList& values = found[key];
        if (tl::MP4::Tag* const mp4 = mp4Of(file)) {
            for (const tl::String& value : mp4->item(name).toStringList()) {
                values.append(fromTagLib(value));
            }
        } else if (tl::ASF::Tag* const asf = asfOf(file)) {
            for (const tl::ASF::Attribute& value : asf->attribute(name)) {
                values.append(fromTagLib(value.toString()));
            }
        }
        values.removeAll(QString());
        if (values.isEmpty()) {
            found.remove(key);
        }
    }
    return found;
}

bool isField(tl::File& file, const tl::String& name)
{
    return !keyOf(file, name).isEmpty() || (asfOf(file) != nullptr && isRepeated(fromTagLib(name)));
}

bool set(tl::File& file, const QString& key, const QStringList& values)
{
    tl::MP4::Tag* const mp4 = mp4Of(file);
    tl::ASF::Tag* const asf = asfOf(file);
    if (mp4 == nullptr && asf == nullptr) {
        return false;
    }
    tl::String name = toTagLib(mp4 != nullptr ? kPrefix + id3names::descriptionOf(key) : key);
    bool isThere = false;
    tl::PropertyMap properties = file.properties();
    for (const tl::String& known : properties.unsupportedData()) {
        if (keyOf(file, known) == key) {
            name = known; // as it is spelt there
            isThere = true;
        }
    }
    if (values.isEmpty() && !isThere) {
        return true; // the same name may be one that TagLib shows
    }
    if (mp4 != nullptr && values.isEmpty()) {
        mp4->removeItem(name);
    } else if (mp4 != nullptr) {
        mp4->setItem(name, tl::MP4::Item(listOf(values)));
    } else if (values.isEmpty()) {
        asf->removeItem(name);
    } else {
        asf->setAttribute(name, attributesOf(values));
    }
    return true;
}

FieldEdit joined(const FieldEdit& edit)
{
    FieldEdit single = edit;
    for (QStringList& values : single) {
        if (values.size() > 1) {
            values = {joinedValues(values)};
        }
    }
    return single;
}

void keepInStep(tl::File& file, const QString& key, const QStringList& values)
{
    tl::ASF::Tag* const asf = asfOf(file);
    if (asf == nullptr) {
        return;
    }
    for (const auto& [repeated, name] : kRepeated) {
        if (key != QLatin1String(repeated) || !asf->contains(name)) {
            continue;
        }
        if (values.isEmpty()) {
            asf->removeItem(name);
        } else {
            asf->setAttribute(name, attributesOf({joinedValues(values)}));
        }
    }
}

} // namespace models::freefields

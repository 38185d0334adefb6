// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/propertystore.h"

#include "models/tagging/formatfile.h"
#include "models/tagging/freefields.h"

#include <taglib/apetag.h>
#include <taglib/id3v1tag.h>
#include <taglib/id3v2framefactory.h>
#include <taglib/mpegfile.h>

#include <memory>

namespace models::propertystore {

namespace {

namespace tl = TagLib;
using fieldstore::Format;
using fieldstore::Written;

using freefields::fromTagLib;
using freefields::toTagLib;

/// TagLib's own idea of the tags around the sound, whatever that is.
tl::MPEG::File openAround(tl::IOStream& stream)
{
    stream.seek(0, tl::IOStream::Beginning);
    return {&stream, tl::ID3v2::FrameFactory::instance(), false};
}

} // namespace

Fields fieldsOf(const tl::PropertyMap& properties)
{
    Fields fields;
    for (const auto& [key, values] : properties) {
        QStringList list;
        for (const tl::String& value : values) {
            list.append(fromTagLib(value));
        }
        list.removeAll(QString());
        if (!list.isEmpty()) {
            fields.insert(fromTagLib(key), list);
        }
    }
    return fields;
}

tl::PropertyMap edited(const tl::PropertyMap& properties, const FieldEdit& edit)
{
    tl::PropertyMap changed = properties;
    for (auto one = edit.cbegin(); one != edit.cend(); ++one) {
        tl::StringList values;
        for (const QString& value : *one) {
            values.append(toTagLib(value));
        }
        changed.erase(toTagLib(one.key()));
        if (!values.isEmpty()) {
            changed.insert(toTagLib(one.key()), values);
        }
    }
    return changed;
}

std::optional<Fields> fields(tl::IOStream& stream, Format format)
{
    const std::unique_ptr<tl::File> file = openFormat(stream, format);
    if (!file || !file->isValid()) {
        return std::nullopt;
    }
    Fields fields = fieldsOf(file->properties());
    fields.insert(freefields::fields(*file));
    return fields;
}

QByteArrayList unshown(tl::IOStream& stream, Format format)
{
    QByteArrayList names;
    if (const std::unique_ptr<tl::File> file = openFormat(stream, format);
        file && file->isValid()) {
        tl::PropertyMap properties = file->properties();
        for (const tl::String& name : properties.unsupportedData()) {
            if (!freefields::isField(*file, name)) {
                names.append(QByteArray::fromStdString(name.to8Bit(true)));
            }
        }
    }
    return names;
}

Written write(tl::IOStream& stream, Format format, const FieldEdit& wanted)
{
    const FieldEdit edit = format == Format::Asf ? freefields::joined(wanted) : wanted;
    const std::unique_ptr<tl::File> file = openFormat(stream, format);
    if (!file || !file->isValid()) {
        return Written::Failed;
    }
    const tl::PropertyMap rejected = file->setProperties(edited(file->properties(), edit));
    for (auto one = edit.cbegin(); one != edit.cend(); ++one) {
        const bool isRejected = !one->isEmpty() && rejected.contains(toTagLib(one.key()));
        if (!freefields::set(*file, one.key(), isRejected ? *one : QStringList()) && isRejected) {
            return Written::NoRoom;
        }
        freefields::keepInStep(*file, one.key(), *one);
    }
    return file->save() ? Written::Yes : Written::Failed;
}

Fields trailingFields(tl::IOStream& stream)
{
    tl::MPEG::File file = openAround(stream);
    if (file.hasAPETag()) {
        return fieldsOf(file.APETag()->properties());
    }
    return file.hasID3v1Tag() ? fieldsOf(file.ID3v1Tag()->properties()) : Fields();
}

bool hasApe(tl::IOStream& stream)
{
    return openAround(stream).hasAPETag();
}

bool writeTrailing(tl::IOStream& stream, const FieldEdit& edit)
{
    tl::MPEG::File file = openAround(stream);
    int kinds = 0;
    if (file.hasAPETag()) {
        file.APETag()->setProperties(edited(file.APETag()->properties(), edit));
        kinds |= tl::MPEG::File::APE;
    }
    if (file.hasID3v1Tag()) {
        file.ID3v1Tag()->setProperties(edited(file.ID3v1Tag()->properties(), edit));
        kinds |= tl::MPEG::File::ID3v1;
    }
    if (kinds != 0) {
        file.save(kinds, tl::File::StripNone, tl::ID3v2::v4, tl::File::DoNotDuplicate);
    }
    return (kinds & tl::MPEG::File::APE) != 0;
}

} // namespace models::propertystore

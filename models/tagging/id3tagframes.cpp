// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/framekeys.h"
#include "models/tagging/id3tag.h"

namespace models {

QString Id3Tag::frameKeyOf(const Frame& frame) const
{
    // Pictures are no business of fields.
    const bool isOther = keyOf(frame).isEmpty() && frame.id != "APIC" && frame.id != "PIC";
    return isOther ? framekeys::keyOf(frame.id, frame.body) : QString();
}

Fields Id3Tag::frames() const
{
    Fields frames;
    for (const Frame& frame : m_frames) {
        if (const QString key = frameKeyOf(frame); !key.isEmpty()) {
            frames[key].append(framekeys::packed(m_version, frame.raw));
        }
    }
    return frames;
}

bool Id3Tag::setFrames(const QString& key, const QStringList& values)
{
    m_frames.removeIf([&](const Frame& frame) { return frameKeyOf(frame) == key; });
    for (const QString& value : values) {
        const framekeys::Packed packed = framekeys::unpacked(value);
        if (m_frames.isEmpty() && packed.version != 0) {
            m_version = packed.version; // the tag went with its last frame
        }
        if (packed.version != m_version || !readFrames(packed.frame)) {
            return false;
        }
    }
    return true;
}

QByteArrayList Id3Tag::framesBeside(const FieldEdit& fields) const
{
    QByteArrayList frames;
    for (const Frame& frame : m_frames) {
        if (!fields.contains(keyOf(frame)) && !fields.contains(frameKeyOf(frame))) {
            frames.append(frame.raw);
        }
    }
    return frames;
}

} // namespace models

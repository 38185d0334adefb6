// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/fields.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace models {

/// An ID3v2 tag (2.2, 2.3 or 2.4) as a list of frames, each kept as the bytes that it is: only the
/// frames of a field that is set are replaced. TagLib would bring a whole tag to another version
/// and drop the frames that this one does not know. A value; one thread.
class Id3Tag final
{
public:
    /// An empty tag. @param version  2, 3 or 4.
    explicit Id3Tag(int version = 4)
        : m_version(version)
    { }

    /// The length of the tag that starts with these bytes (at least 10 of them), with its header;
    /// 0 where none starts here.
    static qsizetype lengthOf(const QByteArray& head);

    /// Reads a whole tag. Nothing where it is damaged or of a kind that nobody writes: such a tag
    /// is better left alone.
    static std::optional<Id3Tag> parse(const QByteArray& bytes);

    [[nodiscard]] int version() const { return m_version; }

    /// The texts, comments and texts of the users' own (TXXX) in it.
    [[nodiscard]] Fields fields() const;

    /// The frames that are no fields and no pictures, see framekeys.
    [[nodiscard]] Fields frames() const;

    /// Gives a field, or the frames of a key, its values; none removes it. False where this version
    /// has no room for them.
    bool set(const QString& key, const QStringList& values);

    /// The frames that do not belong to any of the fields, as bytes and in their order.
    [[nodiscard]] QByteArrayList framesBeside(const FieldEdit& fields) const;

    /// What the frames with this id hold, in their order, without those that are compressed or
    /// encrypted.
    [[nodiscard]] QByteArrayList bodies(const QByteArray& id) const;

    /// Gives the tag other frames in the place of those that bodies() tells. One that holds the
    /// same as before stays as it is, with its header.
    void replace(const QByteArray& id, const QByteArrayList& bodies);

    /// The tag as bytes, padded with zeros to `length` where it is shorter; nothing at all when no
    /// frame is left.
    [[nodiscard]] QByteArray bytes(qsizetype length = 0) const;

private:
    struct Frame
    {
        QByteArray id; ///< four letters also where the version has three
        QByteArray raw; ///< with its header
        QByteArray body; ///< readable; null where it is compressed or encrypted
    };

    bool readFrames(const QByteArray& data);
    [[nodiscard]] qsizetype frameSize(const QByteArray& data, qsizetype offset) const;
    [[nodiscard]] bool isFrameAt(const QByteArray& data, qsizetype offset) const;
    [[nodiscard]] QByteArray readableBody(const QByteArray& raw) const;
    [[nodiscard]] QString keyOf(const Frame& frame) const;
    [[nodiscard]] QString frameKeyOf(const Frame& frame) const;
    [[nodiscard]] QStringList valuesOf(const Frame& frame) const;
    bool setFrames(const QString& key, const QStringList& values);
    [[nodiscard]] Frame frame(const QByteArray& id, const QByteArray& body) const;
    [[nodiscard]] std::optional<QList<Frame>> framesFor(
        const QString& key, const QStringList& values, const QByteArray& language) const;

    int m_version;
    bool m_isUnsynchronised = false; ///< 2.4: said of every frame
    QList<Frame> m_frames;
};

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace models::text {

/// A part of a text, in its UTF-16 units.
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Span&) const = default;
};

/// The parts of the text that a search for the needles finds, whatever its case and accents: in
/// rising order, neither empty nor overlapping, letters with their marks whole.
/// @param needles  folded, see foldedUtf8().
QList<Span> matches(const QString& text, const QList<QByteArray>& needles);

} // namespace models::text

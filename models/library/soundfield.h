// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/optionalfloat.h"
#include "models/library/trackfield.h"

#include <QString>
#include <QStringView>

namespace models {

/// What the analysis found out about a track beside tempo, key, loudness and energy, as fields to
/// show, search and sort by.
namespace soundfield {

/// How people read the number.
enum class Unit : quint8
{
    Plain, ///< to one decimal
    Whole,
    Share, ///< 0..1, as a percentage
    PerSecond,
    Lu,
    Decibel,
    Hertz,
    Kilohertz,
};

struct Field
{
    TrackField field;
    QStringView name; ///< in the query language
    const char* header; ///< untranslated, as is the tool tip
    const char* toolTip;
    Unit unit = Unit::Plain;
    analysis::OptionalFloat (*value)(const analysis::Figures&) = nullptr;
};

/// The field with this number, or null where it is none of these.
const Field* find(TrackField field);

/// The field with this name in the query language, or null.
const Field* named(QStringView name);

QString header(const Field& field);
QString toolTip(const Field& field);

/// The number as people read it, with its unit.
QString text(const Field& field, double value);

} // namespace soundfield

} // namespace models

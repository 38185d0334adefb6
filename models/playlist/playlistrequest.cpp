// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/playlistrequest.h"

using namespace Qt::StringLiterals;

namespace models {

namespace {

// In the order of the enumerations.
const QStringList& modeNames()
{
    static const QStringList kNames{u"similar"_s, u"path"_s, u"radio"_s, u"mix"_s, u"curve"_s,
        u"expand"_s, u"albums"_s, u"clusters"_s, u"time"_s, u"bins"_s, u"genres"_s};
    return kNames;
}

const QStringList& shapeNames()
{
    static const QStringList kNames{u"flat"_s, u"up"_s, u"down"_s, u"arc"_s, u"wave"_s};
    return kNames;
}

const QStringList& curveOfNames()
{
    static const QStringList kNames{u"energy"_s, u"tempo"_s, u"both"_s};
    return kNames;
}

template <typename Value>
std::optional<Value> valueNamed(const QStringList& names, const QString& name)
{
    const qsizetype index = names.indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<Value>(index));
}

} // namespace

TrackRules trackRulesOf(const PlaylistRequest& request)
{
    TrackRules rules = request.trackRules;
    rules.isMusicKept = rules.isMusicKept && request.mode != PlaylistMode::Albums;
    return rules;
}

QString playlistModeName(PlaylistMode mode)
{
    return modeNames().at(static_cast<qsizetype>(mode));
}

std::optional<PlaylistMode> playlistModeNamed(const QString& name)
{
    return valueNamed<PlaylistMode>(modeNames(), name);
}

QStringList playlistModeNames()
{
    return modeNames();
}

bool makesSeveralLists(PlaylistMode mode)
{
    return mode >= PlaylistMode::Clusters;
}

QString curveShapeName(analysis::CurveShape shape)
{
    return shapeNames().at(static_cast<qsizetype>(shape));
}

std::optional<analysis::CurveShape> curveShapeNamed(const QString& name)
{
    return valueNamed<analysis::CurveShape>(shapeNames(), name);
}

QString curveOfName(CurveOf what)
{
    return curveOfNames().at(static_cast<qsizetype>(what));
}

std::optional<CurveOf> curveOfNamed(const QString& name)
{
    return valueNamed<CurveOf>(curveOfNames(), name);
}

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence/camelot.h"
#include "models/text/text.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace models::text {

namespace {

// Whole names, because languages differ in more than the words: B♭ major is B-Dur in German.
constexpr std::array<const char*, 12> kMajorNames{
    QT_TRANSLATE_NOOP("models::text", "C major"),
    QT_TRANSLATE_NOOP("models::text", "D♭ major"),
    QT_TRANSLATE_NOOP("models::text", "D major"),
    QT_TRANSLATE_NOOP("models::text", "E♭ major"),
    QT_TRANSLATE_NOOP("models::text", "E major"),
    QT_TRANSLATE_NOOP("models::text", "F major"),
    QT_TRANSLATE_NOOP("models::text", "F♯ major"),
    QT_TRANSLATE_NOOP("models::text", "G major"),
    QT_TRANSLATE_NOOP("models::text", "A♭ major"),
    QT_TRANSLATE_NOOP("models::text", "A major"),
    QT_TRANSLATE_NOOP("models::text", "B♭ major"),
    QT_TRANSLATE_NOOP("models::text", "B major"),
};
constexpr std::array<const char*, 12> kMinorNames{
    QT_TRANSLATE_NOOP("models::text", "C minor"),
    QT_TRANSLATE_NOOP("models::text", "C♯ minor"),
    QT_TRANSLATE_NOOP("models::text", "D minor"),
    QT_TRANSLATE_NOOP("models::text", "E♭ minor"),
    QT_TRANSLATE_NOOP("models::text", "E minor"),
    QT_TRANSLATE_NOOP("models::text", "F minor"),
    QT_TRANSLATE_NOOP("models::text", "F♯ minor"),
    QT_TRANSLATE_NOOP("models::text", "G minor"),
    QT_TRANSLATE_NOOP("models::text", "G♯ minor"),
    QT_TRANSLATE_NOOP("models::text", "A minor"),
    QT_TRANSLATE_NOOP("models::text", "B♭ minor"),
    QT_TRANSLATE_NOOP("models::text", "B minor"),
};

} // namespace

QString keyName(int tonic, analysis::Mode mode)
{
    const auto& names = mode == analysis::Mode::Major ? kMajorNames : kMinorNames;
    return QCoreApplication::translate("models::text", names[static_cast<std::size_t>(tonic % 12)]);
}

QString camelot(int tonic, analysis::Mode mode)
{
    return QString::fromStdString(analysis::camelotCode(analysis::camelot(tonic, mode)));
}

} // namespace models::text

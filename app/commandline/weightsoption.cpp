// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/weightsoption.h"

#include "models/playlist/playlistbuilder.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

void addWeightsOption(QCommandLineParser& parser)
{
    parser.addOption({u"weights"_s,
        QCoreApplication::translate("CommandLine",
            "How much each part of the sound counts, for example timbre=1,rhythm=.5 (default 1)."),
        u"PART=NUMBER,..."_s});
}

std::optional<std::map<std::string, double>> chosenWeights(
    const CommandContext& context, const std::vector<std::string>& known)
{
    std::map<std::string, double> weights;
    for (const QString& entry :
        context.parser.value(u"weights"_s).split(u',', Qt::SkipEmptyParts)) {
        const std::string part = entry.section(u'=', 0, 0).trimmed().toStdString();
        bool isNumber = false;
        const double weight = entry.section(u'=', 1).toDouble(&isNumber);
        if (!isNumber || weight < 0.0 || std::ranges::find(known, part) == known.end()) {
            QStringList names;
            for (const std::string& name : known) {
                names.append(QString::fromStdString(name));
            }
            usageError(context,
                QCoreApplication::translate(
                    "CommandLine", "--weights takes PART=NUMBER with the parts %1, not “%2”.")
                    .arg(names.join(u", "_s), entry));
            return std::nullopt;
        }
        weights[part] = weight;
    }
    return weights;
}

} // namespace app

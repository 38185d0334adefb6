// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/modeloption.h"

#include "app/commandline/interruption.h"
#include "models/learned/learner.h"

#include <QCoreApplication>
#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ModelOption)
};

} // namespace

void addModelOption(QCommandLineParser& parser)
{
    parser.addOption({u"model"_s,
        Text::tr("Let the learned model in this ONNX file hear the tracks as well, from now on; "
                 "“none” for no model."),
        u"FILE"_s});
}

bool learnChosen(const CommandContext& context, models::Database& database)
{
    models::Learner learner(database);
    const Interruption interruption;
    QEventLoop loop;
    models::LearningSummary summary;
    QObject::connect(&interruption, &Interruption::interrupted, &learner, &models::Learner::cancel);
    QObject::connect(
        &learner, &models::Learner::progressed, &loop, [&context](int done, int total) {
            context.console.showProgress(
                Text::tr("The model has heard %1 of %2 tracks").arg(done).arg(total));
        });
    QObject::connect(
        &learner, &models::Learner::finished, &loop, [&](const models::LearningSummary& finished) {
            summary = finished;
            loop.quit();
        });
    const QString file = context.parser.value(u"model"_s);
    if (!context.parser.isSet(u"model"_s)) {
        learner.resume();
    } else if (file == u"none"_s) {
        learner.choose(QString());
    } else {
        learner.choose(absolutePath(file));
    }
    if (learner.isRunning()) {
        loop.exec();
    }
    context.console.clearProgress();
    if (!summary.error.isEmpty()) {
        context.console.error(summary.error);
        return false;
    }
    if (summary.heard > 0 || summary.failed > 0) {
        context.console.note(Text::tr("The model heard %1 tracks; %2 it could not hear.")
                                 .arg(summary.heard)
                                 .arg(summary.failed));
    }
    return true;
}

} // namespace app

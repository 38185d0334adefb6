// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/tagprint.h"

#include "app/commandline/tagcovers.h"
#include "app/commandline/timejson.h"
#include "models/files/filepath.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TagCommand)
};

QJsonObject fieldsJson(const models::Fields& fields)
{
    QJsonObject object;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        object.insert(models::fieldName(field.key()), QJsonArray::fromStringList(*field));
    }
    return object;
}

QString shown(const QStringList& values)
{
    return values.isEmpty() ? u"–"_s : models::joinedValues(values);
}

void printChange(
    const CommandContext& context, const QString& path, const models::FieldChange& change)
{
    const QString file = models::displayPath(path);
    if (context.isJson) {
        QJsonObject object{{u"path"_s, file}, {u"before"_s, fieldsJson(change.before)},
            {u"after"_s, fieldsJson(change.after)}};
        if (change.pictures) {
            object.insert(u"pictures"_s, QJsonArray::fromStringList(pictureLines(change)));
        }
        context.console.print(object);
        return;
    }
    context.console.print(file);
    for (auto field = change.after.cbegin(); field != change.after.cend(); ++field) {
        context.console.print(u"  %1: %2 → %3"_s.arg(models::fieldName(field.key()),
            shown(change.before.value(field.key())), shown(*field)));
    }
    for (const QString& line : pictureLines(change)) {
        context.console.print(u"  "_s + line);
    }
}

} // namespace

void printFields(const CommandContext& context, const QString& path, const models::Fields& fields)
{
    const QString file = models::displayPath(path);
    if (context.isJson) {
        context.console.print(QJsonObject{{u"path"_s, file}, {u"fields"_s, fieldsJson(fields)}});
        return;
    }
    context.console.print(file);
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        context.console.print(u"  %1: %2"_s.arg(models::fieldName(field.key()), shown(*field)));
    }
}

models::TagListener printingListener(const CommandContext& context)
{
    models::TagListener listener;
    listener.progressed = [&context](int done, int total) {
        context.console.showProgress(
            QCoreApplication::translate("TagCommand", "%1 of %2 files").arg(done).arg(total));
    };
    listener.changed = [&context](const QString& path, const models::FieldChange& change) {
        printChange(context, path, change);
    };
    return listener;
}

void printReport(const CommandContext& context, const models::TagReport& report)
{
    context.console.clearProgress();
    for (const models::TagFailure& failure : report.failures) {
        context.console.error(failure.reason);
    }
    if (!report.error.isEmpty()) {
        context.console.error(report.error);
    }
    const auto failed = static_cast<int>(report.failures.size());
    if (context.isJson) {
        context.console.print(QJsonObject{{u"action"_s, report.action}, {u"files"_s, report.files},
            {u"written"_s, report.written}, {u"unchanged"_s, report.unchanged},
            {u"failed"_s, failed}, {u"cancelled"_s, report.isCancelled},
            {u"seconds"_s, report.seconds}});
        return;
    }
    context.console.note(Text::tr("%1 of %2 files written, %3 unchanged, %4 failed")
                             .arg(report.written)
                             .arg(report.files)
                             .arg(report.unchanged)
                             .arg(failed));
}

void printHistory(const CommandContext& context, const QList<models::TagAction>& actions)
{
    QList<QStringList> rows;
    for (const models::TagAction& action : actions) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(action.atMs);
        if (context.isJson) {
            context.console.print(QJsonObject{{u"action"_s, action.id},
                {u"at"_s, timeJson(action.atMs)}, {u"name"_s, action.name},
                {u"files"_s, action.files}, {u"undone"_s, action.isUndone}});
        } else {
            rows.append({QString::number(action.id), QLocale().toString(at, QLocale::ShortFormat),
                QString::number(action.files), action.name,
                action.isUndone ? Text::tr("taken back") : QString()});
        }
    }
    if (!context.isJson) {
        context.console.printTable(
            {Text::tr("number"), Text::tr("when"), Text::tr("files"), Text::tr("what"), QString()},
            rows, {true, false, true, false, false});
    }
}

} // namespace app

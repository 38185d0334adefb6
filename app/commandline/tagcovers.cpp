// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/tagcovers.h"

#include "app/commandline/tagprint.h"
#include "app/commandline/tagrun.h"
#include "models/artwork/coverorder.h"
#include "models/files/filepath.h"
#include "ui/artwork/checkedpicture.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <fstream>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TagCommand)
};

QJsonObject pictureJson(const models::Picture& picture)
{
    const std::optional<models::ImageHeader> header = models::imageHeader(picture.data);
    return {{u"kind"_s, static_cast<int>(picture.kind)}, {u"mime"_s, picture.mime},
        {u"description"_s, picture.description}, {u"bytes"_s, picture.data.size()},
        {u"width"_s, header ? QJsonValue(header->size.width()) : QJsonValue()},
        {u"height"_s, header ? QJsonValue(header->size.height()) : QJsonValue()}};
}

ExitCode list(const CommandContext& context, const QList<models::TagTarget>& targets)
{
    int shown = 0;
    for (const models::TagTarget& target : targets) {
        const auto pictures = models::readPictures(target.path);
        if (!pictures) {
            context.console.error(pictures.error().detail);
            continue;
        }
        ++shown;
        const QString file = models::displayPath(target.path);
        if (context.isJson) {
            QJsonArray array;
            for (const models::Picture& picture : *pictures) {
                array.append(pictureJson(picture));
            }
            context.console.print(QJsonObject{{u"path"_s, file}, {u"pictures"_s, array}});
            continue;
        }
        context.console.print(file);
        for (const models::Picture& picture : *pictures) {
            context.console.print(u"  "_s + pictureLine(picture));
        }
    }
    return shown > 0 ? ExitCode::Done : ExitCode::Failed;
}

/// Writes the cover of the one file into a new file; never over another.
ExitCode exportCover(const CommandContext& context, const QList<models::TagTarget>& targets)
{
    if (targets.size() != 1) {
        return usageError(context, Text::tr("--export-cover takes the cover of one file."));
    }
    const QString& path = targets.constFirst().path;
    const auto pictures = models::readPictures(path);
    const models::Picture* cover = pictures ? models::frontCover(*pictures) : nullptr;
    if (cover == nullptr) {
        context.console.error(pictures
                ? Text::tr("There is no picture in %1.").arg(models::displayPath(path))
                : pictures.error().detail);
        return ExitCode::Failed;
    }
    QString name = absolutePath(context.parser.value(u"export-cover"_s));
    if (!name.section(u'/', -1).contains(u'.')) {
        const std::optional<models::ImageHeader> header = models::imageHeader(cover->data);
        const QString type = header ? header->mime.section(u'/', 1) : u"bin"_s;
        name += u'.' + (type == "jpeg"_L1 ? u"jpg"_s : type);
    }
    const std::filesystem::path file = models::toStdPath(name);
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
        context.console.error(
            Text::tr("%1 is there already; it was left alone.").arg(models::displayPath(name)));
        return ExitCode::Failed;
    }
    std::ofstream stream(file, std::ios::binary);
    stream.write(cover->data.constData(), cover->data.size());
    stream.close();
    if (!stream) {
        context.console.error(Text::tr("%1 cannot be written.").arg(models::displayPath(name)));
        return ExitCode::Failed;
    }
    if (context.isJson) {
        context.console.print(QJsonObject{
            {u"file"_s, models::displayPath(name)}, {u"picture"_s, pictureJson(*cover)}});
    } else {
        context.console.print(models::displayPath(name));
    }
    return ExitCode::Done;
}

ExitCode write(const CommandContext& context, const OpenLibrary& open, models::TagOrder order)
{
    order.isPreview = context.parser.isSet(u"dry-run"_s);
    order.keepsTime = context.parser.isSet(u"keep-time"_s);
    const models::TagListener listener = printingListener(context);
    return finishTags(context, interruptibly([&](const std::stop_token& stop) {
        return models::writeTags(*open.database, order, listener, stop);
    }));
}

ExitCode setCover(
    const CommandContext& context, const OpenLibrary& open, const QList<models::TagTarget>& targets)
{
    const std::optional<int> limit = intOption(context, u"cover-limit"_s, 0, 1);
    if (!limit) {
        return ExitCode::Usage;
    }
    const QString path = absolutePath(context.parser.value(u"cover"_s));
    const auto picture = models::pictureFromFile(path);
    const auto checked = picture ? ui::checkedPicture(*picture, *limit, models::displayPath(path))
                                 : models::Result<ui::CheckedPicture>(picture.error());
    if (!checked) {
        context.console.error(checked.error().detail);
        return ExitCode::Failed;
    }
    return write(context, open,
        models::coverOrder(Text::tr("Cover of %n files", nullptr, static_cast<int>(targets.size())),
            targets, checked->picture));
}

ExitCode removeCovers(
    const CommandContext& context, const OpenLibrary& open, const QList<models::TagTarget>& targets)
{
    models::TagOrder order;
    order.name = Text::tr("Pictures out of %n files", nullptr, static_cast<int>(targets.size()));
    order.targets = targets;
    order.pictures = [](const models::TagTarget&, const QList<models::Picture>&) {
        return QList<models::Picture>();
    };
    return write(context, open, order);
}

} // namespace

void addCoverOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {u"covers"_s, Text::tr("Show the pictures in the files.")},
        {u"cover"_s,
            Text::tr("Make the picture FILE (JPEG, PNG, GIF, BMP, WebP) the front cover, in the "
                     "place of the one that is there."),
            u"FILE"_s},
        {u"cover-limit"_s,
            Text::tr("With --cover: a picture with a longer side is made smaller first."),
            u"PIXELS"_s},
        {u"remove-covers"_s, Text::tr("Take all pictures out.")},
        {u"export-cover"_s,
            Text::tr("Write the cover of one file into FILE; without a suffix it gets one."),
            u"FILE"_s},
    });
}

int coverWishes(const CommandContext& context)
{
    int wishes = 0;
    for (const QString& option : {u"covers"_s, u"cover"_s, u"remove-covers"_s, u"export-cover"_s}) {
        wishes += context.parser.isSet(option) ? 1 : 0;
    }
    return wishes;
}

ExitCode runOnCovers(
    const CommandContext& context, const OpenLibrary& open, const QList<models::TagTarget>& targets)
{
    if (context.parser.isSet(u"covers"_s)) {
        return list(context, targets);
    }
    if (context.parser.isSet(u"export-cover"_s)) {
        return exportCover(context, targets);
    }
    return context.parser.isSet(u"cover"_s) ? setCover(context, open, targets)
                                            : removeCovers(context, open, targets);
}

QString pictureLine(const models::Picture& picture)
{
    const QString line = Text::tr("%1: %2").arg(
        models::pictureKindName(picture.kind), models::pictureSummary(picture));
    return picture.description.isEmpty() ? line : line + u" “%1”"_s.arg(picture.description);
}

QStringList pictureLines(const models::FieldChange& change)
{
    QStringList lines;
    if (!change.pictures) {
        return lines;
    }
    for (const models::Picture& picture : change.pictures->before) {
        if (!change.pictures->after.contains(picture)) {
            lines.append(u"- "_s + pictureLine(picture));
        }
    }
    for (const models::Picture& picture : change.pictures->after) {
        if (!change.pictures->before.contains(picture)) {
            lines.append(u"+ "_s + pictureLine(picture));
        }
    }
    return lines;
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/tageditor.h"

#include "models/library/library.h"
#include "models/tagging/framekeys.h"
#include "ui/tagging/changesmodel.h"
#include "ui/tagging/changestable.h"
#include "ui/tagging/fieldlist.h"
#include "ui/tagging/replacedialog.h"
#include "ui/tagging/tagform.h"
#include "ui/tagging/transferdialog.h"
#include "ui/tagging/writerun.h"
#include "ui/theme/spacing.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Frames as how long they are: what is in them may be long, and shows when they are taken out.
void shorten(models::Fields& fields)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (models::framekeys::isFrame(field.key())) {
            qsizetype bytes = 0;
            for (const QString& value : std::as_const(*field)) {
                bytes += models::framekeys::unpacked(value).frame.size();
            }
            *field = {TagEditor::tr("%1 bytes").arg(QLocale().toString(bytes))};
        }
    }
}

/// Each value once, the most frequent spelling of none preferred: a list to choose from.
QStringList sorted(const QSet<QString>& values)
{
    QStringList list(values.begin(), values.end());
    list.removeAll(QString());
    list.sort(Qt::CaseInsensitive);
    return list;
}

} // namespace

TagEditor::TagEditor(models::Retagger& retagger, const models::Library& library,
    const models::TrackList& tracks, QWidget* parent)
    : QDialog(parent)
    , m_changes(new ChangesModel(this))
    , m_status(new QLabel(this))
    , m_body(new QWidget(this))
{
    auto* progress = new QProgressBar(this);
    m_run = new WriteRun(retagger, *m_status, *progress, *this);
    setWindowTitle(tr("Tags of %n tracks", nullptr, static_cast<int>(tracks.size())));
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(theme::kSpace3);
    body->addWidget(makeForm());
    body->addWidget(makeNames());
    body->addWidget(makeChangesTable(*m_changes, m_body), 1);
    m_body->setEnabled(false);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setText(tr("Reading the files…"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    connect(m_save, &QPushButton::clicked, this, &TagEditor::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &TagEditor::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_status);
    layout->addWidget(progress);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 42);
    m_save->setEnabled(false);

    connect(m_run, &WriteRun::ended, this, &TagEditor::saved);
    m_loading.start([tracks](const std::stop_token& stop) { return load(tracks, stop); },
        [this](const Loaded& loaded) { take(loaded); });
    m_suggesting.start([snapshot = library.snapshot()](
                           const std::stop_token&) { return suggestionsOf(*snapshot); },
        [this](const Suggestions& suggestions) { m_form->offer(suggestions.values); });
}

TagEditor::~TagEditor() = default;

TagEditor::Loaded TagEditor::load(const models::TrackList& tracks, const std::stop_token& stop)
{
    Loaded loaded;
    QList<models::EditSheet::File> files;
    for (const models::TrackPtr& track : tracks) {
        models::Result<models::Fields> fields = models::readFieldsAndFrames(track->path, stop);
        if (fields) {
            shorten(*fields);
            files.append({{track->path, track}, *fields});
        } else if (fields.error().code != models::ErrorCode::Cancelled) {
            loaded.failures.append(fields.error().detail);
        }
        if (stop.stop_requested()) {
            break;
        }
    }
    loaded.sheet = models::EditSheet(std::move(files));
    return loaded;
}

TagEditor::Suggestions TagEditor::suggestionsOf(const models::Snapshot& library)
{
    QSet<QString> artists;
    QSet<QString> albums;
    QSet<QString> genres;
    QSet<QString> composers;
    for (const models::TrackPtr& track : library.tracks()) {
        artists.insert(track->tags.artist);
        artists.insert(track->tags.albumArtist);
        albums.insert(track->tags.album);
        genres.insert(track->tags.genre);
        composers.insert(track->tags.composer);
    }
    const QStringList people = sorted(artists);
    return {{{u"ARTIST"_s, people}, {u"ALBUMARTIST"_s, people}, {u"ALBUM"_s, sorted(albums)},
        {u"GENRE"_s, sorted(genres)}, {u"COMPOSER"_s, sorted(composers)}}};
}

QWidget* TagEditor::makeForm()
{
    auto* sides = new QSplitter(m_body);
    sides->setChildrenCollapsible(false);
    m_form = new TagForm(sides);
    m_others = new FieldList(TagForm::keys(), sides);
    sides->addWidget(m_form);
    sides->addWidget(m_others);
    sides->setStretchFactor(0, 3);
    sides->setStretchFactor(1, 2);
    connect(m_form, &TagForm::edited, this, &TagEditor::edit);
    connect(m_form, &TagForm::resetRequested, this, &TagEditor::reset);
    connect(m_others, &FieldList::edited, this, &TagEditor::edit);
    connect(m_others, &FieldList::resetRequested, this, &TagEditor::reset);
    return sides;
}

EditTools* TagEditor::makeTools()
{
    auto* tools = new EditTools(m_body);
    connect(tools, &EditTools::chosen, this, &TagEditor::apply);
    connect(tools, &EditTools::replaceRequested, this, &TagEditor::replace);
    connect(tools, &EditTools::transferRequested, this, &TagEditor::transfer);
    return tools;
}

QWidget* TagEditor::makeNames()
{
    auto* row = new QWidget(m_body);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_pattern = new QLineEdit(u"{track} - {title}"_s, row);
    auto* label = new QLabel(tr("From the &file names:"), row);
    label->setBuddy(m_pattern);
    auto* use = new QPushButton(tr("Rea&d names"), row);
    use->setAutoDefault(false);
    connect(use, &QPushButton::clicked, this, &TagEditor::readNames);
    connect(m_pattern, &QLineEdit::returnPressed, this, &TagEditor::readNames);
    layout->addWidget(label);
    layout->addWidget(m_pattern, 1);
    layout->addWidget(use);
    layout->addWidget(makeTools());
    return row;
}

void TagEditor::take(const Loaded& loaded)
{
    m_sheet = loaded.sheet;
    m_body->setEnabled(!m_sheet.files().isEmpty());
    refresh();
    if (!loaded.failures.isEmpty()) {
        m_status->setText(loaded.failures.mid(0, 3).join(u'\n'));
    }
    m_form->focusFirst();
}

void TagEditor::edit(const QString& key, const QStringList& values)
{
    m_sheet.set(key, values);
    refresh();
}

void TagEditor::reset(const QString& key)
{
    m_sheet.reset(key);
    refresh();
}

void TagEditor::apply(const EditTools::Tool& tool)
{
    const QString sentence = tool(m_sheet);
    refresh();
    if (!sentence.isEmpty()) {
        m_status->setText(sentence);
    }
}

void TagEditor::replace()
{
    ReplaceDialog dialog(m_sheet, this);
    if (dialog.exec() == QDialog::Accepted) {
        m_sheet = dialog.sheet();
        refresh();
    }
}

void TagEditor::transfer()
{
    TransferDialog dialog(m_sheet, this);
    if (dialog.exec() == QDialog::Accepted) {
        m_sheet = dialog.sheet();
        refresh();
    }
}

void TagEditor::readNames()
{
    const auto pattern = models::NamePattern::parse(m_pattern->text());
    if (!pattern) {
        m_status->setText(tr("Write fields in braces, with something between them: {artist} - "
                             "{title}. {_} stands for what is of no interest."));
        return;
    }
    const int fitting = m_sheet.readNames(*pattern);
    refresh();
    const auto missed = static_cast<int>(m_sheet.files().size()) - fitting;
    if (missed > 0) {
        m_status->setText(tr("%n names do not fit this pattern.", nullptr, missed));
    }
}

void TagEditor::refresh()
{
    m_form->show(m_sheet);
    m_others->show(m_sheet);
    m_changes->show(m_sheet);
    const int count = m_changes->rowCount();
    m_save->setEnabled(count > 0);
    m_status->setText(count > 0 ? tr("%n changes, none of them written yet.", nullptr, count)
                                : tr("Nothing would change."));
}

void TagEditor::save()
{
    m_body->setEnabled(false);
    m_save->setEnabled(false);
    const auto count = static_cast<int>(m_sheet.files().size());
    m_run->write(m_sheet.order(tr("Tags of %n tracks", nullptr, count)));
}

void TagEditor::reject()
{
    if (!m_run->stop()) {
        QDialog::reject();
    }
}

} // namespace ui

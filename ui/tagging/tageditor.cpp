// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/tageditor.h"

#include "models/library/library.h"
#include "models/tagging/retagger.h"
#include "ui/tagging/changeddelegate.h"
#include "ui/tagging/changesmodel.h"
#include "ui/theme/spacing.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QStringList kKeys{u"TITLE"_s, u"ARTIST"_s, u"ALBUM"_s, u"ALBUMARTIST"_s, u"GENRE"_s,
    u"COMPOSER"_s, u"DATE"_s, u"TRACKNUMBER"_s, u"DISCNUMBER"_s, u"COMMENT"_s};

/// Fields in which several values stand, separated by ";".
bool hasSeveral(const QString& key)
{
    return key == "ARTIST"_L1 || key == "ALBUMARTIST"_L1 || key == "GENRE"_L1
        || key == "COMPOSER"_L1;
}

QStringList valuesOf(const QString& key, const QString& text)
{
    QStringList values = hasSeveral(key) ? text.split(u';', Qt::SkipEmptyParts) : QStringList{text};
    std::ranges::transform(
        values, values.begin(), [](const QString& value) { return value.trimmed(); });
    values.removeAll(QString());
    values.removeDuplicates();
    return values;
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
    , m_retagger(retagger)
    , m_changes(new ChangesModel(this))
    , m_status(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_body(new QWidget(this))
{
    setWindowTitle(tr("Tags of %n tracks", nullptr, static_cast<int>(tracks.size())));
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(theme::kSpace3);
    body->addWidget(makeForm());
    body->addWidget(makeNames());
    body->addWidget(makePreview(), 1);
    m_body->setEnabled(false);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setText(tr("Reading the files…"));
    m_progress->setVisible(false);
    m_progress->setAccessibleName(tr("Progress of writing"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    connect(m_save, &QPushButton::clicked, this, &TagEditor::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &TagEditor::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 40);
    m_save->setEnabled(false);

    connect(&retagger, &models::Retagger::progressed, this, &TagEditor::showProgress);
    connect(&retagger, &models::Retagger::finished, this, &TagEditor::finish);
    m_loading.start([tracks](const std::stop_token& stop) { return load(tracks, stop); },
        [this](const Loaded& loaded) { take(loaded); });
    m_suggesting.start([snapshot = library.snapshot()](
                           const std::stop_token&) { return suggestionsOf(*snapshot); },
        [this](const Suggestions& suggestions) { offer(suggestions); });
}

TagEditor::~TagEditor() = default;

TagEditor::Loaded TagEditor::load(const models::TrackList& tracks, const std::stop_token& stop)
{
    Loaded loaded;
    for (const models::TrackPtr& track : tracks) {
        const models::Result<models::Fields> fields = models::readFields(track->path, stop);
        if (fields) {
            loaded.files.append({{track->path, track}, *fields});
        } else if (fields.error().code != models::ErrorCode::Cancelled) {
            loaded.failures.append(fields.error().detail);
        }
        if (stop.stop_requested()) {
            break;
        }
    }
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
    auto* form = new QWidget(m_body);
    auto* layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const QString& key : kKeys) {
        auto* field = new QLineEdit(form);
        field->setAccessibleName(fieldTitle(key));
        field->setClearButtonEnabled(true);
        if (hasSeveral(key)) {
            field->setToolTip(tr("Several values are separated by semicolons."));
        }
        connect(field, &QLineEdit::textEdited, this, [this, key] { edit(key); });
        m_fields.insert(key, field);
        layout->addRow(fieldTitle(key), field);
    }
    return form;
}

QToolButton* TagEditor::makeTools()
{
    auto* menu = new QMenu(m_body);
    const auto add = [this, menu](const QString& text,
                         const std::function<void(models::EditSheet&)>& change) {
        connect(
            menu->addAction(text), &QAction::triggered, this, [this, change] { apply(change); });
    };
    using Sheet = models::EditSheet;
    add(tr("&Number the tracks in this order"), [](Sheet& sheet) { sheet.number(false); });
    add(tr("Number them with the &total"), [](Sheet& sheet) { sheet.number(true); });
    menu->addSeparator();
    add(tr("&Capital letters as in titles"), [](Sheet& sheet) {
        for (const QString& key : {u"TITLE"_s, u"ALBUM"_s, u"ARTIST"_s}) {
            sheet.change(key, models::titleCase);
        }
    });
    add(tr("&Remove needless spaces"), [](Sheet& sheet) { sheet.change({}, models::trimmedText); });
    menu->addSeparator();
    add(tr("Copy artist to &album artist"),
        [](Sheet& sheet) { sheet.copy(u"ARTIST"_s, u"ALBUMARTIST"_s); });
    add(tr("Swap artist and t&itle"), [](Sheet& sheet) { sheet.swap(u"ARTIST"_s, u"TITLE"_s); });
    add(tr("Swap title and al&bum"), [](Sheet& sheet) { sheet.swap(u"TITLE"_s, u"ALBUM"_s); });
    menu->addSeparator();
    add(tr("Take all changes &back"), [](Sheet& sheet) {
        for (const models::EditSheet::Change& change : sheet.changes()) {
            sheet.reset(change.key);
        }
    });
    auto* button = new QToolButton(m_body);
    button->setText(tr("&Tools"));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
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

QWidget* TagEditor::makePreview()
{
    auto* table = new QTableView(m_body);
    table->setModel(m_changes);
    table->setAccessibleName(tr("What will change"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(
        static_cast<int>(ChangesModel::Column::Field), QHeaderView::ResizeToContents);
    table->setItemDelegateForColumn(
        static_cast<int>(ChangesModel::Column::After), new ChangedDelegate(table));
    return table;
}

void TagEditor::take(const Loaded& loaded)
{
    m_sheet = models::EditSheet(loaded.files);
    m_body->setEnabled(!loaded.files.isEmpty());
    refresh();
    if (!loaded.failures.isEmpty()) {
        m_status->setText(loaded.failures.mid(0, 3).join(u'\n'));
    }
    m_fields.value(kKeys.constFirst())->setFocus();
}

void TagEditor::offer(const Suggestions& suggestions)
{
    for (auto one = suggestions.values.cbegin(); one != suggestions.values.cend(); ++one) {
        QLineEdit* field = m_fields.value(one.key());
        auto* completer = new QCompleter(*one, field);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        field->setCompleter(completer);
        connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
            [this, key = one.key()] { edit(key); });
    }
}

void TagEditor::edit(const QString& key)
{
    m_sheet.set(key, valuesOf(key, m_fields.value(key)->text()));
    refresh();
}

void TagEditor::apply(const std::function<void(models::EditSheet&)>& change)
{
    change(m_sheet);
    refresh();
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
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        const bool isMixed = m_sheet.isMixed(field.key());
        (*field)->setPlaceholderText(isMixed ? tr("<multiple values>") : QString());
        const QStringList values = m_sheet.values(field.key());
        // What is being typed stays as it is typed.
        if (valuesOf(field.key(), (*field)->text()) != values) {
            (*field)->setText(models::joinedValues(values));
        }
    }
    m_changes->show(m_sheet);
    const int count = m_changes->rowCount();
    m_save->setEnabled(count > 0);
    m_status->setText(count > 0 ? tr("%n changes, none of them written yet.", nullptr, count)
                                : tr("Nothing would change."));
}

void TagEditor::save()
{
    m_isSaving = true;
    m_body->setEnabled(false);
    m_save->setEnabled(false);
    m_progress->setVisible(true);
    const auto count = static_cast<int>(m_sheet.files().size());
    m_retagger.write(m_sheet.order(tr("Tags of %n tracks", nullptr, count)));
}

void TagEditor::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_status->setText(tr("%1 of %2 files").arg(done).arg(total));
}

void TagEditor::finish(const models::TagReport& report)
{
    if (!m_isSaving) {
        return; // another order's
    }
    m_isSaving = false;
    emit saved(report);
    if (report.failures.isEmpty() && report.error.isEmpty()) {
        accept();
        return;
    }
    m_progress->setVisible(false);
    QStringList sentences{report.error};
    for (const models::TagFailure& failure : report.failures.mid(0, 5)) {
        sentences.append(failure.reason);
    }
    sentences.removeAll(QString());
    m_status->setText(tr("%1 of %2 files were written.").arg(report.written).arg(report.files)
        + u'\n' + sentences.join(u'\n'));
}

void TagEditor::reject()
{
    if (m_isSaving) {
        m_retagger.cancel(); // finish() closes the dialog
        return;
    }
    QDialog::reject();
}

} // namespace ui

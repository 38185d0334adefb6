// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/online/lookupdialog.h"

#include "models/library/library.h"
#include "models/online/keystore.h"
#include "models/online/web.h"
#include "models/settings/settings.h"
#include "ui/online/changetree.h"
#include "ui/online/coverpreview.h"
#include "ui/online/fieldwords.h"
#include "ui/online/searchrow.h"
#include "ui/online/sentwhat.h"
#include "ui/tagging/writerun.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

LookupDialog::LookupDialog(const Session& session, const models::TrackList& tracks, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_tracks(tracks)
    , m_pages(new QStackedWidget(this))
    , m_search(new SearchRow(tracks.size() > 1, this))
    , m_found(new FoundModel(this))
    , m_table(makeTable())
    , m_cover(new CoverPreview(this))
    , m_track(new QComboBox(this))
    , m_fields(new QToolButton(this))
    , m_genres(new QCheckBox(tr("&Genres from Last.fm"), this))
    , m_changes(new ChangeTree(this))
    , m_status(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(tr("Sto&p"), this))
    , m_run(new WriteRun(*session.retagger, *m_status, *m_progress, *this))
{
    setWindowTitle(tr("Look up %n tracks", nullptr, static_cast<int>(tracks.size())));
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_progress->setMaximumHeight(theme::kSpace4);
    m_stop->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, &LookupDialog::stop);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Sa&ve"), QDialogButtonBox::AcceptRole);
    m_save->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &LookupDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &LookupDialog::reject);

    m_pages->addWidget(makeConsent());
    m_pages->addWidget(makeWork());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 42);

    connect(m_changes, &ChangeTree::changed, this, &LookupDialog::updateState);
    connect(m_changes, &QTreeWidget::currentItemChanged, this, &LookupDialog::showAssignment);
    connect(m_run, &WriteRun::ended, this, &LookupDialog::takeEnd);
    connect(m_run, &WriteRun::failed, this, &LookupDialog::takeFailure);
    session.keys->load();
    if (session.settings.onlineSettings().isOn) {
        m_pages->setCurrentIndex(1);
        begin();
    }
    updateState();
}

LookupDialog::~LookupDialog()
{
    // Their answers come to this thread; the waiting for them must end before the web does.
    stop();
    m_pool.waitForDone();
}

QWidget* LookupDialog::makeConsent()
{
    auto* page = new QWidget(m_pages);
    auto* text = new QLabel(sentWhat(), page);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    auto* button = new QPushButton(tr("Switch look-&up on"), page);
    button->setToolTip(tr("It can be switched off again in Preferences."));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &LookupDialog::switchOn);
    auto* layout = new QVBoxLayout(page);
    layout->addStretch();
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    return page;
}

QTableView* LookupDialog::makeTable()
{
    auto* table = new QTableView(this);
    table->setModel(m_found);
    table->setAccessibleName(tr("What was found"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::kSpace2);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(
        static_cast<int>(FoundModel::Column::Match), QHeaderView::ResizeToContents);
    table->setColumnHidden(static_cast<int>(FoundModel::Column::Title), isAlbum());
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &LookupDialog::chooseRow);
    return table;
}

QWidget* LookupDialog::makeWork()
{
    auto* page = new QWidget(m_pages);
    auto* upper = new QWidget(page);
    auto* found = new QHBoxLayout(upper);
    found->setContentsMargins({});
    found->setSpacing(theme::kSpace3);
    found->addWidget(m_table, 1);
    found->addWidget(m_cover);
    auto* lower = new QWidget(page);
    auto* changes = new QVBoxLayout(lower);
    changes->setContentsMargins({});
    changes->setSpacing(theme::kSpace2);
    changes->addWidget(makeChoices());
    changes->addWidget(m_changes, 1);
    auto* parts = new QSplitter(Qt::Vertical, page);
    parts->setChildrenCollapsible(false);
    parts->addWidget(upper);
    parts->addWidget(lower);
    parts->setStretchFactor(1, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme::kSpace2);
    foot->addWidget(m_status, 1);
    foot->addWidget(m_progress);
    foot->addWidget(m_stop);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_search);
    layout->addWidget(parts, 1);
    layout->addLayout(foot);
    connect(m_search, &SearchRow::searched, this, &LookupDialog::searchWords);
    connect(m_search, &SearchRow::heard, this, &LookupDialog::searchSound);
    connect(m_cover, &CoverPreview::message, this, &LookupDialog::say);
    connect(m_cover, &CoverPreview::changed, this, &LookupDialog::updateState);
    return page;
}

/// Which track a file is, and which fields are taken over.
QWidget* LookupDialog::makeChoices()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace2);
    auto* label = new QLabel(tr("This file &is"), row);
    label->setBuddy(m_track);
    m_track->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_track->setMinimumContentsLength(32);
    connect(m_track, &QComboBox::activated, this, [this](int index) {
        m_changes->assign(m_changes->currentFile(), m_track->itemData(index).toInt());
    });
    m_fields->setText(tr("&Fields"));
    m_fields->setToolTip(tr("Chooses fields in all files at once."));
    m_fields->setPopupMode(QToolButton::InstantPopup);
    m_fields->setFocusPolicy(Qt::StrongFocus);
    m_fields->setMenu(new QMenu(m_fields));
    connect(m_fields->menu(), &QMenu::aboutToShow, this, &LookupDialog::fillFieldMenu);
    auto* all = new QPushButton(tr("A&ll"), row);
    auto* none = new QPushButton(tr("&None"), row);
    for (QPushButton* button : {all, none}) {
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, m_changes,
            [this, wants = button == all] { m_changes->setAllWanted(wants); });
    }
    connect(m_genres, &QCheckBox::toggled, this, &LookupDialog::fetchGenres);
    layout->addWidget(label);
    layout->addWidget(m_track);
    layout->addStretch();
    layout->addWidget(m_genres);
    layout->addWidget(m_fields);
    layout->addWidget(all);
    layout->addWidget(none);
    return row;
}

void LookupDialog::switchOn()
{
    models::OnlineSettings online = m_session.settings.onlineSettings();
    online.isOn = true;
    m_session.settings.setOnlineSettings(online);
    m_session.web->setSettings(online);
    m_pages->setCurrentIndex(1);
    begin();
}

void LookupDialog::begin()
{
    setBusy(tr("Reading the files…"));
    m_loading.start(
        [tracks = m_tracks, details = m_session.library.details()](
            const std::stop_token& stop) { return models::knownFiles(tracks, details, stop); },
        [this](const models::KnownFiles& known) { take(known); });
}

void LookupDialog::take(const models::KnownFiles& known)
{
    m_known = known;
    m_search->setWords(models::wordsOf(known.files));
    const bool isHeard = std::ranges::any_of(
        known.files, [](const models::KnownFile& file) { return !file.fingerprint.isEmpty(); });
    const bool hasKey = !m_session.keys->key(models::Service::AcoustId).isEmpty();
    m_search->setCanHear(isHeard,
        isHeard ? tr("Asks AcoustID for what sounds like this.")
                : tr("Segue has not listened to these files yet."));
    const models::lookup::Words words = m_search->words();
    if (known.files.isEmpty()) {
        say(known.failures.value(0));
    } else if (isHeard && hasKey) {
        searchSound();
    } else if (!words.title.isEmpty() || !words.album.isEmpty()) {
        searchWords();
    } else {
        say(tr("Enter what you know of it."));
    }
}

void LookupDialog::start(
    const std::function<FoundList(const models::Fetch&, const std::stop_token&)>& ask)
{
    m_fetching.cancel();
    m_coverFetching.cancel();
    m_genreFetching.cancel();
    m_found->show({});
    m_changes->clearFiles();
    m_cover->showNone({});
    m_searching.start([ask, fetch = m_session.web->fetcher()](
                          const std::stop_token& stop) { return ask(fetch, stop); },
        [this](const FoundList& found) { takeFound(found); });
    setBusy(tr("Asking…"));
}

void LookupDialog::searchWords()
{
    start([words = m_search->words(), files = m_known.files, isAlbum = isAlbum()](
              const models::Fetch& fetch, const std::stop_token& stop) -> FoundList {
        if (isAlbum) {
            const auto found = models::lookup::albumByWords(fetch, words, files, stop);
            return found ? FoundList(foundOf(*found, static_cast<int>(files.size())))
                         : found.error();
        }
        const auto found = models::lookup::byWords(fetch, words, files.value(0), stop);
        return found ? FoundList(foundOf(*found)) : found.error();
    });
}

void LookupDialog::searchSound()
{
    start([files = m_known.files, isAlbum = isAlbum()](
              const models::Fetch& fetch, const std::stop_token& stop) -> FoundList {
        if (isAlbum) {
            const auto found = models::lookup::albumBySound(fetch, files, {}, stop);
            return found ? FoundList(foundOf(*found, static_cast<int>(files.size())))
                         : found.error();
        }
        const auto found = models::lookup::bySound(fetch, files.value(0), stop);
        return found ? FoundList(foundOf(*found)) : found.error();
    });
}

void LookupDialog::takeFound(const FoundList& found)
{
    if (!found) {
        say(found.error().detail);
        return;
    }
    m_found->show(*found);
    say({});
    m_table->selectRow(0);
    m_table->setFocus();
}

} // namespace ui

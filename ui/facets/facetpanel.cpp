// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facets/facetpanel.h"

#include "models/items/tracktablemodel.h"
#include "models/library/library.h"
#include "models/library/trackindex.h"
#include "ui/browse/rowtable.h"
#include "ui/facets/facetview.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QMenu>
#include <QSplitter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint32 kVersion = 1;
constexpr qsizetype kMostViews = 6;
/// What keys and a scan change in quick succession is counted once.
constexpr int kDelayMs = 20;

const QList<models::Facet> kUsual{
    models::Facet::Genre, models::Facet::AlbumArtist, models::Facet::Album};

} // namespace

FacetPanel::FacetPanel(models::Library& library, models::TrackTableModel& tracks, QSplitter& around)
    : QWidget(&around)
    , m_library(library)
    , m_tracks(tracks)
    , m_around(around)
    , m_side(new QSplitter(this))
{
    m_side->setChildrenCollapsible(false);
    m_side->setHandleWidth(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_side);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &FacetPanel::count);
    connect(&tracks, &models::TrackTableModel::foundChanged, this, [this] { m_delay.start(); });
    connect(&library, &models::Library::loaded, this, &FacetPanel::startAgain);
    connect(&library, &models::Library::tracksAdded, this, &FacetPanel::follow);
    connect(&library, &models::Library::tracksChanged, this, &FacetPanel::follow);
    hide();
    restoreState({});
}

void FacetPanel::setShown(bool isShown)
{
    const bool wasChosen = !m_choices.isEmpty();
    show(isShown);
    if (wasChosen && m_choices.isEmpty()) {
        emit choicesChanged(m_choices);
    }
}

void FacetPanel::show(bool isShown)
{
    if (isShown == m_isShown) {
        return;
    }
    m_sizes = m_isShown ? m_around.sizes() : m_sizes;
    m_isShown = isShown;
    setVisible(isShown);
    startAgain(); // nobody followed the library while the columns were hidden
    if (isShown) {
        m_around.setSizes(m_sizes.size() == 2 ? m_sizes : usualSizes());
    } else {
        m_counting.cancel();
        m_choices.clear();
        m_tracks.setFitting({});
    }
}

/// A third for the columns.
QList<int> FacetPanel::usualSizes() const
{
    constexpr int kShare = 3;
    constexpr int kLeast = 600; // before the first layout there is no room yet
    const int whole = std::max(
        kLeast, m_around.orientation() == Qt::Vertical ? m_around.height() : m_around.width());
    return {whole / kShare, whole - whole / kShare};
}

void FacetPanel::setChoices(const models::FacetChoices& choices)
{
    models::FacetChoices known = choices;
    const QList<models::Facet> missing = unused();
    known.removeIf([&missing](const models::FacetChoice& choice) {
        return missing.contains(choice.facet) || choice.keys.isEmpty();
    });
    if (!known.isEmpty()) {
        show(true);
    }
    if (known != m_choices) {
        m_choices = known;
        m_chosenIn = nullptr;
        count();
    }
}

QString FacetPanel::wordsOf(const models::FacetChoice& choice) const
{
    constexpr qsizetype kMostNames = 2;
    const models::FacetColumnPtr column = m_columns.value(choice.facet);
    QStringList names;
    for (const QByteArray& key : choice.keys) {
        if (names.size() == kMostNames) {
            names.append(u"+%1"_s.arg(choice.keys.size() - kMostNames));
            break;
        }
        const std::optional<quint32> value = column ? column->find(key) : std::nullopt;
        names.append(value ? column->values()[*value].name : QString::fromUtf8(key));
    }
    //: What a filter column narrows to: "Genre: Jazz, Funk".
    return tr("%1: %2", "filter").arg(models::facetName(choice.facet), names.join(u", "_s));
}

QByteArray FacetPanel::state() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    QStringList ids;
    QList<bool> byCount;
    for (const FacetView* view : m_views) {
        ids.append(models::facetId(view->facet()));
        byCount.append(view->isSortedByCount());
    }
    stream << kVersion << m_isShown << ids << byCount << m_side->sizes()
           << (m_around.orientation() == Qt::Horizontal)
           << (m_isShown ? m_around.sizes() : m_sizes);
    return bytes;
}

void FacetPanel::restoreState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 version = 0;
    bool isShown = false;
    QStringList ids;
    QList<bool> byCount;
    QList<int> sizes;
    bool isBeside = false;
    QList<int> sizesAround;
    stream >> version >> isShown >> ids >> byCount >> sizes >> isBeside >> sizesAround;
    const bool isRead = stream.status() == QDataStream::Ok && version == kVersion;
    QList<models::Facet> facets;
    for (const QString& id : isRead ? ids : QStringList()) {
        const std::optional<models::Facet> facet = models::facetWithId(id);
        if (facet && !facets.contains(*facet) && facets.size() < kMostViews) {
            facets.append(*facet);
        }
    }
    qDeleteAll(m_views);
    m_views.clear();
    m_chosenIn = nullptr;
    for (const models::Facet facet : facets.isEmpty() ? kUsual : facets) {
        const auto place = static_cast<int>(m_views.size());
        addView(facet, place)->setSortedByCount(byCount.value(place, false));
    }
    show(false);
    m_choices.clear();
    setBeside(isRead && isBeside);
    m_sizes = isRead ? sizesAround : QList<int>();
    if (isRead) {
        m_side->setSizes(sizes);
    }
    show(isRead && isShown);
}

void FacetPanel::follow(const models::TrackList& tracks)
{
    if (!m_isShown) {
        return;
    }
    for (const models::TrackPtr& track : tracks) {
        if (const auto ordinal = m_library.index().ordinalOf(track->id)) {
            m_changes.push_back({.ordinal = *ordinal, .track = track});
        }
    }
    m_delay.start();
}

void FacetPanel::startAgain()
{
    m_columns.clear();
    m_changes.clear();
    m_delay.start();
}

void FacetPanel::count()
{
    if (!m_isShown) {
        return;
    }
    m_delay.stop();
    QList<std::pair<models::Facet, models::FacetColumnPtr>> known;
    bool isAllKnown = true; // else they are made from all tracks
    for (const FacetView* view : std::as_const(m_views)) {
        known.append({view->facet(), m_columns.value(view->facet())});
        isAllKnown = isAllKnown && known.constLast().second;
    }
    // Shared, because the job is handed on by copies.
    using Tracks = std::vector<models::TrackPtr>;
    const auto all =
        std::make_shared<const Tracks>(isAllKnown ? Tracks() : m_library.index().tracks());
    m_counting.start(
        [known, all, changes = m_changes, choices = m_choices, tracks = m_tracks.found()](
            const std::stop_token& stop) {
            Counted counted;
            for (const auto& [facet, column] : known) {
                counted.columns.push_back(models::updatedColumn(
                    {.facet = facet, .known = column, .all = *all, .changes = changes}, stop));
            }
            counted.narrowing = models::narrowed(
                {.columns = counted.columns, .choices = choices, .tracks = tracks}, stop);
            return counted;
        },
        [this, changes = m_changes.size()](const Counted& counted) { take(counted, changes); });
}

void FacetPanel::take(const Counted& counted, std::size_t changes)
{
    m_changes.erase(m_changes.begin(), m_changes.begin() + static_cast<std::ptrdiff_t>(changes));
    m_columns.clear();
    for (const models::FacetColumnPtr& column : counted.columns) {
        m_columns.insert(column->facet(), column);
    }
    const bool isVanished = dropVanished(counted.narrowing);
    m_chosenIn = nullptr;
    if (isVanished) {
        count();
        emit choicesChanged(m_choices);
        return;
    }
    for (std::size_t i = 0; i < counted.narrowing.panes.size(); ++i) {
        m_views[static_cast<qsizetype>(i)]->setPane(counted.narrowing.panes[i]);
    }
    m_tracks.setFitting(counted.narrowing.fits);
    emit shown();
}

/// What was chosen to the right of the user's last choice, and is not among what that lets through,
/// would leave nothing: it goes. Returns whether something went.
bool FacetPanel::dropVanished(const models::Narrowing& narrowing)
{
    const qsizetype from = m_chosenIn == nullptr ? -1 : m_views.indexOf(m_chosenIn);
    if (from < 0) {
        return false;
    }
    const models::FacetChoices before = m_choices;
    for (auto i = static_cast<std::size_t>(from) + 1; i < narrowing.panes.size(); ++i) {
        const models::FacetPane& pane = narrowing.panes[i];
        QList<QByteArray> left;
        bool isChosen = false;
        for (const models::FacetRow& row : pane.rows) {
            isChosen = isChosen || row.isChosen;
            if (row.isChosen && row.count > 0) {
                left.append(pane.column->values()[row.value].key);
            }
        }
        if (isChosen && left.isEmpty()) {
            setChoice(pane.column->facet(), {});
        }
    }
    return m_choices != before;
}

void FacetPanel::choose(FacetView* view)
{
    m_chosenIn = view;
    setChoice(view->facet(), view->chosenKeys());
    count();
    emit choicesChanged(m_choices);
}

void FacetPanel::setChoice(models::Facet facet, const QList<QByteArray>& keys)
{
    QList<models::Facet> columns;
    for (const FacetView* view : std::as_const(m_views)) {
        columns.append(view->facet());
    }
    m_choices = models::withChoice(m_choices, {.facet = facet, .keys = keys}, columns);
}

FacetView* FacetPanel::addView(models::Facet facet, int place)
{
    auto* view = new FacetView(facet);
    m_views.insert(place, view);
    m_side->insertWidget(place, view);
    // Left to itself, it would come behind everything else in the window.
    view->followInTabOrder(
        place == 0 ? static_cast<QWidget*>(m_side) : &m_views[place - 1]->table());
    connect(view, &FacetView::chosen, this, [this, view] { choose(view); });
    connect(view, &FacetView::left, this, &FacetPanel::left);
    connect(&view->menu(), &QMenu::aboutToShow, this, [this, view] { fillMenu(view); });
    return view;
}

void FacetPanel::removeView(FacetView* view)
{
    const bool wasChosen = std::any_of(m_choices.cbegin(), m_choices.cend(),
        [view](const models::FacetChoice& choice) { return choice.facet == view->facet(); });
    setChoice(view->facet(), {});
    m_views.removeAll(view);
    m_chosenIn = nullptr;
    view->hide();
    view->deleteLater(); // its own menu asked for it
    m_views.constFirst()->table().setFocus();
    count();
    if (wasChosen) {
        emit choicesChanged(m_choices);
    }
}

void FacetPanel::setFacet(FacetView* view, models::Facet facet)
{
    const models::FacetChoices before = m_choices;
    setChoice(view->facet(), {});
    view->setFacet(facet);
    count();
    if (m_choices != before) {
        emit choicesChanged(m_choices);
    }
}

void FacetPanel::fillMenu(FacetView* view)
{
    QMenu& menu = view->menu();
    menu.clear();
    const QList<models::Facet> others = unused();
    for (int i = 0; i < models::kFacetCount; ++i) {
        const auto facet = static_cast<models::Facet>(i);
        QAction* action = menu.addAction(models::facetName(facet));
        action->setCheckable(true);
        action->setChecked(facet == view->facet());
        action->setEnabled(action->isChecked() || others.contains(facet));
        connect(action, &QAction::triggered, view, [this, view, facet] { setFacet(view, facet); });
    }
    menu.addSeparator();
    QAction* byCount = menu.addAction(tr("&Most tracks first"));
    byCount->setCheckable(true);
    byCount->setChecked(view->isSortedByCount());
    connect(byCount, &QAction::toggled, view, &FacetView::setSortedByCount);
    QAction* beside = menu.addAction(tr("Columns &beside the list"));
    beside->setCheckable(true);
    beside->setChecked(m_around.orientation() == Qt::Horizontal);
    connect(beside, &QAction::toggled, this, &FacetPanel::setBeside);
    menu.addSeparator();
    QAction* add = menu.addAction(tr("&Add a column"));
    add->setEnabled(!others.isEmpty() && m_views.size() < kMostViews);
    connect(add, &QAction::triggered, view, [this, view] {
        addView(unused().constFirst(), static_cast<int>(m_views.indexOf(view)) + 1)
            ->table()
            .setFocus();
        count();
    });
    QAction* remove = menu.addAction(tr("&Remove this column"));
    remove->setEnabled(m_views.size() > 1);
    connect(remove, &QAction::triggered, this, [this, view] { removeView(view); });
}

void FacetPanel::setBeside(bool isBeside)
{
    m_around.setOrientation(isBeside ? Qt::Horizontal : Qt::Vertical);
    m_side->setOrientation(isBeside ? Qt::Vertical : Qt::Horizontal);
    if (m_isShown) {
        m_around.setSizes(usualSizes());
    }
}

QList<models::Facet> FacetPanel::unused() const
{
    QList<models::Facet> found;
    for (int i = 0; i < models::kFacetCount; ++i) {
        const auto facet = static_cast<models::Facet>(i);
        const bool isUsed = std::any_of(m_views.cbegin(), m_views.cend(),
            [facet](const FacetView* view) { return view->facet() == facet; });
        if (!isUsed) {
            found.append(facet);
        }
    }
    return found;
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/trackview.h"

#include "models/items/trackcell.h"
#include "models/text/text.h"
#include "ui/browse/rowbands.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/trackcolumns.h"
#include "ui/browse/viewheading.h"
#include "ui/browse/viewlayout.h"
#include "ui/delegates/trackdelegate.h"
#include "ui/facets/facetpanel.h"
#include "ui/theme/spacing.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace ui {

using namespace Qt::StringLiterals;
using Column = models::TrackTableModel::Column;

namespace {

/// What an empty list says that nobody narrowed.
EmptyState::Words wordsFor(Place::Kind kind)
{
    if (kind == Place::Kind::MostPlayed) {
        return {.icon = u"repeat"_s,
            .heading = TrackView::tr("Nothing was played yet"),
            .sentence = TrackView::tr("What you listen to appears here, most often played first.")};
    }
    if (kind == Place::Kind::NeverPlayed) {
        return {.icon = u"unplayed"_s,
            .heading = TrackView::tr("Everything was played"),
            .sentence = TrackView::tr("Tracks that you have not listened to appear here.")};
    }
    return {.icon = u"tracks"_s,
        .heading = TrackView::tr("No tracks here yet"),
        .sentence = TrackView::tr("Tracks appear here as soon as your folders hold some.")};
}

/// What a half-typed query says changes with every key; a word about it can wait that long.
constexpr int kProblemDelayMs = 500;
/// Arrow keys held down select many rows a second; the inspector follows the last one.
constexpr int kSelectionDelayMs = 30;

QString textOf(
    const models::TrackList& tracks, const QList<int>& columns, const std::stop_token& stop)
{
    QString text;
    for (const models::TrackPtr& track : tracks) {
        if (stop.stop_requested()) {
            return {};
        }
        QStringList cells;
        for (const int column : columns) {
            cells.append(
                clipboardCell(models::trackcell::text(*track, static_cast<Column>(column))));
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace

TrackView::TrackView(models::Library& library, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_model(library, models::TrackTableModel::Rows::NoneYet)
    , m_layout(new ViewLayout(this))
    , m_problem(new QLabel(this))
    , m_parts(new QSplitter(this))
    , m_facets(new FacetPanel(library, m_model, *m_parts))
    , m_table(new RowTable(this))
    , m_delegate(new TrackDelegate(m_model, m_table))
{
    m_problem->setContentsMargins(theme::kSpace3, 0, theme::kSpace3, theme::kSpace2);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();

    m_table->setObjectName(u"tracks"_s);
    m_table->setAccessibleName(tr("Tracks"));
    m_table->setModel(&m_model);
    m_table->setColumns(trackColumns());
    m_table->setDragEnabled(true);
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    m_table->setItemDelegate(m_delegate);
    m_table->setSorter([this](const QList<SortStep>& steps) {
        QList<models::TrackTableModel::ColumnOrder> orders;
        for (const SortStep& step : steps) {
            orders.append({step.column, step.order});
        }
        m_model.sortBy(orders);
    });
    m_table->setRowSearch(
        [this](const QString& text, int from) { return rowStartingWith(text, from); });
    m_table->setTextSource([this](const QList<int>& rows, const QList<int>& columns) {
        return [tracks = tracksAt(rows), columns](
                   const std::stop_token& stop) { return textOf(tracks, columns, stop); };
    });
    m_table->sortByColumn(static_cast<int>(Column::Artist), Qt::AscendingOrder);
    m_layout->addPage(m_table);

    m_parts->setChildrenCollapsible(false);
    m_parts->setHandleWidth(1);
    m_parts->addWidget(&m_layout->pages());
    m_parts->setStretchFactor(1, 1);
    m_layout->addWidget(m_problem);
    m_layout->addWidget(m_parts, 1);

    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(kSelectionDelayMs);
    m_problemTimer.setSingleShot(true);
    m_problemTimer.setInterval(kProblemDelayMs);
    connect(&m_selectionTimer, &QTimer::timeout, this, &TrackView::selectionChanged);
    connect(&m_problemTimer, &QTimer::timeout, m_problem, &QLabel::show);
    connect(m_delegate, &TrackDelegate::ratingChosen, this, &TrackView::ratingChosen);
    connect(&m_model, &models::TrackTableModel::totalsChanged, this, &TrackView::showTotals);
    connect(&m_library, &models::Library::namedQueriesChanged, this, &TrackView::searchAgain);
    connect(m_table, &RowTable::rowActivated, this, &TrackView::playRequested);
    connect(&m_layout->empty(), &EmptyState::buttonClicked, this, &TrackView::widen);
    followSelection();
    connectHeading();
    showTotals();
}

void TrackView::connectHeading()
{
    connect(&m_layout->heading(), &ViewHeading::originClicked, this,
        [this] { emit placeRequested(Place{.kind = m_place.list}); });
    connect(&m_layout->heading(), &ViewHeading::filterRemoved, this, &TrackView::removeFilter);
    connect(m_facets, &FacetPanel::shown, this, &TrackView::showFilters);
    connect(
        m_facets, &FacetPanel::choicesChanged, this, [this](const models::FacetChoices& choices) {
            m_place.choices = choices;
            showFilters();
        });
    connect(m_facets, &FacetPanel::left, this, [this] {
        m_table->setFocus();
        m_table->selectOnly(std::max(currentRow(), 0));
    });
}

void TrackView::showPlace(const Place& place)
{
    m_place = place;
    const bool isListed = place.kind == Place::Kind::Group && place.list != Place::Kind::Group;
    m_layout->heading().setOrigin(isListed ? placeTitle(Place{.kind = place.list}) : QString());
    m_facets->setChoices(place.choices);
    showFilters();
    if (m_model.rowCount() == 0) {
        showTotals(); // what it says depends on the place
    }
}

void TrackView::showFilters()
{
    QStringList filters;
    for (const models::FacetChoice& choice : std::as_const(m_place.choices)) {
        filters.append(m_facets->wordsOf(choice));
    }
    if (const QString search = m_place.search.trimmed(); !search.isEmpty()) {
        filters.append(u"“%1”"_s.arg(search));
    }
    m_layout->heading().setFilters(filters);
    showTotals();
}

/// Takes away what leaves nothing to show: first what is chosen in the columns, which hides more.
void TrackView::widen()
{
    if (m_place.choices.isEmpty()) {
        emit searchCleared();
        return;
    }
    Place place = m_place;
    place.choices.clear();
    emit widened(place);
}

void TrackView::removeFilter(int number)
{
    Place place = m_place;
    if (number < place.choices.size()) {
        place.choices.removeAt(number);
    } else {
        place.search.clear();
    }
    emit widened(place);
}

/// In the column that the list is sorted by, or else in the first that holds texts.
int TrackView::rowStartingWith(const QString& text, int from) const
{
    const QHeaderView* header = m_table->horizontalHeader();
    QList<int> columns{header->sortIndicatorSection()};
    for (int place = 0; place < header->count(); ++place) {
        columns.append(header->logicalIndex(place));
    }
    for (const int column : std::as_const(columns)) {
        const bool isShown = column >= 0 && !header->isSectionHidden(column);
        if (isShown && models::isText(models::trackcell::field(static_cast<Column>(column)))) {
            return m_model.rowStartingWith(text, column, from);
        }
    }
    return -1;
}

void TrackView::setScope(const QString& title, const QString& query)
{
    m_layout->heading().setTitle(title);
    const auto parsed = models::Query::parse(query, m_library.namedQueries());
    if (parsed) {
        m_model.setScope(*parsed);
    } else {
        showProblem(parsed.error().message);
    }
    showTotals();
}

void TrackView::offerGrouping(Covers& covers)
{
    auto* bands = new RowBands(*m_table, m_model, covers);
    m_table->setBands(bands, [this](bool isGrouped) { m_model.setGrouped(isGrouped); });
    m_delegate->setBand([bands](int row) { return bands->heightAt(row); });
}

void TrackView::showOwnOrder()
{
    m_table->sortByColumn(-1, Qt::AscendingOrder);
}

void TrackView::setSearch(const QString& text)
{
    if (text == m_search) {
        return;
    }
    m_search = text;
    const auto parsed = models::Query::parse(text, m_library.namedQueries());
    if (!parsed) {
        showProblem(parsed.error().message);
        return;
    }
    showProblem({});
    m_delegate->setSearch(*parsed);
    m_model.setSearch(*parsed);
    m_table->viewport()->update(); // the same rows may hold it elsewhere
    showTotals();
}

/// The names in a search may mean something else now.
void TrackView::searchAgain()
{
    if (m_search.contains(u"search:"_s, Qt::CaseInsensitive)) {
        setSearch(std::exchange(m_search, {}));
    }
}

void TrackView::useColumns(const QByteArray& state, const QList<Column>& alsoShown)
{
    if (m_table->restoreColumnState(state)) {
        return;
    }
    m_table->resetColumns();
    for (const Column column : alsoShown) {
        m_table->setColumnHidden(static_cast<int>(column), false);
    }
}

models::TrackList TrackView::selectedTracks() const
{
    return tracksAt(m_table->selectedRowNumbers());
}

models::TrackList TrackView::tracksAt(const QList<int>& rows) const
{
    models::TrackList result;
    result.reserve(rows.size());
    for (const int row : rows) {
        result.append(m_model.trackAt(row));
    }
    return result;
}

bool TrackView::isMissingSelected() const
{
    const QItemSelection selection = m_table->selectionModel()->selection();
    return std::any_of(
        selection.cbegin(), selection.cend(), [this](const QItemSelectionRange& range) {
            for (int row = range.top(); row <= range.bottom(); ++row) {
                if (m_model.trackAt(row)->isMissing) {
                    return true;
                }
            }
            return false;
        });
}

QList<models::TrackId> TrackView::shownIds() const
{
    QList<models::TrackId> result;
    result.reserve(m_model.rowCount());
    for (int row = 0; row < m_model.rowCount(); ++row) {
        result.append(m_model.trackAt(row)->id);
    }
    return result;
}

QList<models::TrackId> TrackView::visibleIds() const
{
    const QRect area = m_table->viewport()->rect();
    const int first = std::max(m_table->rowAt(area.top()), 0);
    const int below = m_table->rowAt(area.bottom());
    const int last = below >= 0 ? below : m_model.rowCount() - 1;
    QList<models::TrackId> result;
    for (int row = first; row <= last; ++row) {
        result.append(m_model.trackAt(row)->id);
    }
    return result;
}

int TrackView::currentRow() const
{
    return m_table->currentIndex().row();
}

void TrackView::selectTrack(models::TrackId id)
{
    m_table->selectOnly(m_model.rowOf(id));
}

void TrackView::followSelection()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, &m_selectionTimer,
        qOverload<>(&QTimer::start));
    // A reset clears the selection without a word.
    connect(
        &m_model, &QAbstractItemModel::modelReset, &m_selectionTimer, qOverload<>(&QTimer::start));
}

void TrackView::showTotals()
{
    const int count = m_model.rowCount();
    if (count > 0) {
        //: Heading of a list. %1 is its length, for example "34 d 6 h".
        m_layout->heading().setTotals(
            tr("%Ln tracks · %1", nullptr, count)
                .arg(models::text::longDuration(m_model.totalDurationMs())));
        m_layout->showPage(m_table);
        return;
    }
    m_layout->heading().setTotals({});
    if (!m_place.choices.isEmpty()) {
        m_layout->showEmpty({.icon = u"columns"_s,
            .heading = tr("Nothing fits all that is chosen"),
            .sentence = tr("Other values in the filter columns, or none, show more."),
            .button = tr("Clear filters")});
    } else if (!m_search.isEmpty()) {
        m_layout->showEmpty({.icon = u"search"_s,
            .heading = tr("Nothing matches “%1”").arg(m_search.trimmed()),
            .sentence = tr("Try fewer words, or a wider range such as bpm:110..130."),
            .button = tr("Clear search")});
    } else {
        m_layout->showEmpty(wordsFor(m_place.kind));
    }
}

void TrackView::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    if (sentence.isEmpty()) {
        m_problemTimer.stop();
        m_problem->hide();
    } else if (!m_problem->isVisible()) {
        m_problemTimer.start();
    }
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/problemsview.h"

#include "ui/actions.h"
#include "ui/browse/emptystate.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/viewheading.h"
#include "ui/theme/spacing.h"

#include <QAction>
#include <QHeaderView>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using Column = models::ProblemList::Column;

namespace {

QToolButton* makeButton(QAction* action)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ProblemsView::ProblemsView(models::ProblemList& problems, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_problems(problems)
    , m_heading(new ViewHeading(this))
    , m_pages(new QStackedWidget(this))
    , m_table(new RowTable(this))
    , m_empty(new EmptyState(this))
    , m_ignored(new QToolButton)
{
    m_heading->setTitle(tr("Problems"));
    m_heading->addButton(makeButton(actions[Command::RetryProblems]));
    m_heading->addButton(makeButton(actions[Command::IgnoreProblem]));
    m_heading->addButton(makeButton(actions[Command::ShowInFolder]));
    m_ignored->setText(tr("Show ignored"));
    m_ignored->setCheckable(true);
    m_ignored->setFocusPolicy(Qt::StrongFocus);
    m_heading->addButton(m_ignored);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({actions[Command::RetryProblems], actions[Command::IgnoreProblem],
        actions[Command::RemoveMissing], actions[Command::RescanFolder],
        actions[Command::ShowInFolder]});
    m_table->setObjectName(u"problems"_s);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setModel(&m_problems);
    m_table->setColumns({{static_cast<int>(Column::File), 26, true, true},
        {static_cast<int>(Column::Severity), 12, false, true},
        {static_cast<int>(Column::Reason), 44, true, true},
        {static_cast<int>(Column::Folder), 30, true, true}});
    // The list keeps the order of the database.
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_empty->setWords({.icon = u"check"_s,
        .heading = tr("No problems"),
        .sentence = tr("Every file that was read could be understood.")});
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    // The text of the first column stands under the heading.
    m_pages->setContentsMargins(theme::kSpace2, 0, 0, 0);
    layout->addWidget(m_pages, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ProblemsView::selectionChanged);
    connect(m_ignored, &QToolButton::toggled, this, &ProblemsView::showIgnored);
    connect(m_table, &RowTable::rowActivated, this, &ProblemsView::fileActivated);
    connect(&m_problems, &models::ProblemList::countChanged, this, &ProblemsView::showTotals);
    showTotals();
}

QString ProblemsView::currentPath() const
{
    return m_table->currentIndex().data(models::ProblemList::PathRole).toString();
}

QList<models::TrackId> ProblemsView::selectedMissing() const
{
    QList<models::TrackId> tracks;
    for (const int row : m_table->selectedRowNumbers()) {
        const models::Problem& problem = m_problems.problems().at(row);
        if (problem.missingTrack != 0) {
            tracks.append(problem.missingTrack);
        }
    }
    return tracks;
}

QStringList ProblemsView::selectedFiles() const
{
    QStringList files;
    for (const int row : m_table->selectedRowNumbers()) {
        const models::Problem& problem = m_problems.problems().at(row);
        if (problem.missingTrack == 0) {
            files.append(problem.path);
        }
    }
    return files;
}

void ProblemsView::showIgnored(bool isShown)
{
    m_problems.setShowsIgnored(isShown);
    m_problems.refresh();
}

void ProblemsView::showTotals()
{
    m_ignored->setVisible(m_problems.ignoredCount() > 0 || m_problems.showsIgnored());
    const int count = m_problems.rowCount();
    m_heading->setTotals(count > 0 ? tr("%Ln files", nullptr, count) : QString());
    m_pages->setCurrentWidget(count > 0 ? static_cast<QWidget*>(m_table) : m_empty);
}

} // namespace ui

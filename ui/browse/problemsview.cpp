// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/problemsview.h"

#include "ui/actions.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/viewheading.h"
#include "ui/browse/viewlayout.h"

#include <QAction>
#include <QHeaderView>
#include <QToolButton>

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
    , m_layout(new ViewLayout(this))
    , m_table(new RowTable(this))
    , m_ignored(new QToolButton)
{
    m_layout->heading().setTitle(tr("Problems"));
    m_layout->heading().addButton(makeButton(actions[Command::RetryProblems]));
    m_layout->heading().addButton(makeButton(actions[Command::IgnoreProblem]));
    m_layout->heading().addButton(makeButton(actions[Command::ShowInFolder]));
    m_ignored->setText(tr("Show ignored"));
    m_ignored->setCheckable(true);
    m_ignored->setFocusPolicy(Qt::StrongFocus);
    m_layout->heading().addButton(m_ignored);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({actions[Command::RetryProblems], actions[Command::IgnoreProblem],
        actions[Command::RemoveMissing], actions[Command::RescanFolder],
        actions[Command::ShowInFolder]});
    m_table->setObjectName(u"problems"_s);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setModel(&m_problems);
    m_table->setColumns({{static_cast<int>(Column::File), 24, true, true},
        {static_cast<int>(Column::Severity), 12, false, true},
        {static_cast<int>(Column::Reason), 56, true, true},
        {static_cast<int>(Column::Noticed), 11, false, true},
        {static_cast<int>(Column::Folder), 20, true, true}});
    // The list keeps the order of the database.
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_layout->addPage(m_table);

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
    m_layout->heading().setTotals(count > 0 ? tr("%Ln files", nullptr, count) : QString());
    if (count > 0) {
        m_layout->showPage(m_table);
    } else {
        m_layout->showEmpty({.icon = u"check"_s,
            .heading = tr("No problems"),
            .sentence = tr("Every file that was read could be understood.")});
    }
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/problemsview.h"

#include "ui/actions.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/viewheading.h"
#include "ui/browse/viewlayout.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/theme/spacing.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>

namespace ui {

using namespace Qt::StringLiterals;
using Column = models::ProblemList::Column;

namespace {

/// Shows the end of what is too long: folders differ there.
class EndDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        RowDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideLeft;
    }
};

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
    , m_page(new QWidget(this))
    , m_table(new RowTable(m_page))
    , m_current(new QLabel(m_page))
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
    m_table->setItemDelegateForColumn(static_cast<int>(Column::Folder), new EndDelegate(m_table));
    m_current->setObjectName(u"currentProblem"_s);
    m_current->setTextFormat(Qt::PlainText);
    m_current->setWordWrap(true);
    m_current->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_current->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    m_current->hide();
    auto* page = new QVBoxLayout(m_page);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(m_table, 1);
    page->addWidget(m_current);
    m_layout->addPage(m_page);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ProblemsView::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &ProblemsView::showCurrent);
    connect(&m_problems, &QAbstractItemModel::dataChanged, this, &ProblemsView::showCurrent);
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

void ProblemsView::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const auto said = [&current](Column column, int role) {
        return current.siblingAtColumn(static_cast<int>(column)).data(role).toString();
    };
    m_current->setVisible(current.isValid());
    if (current.isValid()) {
        m_current->setText(
            said(Column::Reason, Qt::DisplayRole) + u'\n' + said(Column::File, Qt::ToolTipRole));
    }
}

void ProblemsView::showTotals()
{
    m_ignored->setVisible(m_problems.ignoredCount() > 0 || m_problems.showsIgnored());
    const int count = m_problems.rowCount();
    m_layout->heading().setTotals(count > 0 ? tr("%Ln files", nullptr, count) : QString());
    if (count > 0) {
        m_layout->showPage(m_page);
    } else {
        m_layout->showEmpty({.icon = u"check"_s,
            .heading = tr("No problems"),
            .sentence = tr("Every file that was read could be understood.")});
    }
}

} // namespace ui

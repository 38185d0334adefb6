// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/groupviews.h"

#include "models/settings/settings.h"
#include "ui/browse/groupview.h"
#include "ui/browse/rowtable.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Kind = models::GroupTableModel::Kind;

constexpr QLatin1String kAlbumsState = "albums/shape"_L1;
const QByteArray kAsTable("table");

QString tableName(Kind kind)
{
    return u"groups%1"_s.arg(static_cast<int>(kind));
}

QString stateName(Kind kind)
{
    return u"columns/"_s + tableName(kind);
}

} // namespace

GroupViews::GroupViews(const Session& session, Covers& covers, QStackedWidget& stack)
    : QObject(&stack)
    , m_session(session)
    , m_covers(covers)
    , m_stack(stack)
{ }

GroupView& GroupViews::view(Kind kind)
{
    GroupView*& view = m_views.at(static_cast<std::size_t>(kind));
    if (view == nullptr) {
        view = make(kind);
    }
    return *view;
}

GroupView* GroupViews::make(Kind kind)
{
    auto* view = new GroupView(m_session.library, kind, m_covers, &m_stack);
    view->table().setObjectName(tableName(kind));
    view->table().restoreColumnState(m_session.settings.state(stateName(kind)));
    view->setShowsCovers(m_session.settings.state(kAlbumsState) != kAsTable);
    view->setBackgroundRole(QPalette::Base);
    view->setAutoFillBackground(true);
    connect(view, &GroupView::selectionChanged, this, &GroupViews::selectionChanged);
    connect(view, &GroupView::searchCleared, this, &GroupViews::searchCleared);
    connect(view, &GroupView::groupActivated, this,
        [this, kind](const QString& title, const QString& query) {
            emit placeRequested({.kind = Place::Kind::Group,
                .title = title,
                .query = query,
                .list = placeKindOf(kind)});
        });
    m_stack.addWidget(view);
    return view;
}

void GroupViews::save(models::Settings& settings) const
{
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        if (m_views.at(i) != nullptr) {
            settings.setState(
                stateName(static_cast<Kind>(i)), m_views.at(i)->table().columnState());
        }
    }
    if (const GroupView* albums = m_views.at(static_cast<std::size_t>(Kind::Albums))) {
        settings.setState(kAlbumsState, albums->showsCovers() ? QByteArray() : kAsTable);
    }
}

} // namespace ui

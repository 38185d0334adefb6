// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/problemtable.h"
#include "models/database/writer.h"
#include "models/duplicates/duplicatelist.h"
#include "models/problems/problemlist.h"
#include "models/searches/searchstore.h"
#include "tests/ui/openwindow.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/sidebar.h"
#include "ui/browse/trackview.h"
#include "ui/facets/facetpanel.h"
#include "ui/facets/facetview.h"
#include "ui/mainwindow/topbar.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <functional>

using namespace Qt::StringLiterals;
using support::nameOf;
using support::OpenWindow;
using ui::Command;
using ui::MainWindow;
using ui::Place;

namespace {

/// Beside the kinds of places: all music with its filter columns.
constexpr int kFilterColumns = -1;

/// Presses keys in an open menu until the action is chosen. False where it is not in there.
bool chooseByKeys(QMenu& menu, const QAction& wanted)
{
    const qsizetype entries = menu.actions().size();
    for (qsizetype step = 0; step < entries; ++step) {
        QTest::keyClick(&menu, Qt::Key_Down);
        QAction* active = menu.activeAction();
        if (active == &wanted) {
            QTest::keyClick(&menu, Qt::Key_Return);
            return true;
        }
        if (active != nullptr && active->menu() != nullptr && active->isEnabled()) {
            QTest::keyClick(&menu, Qt::Key_Right);
            QMenu* inner = active->menu();
            if (inner->isVisible() && chooseByKeys(*inner, wanted)) {
                return true;
            }
            QTest::keyClick(inner, Qt::Key_Left);
        }
    }
    return false;
}

/// What the menu key makes the window system send.
void pressMenuKey(QWidget& widget)
{
    QContextMenuEvent event(
        QContextMenuEvent::Keyboard, widget.rect().center(), widget.mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(&widget, &event);
}

/// Opens a menu and chooses the action in it by keys. @param open  may not return before the menu
/// is closed.
bool chooseIn(const std::function<void()>& open, const QAction& wanted)
{
    bool isChosen = false;
    QTimer::singleShot(0, [&isChosen, &wanted] {
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            isChosen = chooseByKeys(*menu, wanted);
        }
        while (QWidget* left = QApplication::activePopupWidget()) {
            left->close();
        }
    });
    open();
    QCoreApplication::processEvents();
    return isChosen;
}

} // namespace

class TestReach : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyActionIsReachedByKeys_data();
    void everyActionIsReachedByKeys();
    void everyControlIsReachedByTab_data();
    void everyControlIsReachedByTab();
    void tabGoesThroughTheFilterColumns();
    void whoComesByKeysHasARowChosen_data();
    void whoComesByKeysHasARowChosen();
    void theMenuOpensAtTheRow();

private:
    [[nodiscard]] bool fillDuplicates();
    void goTo(Place::Kind kind);
    [[nodiscard]] bool chooseInWindowMenu(const QAction& action);
    [[nodiscard]] bool chooseInViewMenu(const QAction& action);
    [[nodiscard]] bool chooseInSidebarMenu(const QAction& action);

    std::unique_ptr<OpenWindow> m_open;
    MainWindow* m_window = nullptr;
};

void TestReach::init()
{
    models::TrackList tracks = support::analysedTracks(8);
    auto again = support::analysedTrack(0, u"Artist 0"_s);
    again->path = u"/elsewhere/song 0.flac"_s;
    auto missing = support::analysedTrack(9, u"Artist 9"_s);
    missing->isMissing = true;
    tracks.append({again, missing});
    m_open = std::make_unique<OpenWindow>(tracks);
    QVERIFY(m_open->fixture().isReady());
    const ui::Session session = m_open->session();
    models::Problem problem;
    problem.path = u"/music/broken.flac"_s;
    QVERIFY(m_open->fixture().database().writer().run([&problem](QSqlDatabase& connection) {
        return models::problemtable::store(connection, problem);
    }));
    QVERIFY(session.problems.reload());
    QVERIFY(session.problems.rowCount() == 2); // the broken file, and the missing one
    m_open->fixture().searches().put(m_open->fixture().searches().made(u"Quick"_s, u"bpm:>100"_s));
    QVERIFY(session.playlists.create(u"Evening"_s, {}).hasValue());
    QVERIFY(m_open->open());
    m_window = &m_open->window();
}

void TestReach::cleanup()
{
    m_open.reset();
}

void TestReach::goTo(Place::Kind kind)
{
    emit m_window->sidebar().placeChosen({.kind = kind});
    m_window->browser().focusView();
}

bool TestReach::chooseInWindowMenu(const QAction& action)
{
    QToolButton* button = nullptr;
    for (QToolButton* one : m_window->topBar().findChildren<QToolButton*>()) {
        button = one->accessibleName() == u"Menu"_s ? one : button;
    }
    return button != nullptr
        && chooseIn(
            [button] {
                button->setFocus(Qt::TabFocusReason);
                QTest::keyClick(button, Qt::Key_Space);
            },
            action);
}

/// Waits until they are found, where their list is shown.
bool TestReach::fillDuplicates()
{
    const bool isFilled =
        QTest::qWaitFor([this] { return m_open->fixture().session().duplicates.rowCount() > 0; });
    m_window->browser().focusView();
    return isFilled;
}

/// In the menu of each list that has one, from row to row.
bool TestReach::chooseInViewMenu(const QAction& action)
{
    for (const Place::Kind kind :
        {Place::Kind::AllMusic, Place::Kind::Problems, Place::Kind::Duplicates}) {
        goTo(kind);
        if (kind == Place::Kind::Duplicates && !fillDuplicates()) {
            return false;
        }
        // Of the window: offscreen, a menu that was closed stays the active one.
        auto* table = qobject_cast<ui::RowTable*>(m_window->focusWidget());
        if (table == nullptr) {
            return false;
        }
        constexpr int kMost = 4;
        for (int row = 0; row < std::min(kMost, table->model()->rowCount()); ++row) {
            QSignalSpy selected(&m_window->browser(), &ui::Browser::selectionChanged);
            const bool isOther = table->selectedRowNumbers() != QList{row};
            table->selectOnly(row);
            if (isOther && selected.isEmpty() && !selected.wait()) {
                return false;
            }
            if (chooseIn([table] { pressMenuKey(*table->viewport()); }, action)) {
                return true;
            }
        }
    }
    return false;
}

bool TestReach::chooseInSidebarMenu(const QAction& action)
{
    ui::Sidebar& sidebar = m_window->sidebar();
    sidebar.setFocus();
    // From entry to entry, as the arrow keys go.
    QTest::keyClick(&sidebar, Qt::Key_Home);
    for (QModelIndex before; before != sidebar.currentIndex();) {
        before = sidebar.currentIndex();
        const_cast<QAction&>(action).setEnabled(true);
        if (chooseIn([&sidebar] { pressMenuKey(*sidebar.viewport()); }, action)) {
            return true;
        }
        sidebar.setFocus();
        QTest::keyClick(&sidebar, Qt::Key_Down);
    }
    return false;
}

void TestReach::everyActionIsReachedByKeys_data()
{
    QTest::addColumn<int>("command");
    const QMetaEnum names = QMetaEnum::fromType<Command>();
    for (int command = 0; command < ui::kCommandCount; ++command) {
        QTest::newRow(names.valueToKey(command)) << command;
    }
}

void TestReach::everyActionIsReachedByKeys()
{
    QFETCH(const int, command);
    QAction* action = m_window->actions()[static_cast<Command>(command)];
    // The key counts, not what it does: some would ask, or close the window.
    QObject::disconnect(action, &QAction::triggered, nullptr, nullptr);
    QSignalSpy triggered(action, &QAction::triggered);
    goTo(Place::Kind::AllMusic);
    action->setEnabled(true);
    if (!action->shortcut().isEmpty()) {
        QTest::keySequence(QApplication::focusWidget(), action->shortcut());
    } else {
        QVERIFY2(chooseInWindowMenu(*action) || chooseInViewMenu(*action)
                || chooseInSidebarMenu(*action),
            "neither a shortcut nor in a menu");
    }
    QTRY_COMPARE(triggered.count(), 1);
}

void TestReach::everyControlIsReachedByTab_data()
{
    QTest::addColumn<int>("kind");
    using Kind = Place::Kind;
    QTest::newRow("all music") << static_cast<int>(Kind::AllMusic);
    QTest::newRow("albums") << static_cast<int>(Kind::Albums);
    QTest::newRow("artists") << static_cast<int>(Kind::Artists);
    QTest::newRow("duplicates") << static_cast<int>(Kind::Duplicates);
    QTest::newRow("problems") << static_cast<int>(Kind::Problems);
    QTest::newRow("playlist") << static_cast<int>(Kind::Draft);
    QTest::newRow("filter columns") << kFilterColumns;
}

void TestReach::everyControlIsReachedByTab()
{
    QFETCH(const int, kind);
    goTo(kind == kFilterColumns ? Place::Kind::AllMusic : static_cast<Place::Kind>(kind));
    m_window->browser().setFacetsShown(kind == kFilterColumns);
    QWidget* start = &m_window->topBar().searchField();
    start->setFocus(Qt::TabFocusReason);
    // What the keys enable on their way is another matter.
    QList<QWidget*> wanted;
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr
            && !widget->objectName().startsWith(u"qt_"_s)) {
            wanted.append(widget);
        }
    }
    QSet<QWidget*> reached;
    constexpr int kMost = 300;
    for (int step = 0; step < kMost; ++step) {
        QWidget* here = QApplication::focusWidget();
        QVERIFY(here != nullptr);
        if (step > 0 && here == start) {
            break;
        }
        reached.insert(here);
        QTest::keyClick(here, Qt::Key_Tab);
    }
    QVERIFY2(QApplication::focusWidget() == start, "the Tab key does not come back");
    QStringList left;
    for (QWidget* widget : std::as_const(wanted)) {
        if (widget->isVisible() && !reached.contains(widget)) {
            left.append(nameOf(*widget));
        }
    }
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u", "_s)));
}

void TestReach::tabGoesThroughTheFilterColumns()
{
    goTo(Place::Kind::AllMusic);
    m_window->browser().setFacetsShown(false);
    m_window->browser().setFacetsShown(true);
    ui::TrackView& tracks = m_window->browser().allMusic();
    const QList<ui::FacetView*>& columns = tracks.facets().views();
    QCOMPARE(columns.size(), 3);
    QTRY_COMPARE(QApplication::focusWidget(), &columns.constFirst()->table());
    for (qsizetype next = 1; next < columns.size(); ++next) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &columns[next]->button());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &columns[next]->table());
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &tracks.table());
    for (int back = 0; back < 6; ++back) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    }
    QCOMPARE(QApplication::focusWidget(), &columns.constFirst()->button());
}

void TestReach::whoComesByKeysHasARowChosen_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("all music") << static_cast<int>(Place::Kind::AllMusic);
    QTest::newRow("duplicates") << static_cast<int>(Place::Kind::Duplicates);
    QTest::newRow("problems") << static_cast<int>(Place::Kind::Problems);
}

/// The current row alone looks chosen, and of a single one no arrow key leads away and back.
void TestReach::whoComesByKeysHasARowChosen()
{
    QFETCH(const int, kind);
    goTo(static_cast<Place::Kind>(kind));
    if (static_cast<Place::Kind>(kind) == Place::Kind::Duplicates) {
        QVERIFY(fillDuplicates());
    }
    auto* table = qobject_cast<ui::RowTable*>(QApplication::focusWidget());
    QVERIFY(table != nullptr);
    QLineEdit& search = m_window->topBar().searchField();
    table->clearSelection();
    search.setFocus();
    QTest::keyClick(&search, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), table);
    QCOMPARE(table->selectedRowNumbers(), QList<int>{0});
    table->clearSelection();
    search.setFocus();
    while (QApplication::focusWidget() != table) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(table->selectedRowNumbers(), QList<int>{0});
}

void TestReach::theMenuOpensAtTheRow()
{
    goTo(Place::Kind::AllMusic);
    ui::RowTable& table = m_window->browser().allMusic().table();
    for (const int row : {0, 5}) {
        table.selectOnly(row);
        QSignalSpy asked(&table, &QWidget::customContextMenuRequested);
        QTimer::singleShot(0, [] {
            while (QWidget* menu = QApplication::activePopupWidget()) {
                menu->close();
            }
        });
        m_window->actions()[Command::SelectionMenu]->trigger();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(table.rowAt(asked.constFirst().constFirst().toPoint().y()), row);
    }
}

QTEST_MAIN(TestReach)
#include "tst_reach.moc"

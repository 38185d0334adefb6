// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searches/searchstore.h"
#include "models/tagging/retagger.h"
#include "tests/ui/windowfixture.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/sidebar.h"
#include "ui/browse/trackview.h"
#include "ui/mainwindow/topbar.h"
#include "ui/theme/appearance.h"

#include <QAccessible>
#include <QAction>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <functional>

using namespace Qt::StringLiterals;
using support::WindowFixture;
using ui::Command;
using ui::MainWindow;
using ui::Place;

namespace {

QString nameOf(const QWidget& widget)
{
    return u"%1 \"%2\" in %3"_s.arg(QLatin1String(widget.metaObject()->className()),
        widget.objectName(),
        widget.parentWidget() == nullptr
            ? QString()
            : QLatin1String(widget.parentWidget()->metaObject()->className()));
}

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

/// What a screen reader meets below an object: those that take the focus and say no name.
void collectUnnamed(QAccessibleInterface* spoken, QStringList& unnamed, int& walked)
{
    if (spoken == nullptr || !spoken->isValid() || spoken->state().invisible) {
        return;
    }
    auto* widget = qobject_cast<QWidget*>(spoken->object());
    const bool isOfQt = widget != nullptr && widget->objectName().startsWith(u"qt_"_s);
    const bool isProxy = widget != nullptr && widget->focusProxy() != nullptr;
    if (widget != nullptr && !isOfQt && !isProxy && widget->isVisible()
        && spoken->state().focusable) {
        ++walked;
        if (spoken->text(QAccessible::Name).isEmpty()) {
            unnamed.append(nameOf(*widget));
        }
    }
    // The rows of tables are told by their models.
    const QAccessible::Role role = spoken->role();
    if (role == QAccessible::Table || role == QAccessible::Tree || role == QAccessible::List) {
        return;
    }
    for (int child = 0; child < spoken->childCount(); ++child) {
        collectUnnamed(spoken->child(child), unnamed, walked);
    }
}

QDialog* openDialog()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        auto* dialog = qobject_cast<QDialog*>(widget);
        if (dialog != nullptr && dialog->isVisible()) {
            return dialog;
        }
    }
    return nullptr;
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
    void everyDialogIsReadAloud_data();
    void everyDialogIsReadAloud();

private:
    void goTo(Place::Kind kind);
    [[nodiscard]] bool chooseInWindowMenu(const QAction& action);
    [[nodiscard]] bool chooseInViewMenu(const QAction& action);
    [[nodiscard]] bool chooseInSidebarMenu(const QAction& action);

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<models::Retagger> m_retagger;
    std::unique_ptr<models::Settings> m_settings;
    std::unique_ptr<ui::theme::Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

void TestReach::init()
{
    models::TrackList tracks = support::analysedTracks(8);
    m_fixture = std::make_unique<WindowFixture>(tracks);
    QVERIFY(m_fixture->isReady());
    m_retagger =
        std::make_unique<models::Retagger>(m_fixture->database(), m_fixture->stored().library());
    m_settings = std::make_unique<models::Settings>(m_fixture->folder().file(u"look.ini"_s));
    m_appearance = std::make_unique<ui::theme::Appearance>(*m_settings);
    ui::Session session = m_fixture->session();
    session.retagger = m_retagger.get();
    session.appearance = m_appearance.get();
    m_fixture->searches().put(m_fixture->searches().made(u"Quick"_s, u"bpm:>100"_s));
    QVERIFY(session.playlists.create(u"Evening"_s, {}).hasValue());
    m_window = std::make_unique<MainWindow>(session);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestReach::cleanup()
{
    m_window.reset();
    m_appearance.reset();
    m_settings.reset();
    m_retagger.reset();
    m_fixture.reset();
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

/// In the menu of each list that has one.
bool TestReach::chooseInViewMenu(const QAction& action)
{
    for (const Place::Kind kind :
        {Place::Kind::AllMusic, Place::Kind::Problems, Place::Kind::Duplicates}) {
        goTo(kind);
        QWidget* list = QApplication::focusWidget();
        if (list == nullptr) {
            return false;
        }
        if (auto* table = qobject_cast<ui::RowTable*>(list)) {
            list = table->viewport();
        }
        if (chooseIn([list] { pressMenuKey(*list); }, action)) {
            return true;
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
        // These stand in the menus of lists that are empty here.
        if (QList{Command::RescanFolder, Command::IgnoreProblem, Command::RemoveMissing,
                Command::KeepThis, Command::UseHeard}
                .contains(static_cast<Command>(command))) {
            continue;
        }
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
}

void TestReach::everyControlIsReachedByTab()
{
    QFETCH(const int, kind);
    goTo(static_cast<Place::Kind>(kind));
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

void TestReach::everyDialogIsReadAloud_data()
{
    QTest::addColumn<int>("command");
    for (const Command command : {Command::Preferences, Command::Shortcuts, Command::TagHistory,
             Command::EditTags, Command::WriteSound, Command::TapTempo, Command::About}) {
        QTest::newRow(QMetaEnum::fromType<Command>().valueToKey(static_cast<int>(command)))
            << static_cast<int>(command);
    }
}

void TestReach::everyDialogIsReadAloud()
{
    QFETCH(const int, command);
    goTo(Place::Kind::AllMusic);
    m_window->browser().allMusic().table().selectOnly(0);
    QAction* action = m_window->actions()[static_cast<Command>(command)];
    QTRY_VERIFY(action->isEnabled());
    QStringList unnamed;
    int walked = 0;
    const auto walk = [&unnamed, &walked] {
        QDialog* dialog = openDialog();
        if (dialog == nullptr || walked > 0) {
            return;
        }
        if (auto* pages = dialog->findChild<QTabWidget*>()) {
            for (int page = 0; page < pages->count(); ++page) {
                pages->setCurrentIndex(page);
                collectUnnamed(QAccessible::queryAccessibleInterface(dialog), unnamed, walked);
            }
        } else {
            collectUnnamed(QAccessible::queryAccessibleInterface(dialog), unnamed, walked);
        }
        dialog->close();
    };
    QTimer::singleShot(0, m_window.get(), walk); // inside of a dialog that does not return
    action->trigger();
    QTRY_VERIFY(walked > 0 || openDialog() != nullptr);
    walk();
    QVERIFY(walked > 0);
    QCOMPARE(unnamed, QStringList());
}

QTEST_MAIN(TestReach)
#include "tst_reach.moc"

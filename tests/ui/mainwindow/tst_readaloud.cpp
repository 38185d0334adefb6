// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/taste/taste.h"
#include "tests/ui/openwindow.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/trackview.h"
#include "ui/playlist/exportdialog.h"
#include "ui/playlist/tastedialog.h"

#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using support::nameOf;
using support::OpenWindow;
using ui::Command;
using ui::MainWindow;

namespace {

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

/// Every control of every dialog says its name to a screen reader.
class TestReadAloud : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyDialogIsReadAloud_data();
    void everyDialogIsReadAloud();
    void exportIsReadAloud();
    void tasteIsReadAloud();

private:
    std::unique_ptr<OpenWindow> m_open;
    MainWindow* m_window = nullptr;
};

void TestReadAloud::init()
{
    m_open = std::make_unique<OpenWindow>(support::analysedTracks(8));
    QVERIFY(m_open->open());
    m_window = &m_open->window();
}

void TestReadAloud::cleanup()
{
    m_open.reset();
}

void TestReadAloud::everyDialogIsReadAloud_data()
{
    QTest::addColumn<int>("command");
    for (const Command command : {Command::Preferences, Command::Shortcuts, Command::TagHistory,
             Command::EditTags, Command::WriteSound, Command::TapTempo, Command::About}) {
        QTest::newRow(QMetaEnum::fromType<Command>().valueToKey(static_cast<int>(command)))
            << static_cast<int>(command);
    }
}

void TestReadAloud::everyDialogIsReadAloud()
{
    QFETCH(const int, command);
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
    QTimer::singleShot(0, m_window, walk); // inside of a dialog that does not return
    action->trigger();
    QTRY_VERIFY(walked > 0 || openDialog() != nullptr);
    walk();
    QVERIFY(walked > 0);
    QCOMPARE(unnamed, QStringList());
}

void TestReadAloud::exportIsReadAloud()
{
    ui::ExportDialog dialog(m_open->fixture().folder().file(u"Evening.m3u8"_s), u"/music"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QStringList unnamed;
    int walked = 0;
    collectUnnamed(QAccessible::queryAccessibleInterface(&dialog), unnamed, walked);
    QVERIFY(walked >= 5); // where, which format, how the paths are written, export, cancel
    QCOMPARE(unnamed, QStringList());
}

void TestReadAloud::tasteIsReadAloud()
{
    models::Taste taste(m_open->fixture().folder().file(u"l.db"_s));
    ui::TasteDialog dialog(m_open->fixture().stored().library(), taste);
    dialog.show();
    QTRY_VERIFY(dialog.trio()[0] != 0);
    QStringList unnamed;
    int walked = 0;
    collectUnnamed(QAccessible::queryAccessibleInterface(&dialog), unnamed, walked);
    QVERIFY(walked >= 7); // two buttons for each of the three tracks, and one to skip
    QCOMPARE(unnamed, QStringList());
}

QTEST_MAIN(TestReadAloud)
#include "tst_readaloud.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/backups.h"
#include "models/database/database.h"
#include "models/database/doctororder.h"
#include "models/library/roots.h"
#include "models/settings/settings.h"
#include "tests/support/scratchfolder.h"
#include "ui/dialogs/preferencesdialog.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestPreferencesDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<support::ScratchFolder> m_scratch;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<models::Roots> m_roots;
    std::unique_ptr<models::Settings> m_settings;
    QUndoStack m_undoStack;

    static QAbstractButton* button(const QWidget& dialog, const QString& text)
    {
        const QList<QAbstractButton*> buttons = dialog.findChildren<QAbstractButton*>();
        const auto found = std::ranges::find(buttons, text, &QAbstractButton::text);
        return found == buttons.end() ? nullptr : *found;
    }

private slots:

    void init()
    {
        m_scratch = std::make_unique<support::ScratchFolder>();
        auto database = models::Database::open(m_scratch->file(u"library.db"_s));
        QVERIFY(database);
        m_database = std::move(*database);
        m_roots = std::make_unique<models::Roots>(*m_database);
        QVERIFY(m_roots->load());
        m_settings = std::make_unique<models::Settings>(m_scratch->file(u"settings.ini"_s));
    }

    void cleanup()
    {
        m_undoStack.clear();
        m_settings.reset();
        m_roots.reset();
        m_database.reset();
    }

    void changesHoldAtOnceAndComeBack()
    {
        {
            ui::PreferencesDialog dialog(*m_roots, *m_settings, m_undoStack);
            QSignalSpy changed(&dialog, &ui::PreferencesDialog::analysisChanged);
            button(dialog, u"Fast"_s)->click();
            const QList<QSpinBox*> numbers = dialog.findChildren<QSpinBox*>();
            QCOMPARE(numbers.size(), 2);
            numbers[0]->setValue(1);
            numbers[1]->setValue(512);
            dialog.findChild<QCheckBox*>()->setChecked(true);
            QVERIFY(changed.count() >= 4);
        }
        const models::ScanOptions options = m_settings->scanOptions();
        QCOMPARE(options.depth, analysis::Depth::Fast);
        QCOMPARE(options.workers, 1);
        QCOMPARE(options.memoryLimitBytes, 512LL * 1024 * 1024);
        QVERIFY(options.lowMemory);
        const ui::PreferencesDialog again(*m_roots, *m_settings, m_undoStack);
        QVERIFY(button(again, u"Fast"_s)->isChecked());
        QVERIFY(again.findChild<QCheckBox*>()->isChecked());
    }

    void everyDepthCanBeChosen_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("depth");
        QTest::newRow("full") << u"Standard"_s << u"Full"_s
                              << static_cast<int>(analysis::Depth::Full);
        QTest::newRow("back to standard")
            << u"Full"_s << u"Standard"_s << static_cast<int>(analysis::Depth::Standard);
        QTest::newRow("from full to fast")
            << u"Full"_s << u"Fast"_s << static_cast<int>(analysis::Depth::Fast);
    }

    void everyDepthCanBeChosen()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, name);
        QFETCH(const int, depth);
        {
            ui::PreferencesDialog dialog(*m_roots, *m_settings, m_undoStack);
            button(dialog, before)->click();
            button(dialog, name)->click();
        }
        QCOMPARE(static_cast<int>(m_settings->scanOptions().depth), depth);
        const ui::PreferencesDialog again(*m_roots, *m_settings, m_undoStack);
        QVERIFY(button(again, name)->isChecked());
    }

    void foldersAreAddedAndRemoved()
    {
        const QString music = m_scratch->file(u"music"_s);
        QVERIFY(QDir().mkpath(music));
        ui::PreferencesDialog dialog(*m_roots, *m_settings, m_undoStack);
        QSignalSpy changed(&dialog, &ui::PreferencesDialog::foldersChanged);
        auto* list = dialog.findChild<QListWidget*>();
        auto* remove = button(dialog, u"Remove"_s);
        QVERIFY(!remove->isEnabled());

        dialog.addFolder(music);
        QCOMPARE(m_roots->paths(), QStringList{music});
        QCOMPARE(list->count(), 1);

        list->setCurrentRow(0);
        QVERIFY(remove->isEnabled());
        remove->click();
        QVERIFY(m_roots->paths().isEmpty());
        QCOMPARE(list->count(), 0);
        QCOMPARE(changed.count(), 2);
    }

    void removingAFolderCanBeUndone()
    {
        const QStringList music{m_scratch->file(u"one"_s), m_scratch->file(u"two"_s)};
        for (const QString& folder : music) {
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(m_roots->add(folder));
        }
        {
            ui::PreferencesDialog dialog(*m_roots, *m_settings, m_undoStack);
            dialog.show();
            auto* list = dialog.findChild<QListWidget*>();
            list->setCurrentRow(0);
            button(dialog, u"Remove"_s)->click();
            QCOMPARE(m_roots->paths(), QStringList{music.at(1)});
            QVERIFY(button(dialog, u"Undo"_s)->isVisible());
            // Even a folder that is away meanwhile comes back, in its old place.
            QVERIFY(QDir().rmdir(music.at(0)));
            button(dialog, u"Undo"_s)->click();
            QCOMPARE(m_roots->paths(), music);
            QCOMPARE(list->count(), 2);
        }
        m_undoStack.redo();
        QCOMPARE(m_roots->paths(), QStringList{music.at(1)});
        m_undoStack.undo(); // the dialog is long gone
        QCOMPARE(m_roots->paths(), music);
    }

    void foldersAreSwitchedOffAndThinnedOut()
    {
        const QString music = m_scratch->file(u"music"_s);
        QVERIFY(QDir().mkpath(music));
        QVERIFY(m_roots->add(music));
        ui::PreferencesDialog dialog(*m_roots, *m_settings, m_undoStack);
        const QSignalSpy changed(&dialog, &ui::PreferencesDialog::foldersChanged);
        auto* list = dialog.findChild<QListWidget*>();
        list->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(m_roots->enabledPaths().isEmpty());
        QCOMPARE(m_roots->paths(), QStringList{music});
        list->setCurrentRow(0);
        auto* leaveOut = dialog.findChild<QLineEdit*>(u"excluded"_s);
        leaveOut->setText(u" *.wav;; Audiobooks "_s);
        emit leaveOut->editingFinished();
        const models::Root expected{music, false, {u"*.wav"_s, u"Audiobooks"_s}};
        QCOMPARE(m_roots->roots().constFirst(), expected);
        QCOMPARE(changed.count(), 2);
        QVERIFY(m_roots->finish());
        models::Roots again(*m_database);
        QVERIFY(again.load());
        QCOMPARE(again.roots().constFirst(), expected);
        // Undoing a removal brings the choices back, too.
        button(dialog, u"Remove"_s)->click();
        m_undoStack.undo();
        QCOMPARE(m_roots->roots().constFirst(), expected);
    }

    void theLibraryIsCheckedAndBackedUp()
    {
        ui::PreferencesDialog dialog(*m_roots, *m_settings, m_undoStack);
        const QString path = m_scratch->file(u"library.db"_s);
        dialog.addLibraryPage(path);
        const auto says = [&dialog](const QString& words) {
            const QList<QLabel*> labels = dialog.findChildren<QLabel*>();
            return std::ranges::any_of(
                labels, [&words](const QLabel* label) { return label->text().contains(words); });
        };
        button(dialog, u"Check"_s)->click();
        QVERIFY(!button(dialog, u"Check"_s)->isEnabled());
        QTRY_VERIFY(says(u"is sound"_s));
        auto* restore = button(dialog, u"Restore at next start"_s);
        QVERIFY(!restore->isEnabled());
        button(dialog, u"Back up now"_s)->click();
        auto* backups = dialog.findChild<QListWidget*>(u"backups"_s);
        QTRY_COMPARE(backups->count(), 1);
        backups->setCurrentRow(0);
        restore->click();
        const auto order = models::doctororder::waiting(path);
        QVERIFY(order);
        QCOMPARE(order->backup, models::backups::all(path).constFirst());
        QVERIFY(says(u"next time"_s));
    }

    void aFolderThatIsNotThereIsExplained()
    {
        ui::PreferencesDialog dialog(*m_roots, *m_settings, m_undoStack);
        dialog.show();
        dialog.addFolder(u"/no/such/folder"_s);
        QVERIFY(m_roots->paths().isEmpty());
        const QList<QLabel*> labels = dialog.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->isVisible() && label->text().contains(u"/no/such/folder"_s);
        }));
    }
};

QTEST_MAIN(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"

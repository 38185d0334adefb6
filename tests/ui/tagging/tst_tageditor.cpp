// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/files/filepath.h"
#include "models/library/library.h"
#include "models/tagging/retagger.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "ui/tagging/chipfield.h"
#include "ui/tagging/replacedialog.h"
#include "ui/tagging/retagcommand.h"
#include "ui/tagging/tageditor.h"
#include "ui/tagging/taghistory.h"
#include "ui/tagging/transferdialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The editor as a user has it, on real files.
class TestTagEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsWrittenBeforeSave();
    void saveWritesAndUndoBringsBack();
    void chipsAreMadeAndTakenByKeyboard();
    void fieldGoesBackAlone();
    void otherFieldsAreAddedAndTakenOut();
    void toolSaysWhatItDid();
    void replacementIsShownFirst();
    void fieldsAreSwapped();
    void historyTakesBack();

private:
    [[nodiscard]] static ui::ChipField* chips(const QDialog& editor, const QString& name)
    {
        return qobject_cast<ui::ChipField*>(field(editor, name)->parentWidget());
    }

    [[nodiscard]] static QLineEdit* field(const QDialog& editor, const QString& name)
    {
        for (QLineEdit* field : editor.findChildren<QLineEdit*>()) {
            if (field->accessibleName() == name) {
                return field;
            }
        }
        return nullptr;
    }

    [[nodiscard]] static QPushButton* button(const QDialog& dialog, const QString& text)
    {
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->text() == text) {
                return button;
            }
        }
        return nullptr;
    }

    [[nodiscard]] QStringList saidOf(const QString& key) const
    {
        QStringList values;
        for (const models::TrackPtr& track : m_tracks) {
            values.append(models::joinedValues(models::readFields(track->path)->value(key)));
        }
        return values;
    }

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<models::Library> m_library;
    std::unique_ptr<models::Retagger> m_retagger;
    models::TrackList m_tracks;
};

void TestTagEditor::init()
{
    m_retagger.reset();
    m_library.reset();
    m_database.reset();
    m_folder = std::make_unique<support::ScratchFolder>();
    auto opened = models::Database::open(m_folder->file(u"l.db"_s));
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_library = std::make_unique<models::Library>(*m_database);
    m_retagger = std::make_unique<models::Retagger>(*m_database, *m_library);
    m_tracks.clear();
    for (const char* title : {"One", "Two"}) {
        auto track = std::make_shared<models::Track>();
        track->path = m_folder->file(QString::fromLatin1(title) + u".flac"_s);
        QVERIFY(support::writeAudio(models::toStdPath(track->path),
            support::sine(440.0, 0.2, 0.5, 8'000, 1), "flac",
            {{"title", title}, {"genre", "Rock"}}));
        m_tracks.append(track);
    }
}

void TestTagEditor::nothingIsWrittenBeforeSave()
{
    ui::TagEditor editor(*m_retagger, *m_library, m_tracks, nullptr);
    QLineEdit* genre = field(editor, u"Genre"_s);
    QTRY_COMPARE(chips(editor, u"Genre"_s)->values(), QStringList{u"Rock"_s});
    QCOMPARE(field(editor, u"Title"_s)->text(), QString());
    QCOMPARE(field(editor, u"Title"_s)->placeholderText(), u"<multiple values>"_s);
    QPushButton* save = button(editor, u"&Save"_s);
    QVERIFY(!save->isEnabled());
    QTest::keyClick(genre, Qt::Key_Backspace);
    QTest::keyClicks(genre, u"Jazz; Bop"_s);
    QVERIFY(save->isEnabled());
    QCOMPARE(editor.findChild<QTableView*>()->model()->rowCount(), 2);
    QTest::keyClick(&editor, Qt::Key_Escape);
    QCOMPARE(saidOf(u"GENRE"_s), (QStringList{u"Rock"_s, u"Rock"_s}));
}

void TestTagEditor::saveWritesAndUndoBringsBack()
{
    ui::TagEditor editor(*m_retagger, *m_library, m_tracks, nullptr);
    QUndoStack stack;
    connect(&editor, &ui::TagEditor::saved, this, [&](const models::TagReport& report) {
        stack.push(new ui::RetagCommand(u"x"_s, *m_retagger, report.action));
    });
    QLineEdit* genre = field(editor, u"Genre"_s);
    QTRY_COMPARE(chips(editor, u"Genre"_s)->values(), QStringList{u"Rock"_s});
    QTest::keyClick(genre, Qt::Key_Backspace);
    QTest::keyClicks(genre, u"Jazz; Bop"_s);
    QSignalSpy finished(m_retagger.get(), &models::Retagger::finished);
    QSignalSpy accepted(&editor, &QDialog::accepted);
    button(editor, u"&Save"_s)->click();
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(saidOf(u"GENRE"_s), (QStringList{u"Jazz; Bop"_s, u"Jazz; Bop"_s}));
    QCOMPARE(saidOf(u"TITLE"_s), (QStringList{u"One"_s, u"Two"_s}));
    stack.undo();
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(saidOf(u"GENRE"_s), (QStringList{u"Rock"_s, u"Rock"_s}));
    stack.redo();
    QTRY_COMPARE(finished.size(), 3);
    QCOMPARE(saidOf(u"GENRE"_s), (QStringList{u"Jazz; Bop"_s, u"Jazz; Bop"_s}));
}

void TestTagEditor::chipsAreMadeAndTakenByKeyboard()
{
    ui::ChipField field(u"Genre"_s);
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    QSignalSpy edited(&field, &ui::ChipField::edited);
    field.setValues({u"A"_s, u"B"_s});
    QVERIFY(edited.isEmpty());
    QTest::mouseClick(&field, Qt::LeftButton, {}, QPoint(field.width() - 4, field.height() / 2));
    QTRY_COMPARE(QApplication::focusWidget(), field.editor());
    QTest::keyClicks(field.editor(), u"C;D"_s);
    QTest::keyClick(field.editor(), Qt::Key_Return);
    QCOMPARE(field.values(), (QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s}));
    QVERIFY(field.editor()->text().isEmpty());
    QTest::keyClicks(field.editor(), u"B;"_s); // is there already
    QCOMPARE(field.values().size(), 4);
    QTest::keyClick(field.editor(), Qt::Key_Backspace);
    QCOMPARE(field.values(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    // To the second from the end, which goes; then the one that took its place.
    QTest::keyClick(field.editor(), Qt::Key_Left);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QVERIFY(QApplication::focusWidget()->accessibleName().contains(u"B"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QCOMPARE(field.values(), (QStringList{u"A"_s, u"C"_s}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QCOMPARE(field.values(), QStringList{u"A"_s});
    QCOMPARE(QApplication::focusWidget(), field.editor());
}

void TestTagEditor::fieldGoesBackAlone()
{
    ui::TagEditor editor(*m_retagger, *m_library, m_tracks, nullptr);
    QTRY_COMPARE(chips(editor, u"Genre"_s)->values(), QStringList{u"Rock"_s});
    QTest::keyClicks(field(editor, u"Album"_s), u"Same"_s);
    QTest::keyClicks(field(editor, u"Genre"_s), u"Jazz;"_s);
    const auto* table = editor.findChild<QTableView*>();
    QCOMPARE(table->model()->rowCount(), 4);
    QToolButton* reset = nullptr;
    for (QToolButton* one : editor.findChildren<QToolButton*>()) {
        reset = one->accessibleName() == u"Take the changes of Genre back"_s ? one : reset;
    }
    QVERIFY(reset != nullptr && reset->isEnabled());
    reset->click();
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(chips(editor, u"Genre"_s)->values(), QStringList{u"Rock"_s});
    QCOMPARE(field(editor, u"Album"_s)->text(), u"Same"_s);
    QVERIFY(!reset->isEnabled());
}

void TestTagEditor::otherFieldsAreAddedAndTakenOut()
{
    const QString path = m_tracks[0]->path;
    QVERIFY(models::writeFields(path, {{}, {{u"JUNK"_s, {u"x"_s}}}}, false));
    ui::TagEditor editor(*m_retagger, *m_library, m_tracks, nullptr);
    auto* list = editor.findChild<QTreeWidget*>();
    const auto item = [list](const QString& name) {
        const QList<QTreeWidgetItem*> found = list->findItems(name, Qt::MatchExactly);
        return found.isEmpty() ? nullptr : found.constFirst();
    };
    QTRY_VERIFY(item(u"JUNK"_s) != nullptr);
    QCOMPARE(item(u"JUNK"_s)->text(2), u"1 of 2"_s);
    item(u"JUNK"_s)->setSelected(true);
    button(editor, u"Ta&ke out"_s)->click();
    QCOMPARE(item(u"JUNK"_s)->text(1), u"(will be taken out)"_s);
    button(editor, u"Leave as it &was"_s)->click();
    QCOMPARE(item(u"JUNK"_s)->text(1), u"<multiple values>"_s);
    button(editor, u"Ta&ke out"_s)->click();
    QTest::keyClicks(field(editor, u"Name of a new field"_s), u"mood"_s);
    QTest::keyClicks(field(editor, u"Value of the new field"_s), u"Calm"_s);
    button(editor, u"&Add"_s)->click();
    QVERIFY(item(u"MOOD"_s) != nullptr);
    item(u"MOOD"_s)->setText(1, u"Wild"_s);
    const auto* changes = editor.findChild<QTableView*>()->model();
    const auto last = [changes] {
        return changes->index(changes->rowCount() - 1, 3).data().toString();
    };
    QTRY_COMPARE(last(), u"Wild"_s);
    QSignalSpy accepted(&editor, &QDialog::accepted);
    button(editor, u"&Save"_s)->click();
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(saidOf(u"MOOD"_s), (QStringList{u"Wild"_s, u"Wild"_s}));
    QVERIFY(!models::readFields(path)->contains(u"JUNK"_s));
}

void TestTagEditor::toolSaysWhatItDid()
{
    QVERIFY(models::writeFields(
        m_tracks[0]->path, {{}, {{u"ALBUM"_s, {u"der tod und das mädchen"_s}}}}, false));
    ui::TagEditor editor(*m_retagger, *m_library, m_tracks, nullptr);
    QTRY_COMPARE(chips(editor, u"Genre"_s)->values(), QStringList{u"Rock"_s});
    for (QAction* action : editor.findChildren<QAction*>()) {
        if (action->text() == u"By the &language of each text"_s) {
            action->trigger();
        }
    }
    const auto* model = editor.findChild<QTableView*>()->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 3).data().toString(), u"Der Tod und das Mädchen"_s);
    const auto labels = editor.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->text().contains(u"German"_s); }));
}

void TestTagEditor::replacementIsShownFirst()
{
    const models::EditSheet sheet({{{u"/m/a"_s, {}}, {{u"TITLE"_s, {u"One (Live)"_s}}}},
        {{u"/m/b"_s, {}}, {{u"TITLE"_s, {u"Two"_s}}}}});
    ui::ReplaceDialog dialog(sheet, nullptr);
    const auto fields = dialog.findChildren<QLineEdit*>();
    auto* expression = dialog.findChildren<QCheckBox*>().constFirst();
    QTest::keyClicks(fields[0], u"\\s*\\((.*)\\)"_s);
    QVERIFY(!button(dialog, u"&Replace"_s)->isEnabled()); // not found as it stands
    expression->setChecked(true);
    QTest::keyClicks(fields[1], u", \\1"_s);
    const auto* model = dialog.findChild<QTableView*>()->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 3).data().toString(), u"One, Live"_s);
    QVERIFY(dialog.sheet().files()[1].edit.isEmpty());
    QTest::keyClicks(fields[0], u"("_s);
    QVERIFY(!button(dialog, u"&Replace"_s)->isEnabled());
    const auto labels = dialog.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->text().contains(u"at character"_s); }));
}

void TestTagEditor::fieldsAreSwapped()
{
    const models::EditSheet sheet(
        {{{u"/m/a"_s, {}}, {{u"TITLE"_s, {u"Who"_s}}, {u"ARTIST"_s, {u"What"_s}}}}});
    ui::TransferDialog dialog(sheet, nullptr);
    const auto fields = dialog.findChildren<QComboBox*>();
    QCOMPARE(dialog.sheet().files()[0].edit.value(u"ALBUMARTIST"_s), QStringList{u"What"_s});
    fields[1]->setCurrentText(u"Title"_s);
    dialog.findChildren<QRadioButton*>()[1]->setChecked(true);
    QCOMPARE(dialog.sheet().values(u"TITLE"_s), QStringList{u"What"_s});
    QCOMPARE(dialog.sheet().values(u"ARTIST"_s), QStringList{u"Who"_s});
    fields[1]->setCurrentText(u"my own"_s); // a field that no file has yet
    QCOMPARE(dialog.sheet().values(u"MY OWN"_s), QStringList{u"What"_s});
}

void TestTagEditor::historyTakesBack()
{
    models::EditSheet sheet({{{m_tracks[0]->path, {}}, *models::readFields(m_tracks[0]->path)}});
    sheet.set(u"TITLE"_s, {u"New"_s});
    QSignalSpy finished(m_retagger.get(), &models::Retagger::finished);
    m_retagger->write(sheet.order(u"Title"_s));
    QTRY_COMPARE(finished.size(), 1);
    ui::TagHistory history(*m_retagger, nullptr);
    auto* list = history.findChild<QTreeWidget*>();
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(1), u"Title"_s);
    history.show();
    QTRY_VERIFY(list->columnWidth(0)
        >= list->fontMetrics().horizontalAdvance(list->topLevelItem(0)->text(0)));
    button(history, u"&Take back"_s)->click();
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(saidOf(u"TITLE"_s).constFirst(), u"One"_s);
    QTRY_VERIFY(button(history, u"Do &again"_s) != nullptr);
}

QTEST_MAIN(TestTagEditor)
#include "tst_tageditor.moc"

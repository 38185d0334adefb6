// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/files/filepath.h"
#include "models/library/library.h"
#include "models/tagging/retagger.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "ui/tagging/retagcommand.h"
#include "ui/tagging/tageditor.h"
#include "ui/tagging/taghistory.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>

using namespace Qt::StringLiterals;

/// The editor as a user has it, on real files.
class TestTagEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsWrittenBeforeSave();
    void saveWritesAndUndoBringsBack();
    void historyTakesBack();

private:
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
    QTRY_COMPARE(genre->text(), u"Rock"_s);
    QCOMPARE(field(editor, u"Title"_s)->text(), QString());
    QCOMPARE(field(editor, u"Title"_s)->placeholderText(), u"<multiple values>"_s);
    QPushButton* save = button(editor, u"&Save"_s);
    QVERIFY(!save->isEnabled());
    genre->clear();
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
    QTRY_COMPARE(genre->text(), u"Rock"_s);
    genre->clear();
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
    button(history, u"&Take back"_s)->click();
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(saidOf(u"TITLE"_s).constFirst(), u"One"_s);
    QTRY_VERIFY(button(history, u"Do &again"_s) != nullptr);
}

QTEST_MAIN(TestTagEditor)
#include "tst_tageditor.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/writer.h"
#include "models/files/filepath.h"
#include "models/library/library.h"
#include "models/tagging/retagger.h"
#include "models/tidy/tidylist.h"
#include "tests/support/audiofixture.h"
#include "tests/ui/windowfixture.h"
#include "ui/actions.h"
#include "ui/artwork/coversdialog.h"
#include "ui/browse/browser.h"
#include "ui/browse/sidebar.h"
#include "ui/tagging/changesmodel.h"
#include "ui/tidy/tidyview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using ui::Command;

/// The view of suggestions in the window, on real files.
class TestTidyView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void suggestionIsShownBeforeItIsWritten();
    void fixWritesAndUndoBringsBack();
    void anotherSpellingIsWritten();
    void wholeKindIsFixedAtOnce();
    void ignoredStaysIgnored();
    void tracksOfASuggestionAreShown();
    void tidyLibrarySaysSo();
    void albumWithoutCoverOpensItsPictures();

private:
    /// The window on a library of five files. @param album  that all of them are of.
    void open(const QString& album);

    [[nodiscard]] models::TidyList& list() const { return *m_list; }

    [[nodiscard]] ui::TidyView& view() const { return m_window->browser().tidy(); }

    [[nodiscard]] QUndoStack& undoStack() const { return m_window->undoStack(); }

    void trigger(Command command) const { m_window->actions()[command]->trigger(); }

    [[nodiscard]] QModelIndex group(const QString& sentencePart) const
    {
        for (int kind = 0; kind < list().rowCount(); ++kind) {
            const QModelIndex parent = list().index(kind, 0);
            for (int row = 0; row < list().rowCount(parent); ++row) {
                const QModelIndex index = list().index(row, 0, parent);
                if (index.data().toString().contains(sentencePart)) {
                    return index;
                }
            }
        }
        return {};
    }

    void choose(const QString& sentencePart) const
    {
        const QModelIndex index = group(sentencePart);
        QVERIFY2(index.isValid(), qPrintable(sentencePart));
        view().tree().setCurrentIndex(index);
    }

    /// The artists and genres of the files themselves.
    [[nodiscard]] QStringList said(const QString& key) const
    {
        QStringList values;
        for (const QString& path : m_paths) {
            values.append(models::joinedValues(models::readFields(path)->value(key)));
        }
        return values;
    }

    QStringList m_paths;
    std::unique_ptr<support::ScratchFolder> m_music;
    std::unique_ptr<support::WindowFixture> m_fixture;
    std::unique_ptr<models::Retagger> m_retagger;
    models::TidyList* m_list = nullptr;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestTidyView::init()
{
    open({});
}

void TestTidyView::open(const QString& album)
{
    m_music = std::make_unique<support::ScratchFolder>();
    m_paths.clear();
    models::TrackList tracks;
    const QList<std::pair<const char*, const char*>> said{{"ABBA", "Hip-Hop"}, {"ABBA", "Hip-Hop"},
        {"Abba", "hip hop"}, {"Cher", "Rock"}, {"cher", "Rock"}};
    for (const auto& [artist, genre] : said) {
        const QString path =
            m_music->file(u"%1.flac"_s.arg(QChar(static_cast<char16_t>(u'a' + m_paths.size()))));
        QVERIFY(
            support::writeAudio(models::toStdPath(path), support::sine(440.0, 0.1, 0.5, 8'000, 1),
                "flac", {{"title", "T"}, {"artist", artist}, {"genre", genre}}));
        m_paths.append(path);
        auto track = std::make_shared<models::Track>();
        track->path = path;
        track->tags.title = u"T"_s;
        track->tags.album = album;
        track->tags.artist = QString::fromLatin1(artist);
        track->tags.genre = QString::fromLatin1(genre);
        tracks.append(track);
    }
    m_fixture = std::make_unique<support::WindowFixture>(tracks);
    QVERIFY(m_fixture->isReady());
    m_retagger =
        std::make_unique<models::Retagger>(m_fixture->database(), m_fixture->stored().library());
    ui::Session session = m_fixture->session();
    session.retagger = m_retagger.get();
    m_list = &session.tidy;
    m_window = std::make_unique<ui::MainWindow>(session);
    m_window->show();
    QSignalSpy found(m_list, &models::TidyList::found);
    emit m_window->sidebar().placeChosen(ui::Place{.kind = ui::Place::Kind::Tidy});
    QVERIFY(!found.isEmpty() || found.wait());
}

void TestTidyView::cleanup()
{
    m_window.reset();
    m_retagger.reset();
    m_fixture.reset();
}

void TestTidyView::suggestionIsShownBeforeItIsWritten()
{
    const QAbstractItemModelTester tester(&list());
    QCOMPARE(list().rowCount(), 2); // artists and genres
    choose(u"ABBA"_s);
    QCOMPARE(view().changes().rowCount(), 1);
    const auto after = static_cast<int>(ui::ChangesModel::Column::After);
    QCOMPARE(view().changes().index(0, after).data().toString(), u"ABBA"_s);
    QCOMPARE(view().choice().currentText(), u"ABBA"_s);
    QCOMPARE(view().currentTracks().size(), 3); // for the inspector
    QCOMPARE(said(u"ARTIST"_s)[2], u"Abba"_s);
}

void TestTidyView::fixWritesAndUndoBringsBack()
{
    choose(u"ABBA"_s);
    QSignalSpy finished(m_retagger.get(), &models::Retagger::finished);
    QSignalSpy found(m_list, &models::TidyList::found);
    trigger(Command::FixTags);
    QVERIFY(!m_window->actions()[Command::FixTags]->isEnabled()); // until it is done
    QVERIFY(finished.wait());
    QCOMPARE(said(u"ARTIST"_s)[2], u"ABBA"_s);
    QVERIFY(found.wait()); // the library said so, and the view looked again
    QVERIFY(!group(u"ABBA"_s).isValid());
    QVERIFY(group(u"cher"_s).isValid());

    QCOMPARE(undoStack().count(), 1);
    undoStack().undo();
    QVERIFY(finished.wait());
    QCOMPARE(said(u"ARTIST"_s)[2], u"Abba"_s);
    QTRY_VERIFY(group(u"ABBA"_s).isValid());
}

void TestTidyView::anotherSpellingIsWritten()
{
    choose(u"ABBA"_s);
    view().choice().lineEdit()->setText(u"Abba (SE)"_s);
    QTest::keyClick(view().choice().lineEdit(), Qt::Key_Return);
    QCOMPARE(view().changes().rowCount(), 3);
    QSignalSpy finished(m_retagger.get(), &models::Retagger::finished);
    trigger(Command::FixTags);
    QVERIFY(finished.wait());
    QCOMPARE(said(u"ARTIST"_s).mid(0, 3), QStringList(3, u"Abba (SE)"_s));
}

void TestTidyView::wholeKindIsFixedAtOnce()
{
    view().tree().setCurrentIndex(list().index(0, 0));
    QCOMPARE(view().currentGroups().size(), 2);
    QSignalSpy finished(m_retagger.get(), &models::Retagger::finished);
    trigger(Command::FixTags);
    QVERIFY(finished.wait());
    QCOMPARE(said(u"ARTIST"_s)[2], u"ABBA"_s);
    QCOMPARE(said(u"ARTIST"_s)[3], said(u"ARTIST"_s)[4]);
    QCOMPARE(said(u"GENRE"_s)[2], u"hip hop"_s); // another kind
    QCOMPARE(undoStack().count(), 1);
}

void TestTidyView::ignoredStaysIgnored()
{
    choose(u"ABBA"_s);
    trigger(Command::IgnoreSuggestion);
    QVERIFY(!group(u"ABBA"_s).isValid());
    QCOMPARE(list().ignoredCount(), 1);

    // As after a restart.
    const auto isStored = [this] {
        return m_fixture->database()
            .writer()
            .run([](QSqlDatabase&) { return models::Result<void>(); })
            .hasValue();
    };
    QVERIFY(isStored());
    models::TidyList other(m_fixture->database(), m_fixture->stored().library());
    QSignalSpy found(&other, &models::TidyList::found);
    other.search();
    QVERIFY(found.wait());
    QCOMPARE(other.groupCount(), 2);
    QCOMPARE(other.ignoredCount(), 1);

    undoStack().undo();
    QVERIFY(group(u"ABBA"_s).isValid());
    QVERIFY(isStored());
    models::TidyList again(m_fixture->database(), m_fixture->stored().library());
    QSignalSpy foundAgain(&again, &models::TidyList::found);
    again.search();
    QVERIFY(foundAgain.wait());
    QCOMPARE(again.groupCount(), 3);
}

void TestTidyView::tracksOfASuggestionAreShown()
{
    choose(u"ABBA"_s);
    emit view().tree().activated(view().tree().currentIndex());
    QCOMPARE(m_window->browser().place().kind, ui::Place::Kind::Group);
    QVERIFY(m_window->browser().place().query.contains(u"artist:"_s));
}

void TestTidyView::tidyLibrarySaysSo()
{
    view().tree().setCurrentIndex(list().index(0, 0));
    trigger(Command::IgnoreSuggestion);
    view().tree().setCurrentIndex(list().index(0, 0));
    trigger(Command::IgnoreSuggestion);
    QCOMPARE(list().groupCount(), 0);
    QVERIFY(!view().tree().isVisible());
    QVERIFY(!m_window->actions()[Command::FixTags]->isEnabled());
}

void TestTidyView::albumWithoutCoverOpensItsPictures()
{
    cleanup();
    open(u"Gold"_s);
    choose(u"no cover"_s);
    QAction* fix = m_window->actions()[Command::FixTags];
    QVERIFY(fix->isEnabled());
    QVERIFY(fix->text().contains(u"cover"_s));
    trigger(Command::FixTags);
    auto* dialog = m_window->findChild<ui::CoversDialog*>();
    QVERIFY(dialog != nullptr);
    QVERIFY2(dialog->windowTitle().contains(u"5"_s), qPrintable(dialog->windowTitle()));
    dialog->close();
    choose(u"ABBA"_s);
    QCOMPARE(fix->text().remove(u'&'), u"Fix"_s);
}

QTEST_MAIN(TestTidyView)
#include "tst_tidyview.moc"

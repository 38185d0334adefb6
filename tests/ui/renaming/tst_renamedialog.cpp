// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filepath.h"
#include "models/tagging/retagger.h"
#include "tests/support/audiofixture.h"
#include "tests/ui/windowfixture.h"
#include "ui/renaming/renamedialog.h"
#include "ui/tagging/retagcommand.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Names by a pattern as a user has it, on real files.
class TestRenameDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingMovesBeforeTheButton();
    void reasonIsReadWhole();
    void mistakeIsExplained();
    void moveAndUndo();

private:
    [[nodiscard]] static QPushButton* button(const QDialog& dialog)
    {
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->text() == u"&Move"_s) {
                return button;
            }
        }
        return nullptr;
    }

    [[nodiscard]] static QString cell(const QDialog& dialog, int row, int column)
    {
        return dialog.findChild<QTableView*>()->model()->index(row, column).data().toString();
    }

    [[nodiscard]] QString file(const QString& name) const { return m_fixture->folder().file(name); }

    std::unique_ptr<support::WindowFixture> m_fixture;
    std::unique_ptr<models::Retagger> m_retagger;
    models::TrackList m_tracks;
};

void TestRenameDialog::init()
{
    m_retagger.reset();
    m_fixture = std::make_unique<support::WindowFixture>();
    QVERIFY(m_fixture->isReady());
    m_retagger =
        std::make_unique<models::Retagger>(m_fixture->database(), m_fixture->stored().library());
    m_tracks.clear();
    for (const char* name : {"a", "b"}) {
        auto track = std::make_shared<models::Track>();
        track->path = file(QString::fromLatin1(name) + u".flac"_s);
        QVERIFY(support::writeAudio(models::toStdPath(track->path),
            support::sine(440.0, 0.2, 0.5, 8'000, 1), "flac",
            {{"title", std::string("Title ") + name}, {"artist", "Same"}}));
        m_tracks.append(track);
    }
}

void TestRenameDialog::nothingMovesBeforeTheButton()
{
    ui::Session session = m_fixture->session();
    session.retagger = m_retagger.get();
    ui::RenameDialog dialog(session, m_tracks, nullptr);
    auto* pattern = dialog.findChild<QComboBox*>();
    const QAbstractItemModelTester tester(dialog.findChild<QTableView*>()->model());
    QTRY_COMPARE(dialog.findChild<QTableView*>()->model()->rowCount(), 2);
    pattern->setCurrentText(u"{title}"_s);
    QTRY_VERIFY(button(dialog)->isEnabled());
    QVERIFY(cell(dialog, 0, 1).endsWith(u"/Title a.flac"_s));
    QVERIFY(cell(dialog, 0, 2).isEmpty());
    // Both would get one name: the reason stands beside them.
    pattern->setCurrentText(u"{artist}"_s);
    QTRY_VERIFY(cell(dialog, 0, 2).contains(u"would get this name"_s));
    QVERIFY(!button(dialog)->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(QFile::exists(file(u"a.flac"_s)) && QFile::exists(file(u"b.flac"_s)));
}

void TestRenameDialog::reasonIsReadWhole()
{
    ui::Session session = m_fixture->session();
    session.retagger = m_retagger.get();
    ui::RenameDialog dialog(session, m_tracks, nullptr);
    dialog.resize(600, 500);
    dialog.show();
    dialog.findChild<QComboBox*>()->setCurrentText(u"{artist}"_s);
    QTRY_VERIFY(cell(dialog, 0, 2).contains(u"would get this name"_s));
    const auto* table = dialog.findChild<QTableView*>();
    // As much room as the words need at the width of the column.
    const auto hasRoom = [table] {
        const QString words = table->model()->index(0, 2).data().toString();
        const QRect lines = table->fontMetrics().boundingRect(
            QRect(0, 0, table->columnWidth(2), 10'000), Qt::TextWordWrap, words);
        return lines.height() > table->fontMetrics().height()
            && table->rowHeight(0) >= lines.height();
    };
    QTRY_VERIFY(hasRoom());
    QVERIFY(!table->model()->index(0, 2).data(Qt::ToolTipRole).toString().isEmpty());
    dialog.resize(450, 500);
    QTRY_VERIFY(hasRoom());
}

void TestRenameDialog::mistakeIsExplained()
{
    ui::Session session = m_fixture->session();
    session.retagger = m_retagger.get();
    ui::RenameDialog dialog(session, m_tracks, nullptr);
    QTRY_COMPARE(dialog.findChild<QTableView*>()->model()->rowCount(), 2);
    dialog.findChild<QComboBox*>()->setCurrentText(u"[{title}"_s);
    const auto says = [&dialog](const QString& words) {
        const auto labels = dialog.findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&words](const QLabel* label) { return label->text().contains(words); });
    };
    QTRY_VERIFY(says(u"opened and not closed"_s));
    QVERIFY(!button(dialog)->isEnabled());
}

void TestRenameDialog::moveAndUndo()
{
    ui::Session session = m_fixture->session();
    session.retagger = m_retagger.get();
    QUndoStack stack;
    {
        ui::RenameDialog dialog(session, m_tracks, nullptr);
        connect(&dialog, &ui::RenameDialog::moved, this, [&](const models::TagReport& report) {
            stack.push(new ui::RetagCommand(u"x"_s, *m_retagger, report.action));
        });
        QTRY_COMPARE(dialog.findChild<QTableView*>()->model()->rowCount(), 2);
        dialog.findChild<QComboBox*>()->setCurrentText(u"{title}"_s);
        QTRY_VERIFY(button(dialog)->isEnabled());
        button(dialog)->click();
        QTRY_COMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    }
    QVERIFY(QFile::exists(file(u"Title a.flac"_s)) && !QFile::exists(file(u"a.flac"_s)));
    QSignalSpy finished(m_retagger.get(), &models::Retagger::finished);
    stack.undo();
    QVERIFY(finished.wait());
    QVERIFY(QFile::exists(file(u"a.flac"_s)) && !QFile::exists(file(u"Title a.flac"_s)));
    // The pattern is there the next time.
    const ui::RenameDialog again(session, m_tracks, nullptr);
    QCOMPARE(again.findChild<QComboBox*>()->currentText(), u"{title}"_s);
}

QTEST_MAIN(TestRenameDialog)
#include "tst_renamedialog.moc"

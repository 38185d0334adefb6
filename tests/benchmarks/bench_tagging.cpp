// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchprogram.h"
#include "tests/benchmarks/responsiveness.h"
#include "tests/support/audiofixture.h"
#include "tests/support/scratchfolder.h"
#include "ui/actions.h"
#include "ui/browse/browser.h"
#include "ui/browse/rowtable.h"
#include "ui/browse/trackview.h"
#include "ui/tagging/tageditor.h"

#include <QAction>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using benchmarks::Block;
using benchmarks::longestBlock;
using benchmarks::Program;
using benchmarks::report;
using ui::Command;

namespace {

constexpr double kBlockMs = 50.0;
constexpr qint64 kPatienceMs = 20 * 60'000;

int fileCount()
{
    return benchmarks::trackCount(10'000);
}

} // namespace

/// A batch of tags in the window: 10 000 files get another album, and their old one back. The
/// window has to answer all along.
class BenchTagging : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void editorOpens();
    void typingShowsTheChanges();
    void allAreWritten();
    void allAreTakenBack();

private:
    /// False where the window did not answer.
    [[nodiscard]] bool measure(const QString& what, const std::function<void()>& step,
        const std::function<bool()>& isDone) const;
    [[nodiscard]] QString albumOfLast() const;

    support::ScratchFolder m_folder;
    std::unique_ptr<Program> m_program;
    ui::TagEditor* m_editor = nullptr;
};

void BenchTagging::initTestCase()
{
    QApplication::setApplicationName(u"segue-bench"_s);
    const QString model = m_folder.file(u"model.mp3"_s);
    QVERIFY(support::writeAudio(model.toStdString(), support::sine(440.0, 1.0), "libmp3lame",
        {{"title", "A title"}, {"artist", "Somebody"}, {"album", "Before"}, {"genre", "Rock"}}));
    const QString music = m_folder.file(u"music"_s);
    QVERIFY(QDir().mkpath(music));
    for (int number = 0; number < fileCount(); ++number) {
        QVERIFY(QFile::copy(model, music + u"/%1.mp3"_s.arg(number, 5, 10, QChar(u'0'))));
    }
    const QString file = m_folder.file(u"library.db"_s);
    QCOMPARE(QProcess::execute(qEnvironmentVariable("SEGUE_EXECUTABLE"),
                 {u"--library"_s, file, u"scan"_s, u"--tags-only"_s, music}),
        0);
    m_program = std::make_unique<Program>(file, m_folder.file(u"settings.ini"_s));
    QVERIFY(m_program->isLoaded);
    QCOMPARE(m_program->window->browser().allMusic().model().rowCount(), fileCount());
    QCoreApplication::processEvents();
}

bool BenchTagging::measure(const QString& what, const std::function<void()>& step,
    const std::function<bool()>& isDone) const
{
    QElapsedTimer timer;
    timer.start();
    const Block block = longestBlock(step, isDone, kPatienceMs);
    report(what + u": until it is done"_s, static_cast<double>(timer.elapsed()));
    report(what + u": longest block"_s, block.threadMs);
    report(what + u": longest block by the clock"_s, block.clockMs);
    return isDone() && block.threadMs < kBlockMs;
}

QString BenchTagging::albumOfLast() const
{
    return m_program->library.snapshot()->tracks().constLast()->tags.album;
}

void BenchTagging::editorOpens()
{
    ui::TrackView& view = m_program->window->browser().allMusic();
    const QAction* edit = m_program->window->actions()[Command::EditTags];
    QVERIFY(measure(
        u"select all"_s, [&] { view.table().selectAll(); }, [&] { return edit->isEnabled(); }));
    bool isRead = false;
    const bool answered = measure(
        u"open the editor"_s,
        [&] {
            m_program->window->actions()[Command::EditTags]->trigger();
            m_editor = m_program->window->findChild<ui::TagEditor*>();
        },
        [&] {
            isRead = m_editor != nullptr && m_editor->findChild<QLineEdit*>()->isEnabled();
            return isRead;
        });
    QVERIFY(isRead);
    QVERIFY2(answered, "the window did not answer");
}

void BenchTagging::typingShowsTheChanges()
{
    QLineEdit* album = nullptr;
    for (QLineEdit* field : m_editor->findChildren<QLineEdit*>()) {
        album = field->text() == u"Before"_s ? field : album;
    }
    QVERIFY(album != nullptr);
    album->setFocus();
    album->selectAll();
    bool answered = true;
    for (const QChar letter : u"After"_s) {
        answered = measure(
                       u"letter %1"_s.arg(letter),
                       [&] { QTest::keyClick(album, letter.toLatin1()); }, [] { return true; })
            && answered;
    }
    QVERIFY2(answered, "the window did not answer");
}

void BenchTagging::allAreWritten()
{
    QPushButton* save = nullptr;
    for (QPushButton* button : m_editor->findChildren<QPushButton*>()) {
        save = button->text() == ui::TagEditor::tr("&Save") ? button : save;
    }
    QVERIFY(save != nullptr && save->isEnabled());
    int written = 0;
    connect(m_editor, &ui::TagEditor::saved, this,
        [&written](const models::TagReport& report) { written = report.written; });
    const bool answered = measure(
        u"write"_s, [&] { save->click(); }, [&] { return written > 0; });
    QCOMPARE(written, fileCount());
    QCOMPARE(albumOfLast(), u"After"_s);
    QVERIFY2(answered, "the window did not answer");
}

void BenchTagging::allAreTakenBack()
{
    int written = 0;
    connect(&m_program->retagger, &models::Retagger::finished, this,
        [&written](const models::TagReport& report) { written = report.written; });
    const bool answered = measure(
        u"undo"_s, [&] { m_program->window->actions()[Command::Undo]->trigger(); },
        [&] { return written > 0; });
    QCOMPARE(written, fileCount());
    QCOMPARE(albumOfLast(), u"Before"_s);
    QVERIFY2(answered, "the window did not answer");
}

QTEST_MAIN(BenchTagging)
#include "bench_tagging.moc"

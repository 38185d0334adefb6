// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/filepath.h"
#include "models/tagging/retagger.h"
#include "tests/support/audiofixture.h"
#include "tests/ui/windowfixture.h"
#include "ui/tagging/writerun.h"

#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a dialog shows of a run, and when it closes.
class TestWriteRun : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void closesWhenAllIsWritten();
    void saysWhatWasNot();
    void leavesOthersRunsAlone();

private:
    [[nodiscard]] models::TagOrder order(const QStringList& names) const
    {
        models::TagOrder made;
        made.name = u"Genre"_s;
        for (const QString& name : names) {
            made.targets.append({m_fixture->folder().file(name), nullptr});
        }
        made.edit = [](const models::TagTarget&, const models::Fields&) {
            return models::FieldEdit{{u"GENRE"_s, {u"Quay"_s}}};
        };
        return made;
    }

    std::unique_ptr<support::WindowFixture> m_fixture;
    std::unique_ptr<models::Retagger> m_retagger;
};

void TestWriteRun::init()
{
    m_retagger.reset();
    m_fixture = std::make_unique<support::WindowFixture>();
    QVERIFY(m_fixture->isReady());
    m_retagger =
        std::make_unique<models::Retagger>(m_fixture->database(), m_fixture->stored().library());
    QVERIFY(support::writeAudio(models::toStdPath(m_fixture->folder().file(u"a.flac"_s)),
        support::sine(440.0, 0.1, 0.5, 8'000, 1), "flac"));
}

void TestWriteRun::closesWhenAllIsWritten()
{
    QDialog dialog;
    QLabel status(&dialog);
    QProgressBar progress(&dialog);
    ui::WriteRun run(*m_retagger, status, progress, dialog);
    QSignalSpy ended(&run, &ui::WriteRun::ended);
    dialog.show();
    QVERIFY(!progress.isVisible());
    QVERIFY(!run.stop()); // nothing to wait for
    run.write(order({u"a.flac"_s}));
    QVERIFY(run.isRunning() && progress.isVisible());
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QVERIFY(!dialog.isVisible() && !run.isRunning());
    QCOMPARE(status.text(), u"1 of 1 files"_s);
}

void TestWriteRun::saysWhatWasNot()
{
    QDialog dialog;
    QLabel status(&dialog);
    QProgressBar progress(&dialog);
    ui::WriteRun run(*m_retagger, status, progress, dialog);
    QSignalSpy failed(&run, &ui::WriteRun::failed);
    dialog.show();
    run.write(order({u"a.flac"_s, u"none.flac"_s}));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(dialog.isVisible() && !progress.isVisible());
    QVERIFY2(status.text().startsWith(u"1 of 2 files were written."_s), qPrintable(status.text()));
    QVERIFY2(status.text().contains(u"none.flac"_s), qPrintable(status.text()));
}

void TestWriteRun::leavesOthersRunsAlone()
{
    QDialog dialog;
    QLabel status(u"before"_s, &dialog);
    QProgressBar progress(&dialog);
    const ui::WriteRun run(*m_retagger, status, progress, dialog);
    QSignalSpy finished(m_retagger.get(), &models::Retagger::finished);
    dialog.show();
    m_retagger->write(order({u"a.flac"_s}));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(dialog.isVisible());
    QCOMPARE(status.text(), u"before"_s);
}

QTEST_MAIN(TestWriteRun)
#include "tst_writerun.moc"

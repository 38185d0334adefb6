// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/storedlibrary.h"
#include "ui/inspector/meterbar.h"
#include "ui/playlist/tastedialog.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTasteDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<support::StoredLibrary> m_stored;
    std::unique_ptr<models::Taste> m_taste;

    void start(int tracks)
    {
        m_stored = std::make_unique<support::StoredLibrary>(support::analysedTracks(tracks));
        QVERIFY(m_stored->isStored());
        m_taste = std::make_unique<models::Taste>(m_stored->folder().file(u"l.db"_s));
    }

private slots:

    void answersAreKeptShownAndForgotten()
    {
        start(20);
        ui::TasteDialog dialog(m_stored->library(), *m_taste);
        dialog.show();
        QTRY_VERIFY(dialog.trio()[0] != 0);
        auto* forget = dialog.findChild<QPushButton*>(u"forget"_s);
        QVERIFY(!forget->isEnabled());
        const models::Trio asked = dialog.trio();
        dialog.findChild<QPushButton*>(u"odd1"_s)->click();
        QCOMPARE(m_taste->answers(), QList<models::TasteAnswer>{models::oddOneOutAnswer(asked, 1)});
        QTRY_VERIFY(dialog.trio()[0] != 0 && dialog.trio() != asked);
        QVERIFY(dialog.findChild<QLabel*>(u"tasteNote"_s)->text().contains(u"From 1 answer"_s));
        QVERIFY(!dialog.findChild<ui::MeterBar*>(u"learned-timbre"_s)
                     ->accessibleDescription()
                     .isEmpty());
        const QSignalSpy forgotten(&dialog, &ui::TasteDialog::forgotten);
        forget->click();
        QVERIFY(m_taste->answers().isEmpty());
        QCOMPARE(forgotten.size(), 1);
        QTRY_VERIFY(dialog.trio()[0] != 0);
        QVERIFY(!forget->isEnabled());
    }

    void skippingSaysNothing()
    {
        start(20);
        ui::TasteDialog dialog(m_stored->library(), *m_taste);
        QTRY_VERIFY(dialog.trio()[0] != 0);
        const models::Trio asked = dialog.trio();
        dialog.findChild<QPushButton*>(u"skip"_s)->click();
        QTRY_VERIFY(dialog.trio()[0] != 0 && dialog.trio() != asked);
        QVERIFY(m_taste->answers().isEmpty());
    }

    void twoTracksAreExplained()
    {
        start(2);
        const ui::TasteDialog dialog(m_stored->library(), *m_taste);
        QTRY_VERIFY(dialog.findChild<QLabel*>(u"tasteNote"_s)->text().contains(u"Three"_s));
        QVERIFY(!dialog.findChild<QPushButton*>(u"odd0"_s)->isEnabled());
    }
};

QTEST_MAIN(TestTasteDialog)
#include "tst_tastedialog.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/scan/scanfixture.h"
#include "tests/ui/windowfixture.h"
#include "ui/mainwindow/topbar.h"
#include "ui/scan/scanattention.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

class TestScanAttention : public QObject
{
    Q_OBJECT

private slots:
    void whatIsOnTheScreenComesFirst();
};

void TestScanAttention::whatIsOnTheScreenComesFirst()
{
    ScanFixture music;
    music.write("1.mp3", "endless", "Song 1");
    for (const std::string number : {"2", "3", "4", "5"}) {
        music.write(number + ".mp3", "sound " + number, "Song " + number);
    }
    support::WindowFixture fixture({}, music.music().steps());
    QVERIFY(fixture.isReady());
    ui::MainWindow window(fixture.session());
    window.show();
    models::Scanner& scanner = fixture.session().scanner;
    QStringList analysed;
    connect(&scanner, &models::Scanner::stored, this, [&](const models::TrackList& tracks) {
        for (const models::TrackPtr& track : tracks) {
            if (track->isAnalysed()) {
                analysed.append(track->tags.title);
            }
        }
    });
    QSignalSpy finished(&scanner, &models::Scanner::finished);
    const auto* const attention = window.findChild<ui::ScanAttention*>();
    QVERIFY(attention);
    QSignalSpy changed(attention, &ui::ScanAttention::changed);
    const auto attended = [&changed] {
        return changed.isEmpty() ? qsizetype{0}
                                 : changed.last().first().value<QSet<models::TrackId>>().size();
    };
    models::ScanOptions options;
    options.workers = 1;
    scanner.start({music.rootPath()}, nullptr, options);
    QTRY_VERIFY(music.music().endless > 0);
    QTRY_COMPARE(attended(), 5); // a short list is on the screen as a whole

    window.topBar().searchField().setFocus();
    QTest::keyClicks(&window.topBar().searchField(), u"\"song 4\""_s);
    QTRY_COMPARE(attended(), 1);
    music.music().release();
    QVERIFY(finished.wait());
    QCOMPARE(analysed.size(), 5);
    QCOMPARE(analysed.at(0), u"Song 1"_s); // it had begun
    QCOMPARE(analysed.at(1), u"Song 4"_s);
}

QTEST_MAIN(TestScanAttention)
#include "tst_scanattention.moc"

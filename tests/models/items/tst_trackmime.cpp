// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/trackmime.h"
#include "tests/support/trackbuilder.h"

#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using support::makeTrack;
namespace trackmime = models::trackmime;

class TestTrackMime : public QObject
{
    Q_OBJECT

private slots:
    void carriesIdsAndUrls();
    void oddBytesSurviveTheUrl();
    void foreignDataHoldsNoIds();
};

void TestTrackMime::carriesIdsAndUrls()
{
    const auto data =
        trackmime::encoded({makeTrack({.id = 7, .path = u"/m/a b ü.mp3"_s}), makeTrack({.id = 2})});
    QCOMPARE(trackmime::ids(*data), (QList<qint64>{7, 2}));
    QCOMPARE(data->data(u"text/uri-list"_s),
        QByteArray("file:///m/a%20b%20%C3%BC.mp3\r\nfile:///music/2.mp3\r\n"));
    QCOMPARE(data->urls().constFirst().toLocalFile(), u"/m/a b ü.mp3"_s);
}

void TestTrackMime::oddBytesSurviveTheUrl()
{
    // U+DCFF stands for the byte FF, which is no UTF-8.
    const auto data =
        trackmime::encoded({makeTrack({.path = u"/m/"_s + QChar(0xDCFF) + u".mp3"_s})});
    QCOMPARE(data->data(u"text/uri-list"_s), QByteArray("file:///m/%FF.mp3\r\n"));
}

void TestTrackMime::foreignDataHoldsNoIds()
{
    QMimeData data;
    data.setText(u"hello"_s);
    QVERIFY(trackmime::ids(data).isEmpty());
    data.setData(trackmime::types().constFirst(), "cut off");
    QVERIFY(trackmime::ids(data).isEmpty());
}

QTEST_GUILESS_MAIN(TestTrackMime)
#include "tst_trackmime.moc"

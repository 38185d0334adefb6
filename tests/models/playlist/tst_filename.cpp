// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/playlist/filename.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFileName : public QObject
{
    Q_OBJECT

private slots:

    void namesAreSafeEverywhere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::newRow("plain") << u"Evening"_s << u"Evening"_s;
        QTest::newRow("separators") << u"AC/DC: \"best\"?"_s << u"AC-DC- 'best'"_s;
        QTest::newRow("points") << u"..hidden.. "_s << u"hidden"_s;
        QTest::newRow("a device of Windows") << u"CON"_s << u"CON_"_s;
        QTest::newRow("nothing left") << u"///"_s << u"Playlist"_s;
        QTest::newRow("letters of any script") << u"夜の曲"_s << u"夜の曲"_s;
        QTest::newRow("long") << QString(300, u'x') << QString(240, u'x');
        // Three bytes each: the name has 240, and the file system takes 255.
        QTest::newRow("long in bytes") << QString(300, u'夜') << QString(80, u'夜');
    }

    void namesAreSafeEverywhere()
    {
        QFETCH(QString, name);
        QTEST(models::fileNameOf(name), "file");
    }
};

QTEST_APPLESS_MAIN(TestFileName)
#include "tst_filename.moc"

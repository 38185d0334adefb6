// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/sounddigest.h"

#include <QSet>
#include <QTest>

using models::SoundDigest;

class TestSoundDigest : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWasMade();
    void isNoneWithoutSixteenBytes();
    void isAKey();
};

void TestSoundDigest::comesBackAsItWasMade()
{
    const QByteArray bytes = QByteArray::fromHex("000102030405060708090a0b0c0d0eff");
    QCOMPARE(SoundDigest(bytes).toByteArray(), bytes);
    analysis::PayloadDigest payload{};
    payload[15] = 1;
    QCOMPARE(SoundDigest(payload).toByteArray(), QByteArray(15, '\0') + '\1');
}

void TestSoundDigest::isNoneWithoutSixteenBytes()
{
    QVERIFY(SoundDigest().isEmpty());
    QVERIFY(SoundDigest(QByteArray()).isEmpty());
    QVERIFY(SoundDigest(QByteArray(15, 'x')).isEmpty());
    QVERIFY(SoundDigest(QByteArray(17, 'x')).isEmpty());
    QVERIFY(SoundDigest().toByteArray().isNull());
    SoundDigest digest(QByteArray(16, 'x'));
    QVERIFY(!digest.isEmpty());
    digest.clear();
    QVERIFY(digest.isEmpty());
}

void TestSoundDigest::isAKey()
{
    QSet<SoundDigest> digests;
    for (int i = 0; i < 1000; ++i) {
        digests.insert(SoundDigest(QByteArray::number(i % 500).rightJustified(16, '0')));
    }
    QCOMPARE(digests.size(), 500);
    QVERIFY(digests.contains(SoundDigest(QByteArray("0000000000000042"))));
    QVERIFY(!digests.contains(SoundDigest(QByteArray("0000000000000942"))));
}

QTEST_GUILESS_MAIN(TestSoundDigest)
#include "tst_sounddigest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/features.h"
#include "analysis/optionalfloat.h"

#include <QTest>

#include <cmath>

using analysis::OptionalFloat;

class TestOptionalFloat : public QObject
{
    Q_OBJECT

private slots:
    void isAbsentUntilSet();
    void readsLikeAnOptional();
    void comparesLikeAnOptional();
    void staysSmall();
};

void TestOptionalFloat::isAbsentUntilSet()
{
    OptionalFloat value;
    QVERIFY(!value.has_value() && !value);
    value = 0.0F;
    QVERIFY(value.has_value() && value);
    value = std::nullopt;
    QVERIFY(!value);
    value = std::optional(2.5F);
    QCOMPARE(*value, 2.5F);
    value = std::optional<float>();
    QVERIFY(!value);
    QVERIFY(!OptionalFloat(std::nanf("")));
}

void TestOptionalFloat::readsLikeAnOptional()
{
    QCOMPARE(OptionalFloat(3.0F).value_or(1.0F), 3.0F);
    QCOMPARE(OptionalFloat().value_or(1.0F), 1.0F);
    const std::optional<float> present = OptionalFloat(-7.0F);
    const std::optional<float> absent = OptionalFloat();
    QVERIFY(present == -7.0F);
    QVERIFY(!absent);
}

void TestOptionalFloat::comparesLikeAnOptional()
{
    QVERIFY(OptionalFloat() == OptionalFloat()); // as NaN does not
    QVERIFY(OptionalFloat(1.0F) == OptionalFloat(1.0F));
    QVERIFY(OptionalFloat(1.0F) != OptionalFloat(2.0F));
    QVERIFY(OptionalFloat(0.0F) != OptionalFloat());
    QVERIFY(OptionalFloat() != OptionalFloat(0.0F));
}

void TestOptionalFloat::staysSmall()
{
    QCOMPARE(sizeof(OptionalFloat), sizeof(float));
    // A library holds the figures of every track: at 200 000 tracks 100 bytes are 20 MB.
    QVERIFY(sizeof(analysis::Figures) <= 384);
}

QTEST_GUILESS_MAIN(TestOptionalFloat)
#include "tst_optionalfloat.moc"

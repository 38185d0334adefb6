// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/learning/weightlearner.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace analysis;

namespace {

// A listener who weighs the parts in their own way, and now and then errs.
struct SimulatedUser
{
    std::vector<double> weights;
    double errs = 0.0; ///< the share of answers that are given by chance
    std::mt19937 random;

    std::vector<HeardComparison> answers(int count)
    {
        std::vector<HeardComparison> heard;
        for (int answer = 0; answer < count; ++answer) {
            const std::vector<double> distances[3] = {drawn(), drawn(), drawn()};
            // The odd one is opposite to the nearest pair.
            std::size_t alike = 0;
            for (std::size_t pair = 1; pair < 3; ++pair) {
                alike = of(distances[pair]) < of(distances[alike]) ? pair : alike;
            }
            if (std::uniform_real_distribution<>(0.0, 1.0)(random) < errs) {
                alike = random() % 3;
            }
            for (HeardComparison& comparison : oddOneOut(
                     distances[alike], distances[(alike + 1) % 3], distances[(alike + 2) % 3])) {
                heard.push_back(std::move(comparison));
            }
        }
        return heard;
    }

private:
    // Parts have scales of their own.
    std::vector<double> drawn()
    {
        std::vector<double> parts(weights.size());
        for (std::size_t part = 0; part < parts.size(); ++part) {
            parts[part] = std::uniform_real_distribution<>(0.0, 1.0)(random)
                * static_cast<double>(1 + part % 3);
        }
        return parts;
    }

    [[nodiscard]] double of(const std::vector<double>& parts) const
    {
        return std::inner_product(parts.begin(), parts.end(), weights.begin(), 0.0);
    }
};

} // namespace

class TestWeightLearner : public QObject
{
    Q_OBJECT

private slots:

    void withoutAnswersNothingChanges()
    {
        const std::vector<double> defaults{1.4, 1.0, 0.6};
        QCOMPARE(learnedWeights({}, defaults), defaults);
        QCOMPARE(explainedShare({}, defaults), 1.0);
    }

    void anOddOneSaysTwoThings()
    {
        const std::vector<double> ab{1.0};
        const std::vector<double> ac{3.0};
        const std::vector<double> bc{2.0};
        const auto heard = oddOneOut(ab, ac, bc);
        QCOMPARE(heard.size(), 2U);
        QCOMPARE(heard[0].nearer, ab);
        QCOMPARE(heard[0].farther, ac);
        QCOMPARE(heard[1].nearer, ab);
        QCOMPARE(heard[1].farther, bc);
        QCOMPARE(explainedShare(heard, std::vector<double>{1.0}), 1.0);
    }

    void aPartThatAlwaysSpeaksGainsTheOneThatNeverDoesLoses()
    {
        std::vector<HeardComparison> heard;
        for (int i = 0; i < 20; ++i) {
            heard.push_back({{0.2, 0.8}, {0.8, 0.2}});
        }
        const std::vector<double> learned = learnedWeights(heard, std::vector<double>{1.0, 1.0});
        QVERIFY(learned[0] > 1.3);
        QVERIFY(learned[1] >= 0.0 && learned[1] < 0.7);
        QVERIFY(std::abs(learned[0] + learned[1] - 2.0) < 1e-9);
    }

    void thirtyAnswersHelpSimulatedUsers_data()
    {
        QTest::addColumn<int>("parts");
        QTest::addColumn<double>("errs");
        QTest::newRow("8 parts, sure") << 8 << 0.0;
        QTest::newRow("10 parts, one in ten by chance") << 10 << 0.1;
        QTest::newRow("12 parts, one in ten by chance") << 12 << 0.1;
    }

    // Users who care about two or three of the parts: 30 answers explain fresh answers of theirs
    // clearly better than the defaults do, on the average of 20 users; 200 better still.
    void thirtyAnswersHelpSimulatedUsers()
    {
        QFETCH(int, parts);
        QFETCH(double, errs);
        const std::vector<double> defaults(static_cast<std::size_t>(parts), 1.0);
        double before = 0.0;
        double after30 = 0.0;
        double after200 = 0.0;
        constexpr int kUsers = 20;
        for (std::uint32_t number = 1; number <= kUsers; ++number) {
            SimulatedUser user{std::vector<double>(static_cast<std::size_t>(parts), 0.1), errs,
                std::mt19937(number)};
            for (int favourite = 0; favourite < 3; ++favourite) {
                user.weights[user.random() % user.weights.size()] = 1.0;
            }
            const auto first = user.answers(30);
            const auto more = user.answers(200);
            user.errs = 0.0;
            const auto fresh = user.answers(300);
            before += explainedShare(fresh, defaults);
            const auto learned = learnedWeights(first, defaults);
            after30 += explainedShare(fresh, learned);
            after200 += explainedShare(fresh, learnedWeights(more, defaults));
            for (const double weight : learned) {
                QVERIFY(weight >= 0.0);
            }
        }
        const QByteArray figures = QByteArray::number(before / kUsers) + " -> "
            + QByteArray::number(after30 / kUsers) + " -> " + QByteArray::number(after200 / kUsers);
        qInfo("%s", figures.constData());
        QVERIFY2(after30 > before + 0.03 * kUsers, figures.constData());
        QVERIFY2(after200 > after30, figures.constData());
    }

    void aFewContradictionsLeaveTheDefaultsNearlyAlone()
    {
        const std::vector<HeardComparison> heard{
            {{0.2, 0.8}, {0.8, 0.2}}, {{0.8, 0.2}, {0.2, 0.8}}};
        const std::vector<double> learned = learnedWeights(heard, std::vector<double>{1.0, 1.0});
        QVERIFY(std::abs(learned[0] - 1.0) < 0.01);
    }
};

QTEST_APPLESS_MAIN(TestWeightLearner)
#include "tst_weightlearner.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/keyedtablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using models::KeyedTableModel;
using Keys = std::vector<KeyedTableModel::Key>;

namespace {

class Numbers final : public KeyedTableModel
{
public:
    using KeyedTableModel::keys;
    using KeyedTableModel::reorderKeys;
    using KeyedTableModel::resetKeys;
    using KeyedTableModel::rowOfKey;
    using KeyedTableModel::updateKeys;

    [[nodiscard]] int columnCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : 2;
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(keys()[static_cast<std::size_t>(index.row())])
                                       : QVariant();
    }
};

Keys someKeys(QRandomGenerator& random, quint32 below)
{
    Keys keys(below);
    std::iota(keys.begin(), keys.end(), 0U);
    for (std::size_t i = keys.size(); i > 1; --i) {
        std::swap(keys[i - 1], keys[random.bounded(static_cast<quint32>(i))]);
    }
    keys.resize(random.bounded(below));
    return keys;
}

} // namespace

class TestKeyedTableModel : public QObject
{
    Q_OBJECT

private slots:
    void anyListBecomesAnyOther();
    void aFewChangesAreTold();
    void scatteredChangesAreToldAtOnce();
    void knowsTheRows();
};

void TestKeyedTableModel::anyListBecomesAnyOther()
{
    QRandomGenerator random(3);
    Numbers model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QHash<uint, QPersistentModelIndex> followed;
    for (int round = 0; round < 100; ++round) {
        // Small ones for runs of rows, large ones for the way through the layout.
        const Keys target = someKeys(random, round % 2 == 0 ? 12 : 120);
        model.updateKeys(target, {});
        QCOMPARE(model.keys(), target);
        for (auto it = followed.begin(); it != followed.end();) {
            const bool isThere =
                std::find(target.cbegin(), target.cend(), it.key()) != target.cend();
            QCOMPARE(it->isValid(), isThere);
            QCOMPARE(isThere ? it->data().toUInt() : it.key(), it.key());
            it = isThere ? std::next(it) : followed.erase(it);
        }
        for (int row = 0; row < model.rowCount(); row += 3) {
            followed.insert(model.keys()[static_cast<std::size_t>(row)], model.index(row, 1));
        }
    }
    QCOMPARE(resets.count(), 0);
}

void TestKeyedTableModel::aFewChangesAreTold()
{
    Numbers model;
    model.resetKeys({1, 2, 3, 4, 5});
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.updateKeys({1, 7, 8, 2, 4, 9}, {4, 9, 3});
    QCOMPARE(removed.count(), 2); // 3, and 5
    QCOMPARE(inserted.count(), 2); // 7 with 8, and 9
    QCOMPARE(moved.count(), 0);
    QCOMPARE(changed.count(), 1); // 4 and 9 are neighbours; 3 is gone
    QCOMPARE(changed[0][0].toModelIndex().row(), 4);
    QCOMPARE(changed[0][1].toModelIndex().row(), 5);
}

void TestKeyedTableModel::scatteredChangesAreToldAtOnce()
{
    Numbers model;
    Keys even;
    Keys all;
    for (quint32 key = 0; key < 200; ++key) {
        all.push_back(key);
        if (key % 2 == 0) {
            even.push_back(key);
        }
    }
    model.resetKeys(even);
    const QPersistentModelIndex last = model.index(99, 0);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.updateKeys(all, {});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(last.row(), 198);
    model.updateKeys(even, {});
    QCOMPARE(removed.count(), 1);
    QCOMPARE(last.row(), 99);
}

void TestKeyedTableModel::knowsTheRows()
{
    Numbers model;
    QCOMPARE(model.rowOfKey(0), -1);
    model.resetKeys({5, 3});
    QCOMPARE(model.rowOfKey(3), 1);
    QCOMPARE(model.rowOfKey(4), -1);
    QCOMPARE(model.rowOfKey(1000), -1);
    model.reorderKeys({3, 5});
    QCOMPARE(model.rowOfKey(3), 0);
}

QTEST_GUILESS_MAIN(TestKeyedTableModel)
#include "tst_keyedtablemodel.moc"

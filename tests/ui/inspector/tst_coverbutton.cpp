// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/covers/covers.h"
#include "ui/inspector/coverpicture.h"
#include "ui/inspector/inspectorpanel.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// The cover that the inspector shows leads to what changes it.
class TestCoverButton : public QObject
{
    Q_OBJECT

private slots:
    void buttonAndMenuChangeTheCover();
};

void TestCoverButton::buttonAndMenuChangeTheCover()
{
    support::WindowFixture fixture(support::analysedTracks(2));
    QVERIFY(fixture.isReady());
    ui::Covers covers(fixture.folder().file(u"covers"_s));
    ui::InspectorPanel panel(fixture.session(), covers);
    QAction change(u"Covers…"_s);
    QAction lookUp(u"Look up…"_s);
    panel.setCoverActions(&change, {&change, &lookUp});
    panel.showTracks({fixture.session().library.snapshot()->tracks().constFirst()});
    panel.show();
    auto* button = panel.findChild<QToolButton*>(u"changeCover"_s);
    QVERIFY(button != nullptr && button->isVisible());
    QCOMPARE(button->toolTip(), change.toolTip());
    QSignalSpy triggered(&change, &QAction::triggered);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(triggered.size(), 1);
    const auto* picture = panel.findChild<ui::CoverPicture*>();
    QCOMPARE(picture->contextMenuPolicy(), Qt::ActionsContextMenu);
    QCOMPARE(picture->actions(), (QList<QAction*>{&change, &lookUp}));
    change.setEnabled(false); // as for a library that cannot be written
    QVERIFY(!button->isEnabled());
}

QTEST_MAIN(TestCoverButton)
#include "tst_coverbutton.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/toast/toast.h"

#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;

class TestToast : public QObject
{
    Q_OBJECT

private slots:

    void staysInsideItsWindow()
    {
        QWidget window;
        window.resize(400, 300);
        ui::Toast toast(&window);
        window.show();
        toast.showMessage(u"A sentence that is long enough to need more than one line of this "
                          u"rather narrow window, whatever the font."_s);
        QVERIFY(toast.isVisible());
        QVERIFY(window.rect().contains(toast.geometry()));
        window.resize(300, 200);
        QTRY_VERIFY(window.rect().contains(toast.geometry()));
    }

    void undoTakesBackTheStepItSpeaksOf()
    {
        QWidget window;
        window.resize(400, 300);
        window.show();
        ui::Toast toast(&window);
        QUndoStack stack;
        stack.push(new QUndoCommand(u"rate"_s));
        toast.showUndo(u"Rated 3 tracks"_s, stack);
        auto* button = toast.findChild<QToolButton*>();
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(stack.index(), 0);
        QVERIFY(!toast.isVisible());
    }

    void undoNeverTakesBackALaterStep()
    {
        QWidget window;
        window.resize(400, 300);
        window.show();
        ui::Toast toast(&window);
        QUndoStack stack;
        stack.push(new QUndoCommand(u"rate"_s));
        toast.showUndo(u"Rated 3 tracks"_s, stack);
        stack.push(new QUndoCommand(u"something else"_s));
        QTest::mouseClick(toast.findChild<QToolButton*>(), Qt::LeftButton);
        QCOMPARE(stack.index(), 2);
    }

    void aPlainMessageOffersNoUndo()
    {
        QWidget window;
        window.show();
        ui::Toast toast(&window);
        toast.showMessage(u"Saved"_s);
        QVERIFY(!toast.findChild<QToolButton*>()->isVisible());
    }
};

QTEST_MAIN(TestToast)
#include "tst_toast.moc"

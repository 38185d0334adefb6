// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/database.h"
#include "models/learned/learner.h"
#include "tests/support/onnxwriter.h"
#include "tests/support/scratchfolder.h"
#include "ui/dialogs/modelchoice.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestModelChoice : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysNoneUntilAModelIsChosen();
    void saysWhyAFileIsNoModel();
    void explainsWhatIsMissing();

private:
    static bool shows(const QWidget& row, const QString& text)
    {
        const QList<QLabel*> labels = row.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&text](const QLabel* label) {
            return !label->isHidden() && label->text().contains(text);
        });
    }

    static QPushButton* button(const QWidget& row, const QString& text)
    {
        const QList<QPushButton*> buttons = row.findChildren<QPushButton*>();
        const auto found = std::ranges::find(buttons, text, &QPushButton::text);
        return found == buttons.end() ? nullptr : *found;
    }

    QString store(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder->file(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? file.fileName() : QString();
    }

    void choose(const QString& path)
    {
        QSignalSpy finished(m_learner.get(), &models::Learner::finished);
        m_learner->choose(path);
        QVERIFY(finished.wait());
    }

    std::unique_ptr<support::ScratchFolder> m_folder;
    std::unique_ptr<models::Database> m_database;
    std::unique_ptr<models::Learner> m_learner;
};

void TestModelChoice::init()
{
    m_folder = std::make_unique<support::ScratchFolder>();
    auto database = models::Database::open(m_folder->file(u"library.db"_s));
    QVERIFY(database);
    m_database = std::move(*database);
    m_learner = std::make_unique<models::Learner>(*m_database);
}

void TestModelChoice::cleanup()
{
    m_learner.reset();
    m_database.reset();
}

void TestModelChoice::saysNoneUntilAModelIsChosen()
{
    if (!models::Learner::isSupported()) {
        QSKIP("built without OpenCV's dnn module");
    }
    const ui::ModelChoice row(*m_learner);
    QVERIFY(shows(row, u"None"_s));
    QPushButton* none = button(row, u"Use none"_s);
    QVERIFY(none != nullptr);
    QVERIFY(!none->isEnabled());

    choose(store(
        u"ears.onnx"_s, support::onnx::embedder(1, 2, 3, std::vector<float>(2 * 96 * 3, 1.0F))));
    QVERIFY(shows(row, u"ears.onnx"_s));
    QVERIFY(none->isEnabled());
    {
        const ui::ModelChoice again(*m_learner);
        QVERIFY(shows(again, u"ears.onnx"_s));
    }
    none->click();
    QTRY_VERIFY(shows(row, u"None"_s));
    QCOMPARE(m_learner->modelPath(), QString());
}

void TestModelChoice::saysWhyAFileIsNoModel()
{
    if (!models::Learner::isSupported()) {
        QSKIP("built without OpenCV's dnn module");
    }
    const ui::ModelChoice row(*m_learner);
    choose(store(u"letter.txt"_s, "Dear reader"));
    QVERIFY(shows(row, u"letter.txt is no model"_s));
    QVERIFY(shows(row, u"None"_s));
}

void TestModelChoice::explainsWhatIsMissing()
{
    const ui::ModelChoice row(*m_learner);
    const QPushButton* const choice = button(row, u"Choose model…"_s);
    QVERIFY(choice != nullptr);
    QCOMPARE(choice->isEnabled(), models::Learner::isSupported());
    QCOMPARE(shows(row, models::Learner::unsupportedSentence()), !models::Learner::isSupported());
}

QTEST_MAIN(TestModelChoice)
#include "tst_modelchoice.moc"

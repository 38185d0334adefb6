// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scratchfolder.h"

#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    bool isPlural = false;
    QStringList translations; ///< one, or one for each plural form
    bool isFinished = true;
};

/// The texts of a translation element: one, or one for each plural form.
QStringList readForms(QXmlStreamReader& xml)
{
    QStringList forms;
    QString plain;
    while (xml.readNext() != QXmlStreamReader::EndElement && !xml.atEnd()) {
        if (xml.isStartElement()) {
            forms.append(xml.readElementText().trimmed());
        } else {
            plain += xml.text();
        }
    }
    return forms.isEmpty() ? QStringList{plain.trimmed()} : forms;
}

QList<Message> readMessages(const QString& path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNext() || !xml.isStartElement()) {
            continue;
        }
        if (xml.name() == u"name"_s) {
            context = xml.readElementText();
        } else if (xml.name() == u"message"_s) {
            messages.append(Message());
            messages.last().context = context;
            messages.last().isPlural = xml.attributes().hasAttribute(u"numerus"_s);
        } else if (xml.name() == u"source"_s) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            messages.last().isFinished = !xml.attributes().hasAttribute(u"type"_s);
            messages.last().translations = readForms(xml);
        }
    }
    return messages;
}

/// The places for values in a text: %1, %2, %n, without order and repetition.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression expression(u"%(\\d|n)"_s);
    QStringList found;
    for (const QRegularExpressionMatch& match : expression.globalMatch(text)) {
        found.append(match.captured());
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

/// The translations are complete: every text of the sources has one, with the same placeholders. In
/// English only the plurals need one.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:

    void isComplete_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("leastCount");
        QTest::newRow("German") << u"segue_de.ts"_s << QStringList() << 100;
        QTest::newRow("English plurals") << u"segue_en.ts"_s << QStringList{u"-pluralonly"_s} << 20;
    }

    void isComplete()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        QFETCH(int, leastCount);
        const QString lupdate = qEnvironmentVariable("SEGUE_LUPDATE");
        const QString project = qEnvironmentVariable("SEGUE_SOURCE_DIR");
        QVERIFY2(QFile::exists(lupdate) && QFile::exists(project),
            "set SEGUE_LUPDATE to Qt's lupdate and SEGUE_SOURCE_DIR to the project's folder");
        const support::ScratchFolder scratch;
        const QString copy = scratch.file(name);
        QVERIFY(QFile::copy(project + u"/translations/"_s + name, copy));

        QProcess process;
        QStringList arguments = options
            + QStringList{
                u"-silent"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-I"_s, project};
        for (const QString& layer : {u"models"_s, u"ui"_s, u"app"_s}) {
            arguments.append(project + u'/' + layer);
        }
        process.start(lupdate, arguments + QStringList{u"-ts"_s, copy});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);

        const QList<Message> messages = readMessages(copy);
        QVERIFY(messages.size() > leastCount);
        QHash<QString, bool> plurals;
        for (const Message& message : messages) {
            // Where a text is used with and without a number, Qt answers both with a singular.
            const QString text = message.context + u'|' + message.source;
            QVERIFY2(plurals.value(text, message.isPlural) == message.isPlural, qPrintable(text));
            plurals.insert(text, message.isPlural);
            QVERIFY2(message.isFinished, qPrintable(u"not translated: "_s + message.source));
            for (const QString& translation : message.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
                QVERIFY2(placeholders(translation) == placeholders(message.source),
                    qPrintable(message.source + u" -> "_s + translation));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"

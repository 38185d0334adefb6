// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Source
{
    QString path; ///< relative to the project
    QString text;
};

/// All C++ files below a folder of the project.
QList<Source> sourcesBelow(const QString& folder)
{
    const QString project = qEnvironmentVariable("SEGUE_SOURCE_DIR");
    QList<Source> sources;
    QDirIterator files(
        project + u'/' + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            sources.append(
                {file.fileName().mid(project.size() + 1), QString::fromUtf8(file.readAll())});
        }
    }
    return sources;
}

QStringList filesMatching(const QString& folder, const QString& pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QStringList found;
    for (const Source& source : sourcesBelow(folder)) {
        const QRegularExpressionMatch match = expression.match(source.text);
        if (match.hasMatch()) {
            found.append(source.path + u": "_s + match.captured());
        }
    }
    return found;
}

} // namespace

/// The one rule of the house, where linking alone cannot hold it.
class TestLayering : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY2(!sourcesBelow(u"analysis"_s).isEmpty(),
            "set SEGUE_SOURCE_DIR to the folder of the project");
    }

    void noIncludeTurnsAnArrowRound_data()
    {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QString>("forbidden");
        QTest::newRow("analysis knows no Qt and no layer above")
            << u"analysis"_s << u"^#include [<\"](Q[A-Z]|Qt|models/|ui/|app/).*$"_s;
        QTest::newRow("models knows no window, no FFmpeg and no layer above")
            << u"models"_s
            << u"^#include [<\"](ui/|app/|QtGui|QtWidgets|QGui|QWidget|QApplication|QPixmap|QImage|QIcon|QColor|QFont|QPalette|QUndo|libav|libsw|fftw3).*$"_s;
        QTest::newRow("ui knows no SQL, no FFmpeg, no TagLib and no app")
            << u"ui"_s << u"^#include [<\"](app/|QSql|libav|libsw|fftw3|taglib|ebur128).*$"_s;
        QTest::newRow("app knows no SQL and no FFmpeg")
            << u"app"_s << u"^#include [<\"](QSql|libav|libsw|fftw3|taglib|ebur128).*$"_s;
    }

    void noIncludeTurnsAnArrowRound()
    {
        QFETCH(const QString, layer);
        QFETCH(const QString, forbidden);
        const QStringList wrong = filesMatching(layer, forbidden);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void fftwIsIncludedInOneFileOnly()
    {
        const QStringList files = filesMatching(u"analysis"_s, u"^#include <fftw3.h>"_s);
        QCOMPARE(files.size(), 1);
    }

    void sqlTextLivesInTablesAndMigrationsOnly()
    {
        const QRegularExpression table(
            u"(table|reader|migration|database|writer|connection|salvage|relocation)[a-z]*\\.(cpp|h): "_s);
        QStringList wrong;
        for (const QString& layer : {u"models"_s, u"ui"_s, u"app"_s}) {
            for (const QString& file : filesMatching(layer,
                     u"\"\\s*(SELECT|INSERT INTO|INSERT OR|UPDATE|DELETE FROM) [a-z_*(:]"_s)) {
                if (!table.match(file).hasMatch()) {
                    wrong.append(file);
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everySourceCarriesItsLicence()
    {
        QStringList wrong;
        for (const QString& folder : {u"analysis"_s, u"models"_s, u"ui"_s, u"app"_s, u"tests"_s}) {
            for (const Source& source : sourcesBelow(folder)) {
                if (!source.text.startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s)) {
                    wrong.append(source.path);
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void noSourceGrowsOver400Lines()
    {
        QStringList wrong;
        for (const QString& folder : {u"analysis"_s, u"models"_s, u"ui"_s, u"app"_s}) {
            for (const Source& source : sourcesBelow(folder)) {
                if (source.text.count(u'\n') > 400) {
                    wrong.append(source.path);
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/filestream.h"
#include "tests/support/scratchfolder.h"

#include <QFile>
#include <QTest>

#include <array>
#include <memory>

using analysis::FileStream;
using analysis::RegularFile;
using analysis::Result;

using namespace Qt::StringLiterals;

class TestFileStream : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsAndSeeksLikeTheFile();
    void endsWhereTheAllowanceEnds();
    void stopEndsReading();

private:
    std::unique_ptr<FileStream> open(std::stop_token stop = {}) const;

    static constexpr int kBytes = 1'000'000;
    support::ScratchFolder m_folder;
};

void TestFileStream::init()
{
    QFile file(m_folder.file(u"bytes"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray bytes(kBytes, Qt::Uninitialized);
    for (int i = 0; i < kBytes; ++i) {
        bytes[i] = static_cast<char>(i % 251);
    }
    QCOMPARE(file.write(bytes), kBytes);
}

std::unique_ptr<FileStream> TestFileStream::open(std::stop_token stop) const
{
    Result<RegularFile> file = RegularFile::open(m_folder.stdFile(u"bytes"_s));
    return file ? std::make_unique<FileStream>(std::move(*file), std::move(stop)) : nullptr;
}

void TestFileStream::readsAndSeeksLikeTheFile()
{
    const std::unique_ptr<FileStream> stream = open();
    QVERIFY(stream && stream->io() != nullptr);
    QCOMPARE(avio_size(stream->io()), kBytes);
    QCOMPARE(avio_seek(stream->io(), 700'000, SEEK_SET), 700'000);
    QCOMPARE(avio_r8(stream->io()), 700'000 % 251);
    QCOMPARE(avio_seek(stream->io(), -1, SEEK_CUR), 700'000);
    QCOMPARE(avio_skip(stream->io(), 299'999), kBytes - 1);
    QCOMPARE(avio_r8(stream->io()), (kBytes - 1) % 251);
    QCOMPARE(avio_r8(stream->io()), 0);
    QVERIFY(avio_feof(stream->io()) != 0);
    QVERIFY(avio_seek(stream->io(), -5, SEEK_SET) < 0);
    QVERIFY(!stream->failure());
}

void TestFileStream::endsWhereTheAllowanceEnds()
{
    const std::unique_ptr<FileStream> stream = open();
    QVERIFY(stream);
    stream->limitReading(100'000);
    std::vector<unsigned char> bytes(kBytes);
    QCOMPARE(avio_read(stream->io(), bytes.data(), kBytes), 100'000);
    stream->limitReading(std::nullopt);
    QCOMPARE(avio_seek(stream->io(), 0, SEEK_SET), 0);
    QCOMPARE(avio_read(stream->io(), bytes.data(), kBytes), kBytes);
}

void TestFileStream::stopEndsReading()
{
    std::stop_source source;
    const std::unique_ptr<FileStream> stream = open(source.get_token());
    QVERIFY(stream);
    QCOMPARE(avio_r8(stream->io()), 0);
    source.request_stop();
    std::array<unsigned char, 500'000> bytes{};
    QVERIFY(avio_read(stream->io(), bytes.data(), static_cast<int>(bytes.size()))
        < static_cast<int>(bytes.size()));
    QVERIFY(!stream->failure()); // the disk is not to blame
}

QTEST_GUILESS_MAIN(TestFileStream)
#include "tst_filestream.moc"

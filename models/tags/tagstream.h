// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/audio/regularfile.h"

#include <taglib/tiostream.h>

#include <stop_token>
#include <string>
#include <vector>

namespace models {

/// Feeds TagLib from a regular file, read-only by construction. TagLib reads in very small pieces;
/// a window of the file is kept, so that most of them cost no system call. One thread.
class TagStream final : public TagLib::IOStream
{
public:
    /// @param name  only for TagLib's own guesses by suffix.
    /// @param stop  once requested, the file reads as if it ended everywhere: TagLib, which cannot
    ///              be interrupted, then has nothing more to search.
    TagStream(analysis::RegularFile file, std::string name, std::stop_token stop = {});
    ~TagStream() override;
    TagStream(const TagStream&) = delete;
    TagStream& operator=(const TagStream&) = delete;

    /// Hides what lies between the first `head` and the last `tail` bytes: reading there yields
    /// nothing. TagLib searches a broken file from end to end, byte by byte.
    void limitReach(long head, long tail);

    [[nodiscard]] TagLib::FileName name() const override { return m_name.c_str(); }

    TagLib::ByteVector readBlock(unsigned long length) override;

    [[nodiscard]] bool readOnly() const override { return true; }

    [[nodiscard]] bool isOpen() const override { return true; }

    void seek(long offset, Position from) override;

    [[nodiscard]] long tell() const override { return m_position; }

    long length() override { return m_file.size(); }

    // Everything that would change the file does nothing.
    void writeBlock(const TagLib::ByteVector& data) override;
    void insert(
        const TagLib::ByteVector& data, unsigned long start, unsigned long replace) override;
    void removeBlock(unsigned long start, unsigned long length) override;
    void truncate(long length) override;

private:
    [[nodiscard]] bool isHidden(long offset) const;
    [[nodiscard]] bool isInWindow(long offset) const;
    void moveWindow(long offset);

    analysis::RegularFile m_file;
    std::string m_name;
    std::stop_token m_stop;
    long m_position = 0;
    long m_hiddenStart = 0;
    long m_hiddenEnd = 0;
    long m_windowStart = 0;
    std::vector<std::uint8_t> m_window;
};

} // namespace models

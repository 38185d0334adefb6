// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags/tagstream.h"

#include <algorithm>
#include <span>

namespace models {

namespace {

/// Holds most tags without a cover in one read.
constexpr std::size_t kWindowBytes = 16 * 1024;

} // namespace

TagStream::TagStream(analysis::RegularFile file, std::string name, std::stop_token stop)
    : m_file(std::move(file))
    , m_name(std::move(name))
    , m_stop(std::move(stop))
{ }

TagStream::~TagStream() = default;

TagLib::ByteVector TagStream::readBlock(unsigned long length)
{
    const long left = std::max<long>(m_file.size() - m_position, 0);
    // A tag may claim any length: what the file holds bounds the memory.
    const auto wanted =
        static_cast<std::size_t>(std::min<unsigned long>(length, static_cast<unsigned long>(left)));
    if (wanted == 0 || isHidden(m_position) || m_stop.stop_requested()) {
        return {};
    }
    TagLib::ByteVector block(static_cast<unsigned int>(wanted), 0);
    const std::span bytes(reinterpret_cast<std::uint8_t*>(block.data()), wanted);
    std::size_t done = 0;
    if (wanted >= kWindowBytes) {
        done = m_file.readAt(m_position, bytes).hasValue() ? wanted : 0;
    }
    while (done < wanted) {
        const long offset = m_position + static_cast<long>(done);
        if (!isInWindow(offset)) {
            moveWindow(offset);
        }
        if (!isInWindow(offset)) {
            break; // the file shrank, or the disk fails
        }
        const auto first = m_window.begin() + (offset - m_windowStart);
        const auto count =
            std::min<std::size_t>(wanted - done, static_cast<std::size_t>(m_window.end() - first));
        std::copy_n(first, count, bytes.begin() + static_cast<std::ptrdiff_t>(done));
        done += count;
    }
    m_position += static_cast<long>(done);
    block.resize(static_cast<unsigned int>(done));
    return block;
}

void TagStream::limitReach(long head, long tail)
{
    m_hiddenStart = head;
    m_hiddenEnd = m_file.size() - tail;
}

bool TagStream::isHidden(long offset) const
{
    return offset >= m_hiddenStart && offset < m_hiddenEnd;
}

bool TagStream::isInWindow(long offset) const
{
    return offset >= m_windowStart && offset < m_windowStart + static_cast<long>(m_window.size());
}

void TagStream::moveWindow(long offset)
{
    m_windowStart = offset;
    m_window.resize(kWindowBytes);
    const analysis::Result<std::size_t> read = m_file.readAt(offset, m_window);
    m_window.resize(read ? *read : 0);
}

void TagStream::seek(long offset, Position from)
{
    switch (from) {
    case Beginning:
        m_position = offset;
        break;
    case Current:
        m_position += offset;
        break;
    case End:
        m_position = m_file.size() + offset;
        break;
    }
    m_position = std::max<long>(m_position, 0);
}

void TagStream::writeBlock(const TagLib::ByteVector& /*data*/) { }

void TagStream::insert(
    const TagLib::ByteVector& /*data*/, unsigned long /*start*/, unsigned long /*replace*/)
{ }

void TagStream::removeBlock(unsigned long /*start*/, unsigned long /*length*/) { }

void TagStream::truncate(long /*length*/) { }

} // namespace models

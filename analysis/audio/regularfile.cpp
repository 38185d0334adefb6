// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/audio/regularfile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

namespace analysis {

namespace {

Error systemError(int code)
{
    const std::string detail = std::generic_category().message(code);
    switch (code) {
    case ENOENT:
    case ENOTDIR:
    case ELOOP:
    case ENAMETOOLONG:
        return {ErrorCode::FileNotFound, detail};
    case EACCES:
    case EPERM:
        return {ErrorCode::PermissionDenied, detail};
    case ENOMEM:
        return {ErrorCode::OutOfMemory, detail};
    case ENXIO:
        return {ErrorCode::NotARegularFile, detail};
    default:
        return {ErrorCode::ReadFailed, detail};
    }
}

const char* kindOf(mode_t mode)
{
    if (S_ISDIR(mode)) {
        return "it is a folder";
    }
    if (S_ISFIFO(mode)) {
        return "it is a FIFO";
    }
    if (S_ISSOCK(mode)) {
        return "it is a socket";
    }
    return "it is a device";
}

std::optional<Error> refusal(const struct stat& status)
{
    if (!S_ISREG(status.st_mode)) {
        return Error{ErrorCode::NotARegularFile, kindOf(status.st_mode)};
    }
    if (status.st_size <= 0) {
        return Error{ErrorCode::EmptyFile, "the file has no content"};
    }
    return std::nullopt;
}

} // namespace

RegularFile::RegularFile(int descriptor, std::int64_t size)
    : m_descriptor(descriptor)
    , m_size(size)
{ }

RegularFile::RegularFile(RegularFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size)
{ }

RegularFile& RegularFile::operator=(RegularFile&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
}

RegularFile::~RegularFile()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Result<RegularFile> RegularFile::open(const std::filesystem::path& path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) {
        return systemError(errno);
    }
    if (const std::optional<Error> refused = refusal(status)) {
        return *refused;
    }
    // Should the name have become a FIFO in the meantime, O_NONBLOCK keeps open() from waiting.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        return systemError(errno);
    }
    if (::fstat(descriptor, &status) != 0) {
        const int code = errno;
        ::close(descriptor);
        return systemError(code);
    }
    RegularFile file(descriptor, status.st_size);
    if (const std::optional<Error> refused = refusal(status)) {
        return *refused;
    }
    return file;
}

Result<std::size_t> RegularFile::readAt(std::int64_t offset, std::span<std::uint8_t> buffer) const
{
    std::size_t filled = 0;
    while (filled < buffer.size()) {
        const ssize_t count = ::pread(m_descriptor, buffer.data() + filled, buffer.size() - filled,
            offset + static_cast<std::int64_t>(filled));
        if (count == 0) {
            break;
        }
        if (count < 0) {
            if (errno == EINTR) {
                continue;
            }
            return Error{ErrorCode::ReadFailed, std::generic_category().message(errno)};
        }
        filled += static_cast<std::size_t>(count);
    }
    return filled;
}

} // namespace analysis

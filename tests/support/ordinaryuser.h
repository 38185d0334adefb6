// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

namespace support {

/// Gives up root's right to look into every folder, for as long as the object lives. For tests
/// about permissions, which containers often run as root.
class OrdinaryUser final
{
public:
    OrdinaryUser()
        : m_wasRoot(::geteuid() == 0)
    {
        constexpr uid_t kNobody = 65534;
        m_isOrdinary = !m_wasRoot || ::seteuid(kNobody) == 0;
    }

    ~OrdinaryUser()
    {
        if (m_wasRoot) {
            m_isOrdinary = ::seteuid(0) != 0;
        }
    }

    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;

    /// False where root could not be given up: skip the test then.
    [[nodiscard]] bool isOrdinary() const { return m_isOrdinary; }

private:
    bool m_wasRoot;
    bool m_isOrdinary = false;
};

} // namespace support

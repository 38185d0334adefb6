// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/interruption.h"

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>

#include <array>
#include <csignal>

namespace app {

namespace {

// A signal handler may touch nothing but a pipe: the event loop reads it (the "self-pipe" of D. J.
// Bernstein).
std::array<int, 2> pipeEnds{-1, -1};

void writeToPipe(int /*signal*/)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

Interruption::Interruption(QObject* parent)
    : QObject(parent)
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return;
    }
    m_notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Interruption::readPipe);
    std::signal(SIGINT, writeToPipe);
    std::signal(SIGTERM, writeToPipe);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    delete m_notifier;
    for (int& end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

void Interruption::readPipe()
{
    char byte = 0;
    while (::read(pipeEnds[0], &byte, 1) > 0) { }
    // A second Ctrl-C ends the process at once, should the first not be heard.
    std::signal(SIGINT, SIG_DFL);
    m_hasHappened = true;
    emit interrupted();
}

} // namespace app

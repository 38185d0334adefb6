// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/embedding/network.h"

// Takes the place of opencvnetwork.cpp where OpenCV's dnn module is not installed.

namespace analysis {

namespace {

ModelError notSupported()
{
    return {ModelFault::NotSupported, "built without OpenCV's dnn module"};
}

} // namespace

struct Network::Net
{ };

bool Network::isAvailable()
{
    return false;
}

ModelResult<Network> Network::load(
    std::span<const std::uint8_t> /*onnx*/, const std::vector<std::string>& /*outputs*/)
{
    return notSupported();
}

Network::Network(std::unique_ptr<Net> net)
    : m_net(std::move(net))
{ }

Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;
Network::~Network() = default;

ModelResult<NetworkOutput> Network::run(
    std::span<const int> /*shape*/, std::span<const float> /*input*/)
{
    return notSupported();
}

} // namespace analysis

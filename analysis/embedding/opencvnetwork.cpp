// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/embedding/network.h"

#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>

#include <mutex>

// Where OpenCV's dnn module is not installed, absentnetwork.cpp takes the place of this file.

namespace analysis {

namespace {

int keepSilent(int /*status*/, const char* /*function*/, const char* /*message*/,
    const char* /*file*/, int /*line*/, void* /*userData*/)
{
    return 0;
}

void prepareLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] {
        // What goes wrong is returned, and needs no line on the terminal.
        cv::redirectError(keepSilent);
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
        cv::setNumThreads(1); // Segue's own threads are as many as it was told
    });
}

} // namespace

struct Network::Net
{
    cv::dnn::Net net;
    std::vector<cv::String> outputs;
};

bool Network::isAvailable()
{
    return true;
}

ModelResult<Network> Network::load(
    std::span<const std::uint8_t> onnx, const std::vector<std::string>& outputs)
{
    prepareLibrary();
    try {
        auto net = std::make_unique<Net>();
        net->net =
            cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(onnx.data()), onnx.size());
        net->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net->outputs = outputs;
        if (net->net.empty() || net->outputs.empty()) {
            return ModelError{ModelFault::Failed, "a network without output"};
        }
        return Network(std::move(net));
    } catch (const std::exception& failure) {
        return ModelError{ModelFault::Failed, failure.what()};
    }
}

Network::Network(std::unique_ptr<Net> net)
    : m_net(std::move(net))
{ }

Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;
Network::~Network() = default;

ModelResult<NetworkOutput> Network::run(std::span<const int> shape, std::span<const float> input)
{
    try {
        cv::Mat blob(static_cast<int>(shape.size()), shape.data(), CV_32F);
        if (blob.total() != input.size()) {
            return ModelError{ModelFault::Failed, "the input does not fill its shape"};
        }
        std::copy(input.begin(), input.end(), blob.ptr<float>());
        m_net->net.setInput(blob);
        std::vector<cv::Mat> outputs;
        m_net->net.forward(outputs, m_net->outputs);
        NetworkOutput widest;
        const auto rows = static_cast<std::size_t>(shape.front());
        for (const cv::Mat& output : outputs) {
            const std::size_t width = output.total() / rows;
            if (output.type() == CV_32F && output.isContinuous() && width > widest.width
                && width * rows == output.total()) {
                const float* first = output.ptr<float>();
                widest = {{first, first + output.total()}, width};
            }
        }
        if (widest.width == 0) {
            return ModelError{ModelFault::Failed, "no output has a row for each patch"};
        }
        return widest;
    } catch (const std::exception& failure) {
        return ModelError{ModelFault::Failed, failure.what()};
    }
}

} // namespace analysis

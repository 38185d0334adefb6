// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/embedding/modelerror.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace analysis {

/// Rows of numbers, one for each patch that went in.
struct NetworkOutput
{
    std::vector<float> values;
    std::size_t width = 0; ///< of a row
};

/// A neural network that OpenCV's dnn module runs. Where the program was built without the module
/// (CMake finds it, or not) none can be loaded. One thread.
class Network final
{
public:
    /// Whether this program can run networks at all.
    [[nodiscard]] static bool isAvailable();

    /// @param outputs  the names of what is to be read; also layers in the middle.
    /// Errors: NotSupported, Failed.
    static ModelResult<Network> load(
        std::span<const std::uint8_t> onnx, const std::vector<std::string>& outputs);

    Network(Network&&) noexcept;
    Network& operator=(Network&&) noexcept;
    ~Network();

    /// Runs the network on `input`, whose first dimension counts the patches. Of several outputs
    /// the widest is given: in models that name tags as well as embed, that is the embedding.
    /// Errors: Failed.
    ModelResult<NetworkOutput> run(std::span<const int> shape, std::span<const float> input);

private:
    struct Net;
    explicit Network(std::unique_ptr<Net> net);
    std::unique_ptr<Net> m_net;
};

} // namespace analysis

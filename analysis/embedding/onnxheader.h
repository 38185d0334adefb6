// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace analysis {

/// What an ONNX file says about its ends.
struct OnnxHeader
{
    std::string inputName;
    std::vector<std::int64_t> inputShape; ///< 0 where the dimension is open
    std::vector<std::string> outputNames;
};

/// Reads the first input that is no weight, and the outputs, from the bytes of an ONNX file
/// (protobuf, as onnx.proto3 numbers its fields); nothing when they are none. Copies no weights.
[[nodiscard]] std::optional<OnnxHeader> onnxHeader(std::span<const std::uint8_t> bytes);

} // namespace analysis

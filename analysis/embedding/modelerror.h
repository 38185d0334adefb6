// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/expected.h"

#include <cstdint>
#include <string>

namespace analysis {

/// Why a file could not be used as a model.
enum class ModelFault : std::uint8_t
{
    NotSupported, ///< this program was built without OpenCV's dnn module
    NotReadable, ///< the file cannot be read, or is too large
    NotAModel, ///< it is no ONNX file
    WrongInput, ///< it does not take patches of 96 mel bands
    Failed, ///< OpenCV cannot run it
};

struct ModelError
{
    ModelFault fault;
    std::string detail; ///< English, for the log
};

template <typename Value> using ModelResult = Expected<Value, ModelError>;

} // namespace analysis

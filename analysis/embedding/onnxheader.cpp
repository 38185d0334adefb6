// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/embedding/onnxheader.h"

#include <algorithm>
#include <limits>

namespace analysis {

namespace {

using Bytes = std::span<const std::uint8_t>;

// Numbers of the fields in onnx.proto3.
constexpr std::uint64_t kModelGraph = 7;
constexpr std::uint64_t kGraphInitializer = 5;
constexpr std::uint64_t kGraphInput = 11;
constexpr std::uint64_t kGraphOutput = 12;
constexpr std::uint64_t kTensorName = 8;
constexpr std::uint64_t kValueName = 1;
constexpr std::uint64_t kValueType = 2;
constexpr std::uint64_t kTypeTensor = 1;
constexpr std::uint64_t kTensorShape = 2;
constexpr std::uint64_t kShapeDimension = 1;
constexpr std::uint64_t kDimensionValue = 1;

/// One field of a message: a number, or bytes.
struct Field
{
    std::uint64_t number = 0;
    std::uint64_t value = 0;
    Bytes bytes;
};

/// Walks over the fields of a message. Stops at what is no protobuf.
class Message final
{
public:
    explicit Message(Bytes bytes)
        : m_rest(bytes)
    { }

    /// The next field; nothing at the end, and where the bytes make no sense.
    std::optional<Field> next();

    /// Whether the end was reached in good order.
    [[nodiscard]] bool isIntact() const { return m_isIntact && m_rest.empty(); }

private:
    std::optional<std::uint64_t> number();
    std::optional<Field> spoiled();
    std::optional<Bytes> take(std::uint64_t count);

    Bytes m_rest;
    bool m_isIntact = true;
};

std::optional<std::uint64_t> Message::number()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
        const std::uint8_t byte = m_rest.front();
        m_rest = m_rest.subspan(1);
        value |= std::uint64_t{byte & 0x7FU} << shift;
        if ((byte & 0x80U) == 0) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<Bytes> Message::take(std::uint64_t count)
{
    if (count > m_rest.size()) {
        return std::nullopt;
    }
    const Bytes taken = m_rest.first(static_cast<std::size_t>(count));
    m_rest = m_rest.subspan(taken.size());
    return taken;
}

std::optional<Field> Message::spoiled()
{
    m_isIntact = false;
    return std::nullopt;
}

std::optional<Field> Message::next()
{
    if (m_rest.empty() || !m_isIntact) {
        return std::nullopt;
    }
    const std::optional<std::uint64_t> key = number();
    if (!key) {
        return spoiled();
    }
    Field field{.number = *key >> 3U, .value = 0, .bytes = {}};
    std::optional<Bytes> bytes;
    switch (*key & 7U) {
    case 0: { // a number
        const std::optional<std::uint64_t> value = number();
        field.value = value.value_or(0);
        bytes = value ? std::optional<Bytes>(Bytes{}) : std::nullopt;
        break;
    }
    case 1:
        bytes = take(8);
        break;
    case 2: { // a length and as many bytes
        const std::optional<std::uint64_t> length = number();
        bytes = length ? take(*length) : std::nullopt;
        break;
    }
    case 5:
        bytes = take(4);
        break;
    default:
        break;
    }
    if (!bytes || field.number == 0) {
        return spoiled();
    }
    field.bytes = *bytes;
    return field;
}

/// The bytes of the first such field.
std::optional<Bytes> child(Bytes message, std::uint64_t number)
{
    Message fields(message);
    while (const std::optional<Field> field = fields.next()) {
        if (field->number == number) {
            return field->bytes;
        }
    }
    return std::nullopt;
}

std::string text(Bytes message, std::uint64_t number)
{
    const Bytes bytes = child(message, number).value_or(Bytes{});
    return {bytes.begin(), bytes.end()};
}

std::vector<std::int64_t> shapeOf(Bytes value)
{
    std::optional<Bytes> part = child(value, kValueType);
    part = part ? child(*part, kTypeTensor) : part;
    part = part ? child(*part, kTensorShape) : part;
    std::vector<std::int64_t> shape;
    Message dimensions(part.value_or(Bytes{}));
    while (const std::optional<Field> dimension = dimensions.next()) {
        if (dimension->number != kShapeDimension) {
            continue;
        }
        std::int64_t size = 0;
        Message fields(dimension->bytes);
        while (const std::optional<Field> field = fields.next()) {
            if (field->number == kDimensionValue
                && field->value <= std::uint64_t{std::numeric_limits<std::int32_t>::max()}) {
                size = static_cast<std::int64_t>(field->value);
            }
        }
        shape.push_back(size);
    }
    return shape;
}

} // namespace

std::optional<OnnxHeader> onnxHeader(Bytes bytes)
{
    std::optional<Bytes> graph;
    Message model(bytes);
    while (const std::optional<Field> field = model.next()) {
        if (field->number == kModelGraph) {
            graph = field->bytes;
        }
    }
    if (!graph || !model.isIntact()) {
        return std::nullopt;
    }
    // Weights may stand among the inputs, too.
    std::vector<std::string> weights;
    std::vector<std::string> outputs;
    std::vector<Bytes> inputs;
    Message fields(*graph);
    while (const std::optional<Field> field = fields.next()) {
        if (field->number == kGraphInitializer) {
            weights.push_back(text(field->bytes, kTensorName));
        } else if (field->number == kGraphInput) {
            inputs.push_back(field->bytes);
        } else if (field->number == kGraphOutput) {
            outputs.push_back(text(field->bytes, kValueName));
        }
    }
    for (const Bytes input : inputs) {
        const std::string name = text(input, kValueName);
        if (std::ranges::find(weights, name) == weights.end()) {
            return OnnxHeader{name, shapeOf(input), outputs};
        }
    }
    return std::nullopt;
}

} // namespace analysis

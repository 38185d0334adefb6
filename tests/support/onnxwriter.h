// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <cstring>
#include <vector>

/// Writes small ONNX files by hand: protobuf messages as onnx.proto3 numbers their fields.
namespace support::onnx {

inline QByteArray number(quint64 value)
{
    QByteArray bytes;
    for (; value >= 0x80; value >>= 7U) {
        bytes.append(static_cast<char>((value & 0x7FU) | 0x80U));
    }
    return bytes + static_cast<char>(value);
}

inline QByteArray field(int id, quint64 value)
{
    return number(static_cast<quint64>(id) << 3U) + number(value);
}

inline QByteArray field(int id, const QByteArray& content)
{
    return number((static_cast<quint64>(id) << 3U) | 2U)
        + number(static_cast<quint64>(content.size())) + content;
}

/// TensorProto of floats: dims 1, data_type 2 (1: float), raw_data 9, name 8.
inline QByteArray tensor(
    const QByteArray& name, const QList<quint64>& shape, const std::vector<float>& values)
{
    QByteArray bytes;
    for (const quint64 size : shape) {
        bytes += field(1, size);
    }
    QByteArray raw(static_cast<qsizetype>(values.size() * sizeof(float)), '\0');
    std::memcpy(raw.data(), values.data(), values.size() * sizeof(float));
    return bytes + field(2, 1) + field(8, name) + field(9, raw);
}

/// TensorProto of 64-bit integers (data_type 7).
inline QByteArray tensor(const QByteArray& name, const std::vector<qint64>& values)
{
    QByteArray raw(static_cast<qsizetype>(values.size() * sizeof(qint64)), '\0');
    std::memcpy(raw.data(), values.data(), values.size() * sizeof(qint64));
    return field(1, values.size()) + field(2, 7) + field(8, name) + field(9, raw);
}

/// ValueInfoProto of floats: name 1, type 2 { tensor 1 { elem_type 1, shape 2 { dim 1 { value 1 or
/// parameter 2 } } } }. A size of 0 is left open.
inline QByteArray value(const QByteArray& name, const QList<quint64>& shape)
{
    QByteArray dimensions;
    for (const quint64 size : shape) {
        dimensions += field(1, size == 0 ? field(2, QByteArray("batch")) : field(1, size));
    }
    return field(1, name) + field(2, field(1, field(1, 1) + field(2, dimensions)));
}

/// NodeProto: input 1, output 2, name 3, op_type 4.
inline QByteArray node(
    const QByteArray& type, const QList<QByteArray>& inputs, const QByteArray& output)
{
    QByteArray bytes;
    for (const QByteArray& input : inputs) {
        bytes += field(1, input);
    }
    return bytes + field(2, output) + field(3, output) + field(4, type);
}

/// ModelProto: ir_version 1, graph 7, opset_import 8 { version 2 }. GraphProto: node 1, name 2,
/// initializer 5, input 11, output 12.
inline QByteArray model(const QList<QByteArray>& nodes, const QList<QByteArray>& weights,
    const QByteArray& input, const QList<QByteArray>& outputs)
{
    QByteArray graph;
    for (const QByteArray& node : nodes) {
        graph += field(1, node);
    }
    graph += field(2, QByteArray("test"));
    for (const QByteArray& weight : weights) {
        graph += field(5, weight);
    }
    graph += field(11, input);
    for (const QByteArray& output : outputs) {
        graph += field(12, output);
    }
    return field(1, 7) + field(7, graph) + field(8, field(2, 11));
}

/// A model that flattens a patch of `frames` x 96 and multiplies it with a matrix of `width`
/// columns: the embedding. A second, narrower output adds the columns up. `batch` 0 is left open.
inline QByteArray embedder(
    quint64 batch, quint64 frames, quint64 width, const std::vector<float>& matrix)
{
    const quint64 size = frames * 96;
    return model({node("Reshape", {"melspectrogram", "shape"}, "flat"),
                     node("MatMul", {"flat", "matrix"}, "embeddings"),
                     node("MatMul", {"embeddings", "ones"}, "activations")},
        {tensor("shape", std::vector<qint64>{-1, static_cast<qint64>(size)}),
            tensor("matrix", {size, width}, matrix),
            tensor("ones", {width, 1}, std::vector<float>(width, 1.0F))},
        value("melspectrogram", {batch, frames, 96}),
        {value("activations", {batch, 1}), value("embeddings", {batch, width})});
}

} // namespace support::onnx

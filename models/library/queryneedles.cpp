// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/queryneedles.h"

namespace models::query {

namespace {

void collect(const Node& node, TrackField field, QList<QByteArray>& found)
{
    if (node.kind == Node::Kind::Not) {
        return;
    }
    for (const Node& part : node.parts) {
        collect(part, field, found);
    }
    const auto* text = std::get_if<TextCondition>(&node.condition);
    if (node.kind == Node::Kind::Leaf && text != nullptr && !text->needle.isEmpty()
        && std::find(text->fields.cbegin(), text->fields.cend(), field) != text->fields.cend()) {
        found.append(text->needle);
    }
}

} // namespace

QList<QByteArray> needles(const Plan& plan, TrackField field)
{
    QList<QByteArray> found;
    if (plan.root) {
        collect(*plan.root, field, found);
    }
    return found;
}

} // namespace models::query

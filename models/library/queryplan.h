// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/queryconditions.h"
#include "models/library/trackorder.h"

#include <algorithm>
#include <optional>

namespace models::query {

/// A part of a query's expression. Not has one part, Leaf a condition.
struct Node
{
    enum class Kind : quint8
    {
        All,
        Any,
        Not,
        Leaf
    };

    Kind kind = Kind::Leaf;
    std::vector<Node> parts;
    Condition condition;
};

/// What a query means.
struct Plan
{
    std::optional<Node> root; ///< absent: everything matches
    TrackOrder order; ///< empty: as given
    std::optional<qsizetype> limit;
    std::size_t textConditionCount = 0;
    bool asksDuplicates = false;
};

/// Whether the expression holds; `test(condition)` answers for each of its conditions.
template <typename Test> bool holds(const Node& node, const Test& test)
{
    const auto part = [&test](const Node& inner) { return holds(inner, test); };
    switch (node.kind) {
    case Node::Kind::All:
        return std::all_of(node.parts.cbegin(), node.parts.cend(), part);
    case Node::Kind::Any:
        return std::any_of(node.parts.cbegin(), node.parts.cend(), part);
    case Node::Kind::Not:
        return !holds(node.parts.front(), test);
    case Node::Kind::Leaf:
        return std::visit(test, node.condition);
    }
    return false;
}

} // namespace models::query

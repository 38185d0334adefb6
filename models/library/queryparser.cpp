// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/queryparser.h"

#include "models/library/querylexer.h"
#include "models/library/queryterms.h"
#include "models/text/fold.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace models::query {

namespace {

/// Deeper nesting is a mistake or an attack on the stack.
constexpr int kMaxDepth = 100;

/// Recursive descent:  any = all { OR all }    all = one { [AND] one }
///                     one = (NOT | -) one | ( any ) | word | field
/// Each function returns nothing for an expression without a condition (yet), or after an error.
class Parser final
{
public:
    Parser(const QString& text, const NamedQueries& named, qint64 nowMs)
        : m_tokens(tokens(text))
        , m_named(named)
        , m_nowMs(nowMs)
    { }

    Expected<Plan, QueryError> run()
    {
        std::optional<Node> root = parseWhole();
        if (m_error) {
            return *m_error;
        }
        m_plan.root = std::move(root);
        return std::move(m_plan);
    }

private:
    [[nodiscard]] const Token& token() const { return m_tokens[m_place]; }

    void fail(const QString& message) { failAt(token().position, message); }

    void failAt(qsizetype position, const QString& message)
    {
        if (!m_error) {
            m_error = QueryError{.position = static_cast<int>(position), .message = message};
        }
    }

    [[nodiscard]] bool beginsTerm() const
    {
        const TokenKind kind = token().kind;
        return kind != TokenKind::End && kind != TokenKind::Close && kind != TokenKind::Or;
    }

    std::optional<Node> parseWhole()
    {
        std::optional<Node> node = parseAny();
        if (!m_error && token().kind == TokenKind::Close) {
            fail(QCoreApplication::translate(
                "models::query", "This parenthesis closes none that is open."));
        }
        return node;
    }

    std::optional<Node> parseAny()
    {
        std::vector<Node> parts;
        append(parts, parseAll());
        while (!m_error && token().kind == TokenKind::Or) {
            ++m_place;
            if (!beginsTerm() || token().kind == TokenKind::And) {
                fail(QCoreApplication::translate("models::query", "Something has to follow OR."));
                return std::nullopt;
            }
            append(parts, parseAll());
        }
        return joined(Node::Kind::Any, std::move(parts));
    }

    std::optional<Node> parseAll()
    {
        if (token().kind == TokenKind::And || token().kind == TokenKind::Or) {
            fail(QCoreApplication::translate("models::query",
                "Something has to stand before AND and OR. Put the word in quotes to look for "
                "it."));
            return std::nullopt;
        }
        std::vector<Node> parts;
        while (!m_error && beginsTerm()) {
            if (token().kind == TokenKind::And) {
                ++m_place;
                if (!beginsTerm() || token().kind == TokenKind::And) {
                    fail(QCoreApplication::translate(
                        "models::query", "Something has to follow AND."));
                    return std::nullopt;
                }
            }
            append(parts, parseOne());
        }
        return joined(Node::Kind::All, std::move(parts));
    }

    std::optional<Node> parseOne()
    {
        if (++m_depth > kMaxDepth) {
            fail(QCoreApplication::translate("models::query", "The search is nested too deeply."));
            return std::nullopt;
        }
        std::optional<Node> node;
        if (token().kind == TokenKind::Not) {
            node = parseNot();
        } else if (token().kind == TokenKind::Open) {
            node = parseGroup();
        } else {
            node = parseTerm();
        }
        --m_depth;
        return node;
    }

    std::optional<Node> parseNot()
    {
        ++m_place;
        if (!beginsTerm() || token().kind == TokenKind::And) {
            fail(QCoreApplication::translate("models::query", "Something has to follow NOT."));
            return std::nullopt;
        }
        ++m_negations;
        std::optional<Node> part = parseOne();
        --m_negations;
        if (!part) {
            return std::nullopt;
        }
        Node node{.kind = Node::Kind::Not, .parts{}, .condition{}};
        node.parts.push_back(std::move(*part));
        return node;
    }

    std::optional<Node> parseGroup()
    {
        const qsizetype open = token().position;
        ++m_place;
        std::optional<Node> node = parseAny();
        if (m_error) {
            return std::nullopt;
        }
        if (token().kind != TokenKind::Close) {
            failAt(open,
                QCoreApplication::translate("models::query", "This parenthesis is not closed."));
            return std::nullopt;
        }
        ++m_place;
        return node;
    }

    std::optional<Node> parseTerm()
    {
        const Token& term = m_tokens[m_place++];
        if (term.kind == TokenKind::Field && term.name == "search"_L1) {
            return parseNamed(Token(term));
        }
        Expected<std::optional<Node>, QueryError> node =
            termNode(term, {.nowMs = m_nowMs, .isNegated = m_negations > 0}, m_plan);
        if (!node) {
            failAt(node.error().position, node.error().message);
            return std::nullopt;
        }
        return std::move(*node);
    }

    /// What a saved search looks for, as though it stood here in parentheses.
    std::optional<Node> parseNamed(const Token& term)
    {
        if (term.text.isEmpty()) {
            return std::nullopt;
        }
        const QByteArray name = text::foldedUtf8(term.text);
        const auto found = std::ranges::find_if(m_named,
            [&name](const NamedQuery& query) { return text::foldedUtf8(query.name) == name; });
        if (found == m_named.cend()) {
            failAt(term.textPosition,
                QCoreApplication::translate("models::query", "You saved no search named “%1”.")
                    .arg(term.text));
            return std::nullopt;
        }
        if (m_open.contains(name)) {
            failAt(term.position,
                QCoreApplication::translate(
                    "models::query", "The saved search “%1” looks for itself.")
                    .arg(found->name));
            return std::nullopt;
        }
        QList<Token> outside = std::exchange(m_tokens, tokens(found->text));
        const qsizetype place = std::exchange(m_place, 0);
        const int negations = std::exchange(m_negations, 0);
        const TrackOrder order = m_plan.order;
        m_open.append(name);
        std::optional<Node> node = parseWhole();
        m_open.removeLast();
        m_negations = negations;
        if (negations > 0) {
            m_plan.order = order; // of what is left out
        }
        m_tokens = std::move(outside);
        m_place = place;
        if (m_error) {
            m_error->position = static_cast<int>(term.position); // there it can be seen
        }
        return node;
    }

    static void append(std::vector<Node>& parts, std::optional<Node> part)
    {
        if (part) {
            parts.push_back(std::move(*part));
        }
    }

    static std::optional<Node> joined(Node::Kind kind, std::vector<Node> parts)
    {
        if (parts.empty()) {
            return std::nullopt;
        }
        if (parts.size() == 1) {
            return std::move(parts.front());
        }
        return Node{.kind = kind, .parts = std::move(parts), .condition{}};
    }

    QList<Token> m_tokens;
    const NamedQueries& m_named;
    QList<QByteArray> m_open; ///< the named queries that are being read, folded
    qint64 m_nowMs;
    qsizetype m_place = 0;
    int m_depth = 0;
    int m_negations = 0;
    Plan m_plan;
    std::optional<QueryError> m_error;
};

} // namespace

Expected<Plan, QueryError> parsePlan(const QString& text, const NamedQueries& named, qint64 nowMs)
{
    return Parser(text, named, nowMs).run();
}

} // namespace models::query

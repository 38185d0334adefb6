// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/renaming/moveorder.h"

#include "models/files/portablename.h"

#include <QHash>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace models {

namespace {

enum class State : quint8
{
    New,
    Waiting,
    Done
};

QString asideOf(const QString& path)
{
    return path.left(path.lastIndexOf(u'/') + 1) + u".segue-move-"_s
        + QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace

QList<JournalledMove> orderedMoves(const QList<PlannedMove>& moves)
{
    QHash<QString, qsizetype> bySource;
    for (qsizetype i = 0; i < moves.size(); ++i) {
        if (moves[i].isMove()) {
            bySource.insert(foldedName(moves[i].from), i);
        }
    }
    QList<State> states(moves.size(), State::New);
    QHash<qsizetype, QString> aside;
    QList<JournalledMove> steps;
    const auto add = [&](qsizetype i, MoveKind kind, const QString& from, const QString& to) {
        steps.append({0, kind, moves[i].track ? moves[i].track->id : 0, from, to});
    };
    for (qsizetype first = 0; first < moves.size(); ++first) {
        // Each waits for one other at the most: the way along them is a line, perhaps to a ring.
        QList<qsizetype> line;
        qsizetype next = moves[first].isMove() ? first : -1;
        while (next >= 0 && states[next] == State::New) {
            states[next] = State::Waiting;
            line.append(next);
            const qsizetype other = bySource.value(foldedName(moves[next].to), -1);
            next = other == next ? -1 : other;
        }
        if (next >= 0 && states[next] == State::Waiting) {
            aside.insert(next, asideOf(moves[next].from));
            add(next, MoveKind::Aside, moves[next].from, aside.value(next));
        }
        for (; !line.isEmpty(); line.removeLast()) {
            const qsizetype i = line.constLast();
            add(i, MoveKind::Music, aside.value(i, moves[i].from), moves[i].to);
            states[i] = State::Done;
        }
    }
    return steps;
}

} // namespace models

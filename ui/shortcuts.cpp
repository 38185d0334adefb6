// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shortcuts.h"

#include "models/settings/settings.h"

#include <QAction>
#include <QMetaEnum>
#include <QStringList>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

const QString kState = u"keys"_s;

Command commandAt(int index)
{
    return static_cast<Command>(index);
}

} // namespace

Shortcuts::Shortcuts(const Actions& actions, models::Settings& settings)
    : m_actions(actions)
    , m_settings(settings)
{
    for (int index = 0; index < kCommandCount; ++index) {
        m_usual.at(static_cast<std::size_t>(index)) = actions[commandAt(index)]->shortcuts();
    }
    restore();
}

QList<QKeySequence> Shortcuts::keysOf(Command command) const
{
    return m_actions[command]->shortcuts();
}

bool Shortcuts::isUsual(Command command) const
{
    return keysOf(command) == m_usual.at(static_cast<std::size_t>(command));
}

std::optional<Command> Shortcuts::ownerOf(const QKeySequence& key) const
{
    for (int index = 0; index < kCommandCount; ++index) {
        if (keysOf(commandAt(index)).contains(key)) {
            return commandAt(index);
        }
    }
    return std::nullopt;
}

void Shortcuts::setKey(Command command, const QKeySequence& key)
{
    take(command, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key});
    keep();
}

void Shortcuts::useUsual(Command command)
{
    take(command, m_usual.at(static_cast<std::size_t>(command)));
    keep();
}

void Shortcuts::take(Command command, const QList<QKeySequence>& keys)
{
    for (const QKeySequence& key : keys) {
        const std::optional<Command> owner = ownerOf(key);
        if (owner && *owner != command) {
            QList<QKeySequence> rest = keysOf(*owner);
            rest.removeAll(key);
            m_actions[*owner]->setShortcuts(rest);
        }
    }
    m_actions[command]->setShortcuts(keys);
}

/// Each line: the command's name, and its keys between blanks. What makes no sense (the file may be
/// of another version, or edited by hand) is passed over.
void Shortcuts::restore()
{
    const QMetaEnum names = QMetaEnum::fromType<Command>();
    const QStringList lines = QString::fromUtf8(m_settings.state(kState)).split(u'\n');
    for (const QString& line : lines) {
        QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        bool isKnown = false;
        const int index =
            words.isEmpty() ? 0 : names.keyToValue(words.takeFirst().toLatin1(), &isKnown);
        if (!isKnown) {
            continue;
        }
        QList<QKeySequence> keys;
        for (const QString& word : std::as_const(words)) {
            const QKeySequence key = QKeySequence::fromString(word, QKeySequence::PortableText);
            if (!key.isEmpty()) {
                keys.append(key);
            }
        }
        take(commandAt(index), keys);
    }
}

void Shortcuts::keep() const
{
    const QMetaEnum names = QMetaEnum::fromType<Command>();
    QStringList lines;
    for (int index = 0; index < kCommandCount; ++index) {
        if (isUsual(commandAt(index))) {
            continue;
        }
        QStringList words{QString::fromLatin1(names.valueToKey(index))};
        for (const QKeySequence& key : keysOf(commandAt(index))) {
            words.append(key.toString(QKeySequence::PortableText));
        }
        lines.append(words.join(u' '));
    }
    m_settings.setState(kState, lines.join(u'\n').toUtf8());
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"

#include <QKeySequence>
#include <QList>

#include <array>
#include <optional>

namespace models {
class Settings;
}

namespace ui {

/// The keys of the commands, the usual ones or the user's own, which are kept in the settings. A
/// key belongs to one command. GUI thread.
class Shortcuts final
{
public:
    /// Gives the actions the keys that were kept. Both outlive this.
    Shortcuts(const Actions& actions, models::Settings& settings);

    [[nodiscard]] const QAction& action(Command command) const { return *m_actions[command]; }

    [[nodiscard]] QList<QKeySequence> keysOf(Command command) const;
    [[nodiscard]] bool isUsual(Command command) const;

    /// The command that has the key.
    [[nodiscard]] std::optional<Command> ownerOf(const QKeySequence& key) const;

    /// Gives the command this key instead of those it has; whoever has the key loses it. An empty
    /// key leaves the command without one.
    void setKey(Command command, const QKeySequence& key);
    /// Back to the usual keys, which others that have them lose.
    void useUsual(Command command);

private:
    using Keys = std::array<QList<QKeySequence>, kCommandCount>;

    void take(Command command, const QList<QKeySequence>& keys);
    void restore();
    void keep() const;

    const Actions& m_actions;
    models::Settings& m_settings;
    Keys m_usual;
};

} // namespace ui

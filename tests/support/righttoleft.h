// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace support {

/// While it lives, the texts of Qt are translated into a language that runs from right to left.
class RightToLeft final : public QTranslator
{
public:
    RightToLeft() { QCoreApplication::installTranslator(this); }

    ~RightToLeft() override { QCoreApplication::removeTranslator(this); }

    [[nodiscard]] QString translate(const char* /*context*/, const char* source,
        const char* /*disambiguation*/, int /*n*/) const override
    {
        return QLatin1String(source) == QLatin1String("QT_LAYOUT_DIRECTION") ? QStringLiteral("RTL")
                                                                             : QString();
    }

    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace support

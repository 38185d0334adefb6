// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/retagger.h"
#include "tests/ui/windowfixture.h"
#include "ui/theme/appearance.h"

#include <QTest>

namespace support {

/// A window on the screen with all that the program gives it beside the web.
class OpenWindow final
{
public:
    explicit OpenWindow(const models::TrackList& tracks)
        : m_fixture(tracks)
        , m_retagger(m_fixture.database(), m_fixture.stored().library())
        , m_settings(m_fixture.folder().file(QStringLiteral("look.ini")))
        , m_appearance(m_settings)
    { }

    [[nodiscard]] WindowFixture& fixture() { return m_fixture; }

    [[nodiscard]] ui::Session session()
    {
        ui::Session session = m_fixture.session();
        session.retagger = &m_retagger;
        session.appearance = &m_appearance;
        return session;
    }

    /// Opens the window; false where something is amiss.
    [[nodiscard]] bool open()
    {
        if (!m_fixture.isReady()) {
            return false;
        }
        m_window = std::make_unique<ui::MainWindow>(session());
        m_window->resize(1280, 800);
        m_window->show();
        return QTest::qWaitForWindowActive(m_window.get());
    }

    /// Only after open().
    [[nodiscard]] ui::MainWindow& window() { return *m_window; }

private:
    WindowFixture m_fixture;
    models::Retagger m_retagger;
    models::Settings m_settings;
    ui::theme::Appearance m_appearance;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// A widget in the words of a test's report.
inline QString nameOf(const QWidget& widget)
{
    return QStringLiteral("%1 \"%2\" in %3")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
            widget.parentWidget() == nullptr
                ? QString()
                : QLatin1String(widget.parentWidget()->metaObject()->className()));
}

} // namespace support

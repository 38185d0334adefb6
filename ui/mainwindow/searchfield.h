// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace ui {

/// The search field: underlines where a query goes wrong, a moment after the last key, and says why
/// to whoever hovers or listens. GUI thread.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);

    /// Whether the text is read as a query, or as words only.
    void setIsQuery(bool isQuery);

    /// Where the underline starts, or -1.
    [[nodiscard]] int mistake() const { return m_mistake; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void look();
    void showMistake(int position, const QString& sentence);

    QTimer m_delay;
    bool m_isQuery = true;
    int m_mistake = -1;
};

} // namespace ui

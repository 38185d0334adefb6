// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLineEdit;
class QToolButton;

namespace ui {

class FlowLayout;

/// Several values of one field as chips, with room to type another one. Enter, a semicolon or
/// leaving the field makes a chip of what is typed; Backspace before it, or Delete on a chip, takes
/// one away; the arrow keys walk along the chips. GUI thread.
class ChipField final : public QFrame
{
    Q_OBJECT

public:
    /// @param name  of the field, for people.
    explicit ChipField(const QString& name, QWidget* parent = nullptr);

    /// With what is being typed, as it will be.
    [[nodiscard]] QStringList values() const;

    /// Shows other values; what is being typed goes. Emits nothing.
    void setValues(const QStringList& values);

    void setPlaceholderText(const QString& text);

    [[nodiscard]] QLineEdit* editor() const { return m_editor; }

signals:
    /// The user changed the values.
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeTyped();
    void rebuild();
    void remove(qsizetype index);
    void focusChip(qsizetype index);
    bool handleEditorKey(int key);
    bool handleChipKey(qsizetype index, int key);
    [[nodiscard]] QToolButton* makeChip(const QString& value);

    QString m_name;
    QString m_placeholder;
    QStringList m_values;
    QList<QToolButton*> m_chips;
    FlowLayout* m_layout;
    QLineEdit* m_editor;
};

} // namespace ui

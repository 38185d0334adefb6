// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/online/lookup.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ui {

/// What to look up: words, or the sound. GUI thread.
class SearchRow final : public QWidget
{
    Q_OBJECT

public:
    /// @param isAlbum  a whole album is looked up: no title.
    explicit SearchRow(bool isAlbum, QWidget* parent = nullptr);

    void setWords(const models::lookup::Words& words);
    [[nodiscard]] models::lookup::Words words() const;

    void setCanHear(bool canHear, const QString& why);

signals:
    void searched();
    void heard();

private:
    QLineEdit* addField(const QString& name);

    QLineEdit* m_title = nullptr;
    QLineEdit* m_artist;
    QLineEdit* m_album;
    QPushButton* m_hear;
};

} // namespace ui

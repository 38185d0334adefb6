// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/completion.h"

#include <QCompleter>

#include <functional>

class QLineEdit;
class QStandardItemModel;

namespace ui {

/// Offers ways to go on below a search field. GUI thread.
class SearchCompleter final : public QCompleter
{
    Q_OBJECT

public:
    using Source = std::function<models::Completion(const QString& text, qsizetype cursor)>;

    /// Works for the field from now on, and belongs to it.
    explicit SearchCompleter(QLineEdit& field);

    void setSource(const Source& source) { m_source = source; }

    /// Looks what goes with the text as it is; the popup follows by itself while the user types.
    void refresh();
    /// Shows the popup, also when nothing is written yet.
    void offer();

    /// The whole text of the field with this suggestion in it.
    [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override;

signals:
    /// The field holds a suggestion that the user took.
    void taken();

private:
    void take();

    QLineEdit& m_field;
    Source m_source;
    QStandardItemModel* m_rows;
    QString m_before; ///< the word that is completed
    QString m_after;
};

} // namespace ui

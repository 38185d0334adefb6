// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/tagjournaltable.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace models {
class Retagger;
struct TagReport;
} // namespace models

namespace ui {

/// What was written into music files, act by act, each of which can be taken back or done again.
class TagHistory final : public QDialog
{
    Q_OBJECT

public:
    /// @param retagger  outlives the dialog.
    TagHistory(models::Retagger& retagger, QWidget* parent);
    ~TagHistory() override;

private:
    void load();
    void fill(const models::Result<QList<models::TagAction>>& actions);
    void updateButton();
    void toggle();
    void finish(const models::TagReport& report);

    models::Retagger& m_retagger;
    QTreeWidget* m_list;
    QLabel* m_status;
    QPushButton* m_button = nullptr;
    QList<models::TagAction> m_actions;
    QFutureWatcher<models::Result<QList<models::TagAction>>> m_watcher;
};

} // namespace ui

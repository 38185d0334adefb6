// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/renaming/renameplan.h"
#include "ui/jobs/latestjob.h"
#include "ui/session.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace models {
struct TagReport;
} // namespace models

namespace ui {

class MovesModel;
class WriteRun;

/// Moves and renames the files of some tracks by a pattern, shown old against new while it is
/// typed. Nothing happens before the button. Reads, plans and moves off the GUI thread.
class RenameDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param session  with a retagger; outlives the dialog.
    RenameDialog(const Session& session, const models::TrackList& tracks, QWidget* parent);
    ~RenameDialog() override;

signals:
    void moved(const models::TagReport& report);

private:
    using Files = std::shared_ptr<const QList<models::NamedFile>>;

    struct Plan
    {
        QList<models::PlannedMove> moves;
        int companions = 0;
        QString mistake; ///< of the pattern, a sentence
    };

    static Plan planned(const Files& files, const QString& pattern,
        const models::RenameRules& rules, const models::Snapshot& library);
    QWidget* makeForm();
    QTableView* makeTable();
    void plan();
    void take(const Plan& plan);
    void fitRows();
    void move();
    void reject() override;

    Session m_session;
    MovesModel* m_moves;
    QComboBox* m_pattern = nullptr;
    QComboBox* m_folder = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_status;
    WriteRun* m_run = nullptr;
    QWidget* m_body;
    QPushButton* m_button;
    Files m_files;
    QTimer m_fitSoon; ///< the columns have other widths, or the rows other reasons
    LatestJob<QList<models::NamedFile>> m_reading;
    LatestJob<Plan> m_planning;
};

} // namespace ui

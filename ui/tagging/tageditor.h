// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tagging/editsheet.h"
#include "ui/jobs/latestjob.h"
#include "ui/tagging/edittools.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QLineEdit;
class QPushButton;

namespace models {
class Library;
class Retagger;
struct TagReport;
} // namespace models

namespace ui {

class ChangesModel;
class FieldList;
class TagForm;
class WriteRun;

/// Edits the tags of some tracks: what they share in fields, all other fields and frames beside
/// them, what would change in a table below.
/// Nothing is written before Save. Reads and writes off the GUI thread.
class TagEditor final : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive the editor.
    TagEditor(models::Retagger& retagger, const models::Library& library,
        const models::TrackList& tracks, QWidget* parent);
    ~TagEditor() override;

signals:
    void saved(const models::TagReport& report);

private:
    struct Loaded
    {
        models::EditSheet sheet;
        QStringList failures;
    };

    struct Suggestions
    {
        QHash<QString, QStringList> values; ///< by key
    };

    static Loaded load(const models::TrackList& tracks, const std::stop_token& stop);
    static Suggestions suggestionsOf(const models::Snapshot& library);
    QWidget* makeForm();
    EditTools* makeTools();
    QWidget* makeNames();
    void take(const Loaded& loaded);
    void edit(const QString& key, const QStringList& values);
    void reset(const QString& key);
    void apply(const EditTools::Tool& tool);
    void replace();
    void transfer();
    void readNames();
    void refresh();
    void save();
    void reject() override;

    models::EditSheet m_sheet;
    ChangesModel* m_changes;
    TagForm* m_form = nullptr;
    FieldList* m_others = nullptr;
    QLineEdit* m_pattern = nullptr;
    QLabel* m_status;
    WriteRun* m_run = nullptr;
    QWidget* m_body;
    QPushButton* m_save;
    LatestJob<Loaded> m_loading;
    LatestJob<Suggestions> m_suggesting;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGroupBox>

class QLabel;
class QPushButton;

namespace models {
class Learner;
struct LearningSummary;
} // namespace models

namespace ui {

/// The row of the preferences in which the user names a learned model, and sees how far it is.
class ModelChoice final : public QGroupBox
{
    Q_OBJECT

public:
    /// @param learner  outlives the row.
    explicit ModelChoice(models::Learner& learner, QWidget* parent = nullptr);

private:
    void chooseFile();
    void showModel(const QString& path);
    void showProgress(int done, int total);
    void showSummary(const models::LearningSummary& summary);
    void say(const QString& sentence);

    models::Learner& m_learner;
    QLabel* m_model;
    QPushButton* m_choose;
    QPushButton* m_none;
    QLabel* m_status;
};

} // namespace ui

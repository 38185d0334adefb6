// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/modelchoice.h"

#include "models/files/filepath.h"
#include "models/learned/learner.h"
#include "ui/theme/fonts.h"
#include "ui/theme/spacing.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

ModelChoice::ModelChoice(models::Learner& learner, QWidget* parent)
    : QGroupBox(tr("Learned model"), parent)
    , m_learner(learner)
    , m_model(new QLabel(this))
    , m_choose(new QPushButton(tr("Choose model…"), this))
    , m_none(new QPushButton(tr("Use none"), this))
    , m_status(new QLabel(this))
{
    m_model->setAccessibleName(title());
    m_model->setTextFormat(Qt::PlainText);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setVisible(false);
    auto* hint = new QLabel(
        tr("A model that you own (MusiCNN or Discogs-EffNet, as an ONNX file) hears each track as "
           "well, and helps to find tracks that sound alike. Hearing a track takes it some "
           "seconds."),
        this);
    hint->setWordWrap(true);
    theme::setTextSize(*hint, theme::TextSize::Small);
    hint->setMinimumHeight(hint->fontMetrics().lineSpacing() * 3);

    auto* row = new QHBoxLayout;
    row->setSpacing(theme::kSpace2);
    row->addWidget(m_model, 1);
    row->addWidget(m_choose);
    row->addWidget(m_none);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(theme::kSpace2);
    layout->addLayout(row);
    layout->addWidget(m_status);
    layout->addWidget(hint);

    connect(m_choose, &QPushButton::clicked, this, &ModelChoice::chooseFile);
    connect(m_none, &QPushButton::clicked, &m_learner,
        [&learner = m_learner] { learner.choose(QString()); });
    connect(&m_learner, &models::Learner::chosen, this, &ModelChoice::showModel);
    connect(&m_learner, &models::Learner::progressed, this, &ModelChoice::showProgress);
    connect(&m_learner, &models::Learner::finished, this, &ModelChoice::showSummary);
    showModel(m_learner.modelPath());
    if (!models::Learner::isSupported()) {
        m_choose->setEnabled(false);
        say(models::Learner::unsupportedSentence());
    }
}

void ModelChoice::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Choose a model"), QString(), tr("ONNX models (*.onnx);;All files (*)"));
    if (!file.isEmpty()) {
        say(tr("Loading the model…"));
        m_learner.choose(models::pathFromBytes(QFile::encodeName(file)));
    }
}

void ModelChoice::showModel(const QString& path)
{
    m_model->setText(path.isEmpty() ? tr("None") : QFileInfo(models::displayPath(path)).fileName());
    m_model->setToolTip(models::displayPath(path));
    m_none->setEnabled(!path.isEmpty());
}

void ModelChoice::showProgress(int done, int total)
{
    if (total > 0) {
        showModel(m_learner.modelPath());
        say(tr("It has heard %L1 of %Ln tracks.", nullptr, total).arg(done));
    }
}

void ModelChoice::showSummary(const models::LearningSummary& summary)
{
    say(summary.error.isEmpty() && summary.failed > 0
            ? tr("%Ln tracks could not be heard.", nullptr, summary.failed)
            : summary.error);
}

void ModelChoice::say(const QString& sentence)
{
    m_status->setText(sentence);
    m_status->setVisible(!sentence.isEmpty());
}

} // namespace ui

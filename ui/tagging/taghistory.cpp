// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/taghistory.h"

#include "models/tagging/retagger.h"
#include "ui/theme/spacing.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

TagHistory::TagHistory(models::Retagger& retagger, QWidget* parent)
    : QDialog(parent)
    , m_retagger(retagger)
    , m_list(new QTreeWidget(this))
    , m_status(new QLabel(this))
{
    setWindowTitle(tr("What was written into files"));
    m_list->setHeaderLabels({tr("When"), tr("What"), tr("Files"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(windowTitle());
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_button = buttons->addButton(tr("&Take back"), QDialogButtonBox::ActionRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_status);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 24);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_button, &QPushButton::clicked, this, &TagHistory::toggle);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &TagHistory::updateButton);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { fill(m_watcher.result()); });
    connect(&retagger, &models::Retagger::finished, this, &TagHistory::finish);
    connect(&retagger, &models::Retagger::progressed, this, [this](int done, int total) {
        m_status->setText(tr("%1 of %2 files").arg(done).arg(total));
    });
    load();
}

TagHistory::~TagHistory() = default;

void TagHistory::load()
{
    m_watcher.setFuture(m_retagger.history());
}

void TagHistory::fill(const models::Result<QList<models::TagAction>>& actions)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    m_actions = actions ? *actions : QList<models::TagAction>();
    for (const models::TagAction& action : std::as_const(m_actions)) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(action.atMs);
        auto* item = new QTreeWidgetItem(m_list,
            {QLocale().toString(at, QLocale::ShortFormat), action.name,
                QLocale().toString(action.files),
                action.isUndone     ? tr("taken back")
                    : action.isMove ? tr("moved")
                                    : tr("written")});
        // On the column that takes what the others leave: a hint is their width as well.
        item->setSizeHint(1, {0, fontMetrics().height() + theme::kSpace2});
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::max(row, 0)));
    if (!actions) {
        m_status->setText(actions.error().detail);
    } else if (m_actions.isEmpty()) {
        m_status->setText(tr("Segue has not written into any file."));
    }
    updateButton();
}

void TagHistory::updateButton()
{
    const qsizetype row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const bool isChosen = row >= 0 && row < m_actions.size();
    m_button->setEnabled(isChosen && !m_retagger.isRunning());
    m_button->setText(isChosen && m_actions.at(row).isUndone ? tr("Do &again") : tr("&Take back"));
}

void TagHistory::toggle()
{
    const models::TagAction& action =
        m_actions.at(m_list->indexOfTopLevelItem(m_list->currentItem()));
    if (action.isUndone) {
        m_retagger.redo(action.id);
    } else {
        m_retagger.undo(action.id);
    }
    updateButton();
}

void TagHistory::finish(const models::TagReport& report)
{
    QStringList sentences{tr("%1 of %2 files were written.").arg(report.written).arg(report.files)};
    for (const models::TagFailure& failure : report.failures.mid(0, 5)) {
        sentences.append(failure.reason);
    }
    m_status->setText(sentences.join(u'\n'));
    load();
}

} // namespace ui

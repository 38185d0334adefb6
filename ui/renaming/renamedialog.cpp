// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renaming/renamedialog.h"

#include "models/files/filepath.h"
#include "models/library/library.h"
#include "models/library/roots.h"
#include "models/renaming/companions.h"
#include "models/renaming/renaming.h"
#include "models/settings/settings.h"
#include "ui/renaming/movesmodel.h"
#include "ui/renaming/wrappingdelegate.h"
#include "ui/tagging/writerun.h"
#include "ui/theme/spacing.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kState = u"renamePattern"_s;

const QStringList kPatterns{u"{album_artist}/{album}/[{disc}-]{track} - {title}"_s,
    u"{album_artist}/[{year} - ]{album}/[{disc}-]{track} - {title}"_s,
    u"{genre|Other}/{artist}/{album}/{track} - {title}"_s, u"[{track} - ]{title}"_s,
    u"{artist} - {title}"_s};

} // namespace

RenameDialog::RenameDialog(const Session& session, const models::TrackList& tracks, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_moves(new MovesModel(this))
    , m_status(new QLabel(this))
    , m_body(new QWidget(this))
{
    auto* progress = new QProgressBar(this);
    m_run = new WriteRun(*session.retagger, *m_status, *progress, *this);
    setWindowTitle(tr("Names of %n files", nullptr, static_cast<int>(tracks.size())));
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(theme::kSpace3);
    body->addWidget(makeForm());
    m_table = makeTable();
    body->addWidget(m_table, 1);
    m_body->setEnabled(false);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setText(tr("Reading the files…"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_button = buttons->addButton(tr("&Move"), QDialogButtonBox::AcceptRole);
    m_button->setEnabled(false);
    connect(m_button, &QPushButton::clicked, this, &RenameDialog::move);
    connect(buttons, &QDialogButtonBox::rejected, this, &RenameDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_status);
    layout->addWidget(progress);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 160, fontMetrics().height() * 34);

    connect(m_run, &WriteRun::ended, this, &RenameDialog::moved);
    m_reading.start(
        [tracks, library = session.library.snapshot()](const std::stop_token& stop) {
            QList<models::TagTarget> targets;
            for (const models::TrackPtr& track : tracks) {
                targets.append({track->path, track});
            }
            return models::readNamedFiles(targets, *library, {}, stop);
        },
        [this](const QList<models::NamedFile>& files) {
            m_files = std::make_shared<const QList<models::NamedFile>>(files);
            m_body->setEnabled(true);
            m_pattern->setFocus();
            plan();
        });
}

RenameDialog::~RenameDialog() = default;

QWidget* RenameDialog::makeForm()
{
    auto* form = new QWidget(m_body);
    auto* layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_pattern = new QComboBox(form);
    m_pattern->setEditable(true);
    m_pattern->setInsertPolicy(QComboBox::NoInsert);
    m_pattern->addItems(kPatterns);
    const QString last = QString::fromUtf8(m_session.settings.state(kState));
    m_pattern->setCurrentText(last.isEmpty() ? kPatterns.constFirst() : last);
    m_pattern->setAccessibleName(tr("Pattern of the names"));
    m_pattern->setToolTip(
        tr("Fields in braces, slashes between folders. What is in [brackets] is left out where a "
           "field is absent; {album|No album} has a text for that; {track:3} has three digits."));
    connect(m_pattern, &QComboBox::currentTextChanged, this, &RenameDialog::plan);
    m_folder = new QComboBox(form);
    m_folder->addItem(tr("The folder of the library that each file is in"), QString());
    for (const QString& root : m_session.roots.paths()) {
        m_folder->addItem(models::displayPath(root), root);
    }
    m_folder->setToolTip(tr("Where the folders of the pattern begin."));
    connect(m_folder, &QComboBox::currentIndexChanged, this, &RenameDialog::plan);
    layout->addRow(tr("&Pattern:"), m_pattern);
    layout->addRow(tr("&Folders begin in:"), m_folder);
    return form;
}

QTableView* RenameDialog::makeTable()
{
    auto* table = new QTableView(m_body);
    table->setModel(m_moves);
    table->setAccessibleName(tr("Names now and then"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    // Paths lose their middle; a reason is read whole, on as many lines as it needs.
    table->setItemDelegateForColumn(
        static_cast<int>(MovesModel::Column::Remark), new WrappingDelegate(*table));
    m_fitSoon.setSingleShot(true);
    m_fitSoon.setInterval(0);
    connect(&m_fitSoon, &QTimer::timeout, this, &RenameDialog::fitRows);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, &m_fitSoon,
        qOverload<>(&QTimer::start));
    return table;
}

RenameDialog::Plan RenameDialog::planned(const Files& files, const QString& pattern,
    const models::RenameRules& rules, const models::Snapshot& library)
{
    Plan plan;
    const models::Result<models::RenamePattern> parsed = models::RenamePattern::parse(pattern);
    if (!parsed) {
        plan.mistake = parsed.error().detail;
        return plan;
    }
    models::RenameRules whole = rules;
    whole.pattern = *parsed;
    plan.moves = models::plannedMoves(*files, whole, library);
    plan.companions = static_cast<int>(models::companionMoves(plan.moves, whole.roots).size());
    return plan;
}

void RenameDialog::plan()
{
    if (!m_files) {
        return;
    }
    m_button->setEnabled(false); // until it is known what it would do
    models::RenameRules rules;
    rules.roots = m_session.roots.paths();
    rules.folder = m_folder->currentData().toString();
    m_planning.start(
        [files = m_files, pattern = m_pattern->currentText(), rules,
            library = m_session.library.snapshot()](
            const std::stop_token&) { return planned(files, pattern, rules, *library); },
        [this](const Plan& plan) { take(plan); });
}

void RenameDialog::take(const Plan& plan)
{
    m_moves->show(plan.moves, m_session.roots.paths());
    m_fitSoon.start();
    if (!plan.mistake.isEmpty()) {
        m_status->setText(plan.mistake);
        return;
    }
    const auto moving = static_cast<int>(
        std::ranges::count_if(plan.moves, [](const auto& move) { return move.isMove(); }));
    const auto held = static_cast<int>(std::ranges::count_if(
        plan.moves, [](const auto& move) { return !move.problem.isEmpty(); }));
    QStringList sentences{moving > 0
            ? tr("%Ln files get another name, none of them yet.", nullptr, moving)
            : tr("No file gets another name.")};
    if (plan.companions > 0) {
        sentences.append(
            tr("%Ln other files of their folders go along.", nullptr, plan.companions));
    }
    if (held > 0) {
        sentences.append(tr("%Ln files stay, for the reason beside them.", nullptr, held));
    }
    m_status->setText(sentences.join(u' '));
    m_button->setEnabled(moving > 0);
}

/// Gives each reason the lines that it needs.
void RenameDialog::fitRows()
{
    constexpr int kMostFitted = 1'000; // the others have their tool tips
    const QList<models::PlannedMove>& moves = m_moves->moves();
    int fitted = 0;
    for (int row = 0; row < moves.size() && fitted < kMostFitted; ++row) {
        if (!moves[row].problem.isEmpty()) {
            m_table->resizeRowToContents(row);
            ++fitted;
        }
    }
}

void RenameDialog::move()
{
    m_body->setEnabled(false);
    m_button->setEnabled(false);
    m_session.settings.setState(kState, m_pattern->currentText().toUtf8());
    models::RenameOrder order;
    order.roots = m_session.roots.paths();
    std::ranges::copy_if(m_moves->moves(), std::back_inserter(order.moves),
        [](const models::PlannedMove& move) { return move.isMove(); });
    order.name = tr("Names of %n files", nullptr, static_cast<int>(order.moves.size()));
    m_run->rename(order);
}

void RenameDialog::reject()
{
    if (!m_run->stop()) {
        QDialog::reject();
    }
}

} // namespace ui

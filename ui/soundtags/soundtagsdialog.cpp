// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/soundtags/soundtagsdialog.h"

#include "models/library/library.h"
#include "models/settings/settings.h"
#include "ui/tagging/changesmodel.h"
#include "ui/tagging/changestable.h"
#include "ui/tagging/writerun.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kState = u"soundTags"_s;

} // namespace

SoundTagsDialog::SoundTagsDialog(models::Retagger& retagger, const models::Library& library,
    models::Settings& settings, const models::TrackList& tracks, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_settings(settings)
    , m_tracks(tracks)
    , m_changes(new ChangesModel(this))
    , m_choices(makeChoices())
    , m_status(new QLabel(this))
    , m_skipped(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_run(new WriteRun(retagger, *m_status, *m_progress, *this))
{
    setWindowTitle(tr("Tempo, key and loudness into the tags of %n tracks", nullptr,
        static_cast<int>(tracks.size())));
    for (QLabel* label : {m_status, m_skipped}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setEnabled(false);
    connect(m_save, &QPushButton::clicked, this, &SoundTagsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &SoundTagsDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_choices);
    layout->addWidget(makeChangesTable(*m_changes, this), 1);
    layout->addWidget(m_status);
    layout->addWidget(m_skipped);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 40);

    constexpr int kLookMs = 100;
    m_watch.setInterval(kLookMs);
    connect(&m_watch, &QTimer::timeout, this, &SoundTagsDialog::showMeasured);
    connect(m_run, &WriteRun::ended, this, &SoundTagsDialog::saved);
    recall();
    plan();
}

SoundTagsDialog::~SoundTagsDialog() = default;

QWidget* SoundTagsDialog::makeChoices()
{
    auto* choices = new QWidget(this);
    auto* layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace1);
    const auto add = [&](const QString& text, const QString& toolTip) {
        auto* box = new QCheckBox(text, choices);
        box->setToolTip(toolTip);
        connect(box, &QCheckBox::toggled, this, &SoundTagsDialog::plan);
        layout->addWidget(box);
        return box;
    };
    m_tempo = add(tr("&Tempo"), tr("As a whole number of beats per minute, in the field BPM."));
    m_key = new QCheckBox(tr("&Key, written as"), choices);
    m_key->setToolTip(tr("In the field for the initial key."));
    connect(m_key, &QCheckBox::toggled, this, &SoundTagsDialog::plan);
    m_notation = new QComboBox(choices);
    m_notation->setAccessibleName(tr("How keys are written"));
    // In the order of models::KeyNotation.
    m_notation->addItems({tr("8A (Camelot)"), tr("Am (name of the note)"), tr("1m (Open Key)")});
    connect(m_notation, &QComboBox::currentIndexChanged, this, &SoundTagsDialog::plan);
    auto* key = new QHBoxLayout;
    key->setSpacing(theme::kSpace2);
    key->addWidget(m_key);
    key->addWidget(m_notation);
    key->addStretch();
    layout->addLayout(key);
    m_trackGain = add(tr("&Loudness of the track"),
        tr("ReplayGain 2.0 with the true peak; in Opus files the gain of R128."));
    m_albumGain = add(tr("Loudness of the &album (all its files are read for it)"),
        tr("Over the sound of the whole album, so that its quiet pieces stay quiet."));
    m_fingerprint = add(tr("AcoustID &fingerprint"),
        tr("A long text by which other programs recognise the recording."));
    return choices;
}

/// What was chosen the last time: a letter for each box, and the notation.
void SoundTagsDialog::recall()
{
    const QByteArray state = m_settings.state(kState);
    const QByteArray chosen = state.isEmpty() ? QByteArray("tkg0") : state;
    m_tempo->setChecked(chosen.contains('t'));
    m_key->setChecked(chosen.contains('k'));
    m_trackGain->setChecked(chosen.contains('g'));
    m_albumGain->setChecked(chosen.contains('a'));
    m_fingerprint->setChecked(chosen.contains('f'));
    m_notation->setCurrentIndex(qBound(0, chosen.back() - '0', m_notation->count() - 1));
}

models::SoundChoice SoundTagsDialog::choice() const
{
    models::SoundChoice choice;
    choice.tempo = m_tempo->isChecked();
    choice.key = m_key->isChecked();
    choice.trackGain = m_trackGain->isChecked();
    choice.albumGain = m_albumGain->isChecked();
    choice.fingerprint = m_fingerprint->isChecked();
    choice.notation = static_cast<models::KeyNotation>(m_notation->currentIndex());
    return choice;
}

void SoundTagsDialog::plan()
{
    m_save->setEnabled(false);
    m_status->setText(tr("Reading the files…"));
    m_measured = std::make_shared<Measured>();
    m_watch.start();
    m_planning.start(
        [tracks = m_tracks, choice = choice(), measured = m_measured,
            sources = models::SoundSources{m_library.snapshot(), m_library.details(), m_albums}](
            const std::stop_token& stop) {
            const auto progressed = [&measured](int done, int total) {
                measured->done = done;
                measured->total = total;
            };
            return models::planSoundFields(tracks, choice, sources, progressed, stop);
        },
        [this](const models::SoundPlan& plan) { take(plan); });
}

void SoundTagsDialog::showMeasured()
{
    const int total = m_measured->total;
    m_progress->setVisible(total > 0);
    if (total > 0) {
        m_progress->setRange(0, total);
        m_progress->setValue(m_measured->done);
        m_status->setText(tr("Measuring the loudness of %1 of %2 files of the albums…")
                              .arg(m_measured->done)
                              .arg(total));
    }
}

void SoundTagsDialog::take(const models::SoundPlan& plan)
{
    m_watch.stop();
    m_progress->setVisible(false);
    m_albums = plan.albums;
    m_sheet = plan.sheet;
    m_changes->show(m_sheet);
    const int count = m_changes->rowCount();
    m_save->setEnabled(count > 0);
    m_status->setText(count > 0  ? tr("%n changes, none of them written yet.", nullptr, count)
            : choice().isEmpty() ? tr("Choose what to write.")
                                 : tr("Nothing would change."));
    constexpr qsizetype kMostShown = 3;
    QStringList reasons;
    for (const models::TagFailure& skipped : plan.skipped.mid(0, kMostShown)) {
        reasons.append(skipped.reason);
    }
    if (plan.skipped.size() > kMostShown) {
        reasons.append(tr("%n more values are left out.", nullptr,
            static_cast<int>(plan.skipped.size() - kMostShown)));
    }
    m_skipped->setText(reasons.join(u'\n'));
    m_skipped->setVisible(!reasons.isEmpty());
}

void SoundTagsDialog::save()
{
    const models::SoundChoice chosen = choice();
    QByteArray state;
    state += chosen.tempo ? "t" : "";
    state += chosen.key ? "k" : "";
    state += chosen.trackGain ? "g" : "";
    state += chosen.albumGain ? "a" : "";
    state += chosen.fingerprint ? "f" : "";
    m_settings.setState(kState, state + QByteArray::number(static_cast<int>(chosen.notation)));
    m_choices->setEnabled(false);
    m_save->setEnabled(false);
    models::TagOrder order = m_sheet.order({});
    order.name =
        tr("Tempo, key and loudness of %n tracks", nullptr, static_cast<int>(order.targets.size()));
    m_run->write(order);
}

void SoundTagsDialog::reject()
{
    if (!m_run->stop()) {
        QDialog::reject();
    }
}

} // namespace ui

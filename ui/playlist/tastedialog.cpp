// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/tastedialog.h"

#include "models/library/library.h"
#include "models/playlist/playlistbuilder.h"
#include "models/playlist/sharedsounds.h"
#include "models/text/text.h"
#include "ui/inspector/labels.h"
#include "ui/inspector/meterbar.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QRandomGenerator>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

/// The right end of a bar; 1, what a part counts by itself, stands a third along, as on the sliders
/// of the rules.
constexpr double kMostWeight = 3.0;

} // namespace

TasteDialog::TasteDialog(models::Library& library, models::Taste& taste, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_taste(taste)
    , m_draw(QRandomGenerator::global()->generate())
    , m_note(new QuietLabel(this))
    , m_skip(new QPushButton(tr("&Ask about others"), this))
    , m_forget(new QPushButton(tr("&Forget my answers"), this))
{
    setWindowTitle(tr("What sounds alike to you"));
    auto* question = sectionHeading(tr("Which one is the odd one out?"), this);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(theme::kSpace4);
    for (int place = 0; place < 3; ++place) {
        cards->addWidget(makeCard(place), 1);
    }
    m_note->setObjectName(u"tasteNote"_s);
    m_note->setWordWrap(true);
    m_skip->setObjectName(u"skip"_s);
    m_forget->setObjectName(u"forget"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_skip, QDialogButtonBox::ActionRole);
    buttons->addButton(m_forget, QDialogButtonBox::ResetRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(question);
    layout->addLayout(cards);
    layout->addSpacing(theme::kSpace2);
    layout->addWidget(sectionHeading(tr("What counts for your playlists"), this));
    layout->addWidget(makeWeights());
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(m_skip, &QPushButton::clicked, this, &TasteDialog::ask);
    connect(m_forget, &QPushButton::clicked, this, &TasteDialog::forget);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    ask();
}

void TasteDialog::answer(int odd)
{
    if (m_trio[0] == 0 || odd < 0 || odd >= static_cast<int>(m_trio.size())) {
        return;
    }
    const models::Result<void> kept = m_taste.add({models::oddOneOutAnswer(m_trio, odd)});
    if (!kept) {
        say(kept.error().detail);
        return;
    }
    ask();
}

QWidget* TasteDialog::makeCard(int place)
{
    auto* card = new QWidget(this);
    Card& parts = m_cards.at(static_cast<std::size_t>(place));
    parts.title = textLabel(theme::TextSize::Body, card);
    parts.title->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    parts.artist = new QuietLabel(card);
    parts.artist->setWordWrap(true);
    parts.play = new QPushButton(theme::icon(u"play"_s), tr("Listen"), card);
    parts.play->setAutoDefault(false);
    parts.odd = new QPushButton(tr("&%1 This one").arg(place + 1), card);
    parts.odd->setObjectName(u"odd%1"_s.arg(place));
    parts.odd->setAutoDefault(false);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace1);
    layout->addWidget(parts.title);
    layout->addWidget(parts.artist);
    layout->addStretch(1);
    layout->addWidget(parts.play);
    layout->addWidget(parts.odd);
    connect(parts.play, &QPushButton::clicked, this,
        [this, place] { emit playRequested(m_trio.at(static_cast<std::size_t>(place))); });
    connect(parts.odd, &QPushButton::clicked, this, [this, place] { answer(place); });
    return card;
}

QWidget* TasteDialog::makeWeights()
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme::kSpace3);
    grid->setVerticalSpacing(theme::kSpace1);
    grid->setColumnStretch(1, 1);
    for (const std::string& name : models::distanceParts()) {
        const QString words = models::partsText({{name, 0.0}});
        const QString caption = words.isEmpty() ? QString::fromStdString(name) : words;
        auto* bar = new MeterBar(box);
        bar->setObjectName(u"learned-"_s + QString::fromStdString(name));
        bar->setAccessibleName(caption);
        bar->setColor(theme::dataColour(theme::DataHue::Energy, theme::isDark(palette())));
        bar->setTick(1.0 / kMostWeight);
        const int row = grid->rowCount();
        grid->addWidget(new QLabel(caption, box), row, 0);
        grid->addWidget(bar, row, 1);
        m_weights.insert(QString::fromStdString(name), bar);
    }
    return box;
}

void TasteDialog::ask()
{
    m_trio = {};
    showTrio();
    ++m_draw;
    m_job.start(
        [library = m_library.snapshot(), shared = m_library.sounds(), draw = m_draw,
            answers = m_taste.answers()](const std::stop_token& stop) {
            const auto sounds = shared->of(*library);
            return std::make_shared<const Found>(Found{models::oddOneOutTrio(*sounds, draw, stop),
                models::learnedTaste(*sounds, answers)});
        },
        [this](const std::shared_ptr<const Found>& found) { finish(*found); });
}

void TasteDialog::finish(const Found& found)
{
    showWeights(found.learned);
    if (found.trio) {
        m_trio = *found.trio;
    } else {
        say(found.trio.error().detail);
    }
    showTrio();
}

void TasteDialog::showTrio()
{
    const bool isAsking = m_trio[0] != 0;
    for (std::size_t place = 0; place < m_cards.size(); ++place) {
        const Card& card = m_cards.at(place);
        const models::TrackPtr track = m_library.track(m_trio.at(place));
        const QString title = track ? track->displayTitle() : tr("…");
        card.title->setText(title);
        card.artist->setText(track ? track->tags.artist : QString());
        card.play->setAccessibleName(tr("Listen to %1").arg(title));
        card.odd->setAccessibleName(tr("%1 is the odd one").arg(title));
        card.play->setEnabled(isAsking);
        card.odd->setEnabled(isAsking);
    }
}

void TasteDialog::showWeights(const models::LearnedTaste& learned)
{
    for (auto bar = m_weights.cbegin(); bar != m_weights.cend(); ++bar) {
        const auto found = learned.weights.find(bar.key().toStdString());
        const double weight = found == learned.weights.end() ? 1.0 : found->second;
        bar.value()->setValue(weight / kMostWeight,
            tr("%1: counts %2 times as much as by itself")
                .arg(bar.value()->accessibleName(), models::text::number(weight, 2)));
    }
    m_forget->setEnabled(!m_taste.answers().isEmpty());
    const auto percent = [](double share) { return std::lround(share * 100.0); };
    say(learned.answers == 0
            ? tr("All count as they do by themselves, where the ticks stand. Some 30 answers move "
                 "them usefully; thumbs in a playlist count, too.")
            : tr("From %Ln answers. These weights explain %1 % of them, those by themselves "
                 "%2 %.",
                nullptr, learned.answers)
                  .arg(percent(learned.explained))
                  .arg(percent(learned.explainedBefore)));
}

void TasteDialog::forget()
{
    const models::Result<void> done = m_taste.reset();
    if (!done) {
        say(done.error().detail);
        return;
    }
    emit forgotten();
    ask();
}

void TasteDialog::say(const QString& sentence)
{
    m_note->setText(sentence);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/online/searchrow.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

SearchRow::SearchRow(bool isAlbum, QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace2);
    if (!isAlbum) {
        m_title = addField(tr("&Title"));
    }
    m_artist = addField(tr("&Artist"));
    m_album = addField(tr("Al&bum"));
    auto* search = new QPushButton(theme::icon(u"search"_s), tr("&Search"), this);
    search->setToolTip(tr("Asks MusicBrainz for these words."));
    m_hear = new QPushButton(theme::icon(u"sounds-like"_s), tr("By s&ound"), this);
    for (QPushButton* button : {search, m_hear}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    connect(search, &QPushButton::clicked, this, &SearchRow::searched);
    connect(m_hear, &QPushButton::clicked, this, &SearchRow::heard);
}

QLineEdit* SearchRow::addField(const QString& name)
{
    auto* label = new QLabel(name, this);
    auto* field = new QLineEdit(this);
    label->setBuddy(field);
    field->setAccessibleName(QString(name).remove(u'&'));
    field->setClearButtonEnabled(true);
    connect(field, &QLineEdit::returnPressed, this, &SearchRow::searched);
    layout()->addWidget(label);
    layout()->addWidget(field);
    return field;
}

void SearchRow::setWords(const models::lookup::Words& words)
{
    if (m_title != nullptr) {
        m_title->setText(words.title);
    }
    m_artist->setText(words.artist);
    m_album->setText(words.album);
}

models::lookup::Words SearchRow::words() const
{
    return {m_title == nullptr ? QString() : m_title->text(), m_artist->text(), m_album->text()};
}

void SearchRow::setCanHear(bool canHear, const QString& why)
{
    m_hear->setEnabled(canHear);
    m_hear->setToolTip(why);
}

} // namespace ui

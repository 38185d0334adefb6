// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/labels.h"
#include "ui/player/elidedlabel.h"
#include "ui/playlist/listchoice.h"
#include "ui/playlist/mendbar.h"
#include "ui/playlist/playlistpicture.h"
#include "ui/playlist/playlisttable.h"
#include "ui/playlist/playlistview.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

// How the workshop is laid out.

namespace ui {

using namespace Qt::StringLiterals;

QWidget* PlaylistView::makeListPage()
{
    auto* page = new QWidget(m_pages);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace2);
    top->setSpacing(theme::kSpace2);
    top->addLayout(makeHeader());
    m_busy = new QProgressBar(page);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(theme::kSpace1);
    m_busy->setAccessibleName(tr("Making the playlist"));
    QSizePolicy keepPlace = m_busy->sizePolicy();
    keepPlace.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keepPlace);
    m_rules = new RuleStrip(m_library, m_presetFolder, page);
    m_notes = new QuietLabel(page);
    m_notes->setObjectName(u"notes"_s);
    m_notes->setWordWrap(true);
    m_picture = new PlaylistPicture(page);
    top->addWidget(m_rules);
    top->addWidget(m_busy);
    top->addWidget(m_notes);
    top->addWidget(new MendBar(m_library, *m_editor, page));
    top->addWidget(m_picture);
    m_table = new PlaylistTable(m_library, *m_editor, page);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    return page;
}

QBoxLayout* PlaylistView::makeHeader()
{
    m_name = new ElidedLabel(m_pages);
    m_name->setObjectName(u"name"_s);
    theme::setTextSize(*m_name, theme::TextSize::Heading);
    m_summary = new QuietLabel(m_pages);
    m_summary->setObjectName(u"summary"_s);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_summary);
    m_stop = makeButton(u"clear"_s, tr("Stop"), u"stop"_s);
    m_play = makeButton(u"play"_s, tr("Play"), u"play"_s);
    m_save = makeButton(u"save"_s, tr("Save…"), u"save"_s);
    m_exportButton = makeButton(u"export"_s, tr("Export…"), u"export"_s);
    m_stop->hide();
    m_lists = new ListChoice(*m_editor, m_store, m_pages);
    auto* header = new QHBoxLayout;
    header->setSpacing(theme::kSpace2);
    header->addLayout(names, 1);
    header->addWidget(m_lists);
    for (QPushButton* button : {m_stop, m_play, m_save, m_exportButton}) {
        header->addWidget(button);
    }
    return header;
}

QPushButton* PlaylistView::makeButton(const QString& icon, const QString& text, const QString& name)
{
    auto* button = new QPushButton(theme::icon(icon), text, m_pages);
    button->setObjectName(name);
    return button;
}

} // namespace ui

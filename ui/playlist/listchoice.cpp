// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/listchoice.h"

#include "ui/playlist/playlisteditor.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

using namespace Qt::StringLiterals;

ListChoice::ListChoice(PlaylistEditor& editor, models::PlaylistStore& store, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_store(store)
    , m_choice(new QComboBox(this))
    , m_saveAll(new QPushButton(theme::icon(u"save"_s), tr("Save all"), this))
{
    m_choice->setObjectName(u"lists"_s);
    m_choice->setAccessibleName(tr("The lists that were made"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int kLetters = 24;
    m_choice->setMinimumContentsLength(kLetters);
    m_saveAll->setObjectName(u"saveAll"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(m_choice);
    layout->addWidget(m_saveAll);
    hide();
    connect(m_choice, &QComboBox::activated, this, &ListChoice::showList);
    connect(m_saveAll, &QPushButton::clicked, this, &ListChoice::saveAll);
    connect(&editor, &PlaylistEditor::contentChanged, this, &ListChoice::follow);
}

void ListChoice::setLists(const QList<PlaylistContent>& lists)
{
    m_lists = lists.size() > 1 ? lists : QList<PlaylistContent>();
    m_choice->clear();
    for (const PlaylistContent& list : m_lists) {
        m_choice->addItem(list.listName);
    }
}

void ListChoice::renameSearch(const QString& from, const QString& to)
{
    for (PlaylistContent& list : m_lists) {
        ui::renameSearch(list, from, to);
    }
}

void ListChoice::showList(int list)
{
    if (list >= 0 && list < m_lists.size()) {
        m_editor.replaceContent(m_lists.at(list), {.text = tr("Show another of the lists")});
    }
}

/// Another playlist may be shown by now, or another of the lists after an undo.
void ListChoice::follow()
{
    const PlaylistDocument* document = m_editor.document();
    const int list =
        document == nullptr || document->savedId != 0 || document->content.listName.isEmpty()
        ? -1
        : m_choice->findText(document->content.listName);
    m_choice->setCurrentIndex(list);
    setVisible(list >= 0);
}

void ListChoice::saveAll()
{
    for (const PlaylistContent& list : m_lists) {
        const models::Result<models::PlaylistId> id = m_store.create(list.listName, list.entries);
        if (!id) {
            emit said(id.error().detail);
            return;
        }
    }
    emit said(tr("%n playlists saved.", nullptr, static_cast<int>(m_lists.size())));
}

} // namespace ui

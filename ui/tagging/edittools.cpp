// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tagging/edittools.h"

#include <QMenu>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Sheet = models::EditSheet;
using Language = models::TitleLanguage;

constexpr std::array kLanguages{
    Language::English, Language::German, Language::French, Language::Spanish, Language::Italian};

QString nameOf(Language language)
{
    switch (language) {
    case Language::English:
        return EditTools::tr("English");
    case Language::German:
        return EditTools::tr("German");
    case Language::French:
        return EditTools::tr("French");
    case Language::Spanish:
        return EditTools::tr("Spanish");
    case Language::Italian:
        return EditTools::tr("Italian");
    }
    return {};
}

/// @param language  none: that of each text.
QString capitalise(Sheet& sheet, std::optional<Language> language)
{
    QSet<Language> used;
    for (const QString& key : {u"TITLE"_s, u"ALBUM"_s, u"ARTIST"_s}) {
        sheet.change(key, [&used, language](const QString& text) {
            const Language one = language.value_or(models::guessedLanguage(text));
            const QString made = models::titleCased(text, one);
            if (made != text) {
                used.insert(one);
            }
            return made;
        });
    }
    QStringList names;
    for (const Language one : kLanguages) {
        if (used.contains(one)) {
            names.append(nameOf(one));
        }
    }
    return names.isEmpty()
        ? EditTools::tr("The capital letters are as in titles already.")
        : EditTools::tr("Capital letters as in titles of: %1.").arg(names.join(", "_L1));
}

} // namespace

EditTools::EditTools(QWidget* parent)
    : QToolButton(parent)
{
    auto* menu = new QMenu(this);
    addNumbers(*menu);
    menu->addSeparator();
    addCapitals(*menu->addMenu(tr("&Capital letters as in titles")));
    add(*menu, tr("&Remove needless spaces"), [](Sheet& sheet) {
        sheet.change({}, models::trimmedText);
        return QString();
    });
    connect(menu->addAction(tr("&Find and replace…")), &QAction::triggered, this,
        &EditTools::replaceRequested);
    connect(menu->addAction(tr("Copy or &swap fields…")), &QAction::triggered, this,
        &EditTools::transferRequested);
    menu->addSeparator();
    add(*menu, tr("Take all changes &back"), [](Sheet& sheet) {
        for (const Sheet::Change& change : sheet.changes()) {
            sheet.reset(change.key);
        }
        return QString();
    });
    setText(tr("&Tools"));
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
}

void EditTools::addNumbers(QMenu& menu)
{
    add(menu, tr("&Number the tracks in this order"), [](Sheet& sheet) {
        sheet.number(false);
        return QString();
    });
    add(menu, tr("Number them with the &total"), [](Sheet& sheet) {
        sheet.number(true);
        return QString();
    });
    add(menu, tr("Number each &disc, with totals of tracks and discs"), [](Sheet& sheet) {
        sheet.numberDiscs();
        return QString();
    });
}

void EditTools::addCapitals(QMenu& menu)
{
    add(menu, tr("By the &language of each text"),
        [](Sheet& sheet) { return capitalise(sheet, std::nullopt); });
    menu.addSeparator();
    for (const Language language : kLanguages) {
        add(menu, nameOf(language),
            [language](Sheet& sheet) { return capitalise(sheet, language); });
    }
}

void EditTools::add(QMenu& menu, const QString& text, const Tool& tool)
{
    connect(menu.addAction(text), &QAction::triggered, this, [this, tool] { emit chosen(tool); });
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/titlecase.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Words
{
    TitleLanguage language;
    QSet<QString> small;
    QSet<QString> elided; ///< before an apostrophe
    QString letters; ///< that the other languages hardly have
};

QSet<QString> words(const QString& text)
{
    const QStringList list = text.split(u' ');
    return {list.begin(), list.end()};
}

const std::array<Words, 5>& languages()
{
    static const std::array<Words, 5> kLanguages{{
        {TitleLanguage::English,
            words(u"a an and as at but by for from in into nor of on or the to vs. with"_s), {},
            {}},
        {TitleLanguage::German,
            words(
                u"der die das den dem des ein eine einen einem einer eines und oder aber als am "
                "an auf aus bei bis durch für gegen im in ins mit nach ohne seit um unter vom von "
                "vor zu zum zur über"_s),
            {}, u"äöüß"_s},
        {TitleLanguage::French,
            words(u"le la les un une des de du et ou à au aux en dans par pour sur sans sous avec "
                  "ne que qui chez vers"_s),
            words(u"l d j m t s n c qu jusqu"_s), u"çêœèàûîô"_s},
        {TitleLanguage::Spanish,
            words(u"el la los las un una unos unas de del y e o u a al en con por para sin sobre "
                  "que entre desde hasta"_s),
            {}, u"ñ¿¡áíóú"_s},
        {TitleLanguage::Italian,
            words(u"il lo la i gli le un uno una di del dello della dei degli delle e ed o a ad al "
                  "allo alla ai agli alle da dal dalla in nel nella con su sul sulla per tra fra "
                  "che"_s),
            words(u"l un d c dell nell all sull dall quell"_s), u"òìù"_s},
    }};
    return kLanguages;
}

const Words& wordsOf(TitleLanguage language)
{
    return languages().at(static_cast<std::size_t>(language));
}

bool isApostrophe(QChar character)
{
    return character == u'\'' || character == QChar(0x2019);
}

/// A word without what stands around it.
QString bare(const QString& word)
{
    const auto isLetter = [](QChar character) { return character.isLetterOrNumber(); };
    const auto first = std::ranges::find_if(word, isLetter);
    auto last = word.cend();
    while (last != first && !isLetter(*(last - 1)) && *(last - 1) != u'.') {
        --last;
    }
    return QString(first, std::distance(first, last));
}

/// Nothing but its first letter is a capital, perhaps not even that.
bool isPlain(const QString& word)
{
    const QString letters = bare(word);
    return letters.mid(1) == letters.mid(1).toLower();
}

void raise(QString& word, qsizetype from)
{
    for (qsizetype i = from; i < word.size(); ++i) {
        if (word.at(i).isLetterOrNumber()) {
            word[i] = word.at(i).toUpper();
            return;
        }
    }
}

/// Whether a title begins again after this word.
bool endsPart(const QString& word)
{
    static const QString kEnds = u":.!?/–—"_s;
    return word == "-"_L1 || (!word.isEmpty() && kEnds.contains(word.back()));
}

void shape(QString& word, const Words& language, bool isOuter)
{
    const auto mark = std::ranges::find_if(word, isApostrophe);
    const qsizetype after = std::distance(word.begin(), mark) + 1;
    const bool isElided =
        mark != word.end() && language.elided.contains(bare(word.left(after - 1)).toLower());
    if (isElided) {
        // L'amour, and within a title l'Amour.
        word = (isOuter ? word.left(after) : word.left(after).toLower()) + word.mid(after);
        raise(word, after);
        if (isOuter) {
            raise(word, 0);
        }
        return;
    }
    if (!isPlain(word)) {
        return;
    }
    const bool isOpened = !word.isEmpty() && !word.front().isLetterOrNumber();
    if (!isOuter && !isOpened && language.small.contains(bare(word).toLower())) {
        word = word.toLower();
    } else {
        raise(word, 0);
    }
}

} // namespace

QString titleCased(const QString& text, TitleLanguage language)
{
    QStringList list = text.split(u' ');
    bool isFirst = true;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const bool isLast = language == TitleLanguage::English && i == list.size() - 1;
        shape(list[i], wordsOf(language), isFirst || isLast);
        isFirst = (isFirst && list[i].isEmpty()) || endsPart(list[i]);
    }
    return list.join(u' ');
}

QString titleCase(const QString& text)
{
    return titleCased(text, TitleLanguage::English);
}

TitleLanguage guessedLanguage(const QString& text)
{
    const QString lower = text.toLower();
    const QStringList list = lower.split(u' ', Qt::SkipEmptyParts);
    TitleLanguage best = TitleLanguage::English;
    qsizetype most = 0;
    for (const Words& language : languages()) {
        qsizetype score = std::ranges::count_if(
            lower, [&language](QChar character) { return language.letters.contains(character); });
        for (const QString& word : list) {
            const auto mark = std::ranges::find_if(word, isApostrophe);
            const bool isElided = mark != word.end()
                && language.elided.contains(bare(word.left(std::distance(word.begin(), mark))));
            score += isElided || language.small.contains(bare(word)) ? 1 : 0;
        }
        if (score > most) {
            most = score;
            best = language.language;
        }
    }
    return best;
}

} // namespace models

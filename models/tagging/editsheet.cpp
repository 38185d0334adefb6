// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/editsheet.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

EditSheet::EditSheet(QList<File> files)
    : m_files(std::move(files))
{ }

QStringList EditSheet::now(const File& file, const QString& key)
{
    const auto edit = file.edit.constFind(key);
    return edit != file.edit.constEnd() ? *edit : file.before.value(key);
}

void EditSheet::put(File& file, const QString& key, QStringList values)
{
    values.removeAll(QString());
    if (file.before.value(key) == values) {
        file.edit.remove(key);
    } else {
        file.edit.insert(key, values);
    }
}

bool EditSheet::isMixed(const QString& key) const
{
    return std::ranges::any_of(m_files,
        [&](const File& file) { return now(file, key) != now(m_files.constFirst(), key); });
}

QStringList EditSheet::values(const QString& key) const
{
    return m_files.isEmpty() || isMixed(key) ? QStringList() : now(m_files.constFirst(), key);
}

void EditSheet::set(const QString& key, const QStringList& values)
{
    for (File& file : m_files) {
        put(file, key, values);
    }
}

void EditSheet::reset(const QString& key)
{
    for (File& file : m_files) {
        file.edit.remove(key);
    }
}

void EditSheet::change(const QString& key, const std::function<QString(const QString&)>& text)
{
    for (File& file : m_files) {
        const QStringList keys =
            key.isEmpty() ? edited(file.before, file.edit).keys() : QStringList{key};
        for (const QString& one : keys) {
            QStringList values = now(file, one);
            std::ranges::transform(values, values.begin(), text);
            put(file, one, values);
        }
    }
}

void EditSheet::number(bool withTotal)
{
    const QString total = withTotal ? u"/%1"_s.arg(m_files.size()) : QString();
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        put(m_files[i], u"TRACKNUMBER"_s, {QString::number(i + 1) + total});
    }
}

void EditSheet::copy(const QString& from, const QString& to)
{
    for (File& file : m_files) {
        put(file, to, now(file, from));
    }
}

void EditSheet::swap(const QString& one, const QString& other)
{
    for (File& file : m_files) {
        const QStringList values = now(file, one);
        put(file, one, now(file, other));
        put(file, other, values);
    }
}

int EditSheet::readNames(const NamePattern& pattern)
{
    int fitting = 0;
    for (File& file : m_files) {
        const std::optional<FieldEdit> found = pattern.fieldsOf(file.target.path);
        fitting += found ? 1 : 0;
        const FieldEdit edit = found.value_or(FieldEdit());
        for (auto one = edit.cbegin(); one != edit.cend(); ++one) {
            put(file, one.key(), *one);
        }
    }
    return fitting;
}

QList<EditSheet::Change> EditSheet::changes() const
{
    QList<Change> changes;
    for (const File& file : m_files) {
        for (auto edit = file.edit.cbegin(); edit != file.edit.cend(); ++edit) {
            changes.append({file.target.path, edit.key(), file.before.value(edit.key()), *edit});
        }
    }
    return changes;
}

bool EditSheet::isEmpty() const
{
    return std::ranges::all_of(m_files, [](const File& file) { return file.edit.isEmpty(); });
}

TagOrder EditSheet::order(const QString& name) const
{
    TagOrder order;
    order.name = name;
    QHash<QString, FieldEdit> edits;
    for (const File& file : m_files) {
        if (!file.edit.isEmpty()) {
            order.targets.append(file.target);
            edits.insert(file.target.path, file.edit);
        }
    }
    order.edit = [edits](
                     const TagTarget& target, const Fields&) { return edits.value(target.path); };
    return order;
}

QString trimmedText(const QString& text)
{
    // Lines of a comment stay lines.
    QStringList lines = text.split(u'\n');
    std::ranges::transform(
        lines, lines.begin(), [](const QString& line) { return line.simplified(); });
    return lines.join(u'\n').trimmed();
}

QString titleCase(const QString& text)
{
    static const QSet<QString> kSmall{u"a"_s, u"an"_s, u"and"_s, u"as"_s, u"at"_s, u"but"_s,
        u"by"_s, u"for"_s, u"in"_s, u"nor"_s, u"of"_s, u"on"_s, u"or"_s, u"the"_s, u"to"_s,
        u"vs."_s, u"with"_s};
    QStringList words = text.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString& word = words[i];
        const bool isOuter = i == 0 || i == words.size() - 1;
        if (word != word.toLower() || (!isOuter && kSmall.contains(word))) {
            continue;
        }
        const auto letter =
            std::ranges::find_if(word, [](QChar c) { return c.isLetterOrNumber(); });
        if (letter != word.end()) {
            *letter = letter->toUpper();
        }
    }
    return words.join(u' ');
}

} // namespace models

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tagging/editsheet.h"

#include "models/tagging/framekeys.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

EditSheet::EditSheet(QList<File> files)
    : m_files(std::move(files))
{
    const auto total = static_cast<int>(m_files.size());
    for (const File& file : std::as_const(m_files)) {
        for (auto field = file.before.cbegin(); field != file.before.cend(); ++field) {
            Counts& counts = m_counts[field.key()];
            ++counts.before;
            ++counts.after;
            const auto known = m_shared.find(field.key());
            if (known == m_shared.end()) {
                m_shared.insert(field.key(), *field);
            } else if (*known && **known != *field) {
                known->reset();
            }
        }
    }
    for (auto counts = m_counts.cbegin(); counts != m_counts.cend(); ++counts) {
        if (counts->before < total && m_shared.value(counts.key()) != QStringList()) {
            m_shared[counts.key()].reset(); // the others have none
        }
    }
    for (File& file : m_files) {
        const FieldEdit edits = std::exchange(file.edit, {});
        for (auto edit = edits.cbegin(); edit != edits.cend(); ++edit) {
            store(file, edit.key(), *edit);
        }
    }
}

QStringList EditSheet::now(const File& file, const QString& key)
{
    const auto edit = file.edit.constFind(key);
    return edit != file.edit.constEnd() ? *edit : file.before.value(key);
}

void EditSheet::put(File& file, const QString& key, QStringList values)
{
    values.removeAll(QString());
    if (file.before.value(key) == values) {
        store(file, key, std::nullopt);
    } else {
        store(file, key, std::move(values));
    }
}

void EditSheet::store(File& file, const QString& key, std::optional<QStringList> edited)
{
    const auto known = file.edit.find(key);
    const bool wasEdited = known != file.edit.end();
    if (!wasEdited && !edited) {
        return;
    }
    const bool hadIt = file.before.contains(key);
    Counts& counts = m_counts[key];
    counts.after -= (wasEdited ? !known->isEmpty() : hadIt) ? 1 : 0;
    counts.after += (edited ? !edited->isEmpty() : hadIt) ? 1 : 0;
    counts.edited += (edited ? 1 : 0) - (wasEdited ? 1 : 0);
    if (!edited) {
        file.edit.erase(known);
    } else if (wasEdited) {
        *known = *std::move(edited);
    } else {
        file.edit.insert(key, *std::move(edited));
    }
    m_shared.remove(key);
}

std::optional<QStringList> EditSheet::shared(const QString& key) const
{
    if (!m_counts.contains(key)) {
        return QStringList(); // no file has it
    }
    auto known = m_shared.constFind(key);
    if (known == m_shared.cend()) {
        const QStringList first = now(m_files.constFirst(), key);
        const bool isShared =
            std::ranges::all_of(m_files, [&](const File& file) { return now(file, key) == first; });
        known = m_shared.insert(key, isShared ? std::optional(first) : std::nullopt);
    }
    return *known;
}

bool EditSheet::isMixed(const QString& key) const
{
    return !shared(key);
}

QStringList EditSheet::values(const QString& key) const
{
    return shared(key).value_or(QStringList());
}

QList<EditSheet::Field> EditSheet::fields() const
{
    QList<Field> fields;
    for (auto counts = m_counts.cbegin(); counts != m_counts.cend(); ++counts) {
        if (counts->before > 0 || counts->after > 0) {
            fields.append({counts.key(), counts->after, counts->before});
        }
    }
    return fields;
}

bool EditSheet::isEdited(const QString& key) const
{
    return m_counts.value(key).edited > 0;
}

void EditSheet::set(const QString& key, const QStringList& values)
{
    for (File& file : m_files) {
        put(file, key, values);
    }
}

void EditSheet::reset(const QString& key)
{
    if (isEdited(key)) {
        for (File& file : m_files) {
            store(file, key, std::nullopt);
        }
    }
}

void EditSheet::change(const QString& key, const std::function<QString(const QString&)>& text)
{
    for (File& file : m_files) {
        QStringList keys = key.isEmpty() ? edited(file.before, file.edit).keys() : QStringList{key};
        keys.removeIf(framekeys::isFrame); // they are no texts
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

void EditSheet::numberDiscs()
{
    const bool hasDiscs = std::ranges::any_of(
        m_files, [](const File& file) { return !now(file, u"DISCNUMBER"_s).isEmpty(); });
    QStringList groups;
    QHash<QString, qsizetype> numbers;
    QList<qsizetype> groupOf;
    QList<int> sizes;
    for (const File& file : m_files) {
        const QString disc = now(file, u"DISCNUMBER"_s).value(0).section(u'/', 0, 0).trimmed();
        const QString group = hasDiscs ? disc : file.target.path.section(u'/', 0, -2);
        const auto known = numbers.constFind(group);
        if (known == numbers.cend()) {
            numbers.insert(group, groups.size());
            groups.append(group);
            sizes.append(0);
        }
        groupOf.append(numbers.value(group));
        ++sizes[groupOf.constLast()];
    }
    qsizetype total = groups.size();
    QList<qsizetype> discs;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        // A disc that has a number keeps it: perhaps the others are not here.
        const int number = hasDiscs ? groups.at(i).toInt() : 0;
        discs.append(number > 0 ? number : i + 1);
        total = std::max(total, discs.constLast());
    }
    QList<int> given(groups.size(), 0);
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const qsizetype group = groupOf.at(i);
        put(m_files[i], u"TRACKNUMBER"_s, {u"%1/%2"_s.arg(++given[group]).arg(sizes.at(group))});
        put(m_files[i], u"DISCNUMBER"_s, {u"%1/%2"_s.arg(discs.at(group)).arg(total)});
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

QList<EditSheet::Change> EditSheet::changesSince(const EditSheet& before) const
{
    QList<Change> changes;
    for (qsizetype i = 0; i < std::min(m_files.size(), before.m_files.size()); ++i) {
        const File& now = m_files.at(i);
        FieldEdit keys = before.m_files.at(i).edit;
        keys.insert(now.edit);
        for (const QString& key : keys.keys()) {
            const QStringList was = EditSheet::now(before.m_files.at(i), key);
            const QStringList is = EditSheet::now(now, key);
            if (was != is) {
                changes.append({now.target.path, key, was, is});
            }
        }
    }
    return changes;
}

bool EditSheet::isEmpty() const
{
    return std::ranges::all_of(m_counts, [](const Counts& counts) { return counts.edited == 0; });
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
            const QStringList keys = file.edit.keys();
            order.seesFrames = order.seesFrames || std::ranges::any_of(keys, framekeys::isFrame);
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

} // namespace models

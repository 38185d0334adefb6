// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/navigation.h"

#include <algorithm>

namespace ui {

Navigation::Navigation(QObject* parent)
    : QObject(parent)
    , m_places{Place{}}
{ }

void Navigation::goTo(const Place& place)
{
    if (place.isSameAs(current()) && place.search == current().search
        && place.choices == current().choices) {
        return;
    }
    constexpr qsizetype kLongestWay = 100;
    m_places.resize(m_index + 1);
    m_places.append(place);
    if (m_places.size() > kLongestWay) {
        m_places.removeFirst();
    }
    m_index = m_places.size() - 1;
    emit changed(current());
}

void Navigation::back()
{
    if (canGoBack()) {
        --m_index;
        emit changed(current());
    }
}

void Navigation::forward()
{
    if (canGoForward()) {
        ++m_index;
        emit changed(current());
    }
}

void Navigation::setSearch(const QString& text)
{
    m_places[m_index].search = text;
    if (text.isEmpty() && current().kind != Place::Kind::SavedSearch) {
        m_places[m_index].savedSearch = 0; // what comes next is another search
    }
}

void Navigation::setChoices(const models::FacetChoices& choices)
{
    m_places[m_index].choices = choices;
}

void Navigation::replaceCurrent(const Place& place)
{
    m_places[m_index] = place;
    emit changed(current());
}

void Navigation::forget(const Place& place)
{
    forgetIf([&place](const Place& other) { return place.isSameAs(other); });
}

void Navigation::forgetIf(const std::function<bool(const Place&)>& isForgotten)
{
    const bool isHere = isForgotten(current());
    for (qsizetype index = m_places.size() - 1; index >= 0; --index) {
        if (isForgotten(m_places[index])) {
            m_places.removeAt(index);
            m_index -= index <= m_index ? 1 : 0;
        }
    }
    if (m_places.isEmpty()) {
        m_places.append(Place{});
    }
    m_index = std::clamp<qsizetype>(m_index, 0, m_places.size() - 1);
    if (isHere) {
        emit changed(current());
    }
}

void Navigation::changeEach(const std::function<void(Place&)>& change)
{
    const Place before = current();
    std::for_each(m_places.begin(), m_places.end(), change);
    const Place& now = current();
    if (!now.isSameAs(before) || now.title != before.title || now.query != before.query
        || now.search != before.search) {
        emit changed(now);
    }
}

} // namespace ui

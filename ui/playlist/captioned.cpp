// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playlist/captioned.h"

#include "ui/theme/spacing.h"

#include <QHBoxLayout>
#include <QLabel>

namespace ui {

QWidget* captioned(const QString& caption, std::initializer_list<QWidget*> controls)
{
    auto* group = new QWidget;
    auto* layout = new QHBoxLayout(group);
    layout->setContentsMargins({});
    layout->setSpacing(theme::kSpace1);
    auto* label = new QLabel(caption, group);
    QWidget* const first = *controls.begin();
    label->setBuddy(first);
    if (first->accessibleName().isEmpty()) {
        first->setAccessibleName(QString(caption).remove(u'&'));
    }
    layout->addWidget(label);
    for (QWidget* control : controls) {
        layout->addWidget(control);
    }
    return group;
}

} // namespace ui

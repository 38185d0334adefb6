// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/online/sentwhat.h"

#include "models/online/service.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ui::LookUp)
};

QString sent(models::Service service)
{
    switch (service) {
    case models::Service::AcoustId:
        return Text::tr("the fingerprint and the length of each file, and your key");
    case models::Service::MusicBrainz:
        return Text::tr("the words in the search fields, and the ids of what you choose");
    case models::Service::CoverArt:
        return Text::tr("the id of the release that you choose");
    case models::Service::LastFm:
        return Text::tr("artist and title, and your key, if you ask for genres");
    }
    return {};
}

} // namespace

QString sentWhat()
{
    QString list;
    for (const models::Service service : models::kServices) {
        list += u"<li><b>%1</b>: %2</li>"_s.arg(models::service::name(service), sent(service));
    }
    return u"<p>%1</p><ul>%2</ul><p>%3</p>"_s.arg(
        Text::tr("A look-up asks services on the web what your music is called. They are sent:"),
        list,
        Text::tr("As with every web page, they also see the address of your connection. No music "
                 "and no file names are sent, and nothing at all until you look something up."));
}

} // namespace ui

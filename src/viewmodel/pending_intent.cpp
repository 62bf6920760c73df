// SPDX-License-Identifier: MIT
#include "viewmodel/pending_intent.h"

namespace latchkey::viewmodel {

bool PendingIntent::isKnownPage(const QString &page)
{
    return page == QLatin1String("overview") || page == QLatin1String("organizations") || page == QLatin1String("account")
        || page == QLatin1String("devices");
}

void PendingIntent::request(const QString &page)
{
    if (isKnownPage(page))
        setPage(page);
}

void PendingIntent::fulfil()
{
    setPage({});
}

void PendingIntent::setPage(const QString &page)
{
    if (m_page == page)
        return;
    m_page = page;
    Q_EMIT pageChanged();
}

} // namespace latchkey::viewmodel

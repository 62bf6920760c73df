// SPDX-License-Identifier: MIT
#include "viewmodel/age_text.h"

#include <QLocale>

namespace latchkey::viewmodel {

QString ageText(const QDateTime &moment, const QDateTime &now)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (local.date() == today)
        return local.toString(QStringLiteral("HH:mm"));
    const bool sameYear = local.date().year() == today.year();
    return QLocale().toString(local, sameYear ? QStringLiteral("d MMM, HH:mm") : QStringLiteral("d MMM yyyy, HH:mm"));
}

std::chrono::milliseconds untilAgeTextChanges(const QDateTime &now)
{
    const QDateTime local = now.toLocalTime();
    return std::chrono::milliseconds(local.msecsTo(local.date().addDays(1).startOfDay()));
}

} // namespace latchkey::viewmodel

// SPDX-License-Identifier: MIT
#include "viewmodel/age_text.h"

#include <QLocale>
#include <QRegularExpression>

namespace latchkey::viewmodel {

namespace {

/// "d. MMM yyyy", "MMM d, yyyy": the locale's own order and signs, without the day of the week. Qt has no form of this length.
QString dateFormat(const QLocale &locale, bool withYear)
{
    static const QRegularExpression weekday(QStringLiteral("^d{3,4}[\\s,،.]*|[\\s,،.]*d{3,4}$"));
    static const QRegularExpression yearAtTheEnd(QStringLiteral("[\\s,،]*('[^']*'\\s*)?y+(\\s*'[^']*')?$"));
    QString format = locale.dateFormat(QLocale::LongFormat).remove(weekday).replace(QLatin1String("MMMM"), QLatin1String("MMM"));
    return withYear ? format : format.remove(yearAtTheEnd);
}

} // namespace

QString ageText(const QDateTime &moment, const QDateTime &now)
{
    if (!moment.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = moment.toLocalTime();
    const QDate today = now.toLocalTime().date();
    static const QRegularExpression seconds(QStringLiteral("[:.]ss"));
    const QString time = locale.toString(local.time(), locale.timeFormat(QLocale::ShortFormat).remove(seconds)); // "C" has them
    if (local.date() == today)
        return time;
    return locale.toString(local.date(), dateFormat(locale, local.date().year() != today.year())) + QStringLiteral(", ") + time;
}

std::chrono::milliseconds untilAgeTextChanges(const QDateTime &now)
{
    const QDateTime local = now.toLocalTime();
    return std::chrono::milliseconds(local.msecsTo(local.date().addDays(1).startOfDay()));
}

} // namespace latchkey::viewmodel

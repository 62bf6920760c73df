// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>
#include <QUrlQuery>

namespace latchkey::flows {

/// The state that a sign-in page was opened with.
inline QByteArray stateOf(const QUrl &page)
{
    return QUrlQuery(page).queryItemValue(QStringLiteral("state")).toLatin1();
}

/// What a browser asks our port for, with the code it was given.
inline QByteArray callback(const QString &code, const QByteArray &state)
{
    return "/callback?code=" + code.toLatin1() + "&state=" + state;
}

} // namespace latchkey::flows

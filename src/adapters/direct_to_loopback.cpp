// SPDX-License-Identifier: MIT
#include "adapters/direct_to_loopback.h"

#include "core/origin.h"

#include <QUrl>

namespace latchkey::adapters {

QList<QNetworkProxy> DirectToLoopback::queryProxy(const QNetworkProxyQuery &query)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(query.peerHostName());
    if (core::isLoopback(url))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

QNetworkProxy proxyFor(const QUrl &url)
{
    QUrl asked = url;
    if (url.scheme() == QLatin1String("wss"))
        asked.setScheme(QStringLiteral("https"));
    else if (url.scheme() == QLatin1String("ws"))
        asked.setScheme(QStringLiteral("http"));
    return DirectToLoopback().queryProxy(QNetworkProxyQuery(asked)).value(0, QNetworkProxy(QNetworkProxy::NoProxy));
}

} // namespace latchkey::adapters

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

} // namespace latchkey::adapters

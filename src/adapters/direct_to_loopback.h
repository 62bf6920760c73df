// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkProxyFactory>

namespace latchkey::adapters {

/// The system's proxies, except for loopback: what is spoken there in clear text must not leave the machine by way of a
/// proxy that forgot to exempt it. Holds nothing. Does not know proxies of its own.
class DirectToLoopback final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

/// The proxy of a connection to `url`; a websocket's is that of https or http.
QNetworkProxy proxyFor(const QUrl &url);

} // namespace latchkey::adapters

// SPDX-License-Identifier: MIT
#include "live/live_world.h"

#include "support/drain.h"

namespace latchkey::test {

LiveWorld::LiveWorld()
    : client({QUrl(QStringLiteral("https://happy-otter-1.convex.cloud")), QUrl(QStringLiteral("https://happy-otter-1.convex.site"))},
             sockets, time, random)
{
    sockets.setAutoOpen(true);
}

void LiveWorld::exchange()
{
    support::drain();
    if (sockets.count() == 0)
        return;
    if (connections != sockets.count()) {
        connections = sockets.count();
        server.open();
    }
    for (const QString &text : sockets.last().takeTexts())
        server.receive(text);
}

void LiveWorld::hearTransition(const QJsonArray &modifications)
{
    exchange(); // it covers what has been received by then
    hear(server.transition(modifications));
}

void LiveWorld::hear(const QString &text)
{
    exchange();
    sockets.last().deliver(text);
    exchange();
}

} // namespace latchkey::test

// SPDX-License-Identifier: MIT
#pragma once

#include "convex/stand_in_server.h"
#include "live/live_client.h"
#include "live/live_query.h"
#include "support/fake_web_sockets.h"
#include "support/fixed_random.h"
#include "support/manual_time.h"

namespace latchkey::test {

/// A live client and a deployment that answers what the test says. Holds the server's side of the newest connection.
/// Does not answer by itself: hear() and hearTransition() do.
struct LiveWorld {
    LiveWorld();

    /// Lets the client's words reach the server, and a new connection begin.
    void exchange();
    void hear(const QString &text);
    void hearTransition(const QJsonArray &modifications = {});

    support::ManualTime time;
    support::FakeWebSockets sockets{time};
    support::FixedRandom random;
    StandInServer server;
    int connections = 0;
    live::LiveClient client;
};

} // namespace latchkey::test

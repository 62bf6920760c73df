// SPDX-License-Identifier: MIT
#pragma once

#include "convex/base_client.h"
#include "convex/stand_in_server.h"

#include <optional>
#include <vector>

namespace latchkey::test {

using convex::Milliseconds;

/// A client and the stand-in server with nothing between them; time moves by hand.
/// Holds the events the client gave and has not been asked about. Does not answer for the server: the test does.
class Conversation {
public:
    /// A socket is opened and everything the client has to say is delivered.
    void connect();
    /// The other side closed the socket.
    void drop(int code = 1006, const QString &reason = {});
    /// The server says this; what the client has to say then is delivered.
    void hear(const QString &text);
    /// What hear() has left unread of a long message. Answers how many turns that took.
    int readToTheEnd();
    /// The usual first answer: a transition over everything received, with no results.
    void hearTransition(const QJsonArray &modifications = {}) { hear(server.transition(modifications)); }
    /// Delivers what a command of the test made the client say.
    void exchange();

    void authenticate(const char *jwt);

    template <typename Event>
    int count() const
    {
        int found = 0;
        for (const auto &event : events)
            found += std::holds_alternative<Event>(event) ? 1 : 0;
        return found;
    }

    /// The first event of that kind, taken out.
    template <typename Event>
    std::optional<Event> take()
    {
        for (auto event = events.begin(); event != events.end(); ++event) {
            if (auto *found = std::get_if<Event>(&*event)) {
                Event taken = std::move(*found);
                events.erase(event);
                return taken;
            }
        }
        return std::nullopt;
    }

    convex::BaseClient client{QStringLiteral("6f1c0f7e-52a7-4a1b-9a0d-3f6c4c9d2b11")};
    StandInServer server;
    std::vector<convex::ClientEvent> events;
    Milliseconds now{5'000};
    Milliseconds wall{1'795'322'043'750};
    double random = 0.5; ///< no jitter
};

} // namespace latchkey::test

// SPDX-License-Identifier: MIT
#include "convex/conversation.h"

namespace latchkey::test {

void Conversation::connect()
{
    client.handleConnecting(now);
    client.handleOpened(now, wall);
    server.open();
    exchange();
}

void Conversation::drop(int code, const QString &reason)
{
    client.handleClosed(code, reason, now, random);
    exchange();
}

void Conversation::hear(const QString &text)
{
    client.handleText(text, now, random);
    exchange();
}

int Conversation::readToTheEnd()
{
    int turns = 0;
    for (; client.isReading(); ++turns)
        client.readOn(random);
    exchange();
    return turns;
}

void Conversation::exchange()
{
    while (const auto message = client.nextMessage())
        server.receive(*message);
    while (auto event = client.nextEvent())
        events.push_back(std::move(*event));
}

void Conversation::authenticate(const char *jwt)
{
    client.authenticate(core::Secret(QByteArrayView(jwt)), now);
    exchange();
}

} // namespace latchkey::test

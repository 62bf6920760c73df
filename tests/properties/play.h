// SPDX-License-Identifier: MIT
#pragma once

#include "properties/audience.h"
#include "properties/request_ledger.h"
#include "properties/wires.h"
#include "support/fixed_random.h"
#include "support/manual_time.h"

namespace latchkey::test {

struct Command;

/// One case: a live client, an application that uses it, a deployment, the wires between them, and time.
/// Holds them all, and whoever watches. Runs commands one by one, then lets everything come to rest and judges.
/// Decides nothing by itself before that: what arrives, and when, is the commands'.
class Play {
public:
    explicit Play(Complaints &complaints, convex::ReadingPace pace = {});

    void run(const std::vector<Command> &commands);

    // --- what the application does ------------------------------------------------------------------------------
    void subscribe(int which);
    void subscribeAndReact(int which);
    void mutate(int which, std::function<void()> atItsEnd = {});
    void mutateAndReact(int which);
    void act(int which);
    void giveUp(int which);
    void useToken(int which);
    void useRefusedToken(int which);
    void useNoToken();
    void holdForToken();
    void open(); ///< again, also after a fatal error
    void close();

    void sayFatalError();
    /// One step of the wires or the server; where there is none, the next timer's time has come.
    void step(int which);

    support::ManualTime time;
    support::FakeWebSockets sockets{time};
    support::FixedRandom random;
    Complaints &complaints;
    ModelDeployment deployment{time};
    Wires wires;
    live::LiveClient client;
    Audience audience;

private:
    std::function<void()> reaction(int which);
    void watch();
    void heard(int wire, const QString &text);
    void setHeld(bool held);
    void asked(const QString &person);
    void use(const QString &token);
    void look();
    void settle();
    void letTheApplicationAct();
    bool isAtRest() const;

    RequestLedger m_ledger;
    QObject m_context;
    bool m_held = false;      ///< the application owes the client a token
    bool m_heldSince = false; ///< and did so all through this command
    int m_serial = 0;
};

} // namespace latchkey::test

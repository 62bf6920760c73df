// SPDX-License-Identifier: MIT
#pragma once

#include "properties/model_connection.h"
#include "support/fake_web_sockets.h"

#include <functional>

namespace latchkey::test {

/// Every connection between the client and the deployment, with what is under way on it in both directions.
/// Holds what one side has said and the other has not heard. Nothing arrives by itself; what is called late is what an older
/// connection still brings to the server when the client has long given it up.
class Wires {
public:
    /// `said` is told of each text of the client.
    Wires(support::FakeWebSockets &sockets, ModelDeployment &deployment, Complaints &complaints,
          std::function<void(int wire, const QString &text)> said);

    /// Takes up the sockets the client has opened, and what it has said since.
    void look();

    /// One of the steps that are possible now; `which` says where to begin looking. False: there is none.
    bool step(int which);
    void up();   ///< the client's next message arrives; its first is the handshake
    void down(); ///< the server's next word arrives
    void drop(); ///< both ends know at once; what was under way is lost
    /// Neither end knows; nothing arrives any more.
    void goDark();
    void late(int which);
    void forgetLate();
    /// Every connection breaks; the database is what it was.
    void restartServer();
    /// Everything on the newest connection arrives and is worked on, until nothing is left.
    void flow();

    /// The server's end of the newest connection; nullptr while the handshake lasts.
    ModelConnection *server() const;
    bool isDark() const;
    /// Open, and nothing under way.
    bool isQuiet() const;

private:
    struct Wire {
        std::shared_ptr<support::FakePeer> peer;
        std::unique_ptr<ModelConnection> server;
        qsizetype carried = 0;
        qsizetype looked = 0;
        std::optional<qsizetype> darkFrom; ///< of the client's texts, the first that is lost
        bool cut = false;
    };

    bool accept(Wire &wire);
    bool step(Wire &wire, int which);
    bool canGoUp(const Wire &wire) const;
    bool up(Wire &wire);
    bool down(Wire &wire);
    static void cut(Wire &wire);

    support::FakeWebSockets &m_sockets;
    ModelDeployment &m_deployment;
    Complaints &m_complaints;
    const std::function<void(int, const QString &)> m_said;
    std::deque<Wire> m_wires;
    int m_accepted = 0;
};

} // namespace latchkey::test

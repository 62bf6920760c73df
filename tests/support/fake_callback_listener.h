// SPDX-License-Identifier: MIT
#pragma once

#include "ports/callback_listener.h"

#include <optional>

namespace latchkey::support {

/// A listener without a socket: the test plays the browser by deliver(). Holds the port and the judge while it listens.
class FakeCallbackListener final : public ports::CallbackListener {
public:
    core::Result<quint16> listen(quint16 port, Judge judge) override;
    void stop() override;

    /// A request that got as far as the judge; nullopt: nobody listens.
    std::optional<Verdict> deliver(const QByteArray &target);
    bool isListening() const { return bool(m_judge); }
    quint16 port() const { return m_port; }
    /// No port is to be had, or not this one (another program has it).
    void setUnavailable(bool unavailable) { m_unavailable = unavailable; }
    void occupy(quint16 port) { m_occupied = port; }

    static constexpr quint16 firstFreePort = 50'001;

private:
    quint16 m_port = 0;
    quint16 m_occupied = 0;
    quint16 m_next = firstFreePort;
    bool m_unavailable = false;
    Judge m_judge;
};

} // namespace latchkey::support

// SPDX-License-Identifier: MIT
#include "properties/wires.h"

#include "support/drain.h"

namespace latchkey::test {

using Phase = support::FakePeer::Phase;

Wires::Wires(support::FakeWebSockets &sockets, ModelDeployment &deployment, Complaints &complaints,
             std::function<void(int, const QString &)> said)
    : m_sockets(sockets), m_deployment(deployment), m_complaints(complaints), m_said(std::move(said))
{
}

void Wires::look()
{
    while (m_wires.size() < size_t(m_sockets.count()))
        m_wires.push_back({m_sockets.peers().at(qsizetype(m_wires.size())), nullptr, 0, 0, std::nullopt, false});
    for (size_t i = 0; i < m_wires.size(); ++i) {
        const QStringList &texts = m_wires[i].peer->texts();
        while (m_wires[i].looked < texts.size())
            m_said(int(i), texts.at(m_wires[i].looked++));
    }
}

// --- one step ---------------------------------------------------------------------------------------------------------

bool Wires::accept(Wire &wire)
{
    if (wire.server || wire.cut || wire.darkFrom || wire.peer->phase() != Phase::Opening)
        return false;
    wire.server = std::make_unique<ModelConnection>(m_deployment, m_complaints, m_accepted++);
    wire.peer->open();
    support::drain();
    return true;
}

bool Wires::canGoUp(const Wire &wire) const
{
    const qsizetype end = wire.darkFrom.value_or(wire.peer->texts().size());
    return wire.server && !wire.cut && wire.carried < end;
}

bool Wires::up(Wire &wire)
{
    if (!canGoUp(wire))
        return false;
    wire.server->receive(wire.peer->texts().at(wire.carried++));
    return true;
}

bool Wires::down(Wire &wire)
{
    if (!wire.server || wire.cut || wire.darkFrom)
        return false;
    const auto word = wire.server->takeWord();
    if (!word)
        return false;
    if (word->closeCode == 0) {
        wire.peer->deliver(word->text);
    } else {
        wire.cut = true;
        wire.peer->close(word->closeCode, word->closeReason);
    }
    support::drain();
    return true;
}

bool Wires::step(Wire &wire, int which)
{
    if (accept(wire))
        return true;
    auto *server = wire.cut ? nullptr : wire.server.get();
    constexpr int kinds = 6;
    for (int i = 0; i < kinds; ++i) {
        const int kind = (which + i) % kinds;
        if ((kind == 0 && up(wire)) || (kind == 1 && server && server->beginUpdate()) || (kind == 2 && down(wire))
            || (kind == 3 && server && server->finishUpdate()) || (kind == 4 && server && server->runMutation())
            || (kind == 5 && server && server->runAction(which)))
            return true;
    }
    return false;
}

bool Wires::step(int which)
{
    look();
    return !m_wires.empty() && step(m_wires.back(), which);
}

void Wires::up()
{
    if (!m_wires.empty() && !accept(m_wires.back()))
        up(m_wires.back());
}

void Wires::down()
{
    if (!m_wires.empty())
        down(m_wires.back());
}

void Wires::cut(Wire &wire)
{
    if (std::exchange(wire.cut, true))
        return;
    wire.peer->drop();
    support::drain();
}

void Wires::drop()
{
    if (!m_wires.empty() && !m_wires.back().darkFrom)
        cut(m_wires.back());
}

void Wires::goDark()
{
    if (m_wires.empty() || m_wires.back().darkFrom)
        return;
    m_wires.back().peer->freeze();
    m_wires.back().darkFrom = m_wires.back().peer->texts().size();
}

void Wires::late(int which)
{
    for (size_t i = 0; i + 1 < m_wires.size(); ++i) {
        Wire &wire = m_wires[i];
        if (!canGoUp(wire) || which-- > 0)
            continue;
        up(wire);
        while (wire.server->work()) { }
        return;
    }
}

void Wires::forgetLate()
{
    for (size_t i = 0; i + 1 < m_wires.size(); ++i)
        m_wires[i].cut = true;
}

void Wires::restartServer()
{
    forgetLate();
    if (m_wires.empty())
        return;
    if (m_wires.back().darkFrom)
        m_wires.back().cut = true; // the client does not hear of it
    else
        cut(m_wires.back());
}

// --- everything -------------------------------------------------------------------------------------------------------

void Wires::flow()
{
    constexpr int moreThanThereIs = 10'000;
    for (int i = 0; i < moreThanThereIs; ++i) {
        if (!step(0))
            return;
    }
    m_complaints.add(Promise::Endings, QStringLiteral("the two sides never stop talking"));
}

ModelConnection *Wires::server() const
{
    return m_wires.empty() || m_wires.back().cut ? nullptr : m_wires.back().server.get();
}

bool Wires::isDark() const
{
    return !m_wires.empty() && m_wires.back().darkFrom.has_value();
}

bool Wires::isQuiet() const
{
    return server() && !isDark() && !canGoUp(m_wires.back()) && !server()->hasWords();
}

} // namespace latchkey::test

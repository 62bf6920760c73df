// SPDX-License-Identifier: MIT
#pragma once

#include "adapters/qt_web_socket.h"
#include "adapters/system_random.h"
#include "faults/fault_proxy.h"
#include "faults/model_host.h"
#include "faults/scaled_time.h"
#include "properties/audience.h"
#include "properties/request_ledger.h"

#include <QTimer>

#include <random>

namespace latchkey::test {

/// One life of a client at a deployment behind a FaultProxy, over real sockets: an application that subscribes, writes and changes
/// identity while its first connections go wrong, each in its own way, and then is left in peace.
/// Holds everything of that life. What it does is drawn from the seed; when the network does its part is the network's affair.
class FaultRun : public QObject {
    Q_OBJECT
public:
    /// How much faster than the clock everything that waits is.
    static constexpr int haste = 20;

    /// `seed`: from 1.
    explicit FaultRun(unsigned seed);
    /// With just that fault, on the first connection, and an application that writes and no more: nothing is drawn.
    explicit FaultRun(const std::function<Fault(ModelHost &)> &fault);
    ~FaultRun() override;

    /// The script is at its end, the client is live as whom it was told to be, and nobody waits for anything.
    bool isOver();
    /// What was broken on the way or in the end; call it when all is over.
    QStringList complaints();
    /// For whoever has to find out why one did not end.
    QString state() const;
    int connections() const { return m_proxy.connections(); }

private:
    FaultRun(unsigned seed, int steps);
    bool isOfOneFault() const { return m_seed == 0; }
    void watch();
    void planFault();
    void act();
    void mutate(unsigned which);
    void runAction();
    void useToken(const QString &person);
    unsigned draw(unsigned below) { return std::uniform_int_distribution<unsigned>(0, below - 1)(m_dice); }

    const unsigned m_seed;
    int m_stepsLeft;
    std::mt19937 m_dice;
    ScaledTime m_time{haste};
    adapters::SystemRandom m_random;
    adapters::QtWebSockets m_sockets;
    Complaints m_complaints;
    ModelDeployment m_deployment{m_time};
    ModelHost m_host{m_deployment, m_complaints, m_time};
    FaultProxy m_proxy{m_host.port()};
    live::LiveClient m_client;
    Audience m_audience{m_client, m_deployment, m_complaints};
    RequestLedger m_ledger{m_deployment, m_complaints};
    QTimer m_script;
    QString m_person;
    int m_serial = 0;
};

} // namespace latchkey::test

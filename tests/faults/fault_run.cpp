// SPDX-License-Identifier: MIT
#include "faults/fault_run.h"

#include "support/web_socket_frames.h"

namespace latchkey::test {

using namespace std::chrono_literals;
using convex::Value;

namespace {

constexpr auto betweenSteps = 15ms;
constexpr int longestScript = 30;

adapters::QtWebSockets::Limits hurried()
{
    adapters::QtWebSockets::Limits limits;
    limits.handshake /= FaultRun::haste;
    limits.closing /= FaultRun::haste;
    limits.ping /= FaultRun::haste;
    return limits;
}

core::Deployment behind(const FaultProxy &proxy)
{
    return {QUrl(QStringLiteral("http://127.0.0.1:%1").arg(proxy.port())), {}};
}

} // namespace

FaultRun::FaultRun(unsigned seed, int steps)
    : m_seed(seed), m_stepsLeft(steps), m_dice(seed), m_sockets("Latchkey-faults/0.1.0", hurried()),
      m_client(behind(m_proxy), m_sockets, m_time, m_random, {5, 150}) // most messages take turns
{
    watch();
    m_audience.subscribe(0);
    connect(&m_script, &QTimer::timeout, this, &FaultRun::act);
    m_script.start(betweenSteps);
    m_client.open();
}

FaultRun::FaultRun(unsigned seed) : FaultRun(seed, longestScript)
{
    for (unsigned faults = 1 + draw(4); faults > 0; --faults)
        planFault();
}

FaultRun::FaultRun(const std::function<Fault(ModelHost &)> &fault) : FaultRun(0, 3)
{
    m_proxy.plan(fault(m_host));
}

FaultRun::~FaultRun() = default;

void FaultRun::watch()
{
    connect(&m_client, &live::LiveClient::advanced, this, [this] { m_audience.look(); });
    connect(&m_client, &live::LiveClient::tokenWanted, this, [this] {
        m_ledger.setHeld(true);
        useToken(m_person);
    });
}

/// After few bytes of the server's it is the handshake that goes wrong; each of them is about 200 long, and so is a transition.
void FaultRun::planFault()
{
    static const std::vector<int> codes{1000, 1001, 1011, 1012, 1013, 4040};
    Fault fault{Fault::Kind(1 + draw(6)), draw(4) == 0 ? draw(200) : draw(3000), std::chrono::milliseconds(draw(1500)), {}, {}};
    if (fault.kind == Fault::Kind::Inject)
        fault.bytes = support::webSocketFrames::frame(8, {}); // an end without a code
    if (fault.kind == Fault::Kind::Act && draw(2) == 0)
        fault.act = [this] { m_host.flood(150); };
    else if (fault.kind == Fault::Kind::Act)
        fault.act = [this, code = codes[draw(unsigned(codes.size()))]] { m_host.close(code, QStringLiteral("Fault")); };
    m_proxy.plan(std::move(fault));
}

// --- the application ------------------------------------------------------------------------------------------------------

void FaultRun::act()
{
    if (m_stepsLeft-- <= 0) {
        m_script.stop();
        if (!isOfOneFault())
            m_proxy.relent();
        return;
    }
    if (isOfOneFault()) // anything else might find out in its stead
        return mutate(0);
    const unsigned which = draw(24);
    if (which < 7)
        return mutate(which);
    if (which < 10)
        return m_audience.subscribe(draw(unsigned(ModelDeployment::knownQueries().size())));
    if (which < 12)
        return m_audience.letGo(int(draw(8)));
    if (which < 14)
        return runAction();
    if (which < 16)
        return useToken(which == 14 ? QStringLiteral("alice") : QStringLiteral("bob"));
    if (which == 16)
        return m_client.noteNetwork();
    if (which == 17)
        return m_client.replaceConnection();
    if (which == 18) {
        m_deployment.chunks = 1 + int(draw(6));
        return;
    }
    if (which == 19 && m_seed % 4 == 0)
        return m_host.restart();
    m_deployment.writeElsewhere(int(which));
    m_host.work();
}

void FaultRun::mutate(unsigned which)
{
    static const QString paths[] = {QStringLiteral("counters:add"), QStringLiteral("log:append"), QStringLiteral("log:refuse")};
    const QString &path = paths[which % 3];
    const int number = m_ledger.add(path);
    Value::Object args{{QStringLiteral("number"), Value(double(number))}};
    if (which % 3 == 0) {
        args.emplace(QStringLiteral("name"), Value(QStringLiteral("a")));
        args.emplace(QStringLiteral("by"), Value(1.0));
    }
    const auto done = [this, number](const convex::FunctionResult &result) {
        m_ledger.over(number, result);
        const auto runs = m_deployment.executionsOf(number);
        if (result.outcome && !runs.empty())
            m_audience.lookForOwnWrite(runs.front().snapshot);
    };
    m_ledger.setId(number, m_client.mutate(path, args, this, done));
}

void FaultRun::runAction()
{
    const int number = m_ledger.add(QStringLiteral("mail:send"));
    m_client.runAction(QStringLiteral("mail:send"), {{QStringLiteral("number"), Value(double(number))}}, this,
                       [this, number](const convex::FunctionResult &result) { m_ledger.over(number, result); });
}

/// One that runs out before long, so that the server refuses it and wants another.
void FaultRun::useToken(const QString &person)
{
    m_person = person;
    m_ledger.setHeld(false);
    m_ledger.asked(person);
    m_audience.asked(person);
    if (person.isEmpty())
        return m_client.useNoToken();
    m_client.useToken(core::Secret(ModelDeployment::token(person, ++m_serial, m_deployment.now() + 20s).toUtf8()));
}

// --- the end ----------------------------------------------------------------------------------------------------------------

bool FaultRun::isOver()
{
    const bool isThere = m_person.isEmpty() ? m_client.isCurrent() : m_client.isLive();
    return !m_script.isActive() && isThere && !m_ledger.anyWaits() && m_audience.isUpToDate();
}

QStringList FaultRun::complaints()
{
    m_audience.lookInTheEnd();
    m_ledger.judge();
    return m_complaints.all();
}

QString FaultRun::state() const
{
    return QStringLiteral("seed %1: state %2, live %3, current %4, requests waiting %5, connections %6")
        .arg(m_seed)
        .arg(int(m_client.state()))
        .arg(m_client.isLive())
        .arg(m_client.isCurrent())
        .arg(m_ledger.anyWaits())
        .arg(m_proxy.connections());
}

} // namespace latchkey::test

// SPDX-License-Identifier: MIT
#include "properties/play.h"

#include "properties/commands.h"
#include "support/drain.h"

#include <QJsonDocument>

namespace latchkey::test {

using State = live::LiveClient::State;
using convex::Value;
using namespace std::chrono_literals;

namespace {

const core::Deployment deploymentNamed{QUrl(QStringLiteral("https://happy-otter-1.convex.cloud")),
                                       QUrl(QStringLiteral("https://happy-otter-1.convex.site"))};
constexpr auto pingPeriod = 15s; // of the server's messages (1.4)

} // namespace

Play::Play(Complaints &to, convex::ReadingPace pace)
    : complaints(to), wires(sockets, deployment, to, [this](int wire, const QString &text) { heard(wire, text); }),
      client(deploymentNamed, sockets, time, random, pace), audience(client, deployment, to), m_ledger(deployment, to)
{
    watch();
    client.open();
}

void Play::watch()
{
    QObject::connect(&client, &live::LiveClient::advanced, &m_context, [this] { audience.look(); });
    QObject::connect(&client, &live::LiveClient::authenticated, &m_context, [this] { audience.look(); });
    QObject::connect(&client, &live::LiveClient::tokenWanted, &m_context, [this] { setHeld(true); });
    QObject::connect(&client, &live::LiveClient::authenticationGivenUp, &m_context, [this] { asked({}); });
}

void Play::run(const std::vector<Command> &commands)
{
    int step = 0;
    for (const Command &command : commands) {
        m_ledger.nextCommand();
        m_heldSince = m_held;
        random.setUnit((step++ % 8) / 8.0);
        command.move->make(*this, command.which);
        look();
    }
    settle();
}

void Play::look()
{
    support::drain();
    wires.look();
    audience.look();
    audience.lookForUntold();
    m_ledger.look();
    if (client.state() == State::Failed && m_ledger.anyWaits())
        complaints.add(Promise::Endings, QStringLiteral("a request waits for a client that has stopped"));
}

void Play::heard(int wire, const QString &text)
{
    const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString type = message[QLatin1String("type")].toString();
    if (m_held && m_heldSince && type != QLatin1String("Connect"))
        complaints.add(Promise::Discretion, QStringLiteral("%1 was sent before there was a token").arg(type));
    if (type == QLatin1String("Mutation") || type == QLatin1String("Action"))
        m_ledger.sent(wire, message[QLatin1String("args")].toArray().at(0).toObject()[QLatin1String("number")].toInt(-1));
}

// --- what the application does ----------------------------------------------------------------------------------------

void Play::subscribe(int which)
{
    audience.subscribe(size_t(which) % ModelDeployment::knownQueries().size());
}

void Play::subscribeAndReact(int which)
{
    audience.subscribe(size_t(which) % ModelDeployment::knownQueries().size(), reaction(which / 2));
}

void Play::mutateAndReact(int which)
{
    mutate(which, reaction(which / 2));
}

/// What an application may do from inside a signal or a completion.
std::function<void()> Play::reaction(int which)
{
    switch (which) {
    case 0:
        return [this] { audience.letGo(0); };
    case 1:
        return [this] { mutate(1); };
    case 2:
        return [this] { subscribe(2); };
    default:
        return [this] { close(); };
    }
}

void Play::mutate(int which, std::function<void()> atItsEnd)
{
    static const QString add = QStringLiteral("counters:add");
    static const QString paths[] = {add, QStringLiteral("log:append"), add, QStringLiteral("log:refuse")};
    const QString &path = paths[which % 4];
    const int number = m_ledger.add(path);
    Value::Object args{{QStringLiteral("number"), Value(double(number))}};
    if (path == add) {
        args[QStringLiteral("name")] = Value(which % 4 == 0 ? QStringLiteral("a") : QStringLiteral("b"));
        args[QStringLiteral("by")] = Value(double(1 + which / 4));
    }
    const auto done = [this, number, atItsEnd = std::move(atItsEnd)](const convex::FunctionResult &result) {
        m_ledger.over(number, result);
        const auto runs = deployment.executionsOf(number);
        // What was given up may end with its connection, before anything is shown of it.
        if (result.outcome && !runs.empty() && !m_ledger.wasGivenUp(number))
            audience.lookForOwnWrite(runs.front().snapshot);
        if (atItsEnd)
            atItsEnd();
    };
    if (client.state() == State::Closed)
        m_ledger.madeWhileClosed(number);
    m_ledger.setId(number, client.mutate(path, args, &m_context, done));
}

void Play::act(int which)
{
    const QString path = which % 3 == 2 ? QStringLiteral("mail:bounce") : QStringLiteral("mail:send");
    const int number = m_ledger.add(path);
    if (client.state() == State::Closed)
        m_ledger.madeWhileClosed(number);
    client.runAction(path, {{QStringLiteral("number"), Value(double(number))}}, &m_context,
                     [this, number](const convex::FunctionResult &result) { m_ledger.over(number, result); });
}

void Play::giveUp(int which)
{
    if (const auto id = m_ledger.giveUp(which))
        client.giveUp(*id);
}

void Play::asked(const QString &person)
{
    m_ledger.asked(person);
    audience.asked(person);
}

void Play::setHeld(bool held)
{
    m_held = held;
    m_heldSince = m_heldSince && held;
    m_ledger.setHeld(held);
}

void Play::use(const QString &token)
{
    setHeld(false);
    asked(ModelDeployment::personOf(token));
    client.useToken(core::Secret(token.toUtf8()));
}

/// The same one again, another of the same person, another person's, one that runs out.
void Play::useToken(int which)
{
    const QString person = which % 2 ? QStringLiteral("bob") : QStringLiteral("alice");
    if (which < 4)
        return use(ModelDeployment::token(person, 0));
    if (which < 7)
        return use(ModelDeployment::token(person, ++m_serial));
    use(ModelDeployment::token(person, ++m_serial, deployment.now() + 30s));
}

/// The same one again is giving up; another is another try.
void Play::useRefusedToken(int which)
{
    use(ModelDeployment::token(QStringLiteral("mallory"), which < 2 ? 0 : ++m_serial));
}

void Play::useNoToken()
{
    setHeld(false);
    asked({});
    client.useNoToken();
}

void Play::holdForToken()
{
    setHeld(true);
    client.holdForToken();
}

void Play::open()
{
    if (client.state() == State::Failed)
        client.retryNow();
    else
        client.open();
}

void Play::close()
{
    m_ledger.closed();
    setHeld(false);
    asked({});
    client.close();
    audience.closed();
}

void Play::sayFatalError()
{
    if (!wires.server())
        return;
    m_ledger.stopped();
    wires.server()->sayFatalError();
}

void Play::step(int which)
{
    if (!wires.step(which))
        time.advance(std::max(time.untilNextTimer(), 0ms));
}

// --- in the end -------------------------------------------------------------------------------------------------------

/// Everything arrives, the application gives what it owes, and time goes on to the next thing that waits for it.
void Play::settle()
{
    constexpr int moreRoundsThanItTakes = 120;
    const auto began = time.steady();
    auto lastPing = began;
    for (int round = 0; round < moreRoundsThanItTakes; ++round) {
        m_ledger.nextCommand();
        m_heldSince = m_held;
        wires.flow();
        wires.late(0);
        wires.forgetLate();
        letTheApplicationAct();
        wires.flow();
        look();
        if (isAtRest())
            break;
        if (wires.server() && time.steady() - lastPing >= pingPeriod) {
            wires.server()->ping(0);
            lastPing = time.steady();
        }
        if (time.untilNextTimer() >= 0ms)
            time.advance(time.untilNextTimer());
        wires.look(); // what was said then was said before the next round
    }
    if (!isAtRest())
        complaints.add(Promise::Endings, QStringLiteral("it never comes to rest"));
    audience.lookInTheEnd();
    m_ledger.judge();
    if (wires.server() && wires.server()->queries() != audience.queries())
        complaints.add(Promise::Endings, QStringLiteral("the server knows other queries than are held"));
    audience.letAllGo();
    wires.flow();
    if (wires.server() && !wires.server()->queries().isEmpty())
        complaints.add(Promise::Endings, QStringLiteral("queries stay that nobody holds"));
}

void Play::letTheApplicationAct()
{
    open();
    if (m_held)
        use(ModelDeployment::token(QStringLiteral("alice"), ++m_serial));
}

bool Play::isAtRest() const
{
    const bool isLive = m_ledger.lastAsked().isEmpty() ? client.isCurrent() : client.isLive();
    const bool isReading = time.untilNextTimer() == 0ms; // a message that takes turns
    return isLive && !isReading && wires.isQuiet() && audience.allShown() && !m_ledger.anyWaits();
}

} // namespace latchkey::test

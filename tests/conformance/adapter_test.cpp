// SPDX-License-Identifier: MIT
#include "conformance/strict_host.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace latchkey::conformance;

namespace {

constexpr int patience = 20'000;

/// The adapter as its controller sees it: a process that is told lines and tells lines.
class Driven {
public:
    enum class Road { Stdio, Tcp };

    explicit Driven(const QUrl &deployment, Road road = Road::Stdio)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        if (!deployment.isEmpty())
            environment.insert(QStringLiteral("CONVEX_URL"), deployment.toString() + u'/');
        if (road == Road::Tcp)
            environment.insert(QStringLiteral("ADAPTER_LISTEN"), QStringLiteral("127.0.0.1:%1").arg(freePort()));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(LATCHKEY_ADAPTER), QStringList());
        if (road == Road::Tcp)
            connectToIt();
    }

    /// Sends one command under a new id; the answer to it, with everything else heard until then in `events`.
    QJsonObject ask(const QString &op, QJsonObject more = {})
    {
        const QString id = QStringLiteral("c%1").arg(++m_commands);
        more.insert(QStringLiteral("id"), id);
        more.insert(QStringLiteral("op"), op);
        say(QJsonDocument(more).toJson(QJsonDocument::Compact));
        for (;;) {
            const QJsonObject heard = next();
            if (heard.isEmpty() || heard.value(QLatin1String("id")).toString() == id)
                return heard;
            events.append(heard);
        }
    }

    void say(const QByteArray &line)
    {
        device().write(line + '\n');
        device().waitForBytesWritten(patience);
    }

    /// The next line; empty when none comes.
    QJsonObject next()
    {
        QElapsedTimer waited;
        waited.start();
        while (!device().canReadLine() && waited.elapsed() < patience) {
            if (!device().waitForReadyRead(100) && m_process.state() == QProcess::NotRunning && !device().canReadLine())
                return {};
        }
        return QJsonDocument::fromJson(device().readLine()).object();
    }

    QJsonObject nextEvent() { return events.isEmpty() ? next() : events.takeFirst(); }

    void endInput() { m_process.closeWriteChannel(); }
    /// The exit code; -1: it does not end, or said something more.
    int finish()
    {
        if (!m_process.waitForFinished(10'000) || m_process.exitStatus() != QProcess::NormalExit)
            return -1;
        return device().readAll().isEmpty() ? m_process.exitCode() : -1;
    }

    QList<QJsonObject> events;

private:
    static quint16 freePort()
    {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        return probe.serverPort();
    }

    void connectToIt()
    {
        const QString address = m_process.processEnvironment().value(QStringLiteral("ADAPTER_LISTEN"));
        const auto port = address.section(u':', -1).toUShort();
        QElapsedTimer waited;
        waited.start();
        do {
            m_socket.abort();
            m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        } while (!m_socket.waitForConnected(100) && waited.elapsed() < patience);
        m_overTcp = true;
    }

    QIODevice &device() { return m_overTcp ? static_cast<QIODevice &>(m_socket) : m_process; }

    QProcess m_process;
    QTcpSocket m_socket;
    bool m_overTcp = false;
    int m_commands = 0;
};

QJsonObject channel(const char *name)
{
    return {{QStringLiteral("channel"), QLatin1String(name)}};
}

QJsonObject call(const char *path, const QJsonObject &args)
{
    return {{QStringLiteral("path"), QLatin1String(path)}, {QStringLiteral("args"), args}};
}

QJsonObject message(const char *name, const char *text)
{
    return call("chat:send", {{QStringLiteral("channel"), QLatin1String(name)}, {QStringLiteral("text"), QLatin1String(text)}});
}

QJsonObject live(const char *id, const char *path, const char *name)
{
    QJsonObject command = call(path, channel(name));
    command.insert(QStringLiteral("subscriptionId"), QLatin1String(id));
    return command;
}

QString typeOf(const QJsonObject &event)
{
    return event.value(QLatin1String("type")).toString();
}

QString errorOf(const QJsonObject &event)
{
    return event.value(QLatin1String("error")).toObject().value(QLatin1String("name")).toString();
}

} // namespace

/// The conformance adapter against the local host in strict mode, line by line as its description has it.
class AdapterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_host.start(QStringLiteral("tests/fixtures/convex-plain")), qPrintable(m_host.error())); }

    void cleanup()
    {
        const QJsonDocument violations = m_host.ask(QStringLiteral("/dev/violations"));
        QVERIFY(violations.isArray());
        QVERIFY2(violations.array().isEmpty(), violations.toJson().constData());
    }

    void theExampleOfTheDescription_data()
    {
        QTest::addColumn<int>("road");
        QTest::newRow("stdio") << int(Driven::Road::Stdio);
        QTest::newRow("tcp") << int(Driven::Road::Tcp);
    }

    void theExampleOfTheDescription()
    {
        QFETCH(const int, road);
        Driven adapter(m_host.deploymentUrl(), Driven::Road(road));
        const QJsonObject ready = adapter.ask(QStringLiteral("hello"), {{QStringLiteral("protocolVersion"), 1}});
        QCOMPARE(typeOf(ready), QStringLiteral("ready"));
        QCOMPARE(ready.value(QLatin1String("language")).toString(), QStringLiteral("cpp"));
        QCOMPARE(ready.value(QLatin1String("protocolVersion")).toInt(), 1);
        QVERIFY(!ready.value(QLatin1String("implementation")).toString().isEmpty());
        QCOMPARE(adapter.ask(QStringLiteral("subscribe"), live("s", "chat:list", "x")).keys(),
                 (QStringList{QStringLiteral("id"), QStringLiteral("type")}));
        const QJsonObject first = adapter.nextEvent();
        QCOMPARE(first, (QJsonObject{{QStringLiteral("type"), QStringLiteral("subscription")},
                                     {QStringLiteral("subscriptionId"), QStringLiteral("s")},
                                     {QStringLiteral("value"), QJsonArray()},
                                     {QStringLiteral("logs"), QJsonArray()}}));
        const QJsonObject refused = adapter.ask(QStringLiteral("mutation"), message("y", ""));
        QCOMPARE(typeOf(refused), QStringLiteral("error"));
        QCOMPARE(errorOf(refused), QStringLiteral("FunctionError"));
        QCOMPARE(refused.value(QLatin1String("error")).toObject().value(QLatin1String("data")).toObject(),
                 (QJsonObject{{QStringLiteral("code"), QStringLiteral("EMPTY")},
                              {QStringLiteral("at"), QJsonArray{1, QJsonValue::Null}}}));
        QCOMPARE(typeOf(adapter.ask(QStringLiteral("close"))), QStringLiteral("closed"));
        QCOMPARE(adapter.finish(), 0);
    }

    void linesThatAreNoCommandsAreRefusedAndItGoesOn()
    {
        Driven adapter(m_host.deploymentUrl());
        for (const QByteArray &junk : {QByteArray("junk"), QByteArray("[1]"), QByteArray("{\"op\":\"hello\"}")}) {
            adapter.say(junk);
            const QJsonObject refused = adapter.next();
            QCOMPARE(typeOf(refused), QStringLiteral("error"));
            QVERIFY(!refused.contains(QLatin1String("id")));
        }
        adapter.say("\r"); // an empty line is none
        for (const char *op : {"dance", "query", "setAuth", "subscribe", "unsubscribe", "debugDisconnect"})
            QCOMPARE(typeOf(adapter.ask(QLatin1String(op))), QStringLiteral("error"));
        QCOMPARE(typeOf(adapter.ask(QStringLiteral("hello"), {{QStringLiteral("protocolVersion"), 2}})), QStringLiteral("error"));
        QCOMPARE(typeOf(adapter.ask(QStringLiteral("hello"), {{QStringLiteral("protocolVersion"), 1}})), QStringLiteral("ready"));
        adapter.endInput();
        QCOMPARE(adapter.finish(), 0);
    }

    void valuesPassUnchanged()
    {
        Driven adapter(m_host.deploymentUrl());
        const QJsonObject value{{QStringLiteral("null"), QJsonValue::Null},
                                {QStringLiteral("empty"), QJsonObject()},
                                {QStringLiteral("list"), QJsonArray{1, 0.5, QJsonArray(), true}},
                                {QStringLiteral("text"), QString::fromUtf8("☃ 💧 \u2028 \"quoted\"\n")}};
        const QJsonObject result = adapter.ask(QStringLiteral("query"), call("chat:echo", {{QStringLiteral("value"), value}}));
        QCOMPARE(result.value(QLatin1String("value")).toObject(), value);
        const QJsonObject logged = adapter.ask(QStringLiteral("mutation"), call("logs:inMutation", {}));
        QCOMPARE(logged.value(QLatin1String("value")), QJsonValue(QJsonValue::Null));
        QCOMPARE(logged.value(QLatin1String("logs")).toArray().size(), 3);
        QCOMPARE(logged.value(QLatin1String("logs")).toArray().first().toString(), QStringLiteral("[LOG] 'hello' { answer: 42 }"));
    }

    void aLiveQueryThatFailsStaysAndRecovers()
    {
        Driven adapter(m_host.deploymentUrl());
        adapter.ask(QStringLiteral("subscribe"), live("first", "chat:first", "later"));
        const QJsonObject failed = adapter.nextEvent();
        QVERIFY(!failed.contains(QLatin1String("value")));
        QCOMPARE(failed.value(QLatin1String("error")).toObject().value(QLatin1String("data")).toObject().value(QLatin1String("code")).toString(),
                 QStringLiteral("SILENT"));
        adapter.ask(QStringLiteral("mutation"), message("later", "here I am"));
        QCOMPARE(adapter.nextEvent().value(QLatin1String("value")).toString(), QStringLiteral("here I am"));
    }

    void twoHoldersOfOneQueryAreIndependent()
    {
        Driven adapter(m_host.deploymentUrl());
        adapter.ask(QStringLiteral("subscribe"), live("a", "chat:list", "shared"));
        QCOMPARE(adapter.nextEvent().value(QLatin1String("subscriptionId")).toString(), QStringLiteral("a"));
        adapter.ask(QStringLiteral("subscribe"), live("b", "chat:list", "shared"));
        QCOMPARE(adapter.nextEvent().value(QLatin1String("subscriptionId")).toString(), QStringLiteral("b")); // from memory
        for (int i = 0; i < 2; ++i) // unknown the second time
            QCOMPARE(typeOf(adapter.ask(QStringLiteral("unsubscribe"), {{QStringLiteral("subscriptionId"), QStringLiteral("a")}})),
                     QStringLiteral("ack"));
        adapter.ask(QStringLiteral("mutation"), message("shared", "one"));
        const QJsonObject only = adapter.nextEvent();
        QCOMPARE(only.value(QLatin1String("subscriptionId")).toString(), QStringLiteral("b"));
        QCOMPARE(only.value(QLatin1String("value")).toArray(), QJsonArray{QStringLiteral("one")});
        adapter.ask(QStringLiteral("subscribe"), live("b", "chat:list", "elsewhere")); // the id in use is taken over
        QCOMPARE(adapter.nextEvent().value(QLatin1String("value")).toArray(), QJsonArray());
        adapter.ask(QStringLiteral("mutation"), message("shared", "two"));
        adapter.ask(QStringLiteral("mutation"), message("elsewhere", "three"));
        QCOMPARE(adapter.nextEvent().value(QLatin1String("value")).toArray(), QJsonArray{QStringLiteral("three")});
        QVERIFY(adapter.events.isEmpty());
    }

    void aCutConnectionComesBackAndOnlyNewsIsTold()
    {
        Driven adapter(m_host.deploymentUrl());
        QCOMPARE(typeOf(adapter.ask(QStringLiteral("debugDisconnect"))), QStringLiteral("error"));
        adapter.ask(QStringLiteral("subscribe"), live("s", "chat:list", "cut"));
        QCOMPARE(adapter.nextEvent().value(QLatin1String("value")).toArray(), QJsonArray());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(typeOf(adapter.ask(QStringLiteral("debugDisconnect"))), QStringLiteral("ack"));
        adapter.ask(QStringLiteral("mutation"), message("cut", "meanwhile")); // over HTTP: the connection is still down
        QCOMPARE(adapter.nextEvent().value(QLatin1String("value")).toArray(), QJsonArray{QStringLiteral("meanwhile")});
        QCOMPARE(typeOf(adapter.ask(QStringLiteral("debugDisconnect"))), QStringLiteral("ack"));
        adapter.ask(QStringLiteral("subscribe"), live("other", "chat:list", "quiet")); // answered on the new connection
        QCOMPARE(adapter.nextEvent().value(QLatin1String("subscriptionId")).toString(), QStringLiteral("other"));
        adapter.ask(QStringLiteral("mutation"), message("cut", "after"));
        const QJsonObject news = adapter.nextEvent(); // and nothing was repeated in between
        QCOMPARE(news.value(QLatin1String("value")).toArray(), (QJsonArray{QStringLiteral("meanwhile"), QStringLiteral("after")}));
    }

    void aRefusedTokenFailsEveryCallUntilItIsCleared()
    {
        Driven adapter(m_host.deploymentUrl());
        const auto list = [&] { return adapter.ask(QStringLiteral("query"), call("chat:list", channel("auth"))); };
        const auto set = [&](const char *token) {
            QCOMPARE(typeOf(adapter.ask(QStringLiteral("setAuth"), {{QStringLiteral("token"), QLatin1String(token)}})),
                     QStringLiteral("ack"));
        };
        QCOMPARE(typeOf(list()), QStringLiteral("result"));
        set("no.token.atall");
        for (int i = 0; i < 2; ++i)
            QCOMPARE(errorOf(list()), QStringLiteral("AuthError"));
        set("");
        QCOMPARE(typeOf(list()), QStringLiteral("result"));
    }

    void aDeploymentOutOfReachIsAnErrorAndNotAHang()
    {
        Driven adapter(QUrl(QStringLiteral("http://127.0.0.1:9")));
        QCOMPARE(typeOf(adapter.ask(QStringLiteral("hello"), {{QStringLiteral("protocolVersion"), 1}})), QStringLiteral("ready"));
        QCOMPARE(errorOf(adapter.ask(QStringLiteral("query"), call("chat:list", channel("x")))), QStringLiteral("TransportError"));
        QCOMPARE(typeOf(adapter.ask(QStringLiteral("subscribe"), live("s", "chat:list", "x"))), QStringLiteral("ack"));
        QCOMPARE(typeOf(adapter.ask(QStringLiteral("debugDisconnect"))), QStringLiteral("ack"));
        QCOMPARE(typeOf(adapter.ask(QStringLiteral("close"))), QStringLiteral("closed"));
        QCOMPARE(adapter.finish(), 0);
        QVERIFY(adapter.events.isEmpty()); // a lost transport is no failure of a query
    }

    void withoutADeploymentTheFirstCallSaysSo()
    {
        Driven adapter{QUrl()};
        QCOMPARE(typeOf(adapter.ask(QStringLiteral("hello"), {{QStringLiteral("protocolVersion"), 1}})), QStringLiteral("ready"));
        QCOMPARE(errorOf(adapter.ask(QStringLiteral("query"), call("chat:list", channel("x")))), QStringLiteral("TransportError"));
        QCOMPARE(errorOf(adapter.ask(QStringLiteral("subscribe"), live("s", "chat:list", "x"))), QStringLiteral("TransportError"));
    }

private:
    StrictHost m_host;
};

QTEST_GUILESS_MAIN(AdapterTest)
#include "adapter_test.moc"

// SPDX-License-Identifier: MIT
#include "adapters/loopback_listener.h"

#include <QNetworkInterface>
#include <QTcpSocket>
#include <QTest>

using namespace latchkey;
using adapters::LoopbackListener;
using Verdict = ports::CallbackListener::Verdict;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; ///< only for what never comes

/// A client that says what it is told to, and remembers the answer.
class Client {
public:
    explicit Client(quint16 port) : m_port(port) { m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port); }

    void send(const QByteArray &bytes)
    {
        QVERIFY(QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; }, patience));
        m_socket.write(bytes);
        m_socket.flush();
    }
    void get(const QByteArray &target)
    {
        send("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n\r\n");
    }
    /// Everything up to the end of the connection, which must come.
    QByteArray answer()
    {
        const bool over = QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, patience);
        return over ? m_socket.readAll() : QByteArray("no end");
    }
    QTcpSocket &socket() { return m_socket; }

private:
    quint16 m_port;
    QTcpSocket m_socket;
};

} // namespace

class LoopbackListenerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_targets.clear();
        m_good = "/callback?right";
        const auto port = m_listener.listen(0, [this](const QByteArray &target) {
            m_targets.append(target);
            return target == m_good ? Verdict::Accept : Verdict::Refuse;
        });
        QVERIFY(port);
        m_port = *port;
        QVERIFY(m_port >= 1024);
    }
    void cleanup() { m_listener.stop(); }

    void theGoodRequestGetsAPageAndEndsTheListening()
    {
        Client client(m_port);
        client.get(m_good);
        const QByteArray answer = client.answer();
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(answer.contains("You can close this tab"));
        for (const char *field : {"Connection: close", "Cache-Control: no-store", "Referrer-Policy: no-referrer",
                                  "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "default-src 'none'"})
            QVERIFY2(answer.contains(field), field);
        const qsizetype body = answer.size() - answer.indexOf("\r\n\r\n") - 4;
        QVERIFY(answer.contains("Content-Length: " + QByteArray::number(body) + "\r\n"));
        QVERIFY(!answer.contains("right")); // nothing of the request comes back
        QCOMPARE(m_targets, QList<QByteArray>{m_good});
        QVERIFY(isDeaf());
    }

    void aThousandWrongOnesAreRefusedAndTheRightOneStillWorks()
    {
        for (int round = 0; round < 100; ++round) {
            std::vector<std::unique_ptr<Client>> clients;
            for (int i = 0; i < 10; ++i)
                clients.push_back(std::make_unique<Client>(m_port));
            for (const auto &client : clients)
                client->get("/callback?wrong" + QByteArray::number(round));
            for (const auto &client : clients)
                QVERIFY(client->answer().startsWith("HTTP/1.1 400 "));
        }
        Client client(m_port);
        client.get(m_good);
        QVERIFY(client.answer().startsWith("HTTP/1.1 200 "));
        QCOMPARE(m_targets.size(), 1001);
    }

    void whatIsNoCallbackNeverGetsToTheJudge_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        const auto row = [](const char *name, const QByteArray &bytes, const char *status) {
            QTest::newRow(name) << bytes << QByteArray(status);
        };
        row("another path", "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", "404");
        row("POST", "POST /callback?right HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", "405");
        row("rebound host", "GET /callback?right HTTP/1.1\r\nHost: evil.example:PORT\r\n\r\n", "400");
        row("huge", "GET /callback?right HTTP/1.1\r\nA: " + QByteArray(100'000, 'a'), "431");
        row("TLS hello", QByteArray("\x16\x03\x01\x00\xff", 5), "400");
        row("garbage", QByteArray(1000, '\xfe'), "400");
    }

    void whatIsNoCallbackNeverGetsToTheJudge()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, status);
        Client client(m_port);
        client.send(bytes.replace("PORT", QByteArray::number(m_port)));
        const QByteArray answer = client.answer();
        // A peer that goes on sending after its answer may have it cut off by a reset.
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status + ' ') || (bytes.size() > 8192 && answer.isEmpty()),
                 answer.constData());
        QVERIFY(m_targets.isEmpty());
        Client good(m_port);
        good.get(m_good);
        QVERIFY(good.answer().startsWith("HTTP/1.1 200 "));
    }

    void aRequestMayComeByteByByte()
    {
        Client client(m_port);
        for (const char c : "GET /callback?right HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n\r\n")
            client.send(QByteArray(1, c));
        QVERIFY(client.answer().startsWith("HTTP/1.1 200 "));
    }

    void aPipelinedSecondRequestIsNotLookedAt()
    {
        Client client(m_port);
        const QByteArray host = " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n\r\n";
        client.send("GET /callback?wrong" + host + "GET " + m_good + host);
        QVERIFY(client.answer().startsWith("HTTP/1.1 400 "));
        QCOMPARE(m_targets.size(), 1);
    }

    void aSilentClientIsDroppedAndHoldsUpNobody()
    {
        Client silent(m_port);
        silent.send("GET /call");
        Client good(m_port);
        good.get("/callback?wrong");
        QVERIFY(good.answer().startsWith("HTTP/1.1 400 "));
        QCOMPARE(silent.answer(), QByteArray()); // within the patience of this test's listener
    }

    void theSeventeenthClientIsTurnedAway()
    {
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < LoopbackListener::mostClients; ++i) {
            clients.push_back(std::make_unique<Client>(m_port));
            clients.back()->send("G");
        }
        Client late(m_port);
        QCOMPARE(late.answer(), QByteArray());
        clients.front()->socket().abort();
        QTRY_VERIFY_WITH_TIMEOUT(getsAnAnswer(), patience);
    }

    void aClientThatLeavesEarlyHarmsNothing()
    {
        for (int i = 0; i < 40; ++i) {
            Client client(m_port);
            client.send("GET /callback?wrong");
            client.socket().abort();
        }
        QTRY_VERIFY_WITH_TIMEOUT(getsAnAnswer(), patience);
    }

    void itListensOnTheLoopbackAddressOnly()
    {
        for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
            if (!address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
                QVERIFY2(refuses(address), qPrintable(address.toString()));
        }
        QVERIFY(refuses(QHostAddress(QStringLiteral("127.0.0.2"))));
    }

    void theSamePortCanBeHadAgainAndATakenOneIsSaid()
    {
        m_listener.stop();
        const auto again = m_listener.listen(m_port, [](const QByteArray &) { return Verdict::Refuse; });
        QVERIFY(again);
        QCOMPARE(*again, m_port);
        LoopbackListener second;
        const auto taken = second.listen(m_port, [](const QByteArray &) { return Verdict::Refuse; });
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, core::FailureKind::StorageFailed);
    }

    void theJudgeMayStopTheListening()
    {
        QVERIFY(m_listener.listen(m_port, [this](const QByteArray &) {
            m_listener.stop();
            return Verdict::Refuse;
        }));
        Client client(m_port);
        client.get(m_good);
        QCOMPARE(client.answer(), QByteArray());
        QVERIFY(isDeaf());
    }

private:
    bool refuses(const QHostAddress &address) const
    {
        QTcpSocket socket;
        socket.connectToHost(address, m_port);
        const bool over = QTest::qWaitFor([&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, patience);
        return over && socket.error() == QAbstractSocket::ConnectionRefusedError; // not: taken, then dropped
    }
    bool isDeaf() const { return refuses(QHostAddress(QHostAddress::LocalHost)); }
    bool getsAnAnswer()
    {
        Client client(m_port);
        client.get("/callback?wrong");
        return client.answer().startsWith("HTTP/1.1 400 ");
    }

    LoopbackListener m_listener{1s}; ///< real time: the least that a slow machine's honest clients need
    quint16 m_port = 0;
    QByteArray m_good;
    QList<QByteArray> m_targets;
};

QTEST_GUILESS_MAIN(LoopbackListenerTest)
#include "loopback_listener_test.moc"

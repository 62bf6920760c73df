// SPDX-License-Identifier: MIT
#include "adapters/web_socket_worlds.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace std::chrono_literals;

/// What every WebSocket must do. Runs on the fake and on the adapter.
class WebSocketContractTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("isReal");
        QTest::newRow("fake") << false;
        QTest::newRow("adapter") << true;
    }

    void init()
    {
        QFETCH_GLOBAL(bool, isReal);
        if (isReal)
            m_world = std::make_unique<RealWebSocketWorld>();
        else
            m_world = std::make_unique<FakeWebSocketWorld>();
        m_socket = m_world->sockets().create();
        m_heard = std::make_unique<Heard>(*m_socket);
    }

    void cleanup()
    {
        m_socket.reset();
        m_heard.reset();
        m_world.reset();
    }

    void textGoesBothWaysInOrder()
    {
        connectToPeer();
        m_socket->sendText(QStringLiteral("one"));
        m_socket->sendText(QStringLiteral("zwei – 二"));
        QTRY_COMPARE(m_world->textsAtPeer(), QStringList({QStringLiteral("one"), QStringLiteral("zwei – 二")}));
        m_world->peerSends(QStringLiteral("a"));
        m_world->peerSends(QStringLiteral("é🗝"));
        QTRY_COMPARE(m_heard->texts, QStringList({QStringLiteral("a"), QStringLiteral("é🗝")}));
        QCOMPARE(m_heard->times("closed"), 0);
    }

    void nothingIsSaidInsideTheCallThatCausedIt()
    {
        m_socket->open(m_world->url(), {});
        m_world->acceptNext();
        QVERIFY(m_heard->log.isEmpty());
        QTRY_COMPARE(m_heard->times("opened"), 1);
        m_socket->abort();
        QCOMPARE(m_heard->times("closed"), 0);
        QTRY_COMPARE(m_heard->times("closed"), 1);
    }

    void aPeerThatClosesGivesItsCodeAndReason_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reason");
        QTest::newRow("normal, wordless") << 1000 << QString();
        QTest::newRow("normal") << 1000 << QStringLiteral("ClientDisconnected");
        QTest::newRow("going away") << 1001 << QStringLiteral("shutting down");
        QTest::newRow("internal error") << 1011 << QStringLiteral("oops");
    }

    void aPeerThatClosesGivesItsCodeAndReason()
    {
        QFETCH(int, code);
        QFETCH(QString, reason);
        connectToPeer();
        m_world->peerCloses(code, reason);
        QTRY_COMPARE(m_heard->times("closed"), 1);
        QCOMPARE(m_heard->code, code);
        QCOMPARE(m_heard->reason, reason);
    }

    void aBrokenConnectionIsAnAbnormalClosure()
    {
        connectToPeer();
        m_world->peerDrops();
        QTRY_COMPARE(m_heard->times("closed"), 1);
        QCOMPARE(m_heard->code, 1006);
    }

    void anOrderlyCloseEndsOnceOnBothSides()
    {
        connectToPeer();
        m_socket->close();
        m_socket->close();
        QTRY_COMPARE(m_heard->times("closed"), 1);
        QCOMPARE(m_heard->code, 1000);
        QTRY_VERIFY(!m_world->peerIsConnected());
        m_socket->abort();
        m_socket->sendText(QStringLiteral("too late"));
        QCOMPARE(m_heard->times("closed"), 1);
        QVERIFY(m_world->textsAtPeer().isEmpty());
    }

    void nothingIsHeardAfterAbortButItsEnd()
    {
        connectToPeer();
        m_world->peerSends(QStringLiteral("crossing"));
        m_socket->abort();
        QTRY_COMPARE(m_heard->times("closed"), 1);
        QCOMPARE(m_heard->code, 1006);
        QVERIFY(m_heard->texts.isEmpty());
        QTRY_VERIFY(!m_world->peerIsConnected());
    }

    void closingBeforeItOpenedEndsItToo()
    {
        m_socket->open(m_world->url(), {});
        m_socket->close();
        QTRY_COMPARE(m_heard->log, QStringList(QStringLiteral("closed")));
        QCOMPARE(m_heard->code, 1006);
    }

    void plainTextToAStrangerIsRefused()
    {
        m_socket->open(QUrl(QStringLiteral("ws://otter.example/api/sync")), {});
        QTRY_COMPARE(m_heard->log, QStringList(QStringLiteral("closed")));
        QCOMPARE(m_heard->code, 1006);
    }

    void aSocketDestroyedByItsOwnWordsSaysNothingMore()
    {
        connectToPeer();
        int heard = 0;
        connect(m_socket.get(), &ports::WebSocket::textReceived, this, [this, &heard] {
            ++heard;
            m_socket.reset();
        });
        m_world->peerSends(QStringLiteral("last"));
        m_world->peerSends(QStringLiteral("more"));
        QTRY_VERIFY(!m_socket);
        QTRY_VERIFY(!m_world->peerIsConnected());
        QCOMPARE(heard, 1);
    }

private:
    void connectToPeer()
    {
        m_socket->open(m_world->url(), {});
        m_world->acceptNext();
        QTRY_COMPARE(m_heard->log, QStringList(QStringLiteral("opened")));
        QTRY_VERIFY(m_world->peerIsConnected());
    }

    std::unique_ptr<WebSocketWorld> m_world;
    std::unique_ptr<ports::WebSocket> m_socket;
    std::unique_ptr<Heard> m_heard;
};

QTEST_GUILESS_MAIN(WebSocketContractTest)
#include "web_socket_contract_test.moc"

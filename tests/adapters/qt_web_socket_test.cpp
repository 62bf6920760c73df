// SPDX-License-Identifier: MIT
#include "adapters/web_socket_worlds.h"
#include "support/scripted_http_server.h"
#include "support/web_socket_frames.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace std::chrono_literals;
using support::ScriptedHttpServer;
using Reply = ScriptedHttpServer::Reply;
using Request = ScriptedHttpServer::Request;
namespace frames = support::webSocketFrames;

/// What only the real thing can get wrong: peers that refuse, freeze, fragment, or break the protocol.
class QtWebSocketTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedHttpServer>();
        m_server->script("/api/sync", [](const Request &request) {
            return Reply{frames::acceptance(request.header("sec-websocket-key"))};
        });
        m_limits = {};
    }

    void cleanup()
    {
        m_socket.reset();
        m_heard.reset();
        m_server.reset();
    }

    void theHandshakeCarriesOurHeadersAndNoBrowserOnes()
    {
        create();
        m_socket->open(url(), {{"Convex-Client", "npm-1.48.0"}});
        QTRY_COMPARE(m_heard->times("opened"), 1);
        const Request request = m_server->requests().first();
        QCOMPARE(request.header("convex-client"), QByteArray("npm-1.48.0"));
        QCOMPARE(request.header("user-agent"), QByteArray("Latchkey/9.9 (Linux)"));
        for (const char *name : {"origin", "cookie", "authorization", "sec-websocket-protocol"})
            QVERIFY2(!request.has(name), name);
    }

    void aRefusedHandshakeEndsItWithATextThatNamesTheStatus()
    {
        m_server->answer("/api/sync", 401, R"({"code":"Unauthorized"})");
        create();
        m_socket->open(url(), {});
        QTRY_COMPARE(m_heard->log, QStringList(QStringLiteral("closed")));
        QCOMPARE(m_heard->code, 1006);
        QVERIFY2(m_heard->reason.contains(u"401"), qPrintable(m_heard->reason));
        QTRY_COMPARE(m_server->openConnections(), 0);
    }

    void aHandshakeThatIsNeverAnsweredMeetsItsDeadline()
    {
        m_server->script("/api/sync", [](const Request &) { return Reply{}; });
        m_limits.handshake = 200ms;
        create();
        m_socket->open(url(), {});
        QTRY_COMPARE(m_heard->log, QStringList(QStringLiteral("closed")));
        QCOMPARE(m_heard->code, 1006);
        QTRY_COMPARE(m_server->openConnections(), 0);
    }

    void nobodyListeningEndsIt()
    {
        const QUrl nowhere = url();
        m_server->stop();
        create();
        m_socket->open(nowhere, {});
        QTRY_COMPARE(m_heard->log, QStringList(QStringLiteral("closed")));
        QCOMPARE(m_heard->code, 1006);
    }

    void aFalseAcceptKeyIsRefused()
    {
        m_server->script("/api/sync", [](const Request &) { return Reply{frames::acceptance("some other key")}; });
        create();
        m_socket->open(url(), {});
        QTRY_COMPARE(m_heard->log, QStringList(QStringLiteral("closed")));
    }

    void anUntrustedCertificateEndsItBeforeTheHandshake()
    {
        ScriptedHttpServer impostor(ScriptedHttpServer::Transport::SelfSignedTls);
        create();
        QUrl secure = impostor.url(QStringLiteral("/api/sync"));
        secure.setScheme(QStringLiteral("wss"));
        m_socket->open(secure, {});
        QTRY_COMPARE(m_heard->log, QStringList(QStringLiteral("closed")));
        QVERIFY(impostor.requests().isEmpty());
    }

    void closingAFrozenPeerIsBounded()
    {
        m_limits.closing = 150ms;
        openRaw();
        m_server->lastConnection()->setReadBufferSize(1); // reads no more, so what we send piles up on our side
        m_socket->sendText(QString(16 * 1024 * 1024, u'x'));
        QElapsedTimer elapsed;
        elapsed.start();
        m_socket->close();
        QTRY_COMPARE(m_heard->times("closed"), 1);
        QVERIFY(elapsed.elapsed() >= 140);
        QCOMPARE(m_heard->code, 1006);
        m_server->lastConnection()->setReadBufferSize(0);
        QTRY_COMPARE(m_server->openConnections(), 0);
    }

    void aMessageInFragmentsArrivesWhole()
    {
        openRaw();
        const QByteArray text = QStringLiteral("{\"k\":\"🗝\"}").toUtf8();
        peerWrites(frames::frame(1, text.first(6), false));
        peerWrites(frames::frame(9, "ping between"));
        peerWrites(frames::frame(0, text.mid(6, 4), false));
        peerWrites(frames::frame(0, text.mid(10)));
        QTRY_COMPARE(m_heard->texts, QStringList(QString::fromUtf8(text)));
    }

    /// Qt 6.4 decodes every fragment by itself. Convex never cuts inside a character; should something in between do so,
    /// the connection ends and the next one asks again: no wrong text gets through.
    void aCharacterCutInTwoEndsTheConnectionInsteadOfBeingMangled()
    {
        openRaw();
        const QByteArray text = QStringLiteral("{\"k\":\"🗝\"}").toUtf8();
        peerWrites(frames::frame(1, text.first(7), false));
        peerWrites(frames::frame(0, text.mid(7)));
        QTRY_VERIFY(m_heard->times("closed") == 1 || m_heard->texts == QStringList(QString::fromUtf8(text)));
    }

    void aTextInTheSegmentOfTheHandshakeIsNotLost()
    {
        m_server->script("/api/sync", [](const Request &request) {
            return Reply{frames::acceptance(request.header("sec-websocket-key")) + frames::frame(1, "early")};
        });
        create();
        m_socket->open(url(), {});
        QTRY_COMPARE(m_heard->log, QStringList({QStringLiteral("opened"), QStringLiteral("text")}));
        QCOMPARE(m_heard->texts.first(), QStringLiteral("early"));
    }

    void aMessageOfTwentyMebibytesPasses()
    {
        openRaw();
        const QByteArray text(20 * 1024 * 1024, 'x');
        peerWrites(frames::frame(1, text));
        QTRY_COMPARE_WITH_TIMEOUT(m_heard->texts.size(), 1, 20'000);
        QCOMPARE(m_heard->texts.first().size(), text.size());
    }

    void aMessageOverTheLimitEndsTheConnection()
    {
        m_limits.message = 1000;
        openRaw();
        peerWrites(frames::frame(1, QByteArray(1000, 'x')));
        QTRY_COMPARE(m_heard->texts.size(), 1);
        peerWrites(frames::frame(1, QByteArray(1001, 'x')));
        QTRY_COMPARE(m_heard->times("closed"), 1);
        QCOMPARE(m_heard->texts.size(), 1);
    }

    void aBrokenFrameEndsTheConnectionOnce()
    {
        openRaw();
        peerWrites(QByteArray("\xf3\x7f", 2)); // reserved bits, reserved opcode
        QTRY_COMPARE(m_heard->times("closed"), 1);
        QTRY_COMPARE(m_server->openConnections(), 0);
        QCOMPARE(m_heard->times("closed"), 1);
    }

    void aCloseFrameFollowedByTheEndOfTheConnectionKeepsItsCode()
    {
        openRaw();
        peerWrites(frames::closing(1000, "ClientDisconnected"));
        m_server->lastConnection()->disconnectFromHost();
        QTRY_COMPARE(m_heard->times("closed"), 1);
        QCOMPARE(m_heard->code, 1000);
        QCOMPARE(m_heard->reason, QStringLiteral("ClientDisconnected"));
    }

    void anAnsweredPingIsASignOfLife()
    {
        m_limits.ping = 30ms;
        RealWebSocketWorld wellBehaved;
        create();
        m_socket->open(wellBehaved.url(), {});
        QTRY_VERIFY(m_heard->signsOfLife >= 2);
    }

    void aServerThatIsBusyIsToldFromABrokenOne()
    {
        openRaw();
        peerWrites(QByteArray("\x88\x06\x03\xf5" "Busy", 8)); // 1013, which Qt takes for invalid
        QTRY_COMPARE(m_heard->times("closed"), 1);
        QCOMPARE(m_heard->code, 1013);
    }

    void aPingOfThePeerIsASignOfLife()
    {
        openRaw();
        const int before = m_heard->signsOfLife;
        peerWrites(QByteArray("\x89\x00", 2));
        QTRY_VERIFY(m_heard->signsOfLife > before);
        QCOMPARE(m_heard->times("text"), 0);
    }

    void aMessageThatIsNotWholeYetIsASignOfLife()
    {
        openRaw();
        const int before = m_heard->signsOfLife;
        peerWrites(QByteArray("\x81\x05he", 4));
        QTRY_VERIFY(m_heard->signsOfLife > before);
        QCOMPARE(m_heard->times("text"), 0);
    }

    void loopbackIsReachedWithoutTheProxyOfTheSystem()
    {
        ScriptedHttpServer proxy;
        qputenv("http_proxy", proxy.url().toEncoded());
        qputenv("https_proxy", proxy.url().toEncoded());
        openRaw();
        qunsetenv("http_proxy");
        qunsetenv("https_proxy");
        QCOMPARE(proxy.connectionsSeen(), 0);
    }

private:
    QUrl url() const
    {
        QUrl url = m_server->url(QStringLiteral("/api/sync"));
        url.setScheme(QStringLiteral("ws"));
        return url;
    }

    void create()
    {
        m_socket = adapters::QtWebSockets(QByteArrayLiteral("Latchkey/9.9 (Linux)"), m_limits).create();
        m_heard = std::make_unique<Heard>(*m_socket);
    }

    void openRaw()
    {
        create();
        m_socket->open(url(), {});
        QTRY_COMPARE(m_heard->log, QStringList(QStringLiteral("opened")));
    }

    void peerWrites(const QByteArray &bytes) { m_server->lastConnection()->write(bytes); }

    std::unique_ptr<ScriptedHttpServer> m_server;
    adapters::QtWebSockets::Limits m_limits;
    std::unique_ptr<ports::WebSocket> m_socket;
    std::unique_ptr<Heard> m_heard;
};

QTEST_GUILESS_MAIN(QtWebSocketTest)
#include "qt_web_socket_test.moc"

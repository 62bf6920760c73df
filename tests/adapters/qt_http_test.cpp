// SPDX-License-Identifier: MIT
#include "adapters/http_worlds.h"

#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace latchkey;
using namespace latchkey::test;
using namespace std::chrono_literals;
using core::FailureKind;
using support::ScriptedHttpServer;
using Reply = ScriptedHttpServer::Reply;
using Request = ScriptedHttpServer::Request;

/// What only the real thing can get wrong: servers that behave badly, and what Qt would do behind our back.
class QtHttpTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedHttpServer>();
        m_http = std::make_unique<adapters::QtHttp>(QByteArrayLiteral("Latchkey/9.9 (Linux)"));
    }

    void cleanup()
    {
        m_http.reset();
        m_server.reset();
    }

    void aRedirectIsNotFollowedAndTheStrangerSeesNothing()
    {
        ScriptedHttpServer stranger;
        m_server->answer("/go", 302, {}, {{"Location", stranger.url(QStringLiteral("/trap")).toEncoded()}});
        m_server->answer("/here", 307, {}, {{"Location", "/elsewhere"}});
        send(post(m_server->url(QStringLiteral("/go")), "{}", "opensesame"));
        QTRY_COMPARE(m_outcome.status(), 302);
        send(get(m_server->url(QStringLiteral("/here"))));
        QTRY_COMPARE(m_outcome.status(), 307);
        QCOMPARE(stranger.connectionsSeen(), 0);
        QVERIFY(m_server->requestsTo("/elsewhere").isEmpty());
    }

    void nothingIsSentThatABrowserWouldAdd()
    {
        m_server->answer("/ok", 200, "{}", {{"Set-Cookie", "better-auth.state=1; Path=/"}});
        for (int i = 0; i < 2; ++i) {
            send(post(m_server->url(QStringLiteral("/ok")), "{}"));
            QTRY_COMPARE(m_outcome.status(), 200);
        }
        const Request &second = m_server->requests().at(1);
        for (const char *name : {"cookie", "origin", "referer", "sec-fetch-mode", "sec-fetch-site", "authorization"})
            QVERIFY2(!second.has(name), name);
        QCOMPARE(second.header("user-agent"), QByteArray("Latchkey/9.9 (Linux)"));
        QCOMPARE(second.header("content-type"), QByteArray("application/json"));
        QCOMPARE(second.header("content-length"), QByteArray("2"));
    }

    void aCookieAndAnOriginByHandArriveAsGiven()
    {
        m_server->answer("/ok", 200);
        core::HttpRequest request = post(m_server->url(QStringLiteral("/ok")), "{}");
        request.cookie = core::Secret(QByteArrayView("better-auth.two_factor=x%2Ey"));
        request.headers = {{"Cookie", "smuggled=1"}, {"Origin", "https://otter.example"}};
        send(std::move(request));
        QTRY_COMPARE(m_outcome.status(), 200);
        QCOMPARE(m_server->requests().first().header("cookie"), QByteArray("better-auth.two_factor=x%2Ey"));
        QCOMPARE(m_server->requests().first().header("origin"), QByteArray("https://otter.example"));
    }

    void anAuthorizationHeaderHasOneSourceOnly()
    {
        m_server->answer("/ok", 200);
        core::HttpRequest request = get(m_server->url(QStringLiteral("/ok")));
        request.headers = {{"authorization", "Bearer smuggled"}};
        send(std::move(request));
        QTRY_COMPARE(m_outcome.status(), 200);
        QVERIFY(!m_server->requests().first().has("authorization"));
    }

    void aHeaderWithALineBreakIsNeverSent_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("bearer");
        QTest::newRow("value") << QByteArray("X-A") << QByteArray("1\r\nX-B: 2") << QByteArray();
        QTest::newRow("name") << QByteArray("X-A: 1\nX-B") << QByteArray("2") << QByteArray();
        QTest::newRow("bearer") << QByteArray("X-A") << QByteArray("1") << QByteArray("a\r\nX-B: 2");
    }

    void aHeaderWithALineBreakIsNeverSent()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, bearer);
        core::HttpRequest request = post(m_server->url(QStringLiteral("/ok")), "{}", bearer);
        request.headers = {{name, value}};
        send(std::move(request));
        QTRY_COMPARE(m_outcome.failure(), FailureKind::InvalidInput);
        QCOMPARE(m_server->connectionsSeen(), 0);
    }

    void aPostWhoseConnectionDiesIsNotSentAgain()
    {
        m_server->script("/sign-up", [](const Request &) { return Reply{{}, true}; });
        send(post(m_server->url(QStringLiteral("/sign-up")), R"({"email":"a@example.com"})"));
        QTRY_COMPARE(m_outcome.failure(), FailureKind::Offline);
        QCOMPARE(m_server->requestsTo("/sign-up").size(), 1);
    }

    void aPostDoesNotTrustAConnectionThatWasIdleForLong()
    {
        adapters::QtHttp wary(QByteArrayLiteral("Latchkey/9.9 (Linux)"), 0ms);
        m_server->answer("/a", 200);
        for (int i = 1; i <= 2; ++i) {
            Outcome outcome;
            wary.send(post(m_server->url(QStringLiteral("/a")), "{}"), this, outcome.keep());
            QTRY_COMPARE(outcome.status(), 200);
            QCOMPARE(m_server->connectionsSeen(), i);
        }
    }

    void aPostTrustsAConnectionJustUsed()
    {
        m_server->answer("/a", 200);
        for (int i = 0; i < 2; ++i) {
            send(post(m_server->url(QStringLiteral("/a")), "{}"));
            QTRY_COMPARE(m_outcome.status(), 200);
        }
        QCOMPARE(m_server->connectionsSeen(), 1);
    }

    void aTruncatedBodyIsNotAResponse()
    {
        m_server->script("/cut", [](const Request &) {
            return Reply{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"token\":\"ab", true};
        });
        send(get(m_server->url(QStringLiteral("/cut"))));
        QTRY_COMPARE(m_outcome.failure(), FailureKind::Offline);
    }

    void somethingThatIsNotHttpIsNoResponse()
    {
        m_server->setGreeting("220 mail.example ESMTP ready\r\n");
        send(get(m_server->url(QStringLiteral("/mail"))));
        QTRY_COMPARE(m_outcome.failure(), FailureKind::Offline); // Qt cannot tell it from a broken connection
    }

    void aBodyOfFourMebibytesPassesAndOneByteMoreDoesNot()
    {
        const QByteArray largest(int(adapters::QtHttp::largestBody), 'x');
        m_server->answer("/fits", 200, largest);
        m_server->answer("/more", 200, largest + 'x');
        send(get(m_server->url(QStringLiteral("/fits"))));
        QTRY_COMPARE(m_outcome.status(), 200);
        QCOMPARE((*m_outcome.result)->body.size(), largest.size());
        send(get(m_server->url(QStringLiteral("/more"))));
        QTRY_COMPARE(m_outcome.failure(), FailureKind::NotOurServer);
    }

    void aBodyWithoutEndIsCutOff()
    {
        m_server->script("/flood", [](const Request &) {
            return Reply{"HTTP/1.1 200 OK\r\n\r\n" + QByteArray(8 * 1024 * 1024, 'x'), false};
        });
        send(get(m_server->url(QStringLiteral("/flood"))));
        QTRY_COMPARE(m_outcome.failure(), FailureKind::NotOurServer);
        QTRY_COMPARE(m_server->openConnections(), 0);
    }

    void aSmallReplyThatUnfoldsIntoALargeOneIsCutOff()
    {
        const QByteArray bomb = qCompress(QByteArray(64 * 1024 * 1024, '\0')).mid(4); // Qt puts four bytes of its own first
        m_server->answer("/bomb", 200, bomb, {{"Content-Encoding", "deflate"}});
        QVERIFY(bomb.size() < 100'000);
        send(get(m_server->url(QStringLiteral("/bomb"))));
        QTRY_COMPARE(m_outcome.failure(), FailureKind::NotOurServer);
    }

    void aReplyThatTricklesForeverMeetsTheDeadline()
    {
        m_server->script("/drip", [](const Request &) { return Reply{"HTTP/1.1 200 OK\r\n\r\n", false}; });
        QTimer drip; // a byte now and then keeps every idle timeout from firing
        connect(&drip, &QTimer::timeout, this, [this] {
            if (m_server->lastConnection())
                m_server->lastConnection()->write(".");
        });
        drip.start(20ms);
        send(get(m_server->url(QStringLiteral("/drip")), 300ms));
        QTRY_COMPARE(m_outcome.failure(), FailureKind::Timeout);
        QTRY_COMPARE(m_server->openConnections(), 0);
    }

    void theDeathOfTheContextDropsTheConnection()
    {
        m_server->script("/slow", [](const Request &) { return Reply{}; });
        auto context = std::make_unique<QObject>();
        Outcome unheard;
        m_http->send(get(m_server->url(QStringLiteral("/slow"))), context.get(), unheard.keep());
        QTRY_COMPARE(m_server->requests().size(), 1);
        context.reset();
        QTRY_COMPARE(m_server->openConnections(), 0);
        QCOMPARE(unheard.calls, 0);
    }

    void theDeathOfTheAdapterEndsEverythingSilently()
    {
        m_server->script("/slow", [](const Request &) { return Reply{}; });
        send(get(m_server->url(QStringLiteral("/slow"))));
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_http.reset();
        QTRY_COMPARE(m_server->openConnections(), 0);
        QCOMPARE(m_outcome.calls, 0);
    }

    void aNameThatDoesNotExistIsOffline()
    {
        send(get(QUrl(QStringLiteral("https://no-such-host.invalid/"))));
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome.result, 20'000);
        QCOMPARE(m_outcome.failure(), FailureKind::Offline);
    }

    void aCertificateNobodyVouchesForIsRejectedBeforeAnythingIsSaid()
    {
        ScriptedHttpServer impostor(ScriptedHttpServer::Transport::SelfSignedTls);
        impostor.answer("/ok", 200);
        send(post(impostor.url(QStringLiteral("/ok")), "{}", "opensesame"));
        QTRY_COMPARE(m_outcome.failure(), FailureKind::TlsRejected);
        QVERIFY(impostor.requests().isEmpty());
        m_server->answer("/ok", 200);
        send(get(m_server->url(QStringLiteral("/ok"))));
        QTRY_COMPARE(m_outcome.status(), 200);
    }

    void tlsToAServerThatSpeaksSomethingElseIsRejected()
    {
        m_server->setGreeting("HTTP/1.1 400 Bad Request\r\n\r\n");
        QUrl url = m_server->url(QStringLiteral("/ok"));
        url.setScheme(QStringLiteral("https"));
        send(get(url, 3s));
        QTRY_COMPARE(m_outcome.failure(), FailureKind::TlsRejected);
    }

    void loopbackIsReachedWithoutTheProxyOfTheSystem()
    {
        ScriptedHttpServer proxy;
        qputenv("http_proxy", proxy.url().toEncoded());
        m_server->answer("/ok", 200);
        send(post(m_server->url(QStringLiteral("/ok")), "{}", "opensesame"));
        QTRY_COMPARE(m_outcome.status(), 200);
        qunsetenv("http_proxy");
        QCOMPARE(proxy.connectionsSeen(), 0);
    }

    void httpsToAStrangerGoesThroughTheProxyOfTheSystem()
    {
        ScriptedHttpServer proxy;
        qputenv("https_proxy", proxy.url().toEncoded());
        send(get(QUrl(QStringLiteral("https://no-such-host.invalid/"))));
        QTRY_COMPARE(proxy.connectionsSeen(), 1);
        qunsetenv("https_proxy");
        QTRY_COMPARE(proxy.requests().size(), 1);
        QCOMPARE(proxy.requests().first().method, QByteArray("CONNECT"));
    }

    void forgottenConnectionsAreNotUsedAgain()
    {
        m_server->answer("/ok", 200);
        for (int i = 0; i < 2; ++i) {
            send(get(m_server->url(QStringLiteral("/ok"))));
            QTRY_COMPARE(m_outcome.status(), 200);
        }
        QCOMPARE(m_server->connectionsSeen(), 1);
        m_http->forgetConnections();
        send(get(m_server->url(QStringLiteral("/ok"))));
        QTRY_COMPARE(m_outcome.status(), 200);
        QCOMPARE(m_server->connectionsSeen(), 2);
    }

private:
    void send(core::HttpRequest request)
    {
        m_outcome = {};
        m_http->send(std::move(request), this, m_outcome.keep());
    }

    std::unique_ptr<ScriptedHttpServer> m_server;
    std::unique_ptr<adapters::QtHttp> m_http;
    Outcome m_outcome;
};

QTEST_GUILESS_MAIN(QtHttpTest)
#include "qt_http_test.moc"

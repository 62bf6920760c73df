// SPDX-License-Identifier: MIT
#include "adapters/http_worlds.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace std::chrono_literals;
using core::FailureKind;

/// What every Http must do. Runs on the fake and on the adapter, so that flows tested on the fake mean something.
class HttpContractTest final : public QObject {
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
            m_world = std::make_unique<RealHttpWorld>();
        else
            m_world = std::make_unique<FakeHttpWorld>();
    }

    void cleanup() { m_world.reset(); }

    void everyStatusIsAResponse_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 302, 400, 401, 403, 404, 407, 409, 415, 422, 429, 500, 501, 503, 599})
            QTest::addRow("%d", status) << status;
    }

    void everyStatusIsAResponse()
    {
        QFETCH(int, status);
        m_world->answer(QStringLiteral("/reply"), status, "some text",
                        {{"location", "https://elsewhere.example/"}, {"x-retry-after", "7"}});
        send(get(m_world->url(QStringLiteral("/reply"))));
        QTRY_VERIFY(m_outcome.result);
        QCOMPARE(m_outcome.status(), status);
        QCOMPARE((*m_outcome.result)->body, QByteArray("some text"));
        QCOMPARE((*m_outcome.result)->header("x-retry-after"), QByteArray("7"));
    }

    void bearerHeadersAndBodyReachTheServer()
    {
        m_world->answer(QStringLiteral("/in"), 200, "{}", {});
        core::HttpRequest request = post(m_world->url(QStringLiteral("/in")), R"({"a":"b"})", "opensesame");
        request.headers = {{"X-Ours", "yes"}};
        send(std::move(request));
        QTRY_COMPARE(m_outcome.status(), 200);
        const auto seen = m_world->requestsTo(QStringLiteral("/in"));
        QCOMPARE(seen.size(), 1);
        QVERIFY(seen.first().method == core::HttpRequest::Method::Post);
        QCOMPARE(seen.first().bearer, QByteArray("opensesame"));
        QCOMPARE(seen.first().body, QByteArray(R"({"a":"b"})"));
        QCOMPARE(seen.first().header("x-ours"), QByteArray("yes"));
    }

    void aCookieSetTwiceStaysTwoHeaders()
    {
        m_world->answer(QStringLiteral("/c"), 200, "{}",
                        {{"set-cookie", "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT"}, {"set-cookie", "b=2; Path=/"}});
        send(get(m_world->url(QStringLiteral("/c"))));
        QTRY_COMPARE(m_outcome.status(), 200);
        QList<QByteArray> cookies;
        for (const auto &[name, value] : (*m_outcome.result)->headers) {
            if (name == "set-cookie")
                cookies.append(value);
        }
        QCOMPARE(cookies, QList<QByteArray>({"a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2; Path=/"}));
    }

    void theOutcomeNeverComesInsideTheCall()
    {
        m_world->answer(QStringLiteral("/ok"), 200, {}, {});
        send(get(m_world->url(QStringLiteral("/ok"))));
        QCOMPARE(m_outcome.calls, 0);
        QTRY_COMPARE(m_outcome.calls, 1);
        Outcome refused;
        m_world->http().send(get(QUrl(QStringLiteral("http://otter.example/"))), this, refused.keep());
        QCOMPARE(refused.calls, 0);
        QTRY_COMPARE(refused.calls, 1);
    }

    void aDeadContextHearsNothing()
    {
        m_world->answer(QStringLiteral("/ok"), 200, {}, {});
        auto context = std::make_unique<QObject>();
        Outcome unheard;
        m_world->http().send(get(m_world->url(QStringLiteral("/ok"))), context.get(), unheard.keep());
        context.reset();
        send(get(m_world->url(QStringLiteral("/ok"))));
        QTRY_COMPARE(m_outcome.status(), 200); // asked later, so the first would have been answered by now
        QCOMPARE(unheard.calls, 0);
    }

    void aServerThatNeverAnswersEndsInTimeout()
    {
        m_world->neverAnswer(QStringLiteral("/abyss"));
        send(get(m_world->url(QStringLiteral("/abyss")), 1s));
        QTRY_COMPARE(m_world->requestsTo(QStringLiteral("/abyss")).size(), 1);
        QCOMPARE(m_outcome.calls, 0);
        m_world->letPass(1s);
        QTRY_COMPARE(m_outcome.failure(), FailureKind::Timeout);
        QCOMPARE(m_outcome.calls, 1);
    }

    void aServerThatIsNotThereIsOffline()
    {
        m_world->goOffline();
        send(get(m_world->url(QStringLiteral("/ok"))));
        QTRY_COMPARE(m_outcome.failure(), FailureKind::Offline);
    }

    void plainHttpToAStrangerIsRefusedUnsent()
    {
        send(post(QUrl(QStringLiteral("http://otter.example/in")), "{}", "opensesame"));
        QTRY_COMPARE(m_outcome.failure(), FailureKind::DeploymentMismatch);
        QVERIFY(m_world->requestsTo(QStringLiteral("/in")).isEmpty());
    }

    void requestsAreAnsweredEachOnItsOwn()
    {
        m_world->neverAnswer(QStringLiteral("/slow"));
        m_world->answer(QStringLiteral("/quick"), 200, "quick", {});
        Outcome slow;
        m_world->http().send(get(m_world->url(QStringLiteral("/slow")), 2s), this, slow.keep());
        send(get(m_world->url(QStringLiteral("/quick"))));
        QTRY_COMPARE(m_outcome.status(), 200);
        QCOMPARE(slow.calls, 0);
        m_world->letPass(2s);
        QTRY_COMPARE(slow.failure(), FailureKind::Timeout);
    }

private:
    void send(core::HttpRequest request)
    {
        m_outcome = {};
        m_world->http().send(std::move(request), this, m_outcome.keep());
    }

    std::unique_ptr<HttpWorld> m_world;
    Outcome m_outcome;
};

QTEST_GUILESS_MAIN(HttpContractTest)
#include "http_contract_test.moc"

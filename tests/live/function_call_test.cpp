// SPDX-License-Identifier: MIT
#include "live/function_call.h"
#include "support/drain.h"
#include "support/fake_http.h"

#include <QTest>

using namespace latchkey;
using convex::FunctionKind;
using core::FailureKind;
using support::FakeHttp;
using namespace std::chrono_literals;

namespace {

const QByteArray sevenWithLog = R"({"status":"success","value":7.0,"logLines":["[LOG] 'x'"]})";
const QByteArray nothing = R"({"status":"success","value":null})";
const QByteArray refusal = R"({"code":"InvalidAuthHeader"})";

} // namespace

/// One call over HTTP (convex-sync-protocol 10).
class FunctionCallTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_http = std::make_unique<FakeHttp>(m_time);
        m_result.reset();
    }

    void itAsksTheDeploymentAndHandsOverValueAndLog()
    {
        m_http->queueAnswer(QStringLiteral("/api/query"), FakeHttp::response(200, sevenWithLog));
        call(FunctionKind::Query, "jwt");
        QCOMPARE(m_result->outcome->toDouble(), 7.0);
        QCOMPARE(m_result->logLines, QStringList{QStringLiteral("[LOG] 'x'")});
        const auto asked = m_http->requests().first();
        QCOMPARE(asked.origin(), QStringLiteral("https://happy-otter-1.convex.cloud"));
        QCOMPARE(asked.bearer, QByteArray("jwt"));
        QCOMPARE(asked.header("Convex-Client"), QByteArray("latchkey-0.1.0"));
        QCOMPARE(asked.json(QStringLiteral("path")), QStringLiteral("notes:list"));
    }

    void asNobodyNoTokenIsSent()
    {
        m_http->queueAnswer(QStringLiteral("/api/action"), FakeHttp::response(200, nothing));
        call(FunctionKind::Action, "");
        QVERIFY(m_http->requests().first().bearer.isEmpty());
    }

    void aRefusedTokenFailsTheCallAndIsNotLeftOut()
    {
        m_http->queueAnswer(QStringLiteral("/api/mutation"), FakeHttp::response(401, refusal));
        call(FunctionKind::Mutation, "bad");
        QCOMPARE(m_result->outcome.error().kind, FailureKind::NotAllowed);
        QCOMPARE(m_http->requests().size(), 1);
    }

    void aMutationThatGotNoAnswerIsNotTriedAgain()
    {
        m_http->hold(QStringLiteral("/api/mutation"));
        call(FunctionKind::Mutation, "");
        m_time.advance(1min);
        QCOMPARE(m_result->outcome.error().kind, FailureKind::Timeout);
        QCOMPARE(m_http->requests().size(), 1);
    }

    void argumentsThatCannotBeSentAreRefusedHere()
    {
        bool inside = true;
        live::callFunction(*m_http, deployment, FunctionKind::Query, QStringLiteral("notes:list"), {{QStringLiteral("$x"), convex::Value()}},
                           {}, this, [&](const convex::FunctionResult &result) {
                               QVERIFY(!inside);
                               m_result = result;
                           });
        inside = false;
        support::drain();
        QCOMPARE(m_result->outcome.error().kind, FailureKind::InvalidInput);
        QVERIFY(m_http->requests().isEmpty());
    }

private:
    void call(FunctionKind kind, const char *jwt)
    {
        live::callFunction(*m_http, deployment, kind, QStringLiteral("notes:list"), {}, core::Secret(jwt), this,
                           [this](const convex::FunctionResult &result) { m_result = result; });
        support::drain();
    }

    const core::Deployment deployment{QUrl(QStringLiteral("https://happy-otter-1.convex.cloud")), {}};
    support::ManualTime m_time;
    std::unique_ptr<FakeHttp> m_http;
    std::optional<convex::FunctionResult> m_result;
};

QTEST_GUILESS_MAIN(FunctionCallTest)
#include "function_call_test.moc"

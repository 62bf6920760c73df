// SPDX-License-Identifier: MIT
#include "runtime/session_replacement.h"

#include "live/function_call.h"
#include "live/live_client.h"
#include "runtime/session_revoker.h"
#include "runtime/token_keeper.h"
#include "session/session_token.h"

#include <QPointer>

namespace latchkey::runtime {

using core::FailureKind;

namespace {

/// Long: an answer that is not waited for may cost the session.
constexpr std::chrono::seconds patience{30};

const QString tokenKey = QStringLiteral("token");

/// Out of the value and into a Secret. Empty: the answer has none.
core::Secret takeToken(convex::FunctionResult &result)
{
    convex::Value::Object *value = result.outcome ? result.outcome->asObject() : nullptr;
    if (!value)
        return {};
    auto token = session::readSessionToken((*result.outcome)[tokenKey].toString().toUtf8());
    value->erase(tokenKey);
    return token ? std::move(*token) : core::Secret();
}

} // namespace

struct SessionReplacement::Call {
    QString path;
    convex::Value::Object args;
    QPointer<QObject> context;
    convex::FunctionDone done;
};

SessionReplacement::SessionReplacement(const SessionParts &parts, TokenKeeper &keeper, live::LiveClient &live, SessionRevoker &revoker)
    : m_parts(parts), m_keeper(keeper), m_live(live), m_revoker(revoker)
{
}

SessionReplacement::~SessionReplacement() = default;

void SessionReplacement::call(const QString &path, convex::Value::Object args, QObject *context, convex::FunctionDone done)
{
    const FailureKind refusal = m_isUnderWay ? FailureKind::Conflict : FailureKind::NotAllowed;
    if (m_isUnderWay || !m_keeper.hasSession()) {
        QMetaObject::invokeMethod(context, [done, refusal] { done({core::failed(refusal)}); }, Qt::QueuedConnection);
        return;
    }
    m_isUnderWay = true;
    const auto call = std::make_shared<Call>(Call{path, std::move(args), context, std::move(done)});
    m_keeper.withJwt(this, [this, call](core::Result<core::Secret> jwt) {
        if (!jwt)
            return finish(*call, {core::failed(jwt.error())});
        send(call, std::move(*jwt));
    });
}

void SessionReplacement::send(const std::shared_ptr<Call> &call, core::Secret jwt)
{
    m_keeper.hold();
    m_live.holdForToken();
    m_live.replaceConnection();
    live::callFunction(m_parts.http, m_parts.deployment, convex::FunctionKind::Action, call->path, call->args, std::move(jwt), this,
                       [this, call](const convex::FunctionResult &result) { takeAnswer(*call, result); }, patience);
}

void SessionReplacement::takeAnswer(Call &call, convex::FunctionResult result)
{
    core::Secret token = takeToken(result);
    if (m_keeper.isHeld()) {
        m_keeper.goOn(std::move(token));
        if (m_keeper.hasUsableJwt())
            m_live.useToken(m_keeper.jwt());
    } else if (!token.isEmpty()) { // signed out meanwhile: nobody wants that session
        m_revoker.owe(std::move(token));
        m_revoker.deliver();
    }
    finish(call, result);
}

void SessionReplacement::finish(Call &call, const convex::FunctionResult &result)
{
    m_isUnderWay = false;
    if (call.context)
        call.done(result);
}

} // namespace latchkey::runtime

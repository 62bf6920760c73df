// SPDX-License-Identifier: MIT
#pragma once

#include "convex/function_result.h"
#include "core/secret.h"
#include "runtime/session_parts.h"

#include <QObject>

#include <memory>

namespace latchkey::live {
class LiveClient;
}

namespace latchkey::runtime {

class SessionRevoker;
class TokenKeeper;

/// A call of an action that may end this very session and answer with the token of another: a changed password that ends every
/// other session, a second factor turned on or off (better-auth-http, fact 8). `token` of its value, where it is a string, is that.
///
/// One at a time, over HTTP, while the live connection waits and nothing is asked about the session: were the old one heard to be
/// gone before the new one is known, the person would be signed out. What is on screen stays.
/// Holds the call under way. A program that ends, or an answer that is lost, before the new token is stored leaves a session that
/// is gone: the person signs in again.
class SessionReplacement : public QObject {
    Q_OBJECT
public:
    SessionReplacement(const SessionParts &parts, TokenKeeper &keeper, live::LiveClient &live, SessionRevoker &revoker);
    ~SessionReplacement() override;

    /// `done` gets the value without its token. Conflict: one is under way.
    void call(const QString &path, convex::Value::Object args, QObject *context, convex::FunctionDone done);

private:
    struct Call;
    void send(const std::shared_ptr<Call> &call, core::Secret jwt);
    void takeAnswer(Call &call, convex::FunctionResult result);
    void finish(Call &call, const convex::FunctionResult &result);

    const SessionParts &m_parts;
    TokenKeeper &m_keeper;
    live::LiveClient &m_live;
    SessionRevoker &m_revoker;
    bool m_isUnderWay = false;
};

} // namespace latchkey::runtime

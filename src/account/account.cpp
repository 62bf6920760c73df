// SPDX-License-Identifier: MIT
#include "account/account.h"

#include "account/answer.h"
#include "live/live_client.h"
#include "live/live_query.h"
#include "runtime/session_manager.h"
#include "session/auth_requests.h"
#include "session/code_requests.h"

namespace latchkey::account {

using convex::Value;
using core::FailureKind;

namespace {

/// Convex has texts and no secrets; the copy is wiped when it is freed, in a program that does so (app/wipe_on_free).
Value textOf(const core::Secret &secret)
{
    return Value(QString::fromUtf8(secret.expose()));
}

} // namespace

Account::Account(runtime::SessionManager &session, live::LiveClient &client)
    : m_session(session), m_requests(client), m_query(client.subscribe(QStringLiteral("account:getAccount"), {}))
{
    connect(m_query.get(), &live::LiveQuery::changed, this, &Account::changed);
    connect(&m_requests, &Requests::changed, this, &Account::changed);
}

Account::~Account() = default;

const Value &Account::answer() const
{
    return answerOf(*m_query);
}

bool Account::isReady() const
{
    return answer().isObject();
}

bool Account::hasPassword() const
{
    return answer()[u"hasPassword"].toBool();
}

bool Account::hasTwoFactor() const
{
    return answer()[u"hasTwoFactor"].toBool();
}

bool Account::canDelete() const
{
    return answer()[u"canDelete"].toBool();
}

QList<SignInMethod> Account::methods() const
{
    QList<SignInMethod> list;
    for (const Value &row : rowsOf(answer()[u"methods"]))
        list.append({row[u"id"].toString(), row[u"provider"].toString(), momentOf(row[u"createdAt"])});
    return list;
}

QList<Provider> Account::linkable() const
{
    QList<Provider> list;
    for (const Value &row : rowsOf(answer()[u"linkable"]))
        list.append({row[u"id"].toString(), row[u"name"].toString()});
    return list;
}

std::optional<core::Failure> Account::failure() const
{
    return failureOf(*m_query);
}

Requests::Done Account::telling(const QString &about)
{
    return [this, about](const Value &) { Q_EMIT done(about); };
}

void Account::rename(const QString &name)
{
    const QString about = QStringLiteral("name");
    m_requests.mutate(about, QStringLiteral("auth:updateProfile"), {{QStringLiteral("name"), Value(name)}}, telling(about));
}

void Account::setPicture(const QByteArray &picture)
{
    const QString about = QStringLiteral("picture");
    m_requests.mutate(about, QStringLiteral("auth:setPicture"),
                      {{QStringLiteral("picture"), picture.isEmpty() ? Value() : Value(picture)}}, telling(about));
}

void Account::sendVerificationCode()
{
    m_requests.act(QStringLiteral("verification"), QStringLiteral("account:sendVerificationCode"), {},
                   [this](const Value &) { Q_EMIT verificationSent(); });
}

void Account::verifyEmail(const QString &code)
{
    const QString about = QStringLiteral("verification-code");
    const auto digits = session::readMailedCode(code);
    if (!digits)
        return m_requests.refuse(about, {FailureKind::InvalidInput, {}, QStringLiteral("mailed-code"), {}});
    m_requests.act(about, QStringLiteral("account:verifyEmail"), {{QStringLiteral("code"), Value(QString::fromLatin1(*digits))}}, telling(about));
}

void Account::requestEmailChange(const QString &newEmail)
{
    const QString about = QStringLiteral("new-email");
    if (const auto input = session::checkEmail(newEmail); !input)
        return m_requests.refuse(about, input.error());
    m_requests.act(about, QStringLiteral("account:requestEmailChange"), {{QStringLiteral("newEmail"), Value(newEmail.trimmed())}},
                   [this](const Value &) { Q_EMIT emailChangeSent(); });
}

void Account::changeEmail(const QString &newEmail, const QString &code)
{
    const QString about = QStringLiteral("email");
    const auto digits = session::readMailedCode(code);
    if (!digits)
        return m_requests.refuse(about, {FailureKind::InvalidInput, {}, QStringLiteral("mailed-code"), {}});
    m_requests.act(about, QStringLiteral("account:changeEmail"),
                   {{QStringLiteral("newEmail"), Value(newEmail.trimmed())}, {QStringLiteral("code"), Value(QString::fromLatin1(*digits))}},
                   telling(about));
}

void Account::changePassword(core::Secret current, core::Secret chosen, bool endOthers)
{
    const QString about = QStringLiteral("password");
    if (const auto input = session::checkNewPassword(chosen.textLength()); !input)
        return m_requests.refuse(about, input.error());
    if (!m_requests.begin(about))
        return;
    Value::Object args{{QStringLiteral("currentPassword"), textOf(current)},
                       {QStringLiteral("newPassword"), textOf(chosen)},
                       {QStringLiteral("revokeOtherSessions"), Value(endOthers)}};
    m_session.callReplacingSession(QStringLiteral("auth:changePassword"), std::move(args), this,
                                   [this, about](const convex::FunctionResult &result) { m_requests.end(about, result, telling(about)); });
}

void Account::unlink(const QString &id)
{
    m_requests.mutate(QStringLiteral("unlink"), QStringLiteral("account:unlinkSignInMethod"), {{QStringLiteral("id"), Value(id)}});
}

void Account::link(const QString &providerId)
{
    const QString about = QStringLiteral("link");
    if (!m_requests.begin(about))
        return;
    m_session.openLinkPage(providerId, this, [this, about](const core::Result<void> &opened) {
        m_requests.end(about, {opened ? core::Result<Value>(Value()) : core::failed(opened.error())});
    });
}

void Account::remove(core::Secret password)
{
    const QString about = QStringLiteral("delete");
    Value::Object args;
    if (!password.isEmpty())
        args.emplace(QStringLiteral("password"), textOf(password));
    m_requests.act(about, QStringLiteral("account:deleteAccount"), args, telling(about));
}

} // namespace latchkey::account

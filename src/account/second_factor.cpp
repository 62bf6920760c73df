// SPDX-License-Identifier: MIT
#include "account/second_factor.h"

#include "account/answer.h"
#include "runtime/session_manager.h"
#include "session/code_requests.h"

#include <QUrl>
#include <QUrlQuery>

namespace latchkey::account {

using convex::Value;
using core::FailureKind;

namespace {

constexpr qsizetype group = 4;
const QString passwordKey = QStringLiteral("password");

Value::Object withPassword(const core::Secret &password)
{
    return {{passwordKey, Value(QString::fromUtf8(password.expose()))}};
}

} // namespace

SecondFactor::SecondFactor(runtime::SessionManager &session, live::LiveClient &client) : m_session(session), m_requests(client)
{
    connect(&m_requests, &Requests::changed, this, &SecondFactor::changed);
}

QString SecondFactor::typedKey() const
{
    const QString key = QUrlQuery(QUrl(m_totpUri)).queryItemValue(QStringLiteral("secret"));
    QStringList groups;
    for (qsizetype i = 0; i < key.size(); i += group)
        groups.append(key.sliced(i, std::min(group, key.size() - i)));
    return groups.join(u' ');
}

void SecondFactor::begin(core::Secret password)
{
    m_requests.act(passwordKey, QStringLiteral("account:beginTwoFactor"), withPassword(password), [this](const Value &answer) { take(answer); });
}

void SecondFactor::replaceBackupCodes(core::Secret password)
{
    m_requests.act(passwordKey, QStringLiteral("account:replaceBackupCodes"), withPassword(password), [this](const Value &answer) { take(answer); });
}

void SecondFactor::take(const Value &answer)
{
    m_totpUri = answer[u"totpUri"].toString();
    m_backupCodes.clear();
    for (const Value &code : rowsOf(answer[u"backupCodes"]))
        m_backupCodes.append(code.toString());
    Q_EMIT changed();
    Q_EMIT shown();
}

void SecondFactor::confirm(const QString &code)
{
    const auto digits = session::readMailedCode(code);
    if (!digits)
        return m_requests.refuse(QStringLiteral("code"), {FailureKind::InvalidInput, {}, QStringLiteral("authenticator-code"), {}});
    replaceSession(QStringLiteral("code"), QStringLiteral("account:confirmTwoFactor"), {{QStringLiteral("code"), Value(QString::fromLatin1(*digits))}}, [this] {
        m_totpUri.clear();
        Q_EMIT changed();
        Q_EMIT turnedOn();
    });
}

void SecondFactor::turnOff(core::Secret password)
{
    replaceSession(passwordKey, QStringLiteral("account:disableTwoFactor"), withPassword(password), [this] { Q_EMIT turnedOff(); });
}

void SecondFactor::replaceSession(const QString &about, const QString &path, Value::Object args, std::function<void()> done)
{
    if (!m_requests.begin(about))
        return;
    m_session.callReplacingSession(path, std::move(args), this, [this, about, done](const convex::FunctionResult &result) {
        m_requests.end(about, result, [done](const Value &) { done(); });
    });
}

void SecondFactor::forget()
{
    m_totpUri.clear();
    m_backupCodes.clear();
    m_requests.dismiss();
}

} // namespace latchkey::account

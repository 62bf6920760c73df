// SPDX-License-Identifier: MIT
#include "account/password_reset.h"

#include "runtime/session_manager.h"
#include "session/auth_requests.h"
#include "session/code_requests.h"

namespace latchkey::account {

using core::FailureKind;

void PasswordReset::sendCode(const QString &email)
{
    if (const auto input = session::checkEmail(email); !input)
        return refuse(input.error());
    send(session::buildSendPasswordCode(m_session.siteUrl(), email), [this, email] { m_email = email.trimmed(); });
}

void PasswordReset::choose(const QString &code, core::Secret password)
{
    const auto digits = session::readMailedCode(code);
    if (!digits)
        return refuse({FailureKind::InvalidInput, {}, QStringLiteral("mailed-code"), {}});
    if (const auto input = session::checkNewPassword(password.textLength()); !input)
        return refuse(input.error());
    send(session::buildPasswordReset(m_session.siteUrl(), m_email, *digits, password), [this] { Q_EMIT done(); });
}

void PasswordReset::send(core::HttpRequest request, std::function<void()> done)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_failure.reset();
    Q_EMIT changed();
    m_session.anonymousRequest(std::move(request), this, [this, done](const core::Result<core::HttpResponse> &response) {
        m_isBusy = false;
        const auto taken = response ? session::readDone(*response) : core::failed(response.error());
        m_failure = taken ? std::nullopt : std::optional(taken.error());
        if (taken)
            done();
        Q_EMIT changed();
    });
}

void PasswordReset::refuse(core::Failure failure)
{
    m_failure = std::move(failure);
    Q_EMIT changed();
}

void PasswordReset::dismiss()
{
    m_failure.reset();
    Q_EMIT changed();
}

} // namespace latchkey::account

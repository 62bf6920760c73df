// SPDX-License-Identifier: MIT
#include "viewmodel/password_reset_view.h"

namespace latchkey::viewmodel {

PasswordResetView::~PasswordResetView() = default;

void PasswordResetView::open(runtime::SessionManager &session, live::LiveClient &)
{
    m_reset = std::make_unique<account::PasswordReset>(session);
    connect(m_reset.get(), &account::PasswordReset::changed, this, &PasswordResetView::changed);
    connect(m_reset.get(), &account::PasswordReset::done, this, &PasswordResetView::done);
}

QString PasswordResetView::email() const
{
    return m_reset ? m_reset->email() : QString();
}

bool PasswordResetView::isBusy() const
{
    return m_reset && m_reset->isBusy();
}

std::optional<core::Failure> PasswordResetView::failure() const
{
    return m_reset ? m_reset->failure() : std::nullopt;
}

void PasswordResetView::dismiss()
{
    if (m_reset)
        m_reset->dismiss();
}

void PasswordResetView::sendCode(const QString &email)
{
    if (m_reset)
        m_reset->sendCode(email);
}

void PasswordResetView::choose(const QString &code, const QString &password)
{
    QString typed = password;
    if (m_reset)
        m_reset->choose(code, core::Secret::fromTyped(typed));
}

} // namespace latchkey::viewmodel

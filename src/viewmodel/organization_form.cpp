// SPDX-License-Identifier: MIT
#include "viewmodel/organization_form.h"

#include "viewmodel/failure_text.h"
#include "viewmodel/language.h"

namespace latchkey::viewmodel {

using runtime::SessionManager;

namespace {

constexpr qsizetype longestName = 100; // starterapp-contract: organizations:createOrganization

} // namespace

OrganizationForm::OrganizationForm(QObject *parent) : QObject(parent)
{
    new LanguageWatch(this, [this] { Q_EMIT changed(); });
}

QString OrganizationForm::problem() const
{
    return m_wrong ? FailureText::of({core::FailureKind::InvalidInput, {}, QStringLiteral("organization-name"), {}}) : QString();
}

void OrganizationForm::setSession(SessionManager *session)
{
    if (m_session == session)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (m_session) {
        connect(m_session, &SessionManager::failureChanged, this, [this] {
            if (m_session->hasFailure())
                finish();
        });
        connect(m_session, &SessionManager::organizationCreated, this, [this] {
            if (!m_busy)
                return; // made elsewhere
            finish();
            Q_EMIT created();
        });
    }
    Q_EMIT sessionChanged();
}

void OrganizationForm::create(const QString &name)
{
    if (m_busy)
        return;
    const QString wanted = name.trimmed();
    if (wanted.isEmpty() || wanted.size() > longestName) {
        m_wrong = true;
        Q_EMIT changed();
        Q_EMIT rejected();
        return;
    }
    m_wrong = false;
    m_busy = true;
    Q_EMIT changed();
    m_session->createOrganization(wanted);
}

void OrganizationForm::clearProblem()
{
    m_wrong = false;
    Q_EMIT changed();
}

void OrganizationForm::finish()
{
    m_busy = false;
    Q_EMIT changed();
}

} // namespace latchkey::viewmodel

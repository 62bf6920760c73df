// SPDX-License-Identifier: MIT
#include "viewmodel/sign_in_form.h"

#include "session/auth_requests.h"
#include "viewmodel/failure_text.h"


namespace latchkey::viewmodel {

namespace {

// The session layer's check stops at the first wrong field; asked with the other fields known good, it answers for one.
QString anyName() { return QStringLiteral("A"); }
QString anyEmail() { return QStringLiteral("a@example.com"); }
constexpr qsizetype anyPasswordLength = 12;

QString problemOf(const core::Result<void> &checked)
{
    return checked ? QString() : FailureText::of(checked.error());
}

} // namespace

SignInForm::~SignInForm()
{
    // The password passed through QML's own strings, which live until its collector runs: now, when the page is gone.
    if (m_engine)
        QMetaObject::invokeMethod(m_engine, [engine = m_engine.data()] { engine->collectGarbage(); }, Qt::QueuedConnection);
}

SignInForm::Field SignInForm::firstProblem() const
{
    if (!m_nameProblem.isEmpty())
        return Field::Name;
    if (!m_emailProblem.isEmpty())
        return Field::Email;
    return m_passwordProblem.isEmpty() ? Field::None : Field::Password;
}

void SignInForm::signIn(const QString &email, const QString &password)
{
    if (isBusy())
        return;
    const QString address = email.trimmed();
    const QString emailProblem = problemOf(session::checkSignInInput(address, anyPasswordLength));
    const QString passwordProblem = problemOf(session::checkSignInInput(anyEmail(), password.size()));
    if (accept({}, emailProblem, passwordProblem))
        m_session->signInWithEmail(address, password);
}

void SignInForm::signUp(const QString &name, const QString &email, const QString &password)
{
    if (isBusy())
        return;
    const QString person = name.trimmed();
    const QString address = email.trimmed();
    const QString nameProblem = problemOf(session::checkSignUpInput(person, anyEmail(), anyPasswordLength));
    const QString emailProblem = problemOf(session::checkSignUpInput(anyName(), address, anyPasswordLength));
    const QString passwordProblem = problemOf(session::checkSignUpInput(anyName(), anyEmail(), password.size()));
    if (accept(nameProblem, emailProblem, passwordProblem))
        m_session->signUpWithEmail(person, address, password);
}

void SignInForm::sendCode(const QString &email)
{
    if (isBusy())
        return;
    const QString address = email.trimmed();
    if (accept({}, problemOf(session::checkEmail(address)), {}))
        m_session->signInWithEmailCode(address);
}

void SignInForm::clearProblems()
{
    m_nameProblem.clear();
    m_emailProblem.clear();
    m_passwordProblem.clear();
    Q_EMIT problemsChanged();
}

bool SignInForm::isBusy() const
{
    return m_session->phase() == runtime::SessionManager::Phase::SigningIn;
}

bool SignInForm::accept(const QString &nameProblem, const QString &emailProblem, const QString &passwordProblem)
{
    m_engine = qmlEngine(this); // cannot be asked for any more when this is destroyed
    m_nameProblem = nameProblem;
    m_emailProblem = emailProblem;
    m_passwordProblem = passwordProblem;
    Q_EMIT problemsChanged();
    if (firstProblem() == Field::None)
        return true;
    Q_EMIT rejected();
    return false;
}

} // namespace latchkey::viewmodel

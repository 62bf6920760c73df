// SPDX-License-Identifier: MIT
#include "viewmodel/sign_in_form.h"

#include "session/auth_requests.h"
#include "viewmodel/failure_text.h"
#include "viewmodel/language.h"

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

SignInForm::SignInForm(QObject *parent) : QObject(parent)
{
    new LanguageWatch(this, [this] { Q_EMIT problemsChanged(); });
}

SignInForm::~SignInForm()
{
    // The password passed through QML's own strings, which live until its collector runs: now, when the page is gone.
    if (m_engine)
        QMetaObject::invokeMethod(m_engine, [engine = m_engine.data()] { engine->collectGarbage(); }, Qt::QueuedConnection);
}

QString SignInForm::nameProblem() const
{
    return problemOf(m_name);
}

QString SignInForm::emailProblem() const
{
    return problemOf(m_email);
}

QString SignInForm::passwordProblem() const
{
    return problemOf(m_password);
}

SignInForm::Field SignInForm::firstProblem() const
{
    if (!m_name)
        return Field::Name;
    if (!m_email)
        return Field::Email;
    return m_password ? Field::None : Field::Password;
}

void SignInForm::signIn(const QString &email, const QString &password)
{
    if (isBusy())
        return;
    const QString address = email.trimmed();
    if (accept({}, session::checkSignInInput(address, anyPasswordLength), session::checkSignInInput(anyEmail(), password.size())))
        m_session->signInWithEmail(address, password);
}

void SignInForm::signUp(const QString &name, const QString &email, const QString &password)
{
    if (isBusy())
        return;
    const QString person = name.trimmed();
    const QString address = email.trimmed();
    if (accept(session::checkSignUpInput(person, anyEmail(), anyPasswordLength), session::checkSignUpInput(anyName(), address, anyPasswordLength),
               session::checkSignUpInput(anyName(), anyEmail(), password.size())))
        m_session->signUpWithEmail(person, address, password);
}

void SignInForm::sendCode(const QString &email)
{
    if (isBusy())
        return;
    const QString address = email.trimmed();
    if (accept({}, session::checkEmail(address), {}))
        m_session->signInWithEmailCode(address);
}

void SignInForm::clearProblems()
{
    m_name = m_email = m_password = {};
    Q_EMIT problemsChanged();
}

bool SignInForm::isBusy() const
{
    return m_session->phase() == runtime::SessionManager::Phase::SigningIn;
}

bool SignInForm::accept(core::Result<void> name, core::Result<void> email, core::Result<void> password)
{
    m_engine = qmlEngine(this); // cannot be asked for any more when this is destroyed
    m_name = std::move(name);
    m_email = std::move(email);
    m_password = std::move(password);
    Q_EMIT problemsChanged();
    if (firstProblem() == Field::None)
        return true;
    Q_EMIT rejected();
    return false;
}

} // namespace latchkey::viewmodel

// SPDX-License-Identifier: MIT
#include "viewmodel/session_text.h"

#include "viewmodel/age_text.h"
#include "viewmodel/failure_text.h"
#include "viewmodel/language.h"
#include "viewmodel/picture.h"
#include "viewmodel/qml_registration.h"

namespace latchkey::viewmodel {

using runtime::SessionManager;

SessionText::SessionText(const SessionManager &session)
    : m_session(session)
{
    m_midnight.setSingleShot(true);
    m_midnight.setTimerType(Qt::CoarseTimer);
    connect(&m_midnight, &QTimer::timeout, this, &SessionText::nameLink);
    connect(&session, &SessionManager::linkChanged, this, &SessionText::nameLink);
    connect(&session, &SessionManager::asOfChanged, this, &SessionText::nameLink);
    connect(&session, &SessionManager::signInProgressChanged, this, &SessionText::signInChanged);
    connect(&session, &SessionManager::signInChanged, this, &SessionText::newcomerChanged);
    connect(&session, &SessionManager::phaseChanged, this, &SessionText::reasonChanged);
    connect(&session, &SessionManager::activeOrganizationChanged, this, &SessionText::roleChanged);
    connect(&session, &SessionManager::userChanged, this, &SessionText::pictureChanged);
    new LanguageWatch(this, [this] { tellAll(); });
    nameLink();
}

SessionText *SessionText::create(QQmlEngine *engine, QJSEngine *)
{
    return new SessionText(*sessionOf(*engine)); // owned by the engine, as every singleton it creates
}

QString SessionText::link() const
{
    switch (m_session.link()) {
    case SessionManager::Link::Live:
        return tr("Live");
    case SessionManager::Link::Connecting:
        return tr("Connecting…");
    case SessionManager::Link::Refreshing:
        return tr("Refreshing…");
    case SessionManager::Link::Offline:
        break;
    }
    const QString age = ageText(m_session.asOf(), QDateTime::currentDateTime());
    return age.isEmpty() ? tr("Offline") : tr("Offline, as of %1").arg(age);
}

QString SessionText::signedOut() const
{
    return FailureText::of(m_session.signedOutReason());
}

QString SessionText::signInStepHeading() const
{
    if (m_session.signInWay() == SessionManager::SignInWay::DeviceCode)
        return tr("Sign in on another device");
    if (m_session.signInWay() == SessionManager::SignInWay::EmailCode)
        return tr("Look into your mail");
    if (m_session.signInWay() == SessionManager::SignInWay::SecondFactor)
        return tr("One more step");
    return tr("Continue in the browser");
}

QString SessionText::signInStep() const
{
    const bool stalled = m_session.signInProgress().stalled;
    if (m_session.signInProgress().isPreparing())
        return tr("Asking the server how it signs people in…");
    switch (m_session.signInWay()) {
    case SessionManager::SignInWay::Browser:
        if (stalled && !m_session.signInProgress().canPaste)
            return tr("Nothing has come back from the browser yet. Open it again, or copy the link into it.");
        if (stalled)
            return tr("Nothing has come back from the browser yet. Open it again, copy the link into it, or use a code "
                      "instead.");
        return tr("Sign in on the page that has opened, then come back. This window goes on by itself.");
    case SessionManager::SignInWay::PastedCode:
        return tr("Sign in on the page in the browser. It shows a code: copy it and paste it here.");
    case SessionManager::SignInWay::DeviceCode:
        return tr("Scan the picture with a phone, or open the address in any browser, and check that it shows this code.");
    case SessionManager::SignInWay::EmailCode:
        return tr("A code is on its way to %1. It works for five minutes.").arg(isolated(m_session.signInProgress().email));
    case SessionManager::SignInWay::SecondFactor:
        return tr("Enter the code that your authenticator app shows for %1, or one of your backup codes.")
            .arg(isolated(m_session.signInProgress().email));
    case SessionManager::SignInWay::NoWay:
        break;
    }
    return {};
}

QUrl SessionText::picture() const
{
    return shownPicture(m_session.user().image, m_session.siteUrl());
}

QUrl SessionText::organizationPicture() const
{
    return shownPicture(m_session.activeOrganization().logo, m_session.siteUrl());
}

QString SessionText::newcomer() const
{
    const session::User coming = m_session.newcomer();
    const session::User shown = m_session.user();
    const auto nameOf = [](const session::User &user) { return isolated(user.name.isEmpty() ? user.email : user.name); };
    // All four at once: a name may hold a %1 of its own.
    return tr("%1 (%2) has signed in, and %3 (%4) is signed in here. Only one can be: the other is signed out of this computer.")
        .arg(nameOf(coming), isolated(coming.email), nameOf(shown), isolated(shown.email));
}

QString SessionText::joining() const
{
    return FailureText::of(m_session.joiningReason());
}

QString SessionText::role() const
{
    return roleText(m_session.activeOrganization().role);
}

QString SessionText::roleText(const QString &role)
{
    if (role == QLatin1String("owner"))
        return tr("Owner");
    if (role == QLatin1String("admin"))
        return tr("Admin");
    if (role == QLatin1String("member"))
        return tr("Member");
    return role; // a role the deployment invented has no translation
}

QString SessionText::roleInSentence(const QString &role)
{
    if (role == QLatin1String("owner"))
        return tr("owner", "after a verb: invited somebody as owner");
    if (role == QLatin1String("admin"))
        return tr("admin", "after a verb: invited somebody as admin");
    if (role == QLatin1String("member"))
        return tr("member", "after a verb: invited somebody as member");
    return role;
}

void SessionText::tellAll()
{
    nameLink();
    for (const auto signal : {&SessionText::signInChanged, &SessionText::newcomerChanged, &SessionText::reasonChanged, &SessionText::roleChanged})
        Q_EMIT (this->*signal)();
}

void SessionText::nameLink()
{
    if (m_session.link() == SessionManager::Link::Offline)
        m_midnight.start(untilAgeTextChanges(QDateTime::currentDateTime()));
    else
        m_midnight.stop();
    Q_EMIT linkChanged();
}

} // namespace latchkey::viewmodel

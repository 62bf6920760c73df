// SPDX-License-Identifier: MIT
#include "runtime/session_manager.h"

#include "ports/browser.h"
#include "ports/http.h"
#include "ports/secret_store.h"
#include "runtime/logging.h"
#include "runtime/session_conductor.h"
#include "runtime/session_parts.h"
#include "runtime/session_view.h"
#include "session/desktop_requests.h"

namespace latchkey::runtime {

namespace {

void refuseOrigin(QObject *context, const core::Completion<core::HttpResponse> &done)
{
    QMetaObject::invokeMethod(
        context,
        [done] { done(core::failed(core::FailureKind::InvalidInput, QStringLiteral("another origin"), QStringLiteral("origin"))); },
        Qt::QueuedConnection);
}

} // namespace

class SessionManager::Private {
public:
    explicit Private(const SessionParts &parts) : conductor(parts), view(viewOf(conductor)) {}

    SessionConductor conductor;
    SessionView view;
};

SessionManager::SessionManager(const SessionParts &parts) : d(std::make_unique<Private>(parts))
{
    connect(&d->conductor, &SessionConductor::changed, this, &SessionManager::tellWhatChanged);
    connect(&d->conductor, &SessionConductor::signOutSettled, this, &SessionManager::signOutSettled);
    connect(&d->conductor, &SessionConductor::workDone, this, &SessionManager::workDone);
    connect(&d->conductor, &SessionConductor::organizationCreated, this, &SessionManager::organizationCreated);
}

SessionManager::~SessionManager() = default;

void SessionManager::tellWhatChanged()
{
    // The new view is in place before anybody is told: a receiver always sees one whole moment.
    const SessionView was = std::exchange(d->view, viewOf(d->conductor));
    const SessionView now = d->view;
    if (was.phase != now.phase || was.link != now.link)
        qCInfo(lcRuntime) << "now" << now.phase << now.link;
    if (was.user != now.user)
        Q_EMIT userChanged();
    if (was.activeOrganization != now.activeOrganization)
        Q_EMIT activeOrganizationChanged();
    if (was.switching != now.switching)
        Q_EMIT switchingChanged();
    if (was.organizations != now.organizations)
        Q_EMIT organizationsChanged();
    if (was.failure != now.failure)
        Q_EMIT failureChanged();
    if (was.signInProgress != now.signInProgress)
        Q_EMIT signInProgressChanged();
    if (was.signingIn != now.signingIn || was.reauthenticating != now.reauthenticating || was.newcomer != now.newcomer)
        Q_EMIT signInChanged();
    if (was.remembered != now.remembered)
        Q_EMIT rememberedChanged();
    if (was.asOf != now.asOf)
        Q_EMIT asOfChanged();
    if (was.sessionId != now.sessionId || was.expiresAt != now.expiresAt)
        Q_EMIT sessionChanged();
    if (was.link != now.link)
        Q_EMIT linkChanged();
    const bool samePhase = was.phase == now.phase && was.signedOutReason == now.signedOutReason
        && was.joiningReason == now.joiningReason;
    if (!samePhase)
        Q_EMIT phaseChanged();
}

SessionManager::Phase SessionManager::phase() const
{
    return d->view.phase;
}

SessionManager::Link SessionManager::link() const
{
    return d->view.link;
}

session::User SessionManager::user() const
{
    return d->view.user;
}

session::Organization SessionManager::activeOrganization() const
{
    return d->view.activeOrganization;
}

bool SessionManager::isSwitching() const
{
    return d->view.switching;
}

QList<session::Organization> SessionManager::organizations() const
{
    return d->view.organizations ? d->view.organizations->organizations : QList<session::Organization>();
}

bool SessionManager::canCreateOrganization() const
{
    return d->view.organizations && d->view.organizations->canCreate;
}

bool SessionManager::organizationsReady() const
{
    return d->view.organizations.has_value();
}

SessionManager::SignedOutReason SessionManager::signedOutReason() const
{
    return d->view.signedOutReason;
}

SessionManager::JoiningReason SessionManager::joiningReason() const
{
    return d->view.joiningReason;
}

bool SessionManager::isSigningIn() const
{
    return d->view.signingIn;
}

bool SessionManager::isReauthenticating() const
{
    return d->view.reauthenticating;
}

session::User SessionManager::newcomer() const
{
    return d->view.newcomer;
}

bool SessionManager::hasFailure() const
{
    return d->view.failure.has_value();
}

core::Failure SessionManager::failure() const
{
    return d->view.failure.value_or(core::Failure{});
}

SessionManager::SignInWay SessionManager::signInWay() const
{
    // The same list; the front end's is a Q_ENUM of its own class.
    static_assert(int(SignInWay::SecondFactor) == int(session::SignInProgress::Way::SecondFactor));
    return SignInWay(d->view.signInProgress.way);
}

session::SignInProgress SessionManager::signInProgress() const
{
    return d->view.signInProgress;
}

bool SessionManager::isRemembered() const
{
    return d->view.remembered;
}

QDateTime SessionManager::asOf() const
{
    return d->view.asOf;
}

QString SessionManager::sessionId() const
{
    return d->view.sessionId;
}

QDateTime SessionManager::expiresAt() const
{
    return d->view.expiresAt;
}

QUrl SessionManager::siteUrl() const
{
    return d->conductor.parts().deployment.siteUrl;
}

QString SessionManager::siteHost() const
{
    return d->conductor.parts().deployment.siteUrl.authority();
}

bool SessionManager::isDeliveringSignOut() const
{
    return d->conductor.isDeliveringSignOut();
}

bool SessionManager::hasWorkInFlight() const
{
    return d->conductor.hasWorkInFlight();
}

void SessionManager::withConvexToken(QObject *context, core::Completion<core::Secret> done)
{
    if (d->conductor.keeper().hasSession())
        return d->conductor.keeper().withJwt(context, std::move(done));
    QMetaObject::invokeMethod(
        context, [done] { done(core::failed(core::FailureKind::NotAllowed)); }, Qt::QueuedConnection);
}

void SessionManager::authorizedRequest(core::HttpRequest request, QObject *context, core::Completion<core::HttpResponse> done)
{
    const SessionParts &parts = d->conductor.parts();
    if (core::originOf(request.url) != parts.deployment.siteOrigin())
        return refuseOrigin(context, done);
    const auto carried = std::make_shared<core::HttpRequest>(std::move(request));
    withConvexToken(context, [carried, context, done, http = &parts.http](core::Result<core::Secret> token) {
        if (!token)
            return done(core::failed(token.error()));
        carried->bearer = std::move(*token);
        http->send(std::move(*carried), context, done);
    });
}

void SessionManager::callReplacingSession(const QString &path, convex::Value::Object args, QObject *context, convex::FunctionDone done)
{
    d->conductor.replacement().call(path, std::move(args), context, std::move(done));
}

void SessionManager::anonymousRequest(core::HttpRequest request, QObject *context, core::Completion<core::HttpResponse> done)
{
    const SessionParts &parts = d->conductor.parts();
    if (core::originOf(request.url) != parts.deployment.siteOrigin())
        return refuseOrigin(context, done);
    request.bearer.wipe();
    parts.http.send(std::move(request), context, std::move(done));
}

void SessionManager::inspectSession(QObject *context, core::Completion<std::optional<session::SessionReply>> done)
{
    d->conductor.keeper().inspect(context, std::move(done));
}

live::LiveClient *SessionManager::liveClient()
{
    return &d->conductor.live();
}

void SessionManager::start()
{
    d->conductor.start();
}

void SessionManager::reauthenticate()
{
    d->conductor.request(session::ReauthRequested{});
}

void SessionManager::acceptNewcomer()
{
    d->conductor.request(session::NewcomerAccepted{});
}

void SessionManager::signInWithEmail(const QString &email, const QString &password)
{
    QString typed = password;
    d->conductor.signIn(email, core::Secret::fromTyped(typed));
}

void SessionManager::signUpWithEmail(const QString &name, const QString &email, const QString &password)
{
    QString typed = password;
    d->conductor.signUp(name, email, core::Secret::fromTyped(typed));
}

void SessionManager::signInWithBrowser()
{
    d->conductor.signInWithBrowser();
}

void SessionManager::signInWithDeviceCode()
{
    d->conductor.signInWithDeviceCode();
}

void SessionManager::signInWithEmailCode(const QString &email)
{
    d->conductor.signInWithEmailCode(email);
}

void SessionManager::submitCode(const QString &code, bool trustDevice)
{
    d->conductor.takeCode(code, trustDevice);
}

void SessionManager::sendCodeAgain()
{
    d->conductor.sendCodeAgain();
}

void SessionManager::openSignInPage()
{
    d->conductor.openSignInPage();
}

void SessionManager::offerPastedCode()
{
    d->conductor.offerPastedCode();
}

void SessionManager::submitPastedCode(const QString &code)
{
    d->conductor.takePastedCode(code);
}

void SessionManager::resumeSignIn()
{
    d->conductor.resumeSignIn();
}

void SessionManager::takeLink(const QByteArray &link)
{
    d->conductor.takeLink(link);
}

void SessionManager::openLinkPage(const QString &providerId, QObject *context, core::Completion<void> done)
{
    const SessionParts &parts = d->conductor.parts();
    parts.browser.open(session::linkPage(parts.deployment.siteUrl, providerId, user().id), context, std::move(done));
}

void SessionManager::cancelSignIn()
{
    d->conductor.request(session::SignInCancelRequested{});
}

void SessionManager::signOut()
{
    d->conductor.request(session::SignOutRequested{});
}

void SessionManager::switchOrganization(const QString &organizationId)
{
    d->conductor.switchOrganization(organizationId);
}

void SessionManager::createOrganization(const QString &name)
{
    d->conductor.createOrganization(name);
}

void SessionManager::requestKeychainUnlock()
{
    d->conductor.parts().secrets.requestUnlock();
}

void SessionManager::dismissFailure()
{
    d->conductor.dismissFailure();
}

void SessionManager::retryNow()
{
    d->conductor.retryNow();
}

} // namespace latchkey::runtime

// SPDX-License-Identifier: MIT
#include "scripted_session.h"

#include <QMetaEnum>

namespace latchkey::runtime {

// The real SessionParts are ports; no object file of src/runtime is linked beside this one.
struct SessionParts {
    testing::ScriptedSession &script;
};

class SessionManager::Private {
public:
    testing::ScriptedSession &script;
};

SessionManager::SessionManager(const SessionParts &parts) : d(new Private{parts.script}) {}
SessionManager::~SessionManager() = default;

SessionManager::Phase SessionManager::phase() const { return d->script.view().phase; }
SessionManager::Link SessionManager::link() const { return d->script.view().link; }
session::User SessionManager::user() const { return d->script.view().user; }
session::Organization SessionManager::activeOrganization() const { return d->script.view().activeOrganization; }
bool SessionManager::isSwitching() const { return d->script.view().switching; }
QList<session::Organization> SessionManager::organizations() const
{
    const auto &list = d->script.view().organizations;
    return list ? list->organizations : QList<session::Organization>();
}
bool SessionManager::canCreateOrganization() const
{
    const auto &list = d->script.view().organizations;
    return list && list->canCreate;
}
bool SessionManager::organizationsReady() const { return d->script.view().organizations.has_value(); }
SessionManager::SignedOutReason SessionManager::signedOutReason() const { return d->script.view().signedOutReason; }
SessionManager::JoiningReason SessionManager::joiningReason() const { return d->script.view().joiningReason; }
bool SessionManager::hasFailure() const { return d->script.view().failure.has_value(); }
core::Failure SessionManager::failure() const { return d->script.view().failure.value_or(core::Failure()); }
SessionManager::SignInWay SessionManager::signInWay() const { return SignInWay(d->script.view().signInProgress.way); }
session::SignInProgress SessionManager::signInProgress() const { return d->script.view().signInProgress; }
bool SessionManager::isSigningIn() const { return d->script.view().signingIn; }
bool SessionManager::isReauthenticating() const { return d->script.view().reauthenticating; }
session::User SessionManager::newcomer() const { return d->script.view().newcomer; }
bool SessionManager::isRemembered() const { return d->script.view().remembered; }
QDateTime SessionManager::asOf() const { return d->script.view().asOf; }
QString SessionManager::sessionId() const { return d->script.view().sessionId; }
QDateTime SessionManager::expiresAt() const { return d->script.view().expiresAt; }
QUrl SessionManager::siteUrl() const { return QUrl(QStringLiteral("https://happy-otter-123.convex.site")); }
QString SessionManager::siteHost() const { return QStringLiteral("happy-otter-123.convex.site"); }
void SessionManager::inspectSession(QObject *, core::Completion<std::optional<session::SessionReply>>) {} // likewise
void SessionManager::withConvexToken(QObject *, core::Completion<core::Secret>) {} // never called by a window
bool SessionManager::isDeliveringSignOut() const { return false; }
bool SessionManager::hasWorkInFlight() const { return false; }
void SessionManager::tellWhatChanged() {}

void SessionManager::start() { d->script.record(QStringLiteral("start")); }
void SessionManager::reauthenticate()
{
    d->script.record(QStringLiteral("reauthenticate"));
    d->script.showBeside(false, {});
}
void SessionManager::acceptNewcomer() { d->script.record(QStringLiteral("acceptNewcomer")); }
void SessionManager::signInWithEmail(const QString &email, const QString &password)
{
    d->script.record(QStringLiteral("signInWithEmail %1 %2").arg(email, password));
    d->script.setPhase(int(Phase::SigningIn));
}
void SessionManager::signUpWithEmail(const QString &name, const QString &email, const QString &password)
{
    d->script.record(QStringLiteral("signUpWithEmail %1 %2 %3").arg(name, email, password));
    d->script.setPhase(int(Phase::SigningIn));
}
void SessionManager::signInWithBrowser()
{
    d->script.record(QStringLiteral("signInWithBrowser"));
    d->script.setPhase(int(Phase::SigningIn));
}
void SessionManager::signInWithDeviceCode() { d->script.record(QStringLiteral("signInWithDeviceCode")); }
void SessionManager::signInWithEmailCode(const QString &email)
{
    d->script.record(QStringLiteral("signInWithEmailCode %1").arg(email));
    d->script.setPhase(int(Phase::SigningIn));
}
void SessionManager::submitCode(const QString &code, bool trustDevice)
{
    d->script.record(QStringLiteral("submitCode %1 %2").arg(code, trustDevice ? QStringLiteral("trusted") : QStringLiteral("once")));
}
void SessionManager::sendCodeAgain() { d->script.record(QStringLiteral("sendCodeAgain")); }
void SessionManager::callReplacingSession(const QString &, convex::Value::Object, QObject *, convex::FunctionDone) {} // no page calls it itself
void SessionManager::openLinkPage(const QString &, QObject *, core::Completion<void>) {} // likewise
void SessionManager::anonymousRequest(core::HttpRequest request, QObject *context, core::Completion<core::HttpResponse> done)
{
    d->script.site().take(request, context, std::move(done));
}
void SessionManager::openSignInPage() { d->script.record(QStringLiteral("openSignInPage")); }
void SessionManager::offerPastedCode() { d->script.record(QStringLiteral("offerPastedCode")); }
void SessionManager::submitPastedCode(const QString &code)
{
    d->script.record(QStringLiteral("submitPastedCode %1").arg(code));
}
void SessionManager::takeLink(const QByteArray &link)
{
    d->script.record(QStringLiteral("takeLink %1").arg(QString::fromUtf8(link)));
}
void SessionManager::resumeSignIn() { d->script.record(QStringLiteral("resumeSignIn")); }
void SessionManager::cancelSignIn()
{
    d->script.record(QStringLiteral("cancelSignIn"));
    if (isReauthenticating())
        return d->script.closeBeside();
    d->script.setSignInWay(int(SignInWay::NoWay), false);
    d->script.setPhase(int(Phase::SignedOut));
}
live::LiveClient *SessionManager::liveClient() { return nullptr; }
void SessionManager::signOut() { d->script.record(QStringLiteral("signOut")); }
void SessionManager::switchOrganization(const QString &organizationId)
{
    d->script.record(QStringLiteral("switchOrganization %1").arg(organizationId));
}
void SessionManager::createOrganization(const QString &name)
{
    d->script.record(QStringLiteral("createOrganization %1").arg(name));
}
void SessionManager::requestKeychainUnlock() { d->script.record(QStringLiteral("requestKeychainUnlock")); }
void SessionManager::dismissFailure()
{
    d->script.record(QStringLiteral("dismissFailure"));
    d->script.clearFailure();
}
void SessionManager::retryNow() { d->script.record(QStringLiteral("retryNow")); }

} // namespace latchkey::runtime

namespace latchkey::testing {

using runtime::SessionManager;
using runtime::SessionView;

ScriptedSession::ScriptedSession(QObject *parent)
    : QObject(parent), m_manager(std::make_unique<SessionManager>(runtime::SessionParts{*this}))
{
}

ScriptedSession::~ScriptedSession() = default;

void ScriptedSession::record(const QString &call)
{
    m_calls.append(call);
    Q_EMIT called();
}

void ScriptedSession::show(const SessionView &view)
{
    const SessionView was = std::exchange(m_view, view);
    if (was.user != view.user)
        Q_EMIT m_manager->userChanged();
    if (was.activeOrganization != view.activeOrganization)
        Q_EMIT m_manager->activeOrganizationChanged();
    if (was.switching != view.switching)
        Q_EMIT m_manager->switchingChanged();
    if (was.organizations != view.organizations)
        Q_EMIT m_manager->organizationsChanged();
    if (was.failure != view.failure)
        Q_EMIT m_manager->failureChanged();
    if (was.signInProgress != view.signInProgress)
        Q_EMIT m_manager->signInProgressChanged();
    if (was.signingIn != view.signingIn || was.reauthenticating != view.reauthenticating || was.newcomer != view.newcomer)
        Q_EMIT m_manager->signInChanged();
    if (was.remembered != view.remembered)
        Q_EMIT m_manager->rememberedChanged();
    if (was.asOf != view.asOf)
        Q_EMIT m_manager->asOfChanged();
    if (was.link != view.link)
        Q_EMIT m_manager->linkChanged();
    if (was.phase != view.phase || was.signedOutReason != view.signedOutReason || was.joiningReason != view.joiningReason)
        Q_EMIT m_manager->phaseChanged();
}

void ScriptedSession::reset()
{
    show({});
    m_calls.clear();
    m_site.forget();
    Q_EMIT called();
}

void ScriptedSession::setPhase(int phase)
{
    SessionView view = m_view;
    view.phase = SessionManager::Phase(phase);
    view.signingIn = view.phase == SessionManager::Phase::SigningIn;
    show(view);
}

void ScriptedSession::setSignInWay(int way, bool stalled)
{
    using Way = session::SignInProgress::Way;
    SessionView view = m_view;
    view.signInProgress = {};
    view.signInProgress.way = Way(way);
    view.signInProgress.stalled = stalled;
    if (Way(way) == Way::DeviceCode) {
        view.signInProgress.userCode = QStringLiteral("V8GTUGZY");
        view.signInProgress.link = QUrl(QStringLiteral("https://happy-otter-123.convex.site/desktop/device?user_code=V8GTUGZY"));
    } else if (Way(way) == Way::EmailCode || Way(way) == Way::SecondFactor) {
        view.signInProgress.email = QStringLiteral("mara@example.com");
    } else if (Way(way) != Way::None) {
        view.signInProgress.canPaste = true;
        view.signInProgress.canUseDevice = true;
        view.signInProgress.link = QUrl(QStringLiteral("https://happy-otter-123.convex.site/desktop/sign-in?state=s"));
    }
    show(view);
}

void ScriptedSession::prepareSignIn(int way)
{
    SessionView view = m_view;
    view.signInProgress = {};
    view.signInProgress.way = session::SignInProgress::Way(way);
    show(view);
}

void ScriptedSession::showBeside(bool signingIn, const QString &newcomer)
{
    SessionView view = m_view;
    view.reauthenticating = true;
    view.signingIn = signingIn;
    view.newcomer = {};
    if (!newcomer.isEmpty())
        view.newcomer = {newcomer, newcomer, newcomer.toLower() + QStringLiteral("@example.com"), false, {}};
    show(view);
}

void ScriptedSession::closeBeside()
{
    SessionView view = m_view;
    view.reauthenticating = false;
    view.signingIn = false;
    view.newcomer = {};
    show(view);
}

void ScriptedSession::setLink(int link)
{
    SessionView view = m_view;
    view.link = SessionManager::Link(link);
    show(view);
}

void ScriptedSession::setSignedOutReason(int reason)
{
    SessionView view = m_view;
    view.signedOutReason = SessionManager::SignedOutReason(reason);
    show(view);
}

void ScriptedSession::setJoiningReason(int reason)
{
    SessionView view = m_view;
    view.joiningReason = SessionManager::JoiningReason(reason);
    show(view);
}

void ScriptedSession::setUser(const QString &name, const QString &email)
{
    SessionView view = m_view;
    view.user.name = name;
    view.user.email = email;
    show(view);
}

void ScriptedSession::setEmailVerified(bool verified)
{
    SessionView view = m_view;
    view.user.emailVerified = verified;
    show(view);
}

void ScriptedSession::setSessionId(const QString &id)
{
    SessionView view = m_view;
    view.sessionId = id;
    show(view);
}

void ScriptedSession::setUserId(const QString &id)
{
    SessionView view = m_view;
    view.user.id = id;
    show(view);
}

void ScriptedSession::setActiveOrganization(const QString &id, const QString &name, const QString &role)
{
    SessionView view = m_view;
    view.activeOrganization = organization(id, name, role);
    show(view);
}

void ScriptedSession::setPersonal(bool personal)
{
    SessionView view = m_view;
    view.activeOrganization.isPersonal = personal;
    show(view);
}

void ScriptedSession::setSwitching(bool switching)
{
    SessionView view = m_view;
    view.switching = switching;
    show(view);
}

void ScriptedSession::setOrganizations(const QStringList &organizations, bool canCreate)
{
    SessionView view = m_view;
    view.organizations = session::OrganizationList{canCreate, {}};
    for (const QString &line : organizations) {
        const QStringList parts = line.split(u':');
        view.organizations->organizations.append(organization(parts.value(0), parts.value(1), parts.value(2)));
    }
    show(view);
}

void ScriptedSession::setRemembered(bool remembered)
{
    SessionView view = m_view;
    view.remembered = remembered;
    show(view);
}

void ScriptedSession::setAsOf(const QDateTime &asOf)
{
    SessionView view = m_view;
    view.asOf = asOf;
    show(view);
}

void ScriptedSession::fail(const QString &kind, const QString &subject, int retryAfterMs)
{
    bool known = false;
    const int value = QMetaEnum::fromType<core::FailureKind>().keyToValue(kind.toLatin1().constData(), &known);
    Q_ASSERT_X(known, "ScriptedSession::fail", "no such FailureKind");
    core::Failure failure{core::FailureKind(value), {}, subject, {}};
    if (retryAfterMs >= 0)
        failure.retryAfter = std::chrono::milliseconds(retryAfterMs);
    SessionView view = m_view;
    view.failure = failure;
    show(view);
}

void ScriptedSession::clearFailure()
{
    SessionView view = m_view;
    view.failure.reset();
    show(view);
}

void ScriptedSession::announceOrganization(const QString &id)
{
    Q_EMIT m_manager->organizationCreated(id);
}

} // namespace latchkey::testing

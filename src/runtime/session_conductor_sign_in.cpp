// SPDX-License-Identifier: MIT
// The part of SessionConductor that signs people in: one attempt at a time, by whatever way.
#include "ports/browser.h"
#include "ports/secret_store.h"
#include "ports/time.h"
#include "runtime/session_conductor.h"
#include "runtime/sign_in_flow.h"

namespace latchkey::runtime {

using session::SignInProgress;
using session::SignInStep;

void SessionConductor::signIn(const QString &email, core::Secret password)
{
    if (SignInFlow *flow = beginSignIn(SignInStep::Credentials))
        flow->signIn(email, password);
}

void SessionConductor::signUp(const QString &name, const QString &email, core::Secret password)
{
    if (SignInFlow *flow = beginSignIn(SignInStep::Credentials))
        flow->signUp(name, email, password);
}

void SessionConductor::signInWithEmailCode(const QString &email)
{
    if (SignInFlow *flow = beginSignIn(SignInStep::Credentials))
        flow->signInWithEmailCode(email);
}

void SessionConductor::takeCode(const QString &code, bool trustDevice)
{
    request(session::FailureDismissed{});
    if (m_signIn)
        m_signIn->takeCode(code, trustDevice);
}

void SessionConductor::sendCodeAgain()
{
    request(session::FailureDismissed{});
    if (m_signIn)
        m_signIn->sendCodeAgain();
}

void SessionConductor::signInWithBrowser()
{
    if (!m_parts.browser.canOpen())
        return signInWithDeviceCode();
    if (SignInFlow *flow = beginSignIn(SignInStep::WaitingForBrowser))
        flow->signInWithBrowser();
}

void SessionConductor::signInWithDeviceCode()
{
    if (SignInFlow *flow = beginSignIn(SignInStep::WaitingForDeviceCode))
        flow->signInWithDeviceCode();
}

SignInFlow *SessionConductor::beginSignIn(SignInStep step)
{
    m_creation.dismiss();
    m_resumeWanted = false;
    const session::Attempt before = m_machine.currentAttempt();
    request(session::SignInRequested{step});
    const auto underWay = m_machine.signInUnderWay();
    if (!underWay || underWay->attempt == before)
        return nullptr;
    m_signIn = std::make_unique<SignInFlow>(m_parts, m_keeper, underWay->attempt);
    SignInFlow *flow = m_signIn.get();
    connect(flow, &SignInFlow::granted, this, [this](session::Attempt attempt, const session::User &person) {
        request(session::SignInGranted{attempt, person});
    });
    connect(flow, &SignInFlow::succeeded, this, [this](session::Attempt attempt, const QString &userId) {
        request(session::SignInSucceeded{attempt, userId});
    });
    connect(flow, &SignInFlow::failed, this, [this](session::Attempt attempt, const core::Failure &failure) {
        request(session::SignInFailed{attempt, failure});
    });
    connect(flow, &SignInFlow::stepNeeded, this,
            [this](session::Attempt attempt, SignInStep needed, const std::optional<core::Failure> &failure) {
                request(session::SignInStepNeeded{attempt, needed, failure});
            });
    connect(flow, &SignInFlow::progressChanged, this, &SessionConductor::changed);
    return flow;
}

void SessionConductor::carry(const session::HoldNewcomer &effect)
{
    if (m_signIn && m_signIn->attempt() == effect.attempt)
        m_revoker.hold(m_signIn->grantedToken().clone());
}

void SessionConductor::carry(const session::AdoptSession &effect)
{
    if (!m_signIn || m_signIn->attempt() != effect.attempt)
        return;
    m_revoker.release(m_signIn->grantedToken());
    const bool replaces = m_keeper.hasSession() && m_keeper.entry().userId != m_signIn->person().id;
    if (!replaces)
        return m_signIn->adopt(); // the same person's old session is ended when the new one is safe
    // Whoever gives way is signed out, whatever the keychain says to it: only then is the entry free.
    m_revoker.revoke(m_keeper.surrender(), this, [this, attempt = effect.attempt](const core::Result<void> &) {
        m_revoker.deliver();
        if (m_signIn && m_signIn->attempt() == attempt)
            m_signIn->adopt();
    });
}

void SessionConductor::carry(const session::CancelSignIn &effect)
{
    if (!m_signIn || m_signIn->attempt() != effect.attempt)
        return;
    if (m_signIn->hasAdopted())
        m_revoker.revoke(m_keeper.surrender(), this, [this](const core::Result<void> &) { m_revoker.deliver(); });
    SignInFlow *flow = m_signIn.release(); // it may be the one that is telling us, and its server may still answer
    flow->setParent(this);
    flow->cancel([this, flow](core::Result<core::Secret> leftover) {
        if (leftover)
            m_revoker.owe(std::move(*leftover));
        flow->deleteLater();
    });
}

SignInProgress SessionConductor::signInProgress() const
{
    const auto underWay = m_machine.signInUnderWay();
    const bool isPersons = underWay && underWay->step != SignInStep::Credentials;
    return isPersons && m_signIn ? m_signIn->progress() : SignInProgress{};
}

void SessionConductor::openSignInPage()
{
    if (m_signIn && m_signIn->browser())
        m_signIn->browser()->openAgain();
    else if (m_signIn && m_signIn->device())
        m_signIn->device()->openPage();
}

void SessionConductor::offerPastedCode()
{
    if (m_signIn && m_signIn->browser())
        m_signIn->browser()->offerPastedCode();
}

void SessionConductor::takePastedCode(const QString &code)
{
    if (m_signIn && m_signIn->browser())
        m_signIn->browser()->takePastedCode(code);
}

void SessionConductor::takeLink(const QByteArray &link)
{
    if (m_signIn && m_signIn->browser())
        return m_signIn->browser()->takeLink(link);
    m_linkToTake = link; // the desktop may have started us for it: its sign-in is in the keychain then
    resumeSignIn();
}

void SessionConductor::noStoredSession()
{
    // SessionStorage ends both: a snapshot that is still there was not ended, its entry was lost.
    request(session::StoredSessionMissing{m_storage.hasSnapshot() && !m_revoker.owesAnything()});
}

bool SessionConductor::canSignIn() const
{
    const bool beside = std::holds_alternative<session::Active>(state()) && !isSigningIn();
    return beside || std::holds_alternative<session::SignedOut>(state());
}

void SessionConductor::resumeSignIn()
{
    m_resumeWanted = !isSigningIn();
    if (!m_resumeWanted)
        m_linkToTake.clear();
    resumeWhenPossible();
}

void SessionConductor::resumeWhenPossible()
{
    if (m_resumeWanted && canSignIn()) {
        m_resumeWanted = false;
        readPendingSignIn();
    }
}

void SessionConductor::readPendingSignIn()
{
    const QString key = pendingSignInKey(m_parts.profile, m_parts.deployment.siteOrigin());
    m_reading = std::make_unique<QObject>();
    m_parts.secrets.read(key, m_reading.get(), [this, key](const core::Result<std::optional<core::Secret>> &line) {
        const QByteArray link = std::exchange(m_linkToTake, {});
        if (!line || !*line)
            return;
        auto pending = runtime::readPendingSignIn(**line);
        if (!pending || !BrowserSignIn::canResume(*pending, m_parts.time.wall()))
            return m_parts.secrets.remove(key, this, [](const core::Result<void> &) {});
        if (!canSignIn())
            return; // the person was quicker
        SignInFlow *flow = beginSignIn(SignInStep::WaitingForBrowser);
        if (!flow)
            return;
        flow->resumeInBrowser(std::move(*pending));
        if (flow->browser())
            flow->browser()->takeLink(link);
    });
}

} // namespace latchkey::runtime

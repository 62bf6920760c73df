// SPDX-License-Identifier: MIT
#include "runtime/session_view.h"

#include "runtime/session_conductor.h"

namespace latchkey::runtime {

namespace {

using Link = SessionManager::Link;
using Phase = SessionManager::Phase;

QDateTime dateOf(std::chrono::milliseconds epoch)
{
    return epoch.count() > 0 ? QDateTime::fromMSecsSinceEpoch(epoch.count()) : QDateTime();
}

Link linkOf(const SessionConductor &conductor)
{
    const live::LiveClient &live = conductor.live();
    if (live.isLive())
        return Link::Live;
    if (conductor.keeper().isHeld())
        return Link::Refreshing;
    switch (live.state()) {
    case live::LiveClient::State::Closed:
    case live::LiveClient::State::Failed:
        return Link::Offline;
    case live::LiveClient::State::Connecting:
    case live::LiveClient::State::Waiting:
        return live.isOutOfReach() ? Link::Offline : Link::Connecting;
    case live::LiveClient::State::Open:
        break;
    }
    if (conductor.keeper().isUnavailable())
        return Link::Offline;
    return conductor.hasBeenLive() && conductor.keeper().isRenewing() ? Link::Refreshing : Link::Connecting;
}

// The machine's enums and the front end's are the same lists; the front end's are Q_ENUMs of its own class.
template <typename To, typename From>
To sameCase(From from)
{
    return static_cast<To>(from);
}

static_assert(int(SessionManager::SignedOutReason::StoredSessionLost) == int(session::SignedOutReason::StoredSessionLost));
static_assert(int(SessionManager::JoiningReason::OrganizationMissing) == int(session::JoiningReason::OrganizationMissing));

struct Describe {
    SessionView &view;

    void operator()(const session::Starting &) const { view.phase = Phase::Starting; }
    void operator()(const session::KeychainLocked &state) const
    {
        view.phase = Phase::KeychainLocked;
        view.failure = state.failure;
    }
    void operator()(const session::SignedOut &state) const
    {
        view.phase = Phase::SignedOut;
        view.signedOutReason = sameCase<SessionManager::SignedOutReason>(state.reason);
        view.failure = state.failure;
    }
    void operator()(const session::SigningIn &state) const
    {
        view.phase = Phase::SigningIn;
        view.failure = state.failure;
    }
    void operator()(const session::Joining &state) const
    {
        view.phase = Phase::Joining;
        view.joiningReason = sameCase<SessionManager::JoiningReason>(state.reason);
    }
    void operator()(const session::Active &state) const
    {
        view.phase = Phase::Active;
        view.user = state.record.user;
        view.activeOrganization = state.pendingSwitch ? state.pendingSwitch->organization
                                                      : state.record.activeOrganization.value_or(session::Organization{});
        view.switching = state.pendingSwitch.has_value();
        view.failure = state.switchFailure;
        if (!state.reauth)
            return;
        view.reauthenticating = true;
        view.newcomer = state.reauth->newcomer.value_or(session::User{});
        view.failure = state.reauth->failure;
    }
    void operator()(const session::SigningOut &) const { view.phase = Phase::SigningOut; }
};

} // namespace

SessionView viewOf(const SessionConductor &conductor)
{
    SessionView view;
    std::visit(Describe{view}, conductor.state());
    view.link = linkOf(conductor);
    view.organizations = conductor.organizations();
    view.signInProgress = conductor.signInProgress();
    view.signingIn = conductor.isSigningIn();
    if (!view.failure && !view.reauthenticating) // the form tells of its own attempts alone
        view.failure = conductor.sideFailure();
    const TokenKeeper &keeper = conductor.keeper();
    view.remembered = !keeper.hasSession() || keeper.isRemembered();
    view.asOf = dateOf(conductor.confirmedAt());
    view.sessionId = keeper.entry().sessionId;
    view.expiresAt = keeper.hasSession() ? dateOf(keeper.entry().expiresAt) : QDateTime();
    return view;
}

} // namespace latchkey::runtime

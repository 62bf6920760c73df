// SPDX-License-Identifier: MIT
#include "runtime/session_conductor.h"

#include "ports/secret_store.h"
#include "ports/system_events.h"
#include "ports/time.h"
#include "runtime/live_person.h"
#include "runtime/logging.h"
#include "runtime/sign_in_flow.h"

namespace latchkey::runtime {

using core::FailureKind;
using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace {

/// Keychains that do not announce their unlocking are asked this often.
constexpr milliseconds keychainPollPeriod = 10s;

} // namespace

SessionConductor::SessionConductor(const SessionParts &parts)
    : m_parts(parts), m_keeper(m_parts), m_revoker(m_parts), m_storage(m_parts),
      m_live(m_parts.deployment, m_parts.webSockets, m_parts.time, m_parts.random), m_clockWatch(m_parts.time),
      m_creation(m_live, m_parts), m_replacement(m_parts, m_keeper, m_live, m_revoker), m_deadline(parts.time.createTimer()), m_keychainPoll(parts.time.createTimer())
{
    connectRooms();
}

SessionConductor::~SessionConductor()
{
    qDeleteAll(findChildren<SignInFlow *>(Qt::FindDirectChildrenOnly)); // cancelled ones: they refer to our parts
}

void SessionConductor::connectRooms()
{
    connect(m_deadline.get(), &ports::Timer::fired, this, [this] { request(session::DeadlinePassed{}); });
    connect(m_keychainPoll.get(), &ports::Timer::fired, this, &SessionConductor::pollKeychain);
    connect(&m_parts.secrets, &ports::SecretStore::becameAvailable, this,
            [this] { request(session::KeychainUnlocked{}); });

    connect(&m_keeper, &TokenKeeper::jwtRenewed, this, [this] { m_live.useToken(m_keeper.jwt()); });
    connect(&m_keeper, &TokenKeeper::sessionVerified, this, [this] { request(session::SessionVerified{}); });
    connect(&m_keeper, &TokenKeeper::sessionGone, this, [this] { request(session::SessionEnded{}); });
    connect(&m_keeper, &TokenKeeper::unavailable, this, &SessionConductor::changed);
    connect(&m_keeper, &TokenKeeper::renewingChanged, this, &SessionConductor::changed);
    connect(&m_keeper, &TokenKeeper::rememberedChanged, this, &SessionConductor::changed);
    connect(&m_keeper, &TokenKeeper::entryChanged, this, &SessionConductor::changed);
    connect(&m_keeper, &TokenKeeper::stored, this, &SessionConductor::saveSnapshot); // under its key
    connect(&m_keeper, &TokenKeeper::replacedSession, this, [this] { m_revoker.owe(m_keeper.takeReplaced()); });

    connect(&m_live, &live::LiveClient::tokenWanted, this, [this] { m_keeper.renewJwt(); });
    connect(&m_live, &live::LiveClient::stateChanged, this, &SessionConductor::noteAdvance);
    connect(&m_live, &live::LiveClient::advanced, this, &SessionConductor::noteAdvance);
    connect(&m_live, &live::LiveClient::authenticationGivenUp, this, [this] {
        m_linkFailure = core::Failure{FailureKind::DeploymentMismatch, {}, QStringLiteral("auth-config"), {}};
        Q_EMIT changed();
    });
    connect(&m_live, &live::LiveClient::fatal, this, [this](const QString &serverText) {
        m_linkFailure = core::Failure{FailureKind::ProtocolViolation, serverText, {}, {}};
        Q_EMIT changed();
    });

    connect(&m_creation, &OrganizationCreation::created, this, &SessionConductor::organizationCreated);
    connect(&m_creation, &OrganizationCreation::failureChanged, this, &SessionConductor::changed);
    connect(&m_revoker, &SessionRevoker::settled, this, &SessionConductor::signOutSettled);
    connect(&m_revoker, &SessionRevoker::settled, this, &SessionConductor::tellIfDone);
    connect(&m_parts.secrets, &ports::SecretStore::idle, this, &SessionConductor::tellIfDone);
    connect(&m_parts.systemEvents, &ports::SystemEvents::networkMayBeBack, this, &SessionConductor::retryNow);
    connect(&m_parts.systemEvents, &ports::SystemEvents::wokeUp, this, &SessionConductor::beginAnew);
    connect(&m_clockWatch, &ClockWatch::jumped, this, &SessionConductor::beginAnew);
    connect(&m_live, &live::LiveClient::clockSkewLearned, &m_keeper, &TokenKeeper::noteClock);
}

void SessionConductor::start()
{
    carryOut();
}

void SessionConductor::request(const session::SessionEvent &event)
{
    if (m_machine.handle(event, m_parts.time.steady()) == session::Verdict::Refused)
        qCWarning(lcRuntime) << "the session refused event" << event.index() << "in state" << state().index();
    carryOut();
}

void SessionConductor::carryOut()
{
    if (m_carrying)
        return; // an effect brought an event at once: the loop below carries out what it added
    m_carrying = true;
    while (auto effect = m_machine.nextEffect())
        std::visit([this](const auto &what) { carry(what); }, *effect);
    m_carrying = false;

    if (const auto deadline = m_machine.nextDeadline())
        m_deadline->start(std::max<milliseconds>(*deadline - m_parts.time.steady(), 0ms));
    else
        m_deadline->stop();
    if (std::holds_alternative<session::KeychainLocked>(state())) {
        if (!m_keychainPoll->isActive())
            m_keychainPoll->start(keychainPollPeriod);
    } else {
        m_keychainPoll->stop();
    }
    resumeWhenPossible();
    if (m_person)
        m_person->watchSetup(std::holds_alternative<session::Joining>(state()));
    Q_EMIT changed();
}

// --- the stored session -----------------------------------------------------------------------------------------------

void SessionConductor::carry(const session::ReadStoredSession &)
{
    m_reading = std::make_unique<QObject>();
    if (m_revocationsRead)
        return readStored();
    // First what must not be resumed: a crash in the middle of a sign-out can leave both entries.
    m_revoker.load(m_reading.get(), [this](const core::Result<void> &read) {
        if (!read)
            return useStored(core::failed(read.error()));
        m_revocationsRead = true;
        readStored();
    });
}

void SessionConductor::readStored()
{
    m_keeper.load(m_reading.get(), [this](const auto &stored) { useStored(stored); });
}

void SessionConductor::useStored(const core::Result<std::optional<StoredSession>> &stored)
{
    if (stored && *stored)
        m_revoker.release(m_keeper.entry().token); // let in by a program that ended before it could say so
    m_revoker.deliver();
    if (!stored)
        return request(session::StoredSessionUnavailable{stored.error()});
    if (!*stored)
        return noStoredSession();
    if (m_revoker.isRevoked(m_keeper.entry().token)) {
        m_keeper.forgetStored();
        return noStoredSession();
    }
    if ((*stored)->expired) {
        m_keeper.leaveStored();
        return request(session::StoredSessionExpired{});
    }
    const auto snapshot = m_storage.loadSnapshot(m_keeper.entry());
    if (!snapshot)
        return request(session::StoredSessionFound{(*stored)->userId, std::nullopt});
    m_organizations = snapshot->organizations;
    m_confirmedAt = snapshot->savedAt;
    request(session::StoredSessionFound{(*stored)->userId, snapshot->record});
}

void SessionConductor::pollKeychain()
{
    const QString key = sessionKey(m_parts.profile, m_parts.deployment.siteOrigin());
    m_reading = std::make_unique<QObject>();
    m_parts.secrets.read(key, m_reading.get(), [this](const core::Result<std::optional<core::Secret>> &line) {
        const bool stillLocked = !line
            && (line.error().kind == FailureKind::KeychainLocked || line.error().kind == FailureKind::Timeout);
        if (stillLocked)
            m_keychainPoll->start(keychainPollPeriod);
        else
            request(session::KeychainUnlocked{});
    });
}

// --- the link ---------------------------------------------------------------------------------------------------------

void SessionConductor::carry(const session::OpenLink &)
{
    m_linkFailure.reset();
    m_person = std::make_unique<LivePerson>(m_live, m_parts.functions);
    connect(m_person.get(), &LivePerson::recordReceived, this,
            [this](const std::optional<session::UserRecord> &record) {
                m_confirmedAt = m_parts.time.wall();
                request(session::UserRecordReceived{record});
            });
    connect(m_person.get(), &LivePerson::setupReceived, this,
            [this](session::SetupReason reason) { request(session::SetupStatusReceived{reason}); });
    connect(m_person.get(), &LivePerson::organizationsReceived, this,
            [this](const session::OrganizationList &organizations) {
                m_organizations = organizations;
                saveSnapshot();
                Q_EMIT changed();
            });
    connect(m_person.get(), &LivePerson::failed, this, &SessionConductor::changed);
    m_clockWatch.start();
    m_live.holdForToken();
    m_live.open();
    if (m_keeper.hasUsableJwt())
        m_live.useToken(m_keeper.jwt());
    else
        m_keeper.renewJwt();
}

void SessionConductor::carry(const session::CloseLink &)
{
    if (m_person) {
        m_person->disconnect(this);
        m_person.release()->deleteLater(); // one of its signals may be on the stack
    }
    m_clockWatch.stop();
    m_wasLive = false;
    m_hasBeenLive = false;
    m_confirmedAt = {};
    m_organizations.reset();
    m_creation.abandon();
    m_linkFailure.reset();
    m_storageFailure.reset();
    m_dismissed.reset();
    m_switch.reset();
    m_live.close(); // last: it tells, and nothing of whoever has left may be shown beside whoever is next
}

void SessionConductor::carry(const session::VerifySession &)
{
    // TokenKeeper asks about one session at a time, so its answers need no number: `0` is whichever was asked last.
    m_keeper.verifySession();
}

void SessionConductor::noteAdvance()
{
    const bool live = m_live.isLive();
    if (live) {
        m_confirmedAt = m_parts.time.wall();
        m_linkFailure.reset();
    }
    m_hasBeenLive = m_hasBeenLive || live;
    if (m_wasLive && !live)
        saveSnapshot(); // the moment up to which what is shown was true
    m_wasLive = live;
    if (!lastingFailure())
        m_dismissed.reset(); // should it come again, it is news
    Q_EMIT changed();
}

// --- organisations ----------------------------------------------------------------------------------------------------

void SessionConductor::switchOrganization(const QString &organizationId)
{
    if (!m_organizations)
        return;
    for (const session::Organization &organization : m_organizations->organizations) {
        if (organization.id == organizationId)
            return request(session::SwitchRequested{organization, m_live.isLive()});
    }
}

void SessionConductor::carry(const session::SendSwitch &effect)
{
    const session::Attempt attempt = effect.attempt;
    carry(session::GiveUpSwitch{}); // two that are sent again would be a race of the older one with the newer
    m_switch = m_live.mutate(m_parts.functions.setActiveOrganization,
                  {{QStringLiteral("organizationId"), convex::Value(effect.organizationId)}}, this,
                  [this, attempt](const convex::FunctionResult &done) {
                      if (!done.outcome)
                          request(session::SwitchRefused{attempt, done.outcome.error()});
                  });
}

void SessionConductor::carry(const session::GiveUpSwitch &)
{
    if (m_switch)
        m_live.giveUp(*std::exchange(m_switch, std::nullopt));
}

void SessionConductor::dismissFailure()
{
    m_creation.dismiss();
    m_dismissed = lastingFailure();
    request(session::FailureDismissed{});
}

void SessionConductor::retryNow()
{
    m_keeper.retryNow();
    m_live.noteNetwork();
    m_revoker.deliver();
}

void SessionConductor::beginAnew()
{
    m_keeper.retryNow();
    if (m_keeper.hasSession() && !m_keeper.hasUsableJwt())
        m_live.holdForToken(); // it has ended in the sleep: the new connection waits for the next one
    m_live.replaceConnection();
    m_revoker.deliver();
}

std::optional<core::Failure> SessionConductor::sideFailure() const
{
    if (m_creation.failure())
        return m_creation.failure();
    const auto lasting = lastingFailure();
    return lasting == m_dismissed ? std::nullopt : lasting;
}

std::optional<core::Failure> SessionConductor::lastingFailure() const
{
    if (m_linkFailure)
        return m_linkFailure;
    const auto ofPerson = m_person ? m_person->failure() : std::nullopt;
    return ofPerson ? ofPerson : m_storageFailure;
}

// --- keeping and ending -----------------------------------------------------------------------------------------------

void SessionConductor::carry(const session::SaveSnapshot &)
{
    saveSnapshot();
}

void SessionConductor::saveSnapshot()
{
    const auto *active = std::get_if<session::Active>(&state());
    if (!active || !m_organizations)
        return;
    m_storage.saveSnapshot(m_keeper.entry(), {active->record, *m_organizations, m_confirmedAt}, this,
                           [this](const core::Result<void> &saved) { takeSaved(saved); });
}

void SessionConductor::takeSaved(const core::Result<void> &saved)
{
    const bool wasFailing = m_storageFailure.has_value();
    m_storageFailure = saved ? std::nullopt : std::optional(saved.error());
    if (wasFailing != m_storageFailure.has_value())
        Q_EMIT changed();
}

void SessionConductor::carry(const session::EndSession &effect)
{
    if (effect.revoke) {
        m_revoker.revoke(m_keeper.surrender(), this, [this](const core::Result<void> &putAway) { finishSignOut(putAway); });
        return;
    }
    m_keeper.forgetStored();
}

bool SessionConductor::hasWorkInFlight() const
{
    return m_revoker.isDelivering() || m_parts.secrets.isChanging();
}

void SessionConductor::tellIfDone()
{
    if (!hasWorkInFlight())
        Q_EMIT workDone();
}

void SessionConductor::finishSignOut(const core::Result<void> &putAway)
{
    m_revoker.deliver();
    if (putAway)
        return request(session::SignOutFinished{});
    core::Failure failure = putAway.error();
    if (failure.kind == FailureKind::Timeout) // the keychain's: no server is meant
        failure.kind = FailureKind::StorageFailed;
    failure.subject = QStringLiteral("sign-out");
    request(session::SignOutFinished{failure});
}

} // namespace latchkey::runtime

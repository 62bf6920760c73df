// SPDX-License-Identifier: MIT
#include "session/session_samples.h"

#include "session/machine_words.h"

#include <QHash>

namespace latchkey::session::test {

using core::FailureKind;

namespace {

Organization organization(const QString &id, const QString &name)
{
    return {id, name, id, {}, QStringLiteral("member"), false};
}

using Past = std::vector<SessionEvent>;

const Past lockedAfterATry{StoredSessionUnavailable{failure(FailureKind::KeychainLocked)}, SignInRequested{},
                           SignInFailed{1, failure(FailureKind::InvalidCredentials)}};
const Past signedOutAfterATry{StoredSessionMissing{}, SignInRequested{},
                              SignInFailed{1, failure(FailureKind::InvalidCredentials)}};

Past operator+(Past past, const Past &more)
{
    past.insert(past.end(), more.begin(), more.end());
    return past;
}

const QList<std::pair<QString, Past>> &pasts()
{
    static const Past joined = signedOutAfterATry + Past{SignInRequested{}, SignInSucceeded{2, ann().user.id}};
    static const Past active = joined + Past{UserRecordReceived{ann()}};
    static const Past besideAfterATry
        = active + Past{SignInRequested{}, SignInFailed{3, failure(FailureKind::InvalidCredentials)}};
    static const Past deniedAfterATry{StoredSessionUnavailable{failure(FailureKind::KeychainDenied)}, SignInRequested{},
                                      SignInFailed{1, failure(FailureKind::InvalidCredentials)}};
    static const QList<std::pair<QString, Past>> all{
        {QStringLiteral("Starting"), lockedAfterATry + Past{KeychainUnlocked{}}},
        {QStringLiteral("KeychainLocked"), lockedAfterATry},
        {QStringLiteral("SignedOut"), signedOutAfterATry},
        {QStringLiteral("SignedOut, session unread"), deniedAfterATry},
        {QStringLiteral("SigningIn"), signedOutAfterATry + Past{SignInRequested{}}},
        {QStringLiteral("SigningIn, keychain locked"), lockedAfterATry + Past{SignInRequested{}}},
        {QStringLiteral("SigningIn, session unread"), deniedAfterATry + Past{SignInRequested{}}},
        {QStringLiteral("Joining"), joined},
        {QStringLiteral("Joining, asked"), joined + Past{UserRecordReceived{}}},
        {QStringLiteral("Active"), active + Past{SwitchRequested{foundry(), false}}},
        {QStringLiteral("Active, asked"), active + Past{UserRecordReceived{}}},
        {QStringLiteral("Active, switching"), active + Past{SwitchRequested{foundry(), true}}},
        {QStringLiteral("Active, resumed"),
         lockedAfterATry + Past{KeychainUnlocked{}, StoredSessionFound{ann().user.id, ann()}}},
        {QStringLiteral("Active, form beside"), besideAfterATry},
        {QStringLiteral("Active, signing in beside"), besideAfterATry + Past{SignInRequested{}}},
        {QStringLiteral("Active, newcomer beside"),
         besideAfterATry + Past{SignInRequested{}, SignInGranted{4, bob().user}}},
        {QStringLiteral("SigningOut"), active + Past{SignOutRequested{}}},
    };
    return all;
}

} // namespace

Organization northQuay()
{
    return organization(QStringLiteral("org-north-quay"), QStringLiteral("North Quay"));
}
Organization foundry()
{
    return organization(QStringLiteral("org-foundry"), QStringLiteral("Foundry"));
}
Organization workspace()
{
    return organization(QStringLiteral("org-workspace"), QStringLiteral("Workspace"));
}

UserRecord ann(std::optional<Organization> active)
{
    return {{QStringLiteral("user-ann"), QStringLiteral("Ann"), QStringLiteral("ann@example.com"), true, {}},
            std::move(active)};
}

UserRecord bob(std::optional<Organization> active)
{
    return {{QStringLiteral("user-bob"), QStringLiteral("Bob"), QStringLiteral("bob@example.com"), true, {}},
            std::move(active)};
}

core::Failure failure(FailureKind kind)
{
    return {kind, {}, {}, std::nullopt};
}

QStringList situations()
{
    QStringList names;
    for (const auto &[name, past] : pasts())
        names.append(name);
    return names;
}

SessionMachine machineIn(const QString &situation)
{
    SessionMachine machine;
    for (const auto &[name, past] : pasts()) {
        if (name != situation)
            continue;
        for (const SessionEvent &event : past)
            machine.handle(event, startOfTime);
    }
    drained(machine);
    return machine;
}

QList<SampleEvent> sampleEvents(Attempt attempt)
{
    UserRecord renamed = ann();
    renamed.user.name = QStringLiteral("Anna");
    return {
        {QStringLiteral("StoredSessionFound"), StoredSessionFound{ann().user.id, ann()}},
        {QStringLiteral("StoredSessionMissing"), StoredSessionMissing{}},
        {QStringLiteral("StoredSessionExpired"), StoredSessionExpired{}},
        {QStringLiteral("StoredSessionUnavailable"), StoredSessionUnavailable{failure(FailureKind::KeychainLocked)}},
        {QStringLiteral("KeychainUnlocked"), KeychainUnlocked{}},
        {QStringLiteral("SignInRequested"), SignInRequested{}},
        {QStringLiteral("SignInStepNeeded"), SignInStepNeeded{attempt, SignInStep::WaitingForBrowser}},
        {QStringLiteral("SignInGranted"), SignInGranted{attempt, ann().user}},
        {QStringLiteral("SignInSucceeded"), SignInSucceeded{attempt, ann().user.id}},
        {QStringLiteral("SignInFailed"), SignInFailed{attempt, failure(FailureKind::InvalidCredentials)}},
        {QStringLiteral("SignInCancelRequested"), SignInCancelRequested{}},
        {QStringLiteral("ReauthRequested"), ReauthRequested{}},
        {QStringLiteral("NewcomerAccepted"), NewcomerAccepted{}},
        {QStringLiteral("UserRecordReceived"), UserRecordReceived{renamed}},
        {QStringLiteral("SetupStatusReceived"), SetupStatusReceived{SetupReason::OrganizationMissing}},
        {QStringLiteral("SessionVerified"), SessionVerified{}},
        {QStringLiteral("SessionEnded"), SessionEnded{}},
        {QStringLiteral("SwitchRequested"), SwitchRequested{workspace(), true}},
        {QStringLiteral("SwitchRefused"), SwitchRefused{attempt, failure(FailureKind::NotAllowed)}},
        {QStringLiteral("SignOutRequested"), SignOutRequested{}},
        {QStringLiteral("SignOutFinished"), SignOutFinished{}},
        {QStringLiteral("FailureDismissed"), FailureDismissed{}},
        {QStringLiteral("DeadlinePassed"), DeadlinePassed{}},
    };
}

Attempt attemptToCarry(const SessionMachine &machine)
{
    if (const auto underWay = machine.signInUnderWay())
        return underWay->attempt;
    const auto *active = std::get_if<Active>(&machine.state());
    return active && active->pendingSwitch ? active->pendingSwitch->attempt : 1;
}

} // namespace latchkey::session::test

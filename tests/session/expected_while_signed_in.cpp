// SPDX-License-Identifier: MIT
#include "session/expected_moves.h"

namespace latchkey::session::test {

namespace {

// clang-format off

constexpr char signOutEffects[] = "CloseLink, EndSession(revoke)";
constexpr char endEffects[] = "CloseLink, EndSession(erase)";
constexpr char keptInMind[] = "the page shows the person; it is kept in mind should the record go";

const ExpectedSituation joining{"Joining", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", keychainMatters),
    refused("SignInRequested", nobodyShownYet),
    ignored("SignInStepNeeded", lateFlow),
    ignored("SignInGranted", lateFlow),
    ignored("SignInSucceeded", lateFlow),
    ignored("SignInFailed", lateFlow),
    ignored("SignInCancelRequested", "pressed just as it succeeded; Joining has a cancel of its own"),
    refused("ReauthRequested", nobodyShownYet),
    ignored("NewcomerAccepted", nobodyBeside),
    moved("UserRecordReceived", "Active(Anna in North Quay)", "SaveSnapshot"),
    moved("SetupStatusReceived", "Joining(OrganizationMissing)"),
    ignored("SessionVerified", notAsked),
    moved("SessionEnded", "SignedOut(SessionExpired)", endEffects),
    refused("SwitchRequested", noOrganization),
    ignored("SwitchRefused", lateSwitch),
    moved("SignOutRequested", "SigningOut, 5 s left", signOutEffects),
    ignored("SignOutFinished", lateSignOut),
    ignored("FailureDismissed", nothingShown),
    ignored("DeadlinePassed", lateTimer),
}};

const ExpectedSituation joiningAsked{"Joining, asked", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", keychainMatters),
    refused("SignInRequested", nobodyShownYet),
    ignored("SignInStepNeeded", lateFlow),
    ignored("SignInGranted", lateFlow),
    ignored("SignInSucceeded", lateFlow),
    ignored("SignInFailed", lateFlow),
    ignored("SignInCancelRequested", noAttempt),
    refused("ReauthRequested", nobodyShownYet),
    ignored("NewcomerAccepted", nobodyBeside),
    moved("UserRecordReceived", "Active(Anna in North Quay)", "SaveSnapshot"),
    moved("SetupStatusReceived", "Joining(OrganizationMissing)"),
    moved("SessionVerified", "Joining(UserMissing)"),
    moved("SessionEnded", "SignedOut(SessionExpired)", endEffects),
    refused("SwitchRequested", noOrganization),
    ignored("SwitchRefused", lateSwitch),
    moved("SignOutRequested", "SigningOut, 5 s left", signOutEffects),
    ignored("SignOutFinished", lateSignOut),
    ignored("FailureDismissed", nothingShown),
    ignored("DeadlinePassed", lateTimer),
}};

const ExpectedSituation active{"Active", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", keychainMatters),
    moved("SignInRequested", "Active(Ann in North Quay) !Offline beside(3, Credentials), 60 s left"),
    ignored("SignInStepNeeded", lateFlow),
    ignored("SignInGranted", lateFlow),
    ignored("SignInSucceeded", lateFlow),
    ignored("SignInFailed", lateFlow),
    ignored("SignInCancelRequested", noAttempt),
    moved("ReauthRequested", "Active(Ann in North Quay) !Offline beside(form)"),
    ignored("NewcomerAccepted", nobodyBeside),
    moved("UserRecordReceived", "Active(Anna in North Quay) !Offline", "SaveSnapshot"),
    ignored("SetupStatusReceived", keptInMind),
    ignored("SessionVerified", notAsked),
    moved("SessionEnded", "SignedOut(SessionExpired)", endEffects),
    moved("SwitchRequested", "Active(Ann in North Quay -> Workspace), 15 s left", "SendSwitch(3, org-workspace)"),
    ignored("SwitchRefused", lateSwitch),
    moved("SignOutRequested", "SigningOut, 5 s left", signOutEffects),
    ignored("SignOutFinished", lateSignOut),
    moved("FailureDismissed", "Active(Ann in North Quay)"),
    ignored("DeadlinePassed", lateTimer),
}};

const ExpectedSituation activeAsked{"Active, asked", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", keychainMatters),
    moved("SignInRequested", "Active(Ann in North Quay) beside(3, Credentials), 60 s left"),
    ignored("SignInStepNeeded", lateFlow),
    ignored("SignInGranted", lateFlow),
    ignored("SignInSucceeded", lateFlow),
    ignored("SignInFailed", lateFlow),
    ignored("SignInCancelRequested", noAttempt),
    moved("ReauthRequested", "Active(Ann in North Quay) beside(form)"),
    ignored("NewcomerAccepted", nobodyBeside),
    moved("UserRecordReceived", "Active(Anna in North Quay)", "SaveSnapshot"),
    ignored("SetupStatusReceived", keptInMind),
    moved("SessionVerified", "Joining(UserMissing)"),
    moved("SessionEnded", "SignedOut(SessionExpired)", endEffects),
    moved("SwitchRequested", "Active(Ann in North Quay -> Workspace), 15 s left", "SendSwitch(3, org-workspace)"),
    ignored("SwitchRefused", lateSwitch),
    moved("SignOutRequested", "SigningOut, 5 s left", signOutEffects),
    ignored("SignOutFinished", lateSignOut),
    ignored("FailureDismissed", nothingShown),
    ignored("DeadlinePassed", lateTimer),
}};

const ExpectedSituation activeSwitching{"Active, switching", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", keychainMatters),
    moved("SignInRequested", "Active(Ann in North Quay) beside(4, Credentials), 60 s left", "GiveUpSwitch(3)"),
    ignored("SignInStepNeeded", otherAttempt),
    ignored("SignInGranted", otherAttempt),
    ignored("SignInSucceeded", otherAttempt),
    ignored("SignInFailed", otherAttempt),
    ignored("SignInCancelRequested", noAttempt),
    moved("ReauthRequested", "Active(Ann in North Quay) beside(form)", "GiveUpSwitch(3)"),
    ignored("NewcomerAccepted", nobodyBeside),
    moved("UserRecordReceived", "Active(Anna in North Quay -> Foundry), 14 s left", "SaveSnapshot"),
    ignored("SetupStatusReceived", keptInMind),
    ignored("SessionVerified", notAsked),
    moved("SessionEnded", "SignedOut(SessionExpired)", endEffects),
    moved("SwitchRequested", "Active(Ann in North Quay -> Workspace), 15 s left", "SendSwitch(4, org-workspace)"),
    moved("SwitchRefused", "Active(Ann in North Quay) !NotAllowed"),
    moved("SignOutRequested", "SigningOut, 5 s left", signOutEffects),
    ignored("SignOutFinished", lateSignOut),
    ignored("FailureDismissed", nothingShown),
    moved("DeadlinePassed", "Active(Ann in North Quay) !Timeout", "GiveUpSwitch(3)"),
}};

const ExpectedSituation activeResumed{"Active, resumed", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", keychainMatters),
    moved("SignInRequested", "Active(Ann in North Quay) beside(2, Credentials), 60 s left"),
    ignored("SignInStepNeeded", lateFlow),
    ignored("SignInGranted", lateFlow),
    ignored("SignInSucceeded", lateFlow),
    ignored("SignInFailed", lateFlow),
    ignored("SignInCancelRequested", noAttempt),
    moved("ReauthRequested", "Active(Ann in North Quay) beside(form)"),
    ignored("NewcomerAccepted", nobodyBeside),
    moved("UserRecordReceived", "Active(Anna in North Quay)", "SaveSnapshot"),
    ignored("SetupStatusReceived", keptInMind),
    ignored("SessionVerified", notAsked),
    moved("SessionEnded", "SignedOut(SessionExpired)", endEffects),
    moved("SwitchRequested", "Active(Ann in North Quay -> Workspace), 15 s left", "SendSwitch(2, org-workspace)"),
    ignored("SwitchRefused", lateSwitch),
    moved("SignOutRequested", "SigningOut, 5 s left", signOutEffects),
    ignored("SignOutFinished", lateSignOut),
    ignored("FailureDismissed", nothingShown),
    ignored("DeadlinePassed", lateTimer),
}};

const ExpectedSituation signingOut{"SigningOut", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", "the revoker hears it too"),
    refused("SignInRequested", "the form comes back in five seconds at the latest"),
    ignored("SignInStepNeeded", lateFlow),
    ignored("SignInGranted", lateFlow),
    ignored("SignInSucceeded", lateFlow),
    ignored("SignInFailed", lateFlow),
    ignored("SignInCancelRequested", noAttempt),
    refused("ReauthRequested", nobodySignedIn),
    ignored("NewcomerAccepted", nobodyBeside),
    ignored("UserRecordReceived", noLink),
    ignored("SetupStatusReceived", noLink),
    ignored("SessionVerified", notAsked),
    ignored("SessionEnded", "it is being ended already"),
    refused("SwitchRequested", noOrganization),
    ignored("SwitchRefused", lateSwitch),
    ignored("SignOutRequested", "under way already"),
    moved("SignOutFinished", "SignedOut(SignedOutHere)"),
    ignored("FailureDismissed", nothingShown),
    moved("DeadlinePassed", "SignedOut(SignedOutHere)"),
}};

// clang-format on

} // namespace

std::vector<ExpectedSituation> expectedWhileSignedIn()
{
    return {joining, joiningAsked, active, activeAsked, activeSwitching, activeResumed, signingOut};
}

} // namespace latchkey::session::test

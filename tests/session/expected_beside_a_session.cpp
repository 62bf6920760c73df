// SPDX-License-Identifier: MIT
#include "session/expected_moves.h"

namespace latchkey::session::test {

namespace {

// clang-format off

constexpr char signOutEffects[] = "CloseLink, EndSession(revoke)";
constexpr char endEffects[] = "CloseLink, EndSession(erase)";
constexpr char keptInMind[] = "the person shown stays; it is kept in mind should the record go";
constexpr char allSaid[] = "the session is granted, and the person's word is awaited";
constexpr char formInFront[] = "the form is in front of the switcher";

const ExpectedSituation form{"Active, form beside", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", keychainMatters),
    moved("SignInRequested", "Active(Ann in North Quay) beside(4, Credentials), 60 s left"),
    ignored("SignInStepNeeded", lateFlow),
    ignored("SignInGranted", lateFlow),
    ignored("SignInSucceeded", lateFlow),
    ignored("SignInFailed", lateFlow),
    moved("SignInCancelRequested", "Active(Ann in North Quay)"),
    ignored("ReauthRequested", "it is open"),
    ignored("NewcomerAccepted", nobodyBeside),
    moved("UserRecordReceived", "Active(Anna in North Quay) beside(form) !InvalidCredentials", "SaveSnapshot"),
    ignored("SetupStatusReceived", keptInMind),
    ignored("SessionVerified", notAsked),
    moved("SessionEnded", "SignedOut(SessionExpired)", endEffects),
    ignored("SwitchRequested", formInFront),
    ignored("SwitchRefused", lateSwitch),
    moved("SignOutRequested", "SigningOut, 5 s left", signOutEffects),
    ignored("SignOutFinished", lateSignOut),
    moved("FailureDismissed", "Active(Ann in North Quay) beside(form)"),
    ignored("DeadlinePassed", lateTimer),
}};

const ExpectedSituation signingInBeside{"Active, signing in beside", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", keychainMatters),
    moved("SignInRequested", "Active(Ann in North Quay) beside(5, Credentials), 60 s left", "CancelSignIn(4)"),
    moved("SignInStepNeeded", "Active(Ann in North Quay) beside(4, WaitingForBrowser), 600 s left"),
    moved("SignInGranted", "Active(Ann in North Quay)", "AdoptSession(4)"),
    ignored("SignInSucceeded", "the session shown stays, whatever the keychain said"),
    moved("SignInFailed", "Active(Ann in North Quay) beside(form) !InvalidCredentials"),
    moved("SignInCancelRequested", "Active(Ann in North Quay) beside(form)", "CancelSignIn(4)"),
    ignored("ReauthRequested", "it is open"),
    ignored("NewcomerAccepted", nobodyBeside),
    moved("UserRecordReceived", "Active(Anna in North Quay) beside(4, Credentials), 59 s left", "SaveSnapshot"),
    ignored("SetupStatusReceived", keptInMind),
    ignored("SessionVerified", notAsked),
    moved("SessionEnded", "SigningIn(4, Credentials) [ended], 59 s left", endEffects),
    ignored("SwitchRequested", formInFront),
    ignored("SwitchRefused", otherAttempt),
    moved("SignOutRequested", "SigningOut, 5 s left", "CancelSignIn(4), CloseLink, EndSession(revoke)"),
    ignored("SignOutFinished", lateSignOut),
    ignored("FailureDismissed", nothingShown),
    moved("DeadlinePassed", "Active(Ann in North Quay) beside(form) !Timeout", "CancelSignIn(4)"),
}};

const ExpectedSituation newcomer{"Active, newcomer beside", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", keychainMatters),
    moved("SignInRequested", "Active(Ann in North Quay) beside(5, Credentials), 60 s left", "CancelSignIn(4)"),
    ignored("SignInStepNeeded", allSaid),
    ignored("SignInGranted", allSaid),
    ignored("SignInSucceeded", "nothing was adopted"),
    ignored("SignInFailed", allSaid),
    moved("SignInCancelRequested", "Active(Ann in North Quay)", "CancelSignIn(4)"),
    ignored("ReauthRequested", "it is open"),
    moved("NewcomerAccepted", "SigningIn(4, Credentials), 60 s left", "CloseLink, AdoptSession(4)"),
    moved("UserRecordReceived", "Active(Anna in North Quay) beside(Bob? 4), 599 s left", "SaveSnapshot"),
    ignored("SetupStatusReceived", keptInMind),
    ignored("SessionVerified", notAsked),
    moved("SessionEnded", "SigningIn(4, Credentials), 60 s left", "CloseLink, EndSession(erase), AdoptSession(4)"),
    ignored("SwitchRequested", formInFront),
    ignored("SwitchRefused", otherAttempt),
    moved("SignOutRequested", "SigningOut, 5 s left", "CancelSignIn(4), CloseLink, EndSession(revoke)"),
    ignored("SignOutFinished", lateSignOut),
    ignored("FailureDismissed", nothingShown),
    moved("DeadlinePassed", "Active(Ann in North Quay) beside(form) !Timeout", "CancelSignIn(4)"),
}};

// clang-format on

} // namespace

std::vector<ExpectedSituation> expectedBesideASession()
{
    return {form, signingInBeside, newcomer};
}

} // namespace latchkey::session::test

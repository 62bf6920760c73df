// SPDX-License-Identifier: MIT
#include "session/expected_moves.h"

namespace latchkey::session::test {

namespace {

// clang-format off

const ExpectedSituation starting{"Starting", {
    moved("StoredSessionFound", "Active(Ann in North Quay)", "OpenLink"),
    moved("StoredSessionMissing", "SignedOut(NeverSignedIn)"),
    moved("StoredSessionExpired", "SignedOut(SessionExpired)"),
    moved("StoredSessionUnavailable", "KeychainLocked"),
    ignored("KeychainUnlocked", "the read under way finds it open"),
    refused("SignInRequested", "no form is offered before the keychain has answered"),
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
    ignored("SessionEnded", noSession),
    refused("SwitchRequested", noOrganization),
    ignored("SwitchRefused", lateSwitch),
    refused("SignOutRequested", "what is stored is not known yet, so nothing could be revoked"),
    ignored("SignOutFinished", lateSignOut),
    ignored("FailureDismissed", nothingShown),
    ignored("DeadlinePassed", lateTimer),
}};

const ExpectedSituation keychainLocked{"KeychainLocked", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    moved("KeychainUnlocked", "Starting", "ReadStoredSession"),
    moved("SignInRequested", "SigningIn(2, Credentials) [locked], 60 s left"),
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
    ignored("SessionEnded", noSession),
    refused("SwitchRequested", noOrganization),
    ignored("SwitchRefused", lateSwitch),
    refused("SignOutRequested", "the entry cannot be opened to revoke it: saying 'signed out' would be a lie"),
    ignored("SignOutFinished", lateSignOut),
    moved("FailureDismissed", "KeychainLocked"),
    ignored("DeadlinePassed", lateTimer),
}};

const ExpectedSituation signedOut{"SignedOut", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", "it has been read: there was nothing in it"),
    moved("SignInRequested", "SigningIn(2, Credentials), 60 s left"),
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
    ignored("SessionEnded", noSession),
    refused("SwitchRequested", noOrganization),
    ignored("SwitchRefused", lateSwitch),
    ignored("SignOutRequested", "already so"),
    ignored("SignOutFinished", lateSignOut),
    moved("FailureDismissed", "SignedOut(SignInFailed)"),
    ignored("DeadlinePassed", lateTimer),
}};

const ExpectedSituation signedOutUnread{"SignedOut, session unread", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    moved("KeychainUnlocked", "Starting", "ReadStoredSession"),
    moved("SignInRequested", "SigningIn(2, Credentials) [unread], 60 s left"),
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
    ignored("SessionEnded", noSession),
    refused("SwitchRequested", noOrganization),
    ignored("SwitchRefused", lateSwitch),
    ignored("SignOutRequested", "already so, as far as this run goes"),
    ignored("SignOutFinished", lateSignOut),
    moved("FailureDismissed", "SignedOut(SignInFailed) [unread]"),
    ignored("DeadlinePassed", lateTimer),
}};

const ExpectedSituation signingIn{"SigningIn", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", "it has been read: there was nothing in it"),
    moved("SignInRequested", "SigningIn(3, Credentials), 60 s left", "CancelSignIn(2)"),
    moved("SignInStepNeeded", "SigningIn(2, WaitingForBrowser), 600 s left"),
    moved("SignInGranted", "SigningIn(2, Credentials), 59 s left", "AdoptSession(2)"),
    moved("SignInSucceeded", "Joining(WaitingForRecord)", "OpenLink"),
    moved("SignInFailed", "SignedOut(SignInFailed) !InvalidCredentials"),
    moved("SignInCancelRequested", "SignedOut(SignInCancelled)", "CancelSignIn(2)"),
    refused("ReauthRequested", nobodySignedIn),
    ignored("NewcomerAccepted", nobodyBeside),
    ignored("UserRecordReceived", noLink),
    ignored("SetupStatusReceived", noLink),
    ignored("SessionVerified", notAsked),
    ignored("SessionEnded", noSession),
    refused("SwitchRequested", noOrganization),
    ignored("SwitchRefused", lateSwitch),
    moved("SignOutRequested", "SignedOut(SignInCancelled)", "CancelSignIn(2)"),
    ignored("SignOutFinished", lateSignOut),
    ignored("FailureDismissed", nothingShown),
    moved("DeadlinePassed", "SignedOut(SignInFailed) !Timeout", "CancelSignIn(2)"),
}};

const ExpectedSituation signingInLocked{"SigningIn, keychain locked", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", "the attempt goes on; should it fail, KeychainLocked asks again"),
    moved("SignInRequested", "SigningIn(3, Credentials) [locked], 60 s left", "CancelSignIn(2)"),
    moved("SignInStepNeeded", "SigningIn(2, WaitingForBrowser) [locked], 600 s left"),
    moved("SignInGranted", "SigningIn(2, Credentials) [locked], 59 s left", "AdoptSession(2)"),
    moved("SignInSucceeded", "Joining(WaitingForRecord)", "OpenLink"),
    moved("SignInFailed", "KeychainLocked !InvalidCredentials"),
    moved("SignInCancelRequested", "KeychainLocked", "CancelSignIn(2)"),
    refused("ReauthRequested", nobodySignedIn),
    ignored("NewcomerAccepted", nobodyBeside),
    ignored("UserRecordReceived", noLink),
    ignored("SetupStatusReceived", noLink),
    ignored("SessionVerified", notAsked),
    ignored("SessionEnded", noSession),
    refused("SwitchRequested", noOrganization),
    ignored("SwitchRefused", lateSwitch),
    moved("SignOutRequested", "KeychainLocked", "CancelSignIn(2)"),
    ignored("SignOutFinished", lateSignOut),
    ignored("FailureDismissed", nothingShown),
    moved("DeadlinePassed", "KeychainLocked !Timeout", "CancelSignIn(2)"),
}};

const ExpectedSituation signingInUnread{"SigningIn, session unread", {
    refused("StoredSessionFound", noRead),
    refused("StoredSessionMissing", noRead),
    refused("StoredSessionExpired", noRead),
    refused("StoredSessionUnavailable", noRead),
    ignored("KeychainUnlocked", "the attempt goes on; should it fail, the next opening is heard"),
    moved("SignInRequested", "SigningIn(3, Credentials) [unread], 60 s left", "CancelSignIn(2)"),
    moved("SignInStepNeeded", "SigningIn(2, WaitingForBrowser) [unread], 600 s left"),
    moved("SignInGranted", "SigningIn(2, Credentials) [unread], 59 s left", "AdoptSession(2)"),
    moved("SignInSucceeded", "Joining(WaitingForRecord)", "OpenLink"),
    moved("SignInFailed", "SignedOut(SignInFailed) !InvalidCredentials [unread]"),
    moved("SignInCancelRequested", "SignedOut(SignInCancelled) [unread]", "CancelSignIn(2)"),
    refused("ReauthRequested", nobodySignedIn),
    ignored("NewcomerAccepted", nobodyBeside),
    ignored("UserRecordReceived", noLink),
    ignored("SetupStatusReceived", noLink),
    ignored("SessionVerified", notAsked),
    ignored("SessionEnded", noSession),
    refused("SwitchRequested", noOrganization),
    ignored("SwitchRefused", lateSwitch),
    moved("SignOutRequested", "SignedOut(SignInCancelled) [unread]", "CancelSignIn(2)"),
    ignored("SignOutFinished", lateSignOut),
    ignored("FailureDismissed", nothingShown),
    moved("DeadlinePassed", "SignedOut(SignInFailed) !Timeout [unread]", "CancelSignIn(2)"),
}};

// clang-format on

} // namespace

std::vector<ExpectedSituation> expectedWhileSignedOut()
{
    return {starting, keychainLocked, signedOut, signedOutUnread, signingIn, signingInLocked, signingInUnread};
}

} // namespace latchkey::session::test

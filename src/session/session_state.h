// SPDX-License-Identifier: MIT
#pragma once

#include "session/user_record.h"

#include <variant>

namespace latchkey::session {

/// Numbers every waiting thing; an answer that carries an old number is dropped, in SessionMachine alone. 0 is never
/// issued.
using Attempt = quint64;

/// Why nobody is signed in; what the sign-in page says above the form.
enum class SignedOutReason {
    NeverSignedIn,
    SignedOutHere,
    SessionExpired,    ///< definite answer of the server, or seven idle days by server time, also offline
    SignInFailed,      ///< `failure` says why
    SignInCancelled,
    KeychainDenied,
    KeychainMissing,
    StoredSessionUnreadable,
    StoredSessionLost, ///< the keychain is open and has none, though a session was kept: emptied, or another one's is in its place
};

/// What a sign-in attempt goes back to when it fails: a session the keychain may still hold is never given up for it.
enum class SignInOrigin {
    NothingStored,
    StoredSessionUnread, ///< SignedOut because the keychain was denied or missing
    KeychainLocked,
    SessionEnded, ///< it began beside a session that is over
};

enum class SignInStep { Credentials, SecondFactor, EmailCode, WaitingForBrowser, WaitingForDeviceCode };

/// Why a signed-in person has no page yet.
enum class JoiningReason { WaitingForRecord, UserMissing, OrganizationMissing };

struct PendingSwitch {
    Attempt attempt = 0;
    Organization organization; ///< where we are going
    friend bool operator==(const PendingSwitch &, const PendingSwitch &) = default;
};

/// A sign-in beside the session of whoever is shown: because it is not fresh enough, or because somebody else wants in.
/// Until it is over, and unless the person says so, the session shown stays what it is.
struct Reauth {
    Attempt attempt = 0; ///< 0: nothing is under way, the form is open
    SignInStep step = SignInStep::Credentials;
    std::optional<core::Failure> failure = std::nullopt; ///< of the last attempt
    std::optional<User> newcomer = std::nullopt; ///< signed in, and not who is shown: the person decides who stays
    friend bool operator==(const Reauth &, const Reauth &) = default;
};

// The states of design section 4, each with its own data only.
struct Starting { friend bool operator==(const Starting &, const Starting &) = default; };
struct KeychainLocked {
    std::optional<core::Failure> failure = std::nullopt; ///< of a sign-in tried meanwhile
    friend bool operator==(const KeychainLocked &, const KeychainLocked &) = default;
};
struct SignedOut {
    SignedOutReason reason = SignedOutReason::NeverSignedIn;
    std::optional<core::Failure> failure = std::nullopt; ///< with SignInFailed, until dismissed
    bool storedSessionUnread = false;     ///< the keychain gave no answer: when it opens it is read again
    friend bool operator==(const SignedOut &, const SignedOut &) = default;
};
struct SigningIn {
    Attempt attempt = 0;
    SignInStep step = SignInStep::Credentials;
    std::optional<core::Failure> failure = std::nullopt; ///< of the last try within this attempt
    SignInOrigin origin = SignInOrigin::NothingStored;
    friend bool operator==(const SigningIn &, const SigningIn &) = default;
};
struct Joining {
    JoiningReason reason = JoiningReason::WaitingForRecord;
    friend bool operator==(const Joining &, const Joining &) = default;
};
struct Active {
    UserRecord record; ///< always with an activeOrganization
    std::optional<PendingSwitch> pendingSwitch = std::nullopt;
    std::optional<core::Failure> switchFailure = std::nullopt; ///< of the last switch, until the next or dismissed
    std::optional<Reauth> reauth = std::nullopt; ///< never beside a pending switch
    friend bool operator==(const Active &, const Active &) = default;
};
struct SigningOut {
    friend bool operator==(const SigningOut &, const SigningOut &) = default;
};

using SessionState = std::variant<Starting, KeychainLocked, SignedOut, SigningIn, Joining, Active, SigningOut>;

} // namespace latchkey::session

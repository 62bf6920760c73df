// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace latchkey::core {

Q_NAMESPACE

/// Every way something can go wrong, as far as a person or a program can act on it. The list is closed: servers' own
/// codes are mapped onto it in exactly one place (session/auth_requests).
enum class FailureKind {
    Offline,              ///< no network, no route, name not found
    Timeout,              ///< no answer within the deadline
    TlsRejected,          ///< certificate or handshake refused
    NotOurServer,         ///< something answered, but not a Better Auth or Convex server (captive portal, redirect, HTML)
    ServerTrouble,        ///< 5xx
    RateLimited,          ///< 429; `retryAfter` says how long, where the server did
    InvalidInput,         ///< refused before or by the server; `subject` names the field
    InvalidCredentials,   ///< unknown e-mail or wrong password (never told apart)
    AlreadyExists,        ///< the e-mail address has an account already
    EmailNotVerified,
    SecondFactorRejected,
    SessionExpired,       ///< definite: the server does not know the session any more
    SessionNotFresh,
    CallbackRejected,
    KeychainLocked,
    KeychainDenied,
    KeychainMissing,      ///< no Secret Service on this desktop
    StorageFailed,        ///< disk full, read-only, unreadable entry
    NotAllowed,
    NotFound,
    Conflict,
    FunctionMissing,      ///< the deployment lacks a function we need; `subject` is its name
    DeploymentMismatch,   ///< deployment and site do not belong together, or the address is of the wrong form
    Cancelled,
    ProtocolViolation,
    Unexpected,
};
Q_ENUM_NS(FailureKind)

/// A failure as a value. What it holds: the kind; `subject`, a short public word for what it is about (a form field, a
/// function name, an address' part) that may be shown; `detail`, redacted text for logs only; how long to wait, if known.
/// What it does not do: speak to the person (viewmodel/failure_text does) or carry secrets.
struct Failure {
    Q_GADGET
    Q_PROPERTY(latchkey::core::FailureKind kind MEMBER kind CONSTANT)
    Q_PROPERTY(QString subject MEMBER subject CONSTANT)
    Q_PROPERTY(bool timedOut READ timedOut CONSTANT)
    Q_PROPERTY(int retryAfterMs READ retryAfterMs CONSTANT)
public:
    FailureKind kind = FailureKind::Unexpected;
    QString detail;
    QString subject;
    std::optional<std::chrono::milliseconds> retryAfter;

    /// Milliseconds to wait before trying again, or -1 when the server did not say.
    bool timedOut() const { return kind == FailureKind::Timeout; }
    int retryAfterMs() const;

    friend bool operator==(const Failure &, const Failure &) = default;
};

/// True when trying the same again later, without the person doing anything, may succeed.
bool isTransient(FailureKind kind);

/// True for the kinds that prove the session is gone for good. Nothing else may sign a person out.
bool endsSession(FailureKind kind);

} // namespace latchkey::core

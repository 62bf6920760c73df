// SPDX-License-Identifier: MIT
#pragma once

#include "core/http_message.h"
#include "core/result.h"
#include "session/user_record.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

/// Better Auth over HTTP as pure functions: builds requests, reads replies, and holds the one table from HTTP status,
/// Better Auth code and contract code to FailureKind. Sends nothing and keeps nothing. Facts: better-auth-http.
namespace latchkey::session {

core::HttpRequest buildEmailSignIn(const QUrl &siteUrl, const QString &email, const core::Secret &password);
core::HttpRequest buildEmailSignUp(const QUrl &siteUrl, const QString &name, const QString &email,
                                   const core::Secret &password);
core::HttpRequest buildSignOut(const QUrl &siteUrl, const core::Secret &sessionToken);
core::HttpRequest buildGetSession(const QUrl &siteUrl, const core::Secret &sessionToken);
core::HttpRequest buildConvexToken(const QUrl &siteUrl, const core::Secret &sessionToken);

/// Checks before anything is sent: InvalidInput with `subject` "email", "password", "password-short" (< 8),
/// "password-long" (> 128) or "name". An empty or over-long (320 / 100 characters) field names itself.
core::Result<void> checkEmail(const QString &email);
core::Result<void> checkSignInInput(const QString &email, qsizetype passwordLength);
core::Result<void> checkSignUpInput(const QString &name, const QString &email, qsizetype passwordLength);
/// Of a password that is being chosen.
core::Result<void> checkNewPassword(qsizetype length);

struct SignedInReply { core::Secret sessionToken; User person; }; ///< name and address may be empty
/// `challenge`: the cookie that a code has to be sent with (fact 9); empty where the server gave none.
struct SecondFactorReply { QStringList methods; core::Secret challenge; };
/// `token: null`: verify the address first; says nothing about whether the account is new.
struct VerificationMailReply {};
using SignInReply = std::variant<SignedInReply, SecondFactorReply, VerificationMailReply>;
core::Result<SignInReply> readSignInReply(const core::HttpResponse &response);

struct SessionReply {
    core::Secret sessionToken;
    QString sessionId;
    User person; ///< name and address may be empty
    std::chrono::milliseconds expiresAt{0}; ///< Unix epoch
    std::chrono::milliseconds createdAt{0}; ///< the same; zero where the server does not tell
};
/// nullopt: 200 with the body `null`, the one definite "signed out". Dates may be ISO text or epoch milliseconds.
core::Result<std::optional<SessionReply>> readGetSession(const core::HttpResponse &response);

/// The Convex JWT; SessionExpired for a 401 (still to be confirmed by get-session), else what went wrong.
core::Result<core::Secret> readConvexToken(const core::HttpResponse &response);

/// Definite or not: true when the server answered the sign-out, in whatever words (2xx, 401, 404 of a gone session).
bool isDefiniteSignOutAnswer(const core::HttpResponse &response);

/// The server's clock by its Date header, Unix epoch.
std::optional<std::chrono::milliseconds> serverTime(const core::HttpResponse &response);

/// The table, for any response that is not the success its reader expected. 5xx is ServerTrouble and 429 RateLimited
/// whatever the body; a 404 that nothing was routed for is FunctionMissing, subject "/api/auth"; a 3xx, HTML or any
/// other body that is not a JSON object is NotOurServer. SessionExpired comes from the codes UNAUTHORIZED and
/// UNAUTHENTICATED alone. The codes themselves: auth_failures.cpp.
core::Failure failureOf(const core::HttpResponse &response);
/// The same for ConvexError data `{code, message, retryAfter?}` of the contract's section 7.
core::Failure failureOfContractCode(const QString &code, std::optional<std::chrono::milliseconds> retryAfter);

} // namespace latchkey::session

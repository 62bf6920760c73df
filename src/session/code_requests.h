// SPDX-License-Identifier: MIT
#pragma once

#include "core/http_message.h"
#include "core/result.h"

#include <QString>

#include <optional>

/// The steps of a sign-in beyond the password, over HTTP: the second factor, and codes sent by mail. Pure functions, as
/// auth_requests. Facts: better-auth-http 4.7, 4.8, 10.3 and 10.6.
namespace latchkey::session {

/// What a person types at the second step: six digits of an authenticator app, or a backup code.
struct SecondFactorCode {
    bool isBackup = false;
    QByteArray text; ///< as the server has it: without blanks, a backup code with its hyphen
};
/// nullopt: neither of the two.
std::optional<SecondFactorCode> readSecondFactorCode(const QString &typed);

/// `challenge`: the cookie of the sign-in that was challenged; it is worth ten minutes and one right answer. Two of these at once
/// spend it for nothing. `trustDevice`: the next sign-in of this person here is not challenged for 30 days.
core::HttpRequest buildSecondFactor(const QUrl &siteUrl, const core::Secret &challenge, const SecondFactorCode &code, bool trustDevice);

/// Six digits that were sent by mail, blanks removed; nullopt: not that.
std::optional<QByteArray> readMailedCode(const QString &typed);

core::HttpRequest buildSendSignInCode(const QUrl &siteUrl, const QString &email);
core::HttpRequest buildEmailCodeSignIn(const QUrl &siteUrl, const QString &email, QByteArrayView code);
core::HttpRequest buildSendPasswordCode(const QUrl &siteUrl, const QString &email);
core::HttpRequest buildPasswordReset(const QUrl &siteUrl, const QString &email, QByteArrayView code, const core::Secret &password);
/// Of requests whose answer says no more than that they were taken.
core::Result<void> readDone(const core::HttpResponse &response);

} // namespace latchkey::session

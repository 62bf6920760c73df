// SPDX-License-Identifier: MIT
#pragma once

#include "core/http_message.h"
#include "core/result.h"
#include "session/auth_requests.h"

#include <QString>

#include <variant>

/// What a native client asks of a site to be signed in elsewhere: which ways there are, a code redeemed (desktopHandoff, the
/// electron plugin), a provider's page and its one-time token (crossDomain), the device flow (RFC 8628). Pure functions like
/// session/auth_requests, which has the requests of a session itself. Facts: better-auth-http 4.9, 6.1, 6.3, 10.4, 10.5.
namespace latchkey::session {

/// What `/desktop/methods` says of a site, as far as a client without a browser page needs it.
struct SignInMethods {
    bool emailPassword = false;
    bool browser = false; ///< the site has `/desktop/sign-in`
    bool device = false;  ///< the site has the device flow and `/desktop/device`
    friend bool operator==(const SignInMethods &, const SignInMethods &) = default;
};

core::HttpRequest buildMethodsProbe(const QUrl &siteUrl);
/// FunctionMissing ("/desktop/methods") where the site has no such route.
core::Result<SignInMethods> readMethods(const core::HttpResponse &response);

// How a site that does not answer `/desktop/methods` shows what it has. Each answers whether it is there; a failure where the
// server told nothing about it.
core::HttpRequest buildSignInPageProbe(const QUrl &siteUrl);
core::HttpRequest buildCodeProbe(const QUrl &siteUrl);         ///< the electron plugin, or desktopHandoff
core::HttpRequest buildOneTimeTokenProbe(const QUrl &siteUrl); ///< crossDomain
core::Result<bool> readProbe(const core::HttpResponse &response);

/// Answered like a sign-in: readSignInReply() of session/auth_requests. Any answer spends the code.
core::HttpRequest buildCodeRedemption(const QUrl &siteUrl, const QByteArray &code, const QByteArray &state,
                                      const core::Secret &verifier);

/// An identity provider as the operator's configuration names it: `google`, or `oauth2:NAME` for one of genericOAuth. A server
/// does not list the first kind.
bool isProviderName(const QString &text);
/// `returnAddress` gets the token or the error added to its query.
core::HttpRequest buildProviderSignIn(const QUrl &siteUrl, const QString &provider, const QString &returnAddress);
/// The page to open. NotFound ("provider") where the server has none of that name; CallbackRejected ("trusted-origins") where
/// it does not let a page answer to this computer.
core::Result<QUrl> readProviderPage(const core::HttpResponse &response);
/// Any answer spends the token.
core::HttpRequest buildOneTimeTokenRedemption(const QUrl &siteUrl, const QByteArray &token);
/// The browser's own session: signing out in either place ends both. CallbackRejected for a token that is spent or too old.
core::Result<SignInReply> readOneTimeTokenReply(const core::HttpResponse &response);

/// The page in the browser that adds another way in to that person's account. It has to begin there: the provider's answer is
/// taken from the browser that asked (better-auth-http, fact 19).
QUrl linkPage(const QUrl &siteUrl, const QString &providerId, const QString &userId);

/// A device authorization, RFC 8628 section 3.2.
struct DeviceAuthorization {
    core::Secret deviceCode; ///< the credential that is polled with
    QString userCode;        ///< for the person to compare or type; 4 to 16 of [A-Z0-9]
    QUrl page;               ///< where it is typed
    QUrl pageWithCode;       ///< the same with the code filled in
    std::chrono::milliseconds life{0};
    std::chrono::milliseconds interval{5'000}; ///< the shortest time between two polls
};
core::HttpRequest buildDeviceAuthorization(const QUrl &siteUrl);
/// ProtocolViolation for a page that is not on https (or loopback), or a code that nobody could type.
core::Result<DeviceAuthorization> readDeviceAuthorization(const core::HttpResponse &response);

struct DeviceApproved { core::Secret sessionToken; };
struct DevicePending { bool slowDown = false; }; ///< slowDown: the interval grows by five seconds (RFC 8628, section 3.5)
struct DeviceDenied {};
struct DeviceExpired {}; ///< too old, or spent
using DeviceAnswer = std::variant<DeviceApproved, DevicePending, DeviceDenied, DeviceExpired>;
core::HttpRequest buildDevicePoll(const QUrl &siteUrl, const core::Secret &deviceCode);
/// A failure only where the server gave none of the flow's own answers.
core::Result<DeviceAnswer> readDevicePoll(const core::HttpResponse &response);

} // namespace latchkey::session

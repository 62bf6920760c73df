// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QUrl>

#include <optional>
#include <variant>

namespace latchkey::session {

// Where the sign-in page may send the browser with its code.
QString loopbackReturn(quint16 port); ///< http://127.0.0.1:<port>/callback (RFC 8252, section 7.3)
inline const QString linkReturn = QStringLiteral("latchkey://callback"); ///< our own scheme (RFC 8252, section 7.1)
inline const QString pasteReturn = QStringLiteral("urn:latchkey:paste"); ///< shows the code to be carried over by hand

/// A request that is not the answer to our challenge: no state of ours, or not of the form. It ends nothing.
struct NotOurCallback {};
/// The page's one-time code, worth nothing without the verifier; or a one-time token, which is worth a session.
struct CallbackCode { QByteArray code; };
/// Ours, and it says that there will be no code: Cancelled when the person said no, else CallbackRejected with the
/// server's word as `subject`.
struct CallbackError { core::Failure failure; };
using CallbackReading = std::variant<NotOurCallback, CallbackCode, CallbackError>;

/// One sign-in through the browser: the PKCE verifier (RFC 7636, S256) and the state that ties the callback to it.
/// Holds both for as long as the attempt lives. Opens nothing, listens to nothing, spends no code, reads no clock.
class BrowserChallenge {
public:
    static constexpr int randomBytes = 48; ///< 32 for the verifier, 16 for the state

    /// From `randomBytes` fresh bytes of the random port.
    explicit BrowserChallenge(const QByteArray &random);
    /// From what was kept of one: nullopt when either is not of the form that the constructor makes.
    static std::optional<BrowserChallenge> restore(core::Secret verifier, const QByteArray &state);

    const core::Secret &verifier() const { return m_verifier; }
    const QByteArray &state() const { return m_state; }

    /// The address to open in the browser.
    QUrl signInPage(const QUrl &siteUrl, const QString &returnAddress) const;
    /// Reads the request target that a browser brought, `/callback?code=…&state=…`. The state is compared in constant time.
    CallbackReading readCallback(const QByteArray &target) const;
    /// The same of `/callback?state=…&ott=…`, which a site without the page brings: its one-time token is no code, and is not
    /// bound to the verifier.
    CallbackReading readOneTimeToken(const QByteArray &target) const;
    /// Where such a site is to send the browser.
    QString returnWithState(const QString &returnAddress) const;
    /// The same of a link of our scheme, `latchkey://callback?code=…&state=…`, as whoever opened it wrote it.
    CallbackReading readLink(const QByteArray &link) const;

private:
    BrowserChallenge() = default;
    CallbackReading readQuery(const QByteArray &query, QByteArrayView codeName) const;

    core::Secret m_verifier;
    QByteArray m_state;
};

/// A code as a person pasted it: white space around it is theirs, the rest must be of the form. InvalidInput ("code") else,
/// before anything is spent: any redemption, a wrong one too, uses the code up.
core::Result<QByteArray> readPastedCode(const QString &text);

} // namespace latchkey::session

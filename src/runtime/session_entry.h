// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <vector>

namespace latchkey::runtime {

/// The session as the keychain keeps it: one short base64url line (no newline, no control byte, far below the 1,200 bytes
/// every keychain takes). Never the Convex JWT.
struct SessionEntry {
    core::Secret token; ///< Better Auth session token, the full credential
    core::Secret snapshotKey; ///< 32 bytes that seal the offline snapshot; gone with the entry
    QString siteOrigin;
    QString userId;
    QString sessionId;
    std::chrono::milliseconds expiresAt{0}; ///< Unix epoch, by the server's clock
    std::chrono::milliseconds clockAhead{0}; ///< this device's clock minus the server's, when last heard

    SessionEntry clone() const { return {token.clone(), snapshotKey.clone(), siteOrigin, userId, sessionId, expiresAt, clockAhead}; }
};

/// Keychain names. Another site or profile is another, signed-out identity.
QString sessionKey(const QString &profile, const QString &siteOrigin);
QString revocationKey(const QString &profile, const QString &siteOrigin);
QString pendingSignInKey(const QString &profile, const QString &siteOrigin);
QString trustedDeviceKey(const QString &profile, const QString &siteOrigin);

core::Secret writeSessionEntry(const SessionEntry &entry);
/// StorageFailed when the entry is truncated, edited, of another version, or for another site than `siteOrigin`.
core::Result<SessionEntry> readSessionEntry(const core::Secret &line, const QString &siteOrigin);

/// A session that must still be ended at the server. It can never sign anybody in again.
struct Revocation {
    core::Secret token;
    std::chrono::milliseconds dropAfter{0}; ///< Unix epoch: by then the server has forgotten the session by itself
    std::chrono::milliseconds heldUntil{0}; ///< Unix epoch: before that, only whoever wrote it may send it
};

/// A sign-in that waits for the browser, kept so that a restarted program can go on waiting for the same callback. Signs
/// nobody in by itself: the code that goes with it lies in the browser.
struct PendingSignIn {
    core::Secret verifier;
    QByteArray state;
    quint16 port = 0; ///< where the callback is expected on 127.0.0.1; 0: nowhere
    bool oneTimeToken = false; ///< the callback brings one instead of a code
    bool everyReturn = false; ///< the page answers by a link or by hand, too
    bool device = false; ///< the site has device codes
    std::chrono::milliseconds startedAt{0}; ///< Unix epoch, by this device's clock
};

core::Secret writePendingSignIn(const PendingSignIn &pending);
/// StorageFailed when the entry is truncated, edited or of another version. The form of its parts is not looked at here.
core::Result<PendingSignIn> readPendingSignIn(const core::Secret &line);

/// That this computer need not show a second factor when that person signs in; it signs nobody in by itself.
struct DeviceTrust {
    QString email; ///< in lower case
    core::Secret cookie; ///< `name=value`, another one after every use
};

core::Secret writeDeviceTrust(const DeviceTrust &trust);
/// StorageFailed when the entry is truncated, edited or of another version.
core::Result<DeviceTrust> readDeviceTrust(const core::Secret &line);

core::Secret writeRevocations(const std::vector<Revocation> &revocations);
core::Result<std::vector<Revocation>> readRevocations(const core::Secret &line);

} // namespace latchkey::runtime

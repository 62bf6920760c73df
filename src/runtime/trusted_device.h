// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "runtime/session_parts.h"

#include <QObject>

#include <optional>

namespace latchkey::runtime {

/// The server's leave not to ask for a second factor on this computer (better-auth-http 4.8), in a keychain entry of its own: it
/// outlives the session, which is what it is for. One person's at a time, the last who asked for it.
/// Holds nothing. A keychain that does not answer costs a code to be typed, never a sign-in.
class TrustedDevice {
public:
    explicit TrustedDevice(const SessionParts &parts) : m_parts(parts) {}

    /// nullopt: none for this person.
    void read(const QString &email, QObject *context, std::function<void(std::optional<core::Secret>)> done) const;
    /// Completes when the keychain has answered, whatever: the one used before is void by now.
    void keep(const QString &email, core::Secret cookie, QObject *context, std::function<void()> done) const;
    /// The server does not take it any more.
    void forget(const QString &email) const;

private:
    QString key() const;

    const SessionParts &m_parts;
};

} // namespace latchkey::runtime

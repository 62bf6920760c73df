// SPDX-License-Identifier: MIT
#pragma once

#include "flows/fake_backend.h"
#include "runtime/session_manager.h"
#include "runtime/session_parts.h"
#include "support/fake_browser.h"
#include "support/fake_callback_listener.h"
#include "support/fake_instance.h"
#include "support/fake_secret_store.h"
#include "support/fake_snapshot_store.h"
#include "support/fake_system_events.h"
#include "support/fixed_random.h"

#include <memory>

namespace latchkey::flows {

/// One person's computer and the server it talks to, all fakes: what a flow test plays with. The computer's things
/// (keychain, snapshot, clock) outlive the program, which startProgram() may start as often as it likes.
struct SessionWorld {
    SessionWorld();

    /// What a program on this computer is built from.
    runtime::SessionParts parts();
    runtime::SessionManager &startProgram();
    /// The program is gone between one instruction and the next.
    void killProgram() { session.reset(); }
    /// startProgram(), signed in as the demo person and live.
    runtime::SessionManager &signIn();
    /// A session of an earlier run lies in the keychain (and a snapshot, when that run was live).
    void leaveSignedIn();
    /// Somebody else with an account there.
    void addBob();
    /// The demo person is shown and live, and Bob has signed in beside: the question "who stays?" stands.
    runtime::SessionManager &askAboutBob();
    void pump() { backend.pump(); }
    /// Moves time, letting client and server talk at each step.
    void pass(std::chrono::milliseconds amount);
    /// User ids, sorted, one for each session of the server.
    QStringList whoHasSessions() const;
    /// The session entry, decoded.
    QByteArray storedSession() const;
    QString sessionEntryKey() const;
    QString revocationEntryKey() const;
    QString pendingSignInEntryKey() const;

    support::ManualTime time;
    support::FakeHttp http{time};
    support::FakeWebSockets sockets{time};
    support::FakeSecretStore secrets{time};
    support::FakeSnapshotStore snapshots;
    support::FixedRandom random;
    support::FakeSystemEvents systemEvents;
    support::FakeInstance instance;
    support::FakeBrowser browser;
    support::FakeCallbackListener callbacks;
    FakeBackend backend{http, sockets, time};
    core::Deployment deployment;
    QString profile = QStringLiteral("default");
    QString provider;
    std::unique_ptr<runtime::SessionManager> session;
};

inline const QString demoEmail = QStringLiteral("demo@example.com");
inline const QString demoPassword = QStringLiteral("latchkey-demo");
inline const QString demoId = QStringLiteral("user-demo");
inline const QString bobId = QStringLiteral("user-bob");
inline const QString bobEmail = QStringLiteral("bob@example.com");
inline const QString bobPassword = QStringLiteral("the password of Bob");

} // namespace latchkey::flows

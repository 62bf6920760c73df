// SPDX-License-Identifier: MIT
#pragma once

#include "adapters/file_instance.h"
#include "adapters/keychain_secret_store.h"
#include "adapters/logind_system_events.h"
#include "adapters/loopback_listener.h"
#include "adapters/qt_http.h"
#include "adapters/qt_time.h"
#include "adapters/qt_web_socket.h"
#include "adapters/sealed_snapshot_store.h"
#include "adapters/system_browser.h"
#include "adapters/system_random.h"
#include "adapters/this_computer.h"
#include "core/origin.h"
#include "doctor/doctor.h"
#include "runtime/session_manager.h"

#include <optional>

namespace latchkey::kit {

/// $XDG_STATE_HOME, which QStandardPaths learns of only in Qt 6.7.
QString stateHome();

/// Which program signs in, and where to.
struct Program {
    core::Deployment deployment;
    QString profile;
    QString provider; ///< runtime::SessionParts::provider
    QString applicationId; ///< reverse DNS: what the keychain's entries are filed under
    QString stateDirectory; ///< the profiles' folders
    QByteArray userAgent;
    bool takesLinks = false; ///< links of the scheme `latchkey` come to the desktop entry `applicationId`, and from there to this profile
    QString caFile = {}; ///< certificate authorities trusted besides the computer's; empty: none
};

/// Every long-lived object of a program but its windows, built in order by its constructor and destroyed in reverse.
class Composition {
public:
    explicit Composition(Program program);

    const Program &program() const { return m_program; }
    runtime::SessionManager &session() { return *m_session; }
    doctor::Doctor &doctor() { return *m_doctor; }
    /// What may be slow or touch a bus; after the first frame.
    void startWatchingSystem() { m_systemEvents.startWatching(); }
    /// For a program's end, when its event loop has ended: lets what was begun with the keychain and the server come to an end, which
    /// would be cut off. Returns at once where nothing was.
    void finish();

private:
    const Program m_program;
    adapters::QtTime m_time;
    adapters::SystemRandom m_random;
    adapters::QtHttp m_http;
    adapters::QtWebSockets m_webSockets;
    adapters::KeychainSecretStore m_secrets;
    adapters::SealedSnapshotStore m_snapshots;
    adapters::LogindSystemEvents m_systemEvents;
    adapters::FileInstance m_instance;
    adapters::SystemBrowser m_browser;
    adapters::LoopbackListener m_callbacks;
    adapters::ThisComputer m_computer;
    // Made last, when what the session hears of has been connected.
    std::optional<runtime::SessionManager> m_session;
    std::optional<doctor::Doctor> m_doctor;
};

} // namespace latchkey::kit

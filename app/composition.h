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

namespace latchkey::app {

/// The name of the desktop entry, of the D-Bus name and of the window (freedesktop, reverse DNS).
inline const QString applicationId = QStringLiteral("dev.latchkey.Latchkey");

struct Options;

/// $XDG_STATE_HOME/latchkey: the profiles' folders and the log.
QString stateDirectory();

/// Every long-lived object of the program but the window, built in order by its constructor and destroyed in reverse.
class Composition {
public:
    /// Of options with a deployment. `takesLinks`: the desktop's links come to this program, in this profile.
    Composition(const Options &options, bool takesLinks);

    runtime::SessionManager &session() { return *m_session; }
    doctor::Doctor &doctor() { return *m_doctor; }
    /// What may be slow or touch a bus; after the first frame.
    void startWatchingSystem() { m_systemEvents.startWatching(); }

private:
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

} // namespace latchkey::app

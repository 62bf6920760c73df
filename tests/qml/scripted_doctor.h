// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/doctor.h"
#include "support/fake_browser.h"
#include "support/fake_callback_listener.h"
#include "support/fake_computer.h"
#include "support/fake_http.h"
#include "support/fake_instance.h"
#include "support/fake_secret_store.h"
#include "support/fake_snapshot_store.h"
#include "support/fake_system_events.h"
#include "support/fake_web_sockets.h"
#include "support/fixed_random.h"
#include "support/manual_time.h"

namespace latchkey::testing {

/// The real doctor with four checks of a test's own, one for each verdict; they ask nobody.
struct ScriptedDoctor {
    explicit ScriptedDoctor(runtime::SessionManager &session);

private:
    support::ManualTime m_time;
    support::FakeHttp m_http{m_time};
    support::FakeWebSockets m_sockets{m_time};
    support::FakeSecretStore m_secrets{m_time};
    support::FakeSnapshotStore m_snapshots;
    support::FixedRandom m_random;
    support::FakeSystemEvents m_systemEvents;
    support::FakeInstance m_instance;
    support::FakeBrowser m_browser;
    support::FakeCallbackListener m_callbacks;
    support::FakeComputer m_computer;

public:
    doctor::Doctor doctor;
};

} // namespace latchkey::testing

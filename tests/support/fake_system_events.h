// SPDX-License-Identifier: MIT
#pragma once

#include "ports/system_events.h"

namespace latchkey::support {

/// The machine's hints, given by the test. A real hint comes from the event loop, so each is delivered before the call
/// returns, together with all that it sets going. Holds nothing; moves no clock (ManualTime::suspend is a night's sleep).
class FakeSystemEvents final : public ports::SystemEvents {
    Q_OBJECT
public:
    using ports::SystemEvents::SystemEvents;

    void giveNetworkHint();
    void fallAsleep();
    void wakeUp();
};

} // namespace latchkey::support

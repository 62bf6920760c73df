// SPDX-License-Identifier: MIT
#include "support/fake_system_events.h"

#include "support/drain.h"

namespace latchkey::support {

void FakeSystemEvents::giveNetworkHint()
{
    Q_EMIT networkMayBeBack();
    drain();
}

void FakeSystemEvents::fallAsleep()
{
    Q_EMIT aboutToSleep();
    drain();
}

void FakeSystemEvents::wakeUp()
{
    Q_EMIT wokeUp();
    drain();
}

} // namespace latchkey::support

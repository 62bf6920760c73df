// SPDX-License-Identifier: MIT
#pragma once

#include "ports/system_events.h"

namespace latchkey::adapters {

/// Sleep and wake from systemd-logind on the system bus, and the network's return from QNetworkInformation. Holds only
/// whether it watches. Where there is no bus, no logind or no network monitor it stays silent: these are hints, and
/// everything retries without them. Does not delay sleep.
class LogindSystemEvents final : public ports::SystemEvents {
    Q_OBJECT
public:
    using ports::SystemEvents::SystemEvents;

    /// Connects; once. Belongs after the first frame: it opens the system bus and loads a plug-in.
    void startWatching();

private Q_SLOTS:
    void prepareForSleep(bool goingToSleep);

private:
    bool m_watching = false;
};

} // namespace latchkey::adapters

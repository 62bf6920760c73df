// SPDX-License-Identifier: MIT
#pragma once

#include "convex/base_client.h"

#include <QObject>

#include <memory>

namespace latchkey::live {

class LiveClient;

/// One holder of a live subscription; destroying it lets go. changed() comes once per server transition that touched the
/// result. Its result outlives a lost connection until the first new transition replaces it.
class LiveQuery : public QObject {
    Q_OBJECT
public:
    LiveQuery(LiveClient &client, core::Result<convex::SubscriptionId> subscription);
    ~LiveQuery() override;

    /// nullptr while loading. A failure when the arguments could not be sent at all. The pointer is good until the event loop goes on,
    /// or anything is asked of the client.
    const convex::QueryResult *result() const;

Q_SIGNALS:
    void changed();

private:
    friend class LiveClient;

    LiveClient *m_client; ///< nullptr once it is gone
    convex::SubscriptionId m_subscription = 0;
    std::unique_ptr<convex::QueryResult> m_refused; ///< the result of a subscription that could not be made
};

} // namespace latchkey::live

// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace latchkey::live {
class LiveClient;
class LiveQuery;
}

namespace latchkey::account {

/// Tells of every new session of the person beside this one, live (starterapp-contract 11, `auth:latestSignIn`). Holds when the newest
/// began that is known already: those from before are not told. A deployment without that function tells of none.
/// Tells also of a session that this very program begins, for as long as the connection is not its own yet: whoever listens knows.
/// Lives on the client's thread.
class SignInWatch : public QObject {
    Q_OBJECT
public:
    /// `client` must outlive this object.
    explicit SignInWatch(live::LiveClient &client);
    ~SignInWatch() override;

Q_SIGNALS:
    /// `userAgent`: as the device has told it; may be empty.
    void signedIn(const QString &sessionId, const QString &userAgent);

private:
    void read();

    std::optional<std::chrono::milliseconds> m_known; ///< nothing before the first answer
    std::unique_ptr<live::LiveQuery> m_query;
};

} // namespace latchkey::account

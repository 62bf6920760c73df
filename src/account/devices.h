// SPDX-License-Identifier: MIT
#pragma once

#include "convex/function_result.h"
#include "core/result.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace latchkey::live {
class LiveClient;
class LiveQuery;
}

namespace latchkey::account {

/// A session of the person, as the server lists it (starterapp-contract 11): never a token.
struct Device {
    QString id;
    QString userAgent; ///< as the device has told it; may be empty
    QString ipAddress; ///< may be empty
    std::chrono::milliseconds since{0}; ///< Unix epoch, by the server's clock
    bool isThis = false;
    friend bool operator==(const Device &, const Device &) = default;
};

/// Where the person is signed in, live, and the ending of single sessions.
///
/// Holds: the list as last told, and which sessions are to be ended. The server asks for a sign-in of the last day; what was to
/// be ended then waits for that, and is ended as soon as the list can be read again. What is asked for offline is sent with the
/// next connection. A session that is gone already counts as ended.
/// Does not sign anybody in: whoever holds this answers reauthenticationNeeded(). Lives on the client's thread.
class Devices : public QObject {
    Q_OBJECT
public:
    enum class State {
        Loading,
        Shown,
        NotFresh, ///< the list is told to a recent sign-in alone
        Failed,
    };

    /// `client` must outlive this object.
    explicit Devices(live::LiveClient &client);
    ~Devices() override;

    State state() const { return m_state; }
    const QList<Device> &list() const { return m_list; }
    /// Of the list, or of the last ending; nothing while it is the missing freshness alone.
    const std::optional<core::Failure> &failure() const { return m_failure; }
    bool isEnding(const QString &id) const { return m_wanted.contains(id); }

    /// Ends one session. Nothing for this one, which signing out ends, and for one that is being ended.
    void end(const QString &id);
    void endOthers();
    /// Forgets the failure, and what waits for a fresh sign-in.
    void dismiss();

Q_SIGNALS:
    void changed();
    void reauthenticationNeeded();

private:
    void read();
    void take(const convex::Value::Array &rows);
    void send(const QString &id);
    void takeAnswer(const QString &id, const convex::FunctionResult &result);
    void setNotFresh();

    live::LiveClient &m_client;
    State m_state = State::Loading;
    QList<Device> m_list;
    QStringList m_wanted;
    std::optional<core::Failure> m_failure;
    std::unique_ptr<live::LiveQuery> m_query;
};

} // namespace latchkey::account

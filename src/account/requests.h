// SPDX-License-Identifier: MIT
#pragma once

#include "convex/function_result.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace latchkey::live {
class LiveClient;
}

namespace latchkey::account {

/// Mutations under way, one at a time for each thing they are about: a second press of a button asks for nothing.
///
/// Holds what is under way, and what the last one that failed has failed of, until the next or dismiss(). What is asked for
/// offline is sent with the next connection. Lives on the client's thread.
class Requests : public QObject {
    Q_OBJECT
public:
    /// `client` must outlive this object.
    explicit Requests(live::LiveClient &client) : m_client(client) {}

    /// `about`: a person's id, an address. `done` with the value, when it has succeeded.
    void mutate(const QString &about, const QString &path, const convex::Value::Object &args,
                std::function<void(const convex::Value &)> done = {});
    bool isUnderWay(const QString &about) const { return m_underWay.contains(about); }
    bool isAnyUnderWay() const { return !m_underWay.isEmpty(); }
    const std::optional<core::Failure> &failure() const { return m_failure; }
    void dismiss();

Q_SIGNALS:
    void changed();

private:
    live::LiveClient &m_client;
    QStringList m_underWay;
    std::optional<core::Failure> m_failure;
};

} // namespace latchkey::account

// SPDX-License-Identifier: MIT
#pragma once

#include "convex/function_result.h"
#include "convex/base_client.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace latchkey::live {
class LiveClient;
}

namespace latchkey::account {

/// What has been asked for and is under way, one at a time for each thing it is about: a second press of a button asks for nothing.
///
/// Holds what is under way, and what the last one that failed has failed of, until the next or dismiss(). A failure that does not say
/// what it is about is about what was asked for. Lives on the client's thread.
class Requests : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const convex::Value &)>;

    /// `client` must outlive this object.
    explicit Requests(live::LiveClient &client);

    /// `about`: a person's id, the field of a form. `done` with the value, when it has succeeded. It fails with Offline where there is
    /// no connection, or none any more before its answer: a client's mutation would be sent with the next one, when whoever asked for
    /// it has gone elsewhere and changed their mind.
    void mutate(const QString &about, const QString &path, const convex::Value::Object &args, Done done = {});
    /// Of an action, which is never sent twice: it fails with Offline when the connection is lost before its answer.
    void act(const QString &about, const QString &path, const convex::Value::Object &args, Done done = {});
    /// For what goes another way: false when one about that is under way; else end() has to follow.
    bool begin(const QString &about);
    void end(const QString &about, const convex::FunctionResult &result, const Done &done = {});
    /// What was found wrong before anything was asked for.
    void refuse(const QString &about, core::Failure failure);

    bool isUnderWay(const QString &about) const { return m_underWay.contains(about); }
    bool isAnyUnderWay() const { return !m_underWay.isEmpty(); }
    /// What the first of them is about; empty: nothing is.
    QString underWay() const { return m_underWay.value(0); }
    const std::optional<core::Failure> &failure() const { return m_failure; }
    /// What was asked for when that failed: the form that has to say it. Its `subject` may be a field of that form.
    const QString &failedAbout() const { return m_failedAbout; }
    void dismiss();

Q_SIGNALS:
    void changed();

private:
    bool beginOnline(const QString &about);
    void handleState();

    live::LiveClient &m_client;
    QStringList m_underWay;
    QHash<QString, convex::RequestId> m_mutations; ///< those that would be sent again
    std::optional<core::Failure> m_failure;
    QString m_failedAbout;
};

} // namespace latchkey::account

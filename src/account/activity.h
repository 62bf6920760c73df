// SPDX-License-Identifier: MIT
#pragma once

#include "core/failure.h"

#include <QList>
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

/// Something that has happened in an organisation. `kind` is one of backend/convex/lib/activity_kinds.ts; what `subject` and `detail`
/// say depends on it: a person's name or address, a role, a new name.
struct Activity {
    QString id;
    std::chrono::milliseconds at{0}; ///< Unix epoch, by the server's clock
    QString kind;
    QString actorName;
    QString subject;
    QString detail;
    friend bool operator==(const Activity &, const Activity &) = default;
};

/// What happened in one organisation lately, live, the newest first. Nothing where whoever looks is no member.
class ActivityLog : public QObject {
    Q_OBJECT
public:
    /// `client` must outlive this object.
    ActivityLog(live::LiveClient &client, const QString &organizationId);
    ~ActivityLog() override;

    bool isLoading() const;
    QList<Activity> list() const;
    std::optional<core::Failure> failure() const; ///< why there is no list, where there is none

Q_SIGNALS:
    void changed();

private:
    std::unique_ptr<live::LiveQuery> m_query;
};

} // namespace latchkey::account

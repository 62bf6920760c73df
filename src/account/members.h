// SPDX-License-Identifier: MIT
#pragma once

#include "account/requests.h"

#include <chrono>
#include <memory>
#include <vector>

namespace latchkey::live {
class LiveQuery;
}

namespace latchkey::account {

struct Member {
    QString userId;
    QString name;
    QString email;
    QString image; ///< an address, or empty
    QString role;  ///< "owner", "admin" or "member"
    std::chrono::milliseconds joined{0}; ///< Unix epoch, by the server's clock
    bool isYou = false;
    friend bool operator==(const Member &, const Member &) = default;
};

/// The members of one organisation, live and page by page, and what whoever looks may do with them.
///
/// Holds the pages asked for, one subscription each, in the order in which people came; and the server's word on what is
/// allowed, by which a front end offers things. The server decides again when they are asked for. Somebody who is taken out
/// while looking is told by isGone().
class Members : public QObject {
    Q_OBJECT
public:
    /// `client` must outlive this object.
    Members(live::LiveClient &client, QString organizationId);
    ~Members() override;

    QList<Member> list() const;
    bool isLoading() const;
    bool hasMore() const;
    /// Asks for the next page, once the last one is there.
    void showMore();
    /// Of the names in backend/convex/lib/roles.ts: "invite", "changeRole", "delete", …
    bool may(const QString &operation) const { return m_permissions.contains(operation); }
    /// The organisation has been deleted, or whoever looks is no member of it any more.
    bool isGone() const { return m_isGone; }

    void changeRole(const QString &userId, const QString &role);
    void remove(const QString &userId);
    void leave();
    const Requests &requests() const { return m_requests; }
    Requests &requests() { return m_requests; }

Q_SIGNALS:
    void changed();

private:
    void addPage(const convex::Value &position);
    void readOrganization();
    convex::Value::Object withMember(const QString &userId) const;

    live::LiveClient &m_client;
    const QString m_organizationId;
    Requests m_requests;
    std::unique_ptr<live::LiveQuery> m_organization;
    QStringList m_permissions;
    bool m_isGone = false;
    std::vector<std::unique_ptr<live::LiveQuery>> m_pages;
};

} // namespace latchkey::account

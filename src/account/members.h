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

/// The members of one organisation, live and page by page.
///
/// Holds the pages asked for, one subscription each, in the order in which people came. What whoever looks may do with them is
/// Organization's to say, and the server's when it is asked for.
class Members : public QObject {
    Q_OBJECT
public:
    /// `client` must outlive this object.
    Members(live::LiveClient &client, QString organizationId);
    ~Members() override;

    QList<Member> list() const;
    bool isLoading() const;
    std::optional<core::Failure> failure() const; ///< why a page is missing, where one is
    bool hasMore() const;
    /// Asks for the next page, once the last one is there.
    void showMore();

    /// About the person's id, both.
    void changeRole(const QString &userId, const QString &role);
    void remove(const QString &userId);
    Requests &requests() { return m_requests; }

Q_SIGNALS:
    void changed();

private:
    void addPage(const convex::Value &position);
    convex::Value::Object withMember(const QString &userId) const;

    live::LiveClient &m_client;
    const QString m_organizationId;
    Requests m_requests;
    std::vector<std::unique_ptr<live::LiveQuery>> m_pages;
};

} // namespace latchkey::account

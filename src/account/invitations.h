// SPDX-License-Identifier: MIT
#pragma once

#include "account/requests.h"

#include <chrono>
#include <memory>

namespace latchkey::live {
class LiveQuery;
}

namespace latchkey::account {

/// One that nobody has answered yet, as either side sees it.
struct Invitation {
    QString id;
    QString email;            ///< whom it is to; empty in one's own post
    QString organizationId;   ///< in one's own post
    QString organizationName; ///< in one's own post
    QString role;
    QString inviterName;
    std::chrono::milliseconds expires{0}; ///< Unix epoch, by the server's clock
    bool isExpired = false;   ///< as seen by its sender; one's own post shows none that is
    friend bool operator==(const Invitation &, const Invitation &) = default;
};

/// Whom an organisation has invited, for those who may know. Holds the list as last told. Where a role may not see
/// it, it stays empty.
class SentInvitations : public QObject {
    Q_OBJECT
public:
    /// `client` must outlive this object.
    SentInvitations(live::LiveClient &client, QString organizationId);
    ~SentInvitations() override;

    const QList<Invitation> &list() const { return m_list; }
    bool isLoading() const;
    /// The server has answered with one: an empty list means that there are none.
    bool hasList() const;
    std::optional<core::Failure> failure() const; ///< why there is none
    /// About "invited-email", whatever the address. Another one to the same address takes the place of the first.
    void invite(const QString &email, const QString &role);
    void cancel(const QString &id);
    Requests &requests() { return m_requests; }

Q_SIGNALS:
    void changed();
    void invited(const QString &email);

private:
    void read();

    const QString m_organizationId;
    Requests m_requests;
    std::unique_ptr<live::LiveQuery> m_query;
    QList<Invitation> m_list;
};

/// A person's own post: invitations to the address that they have proven. Holds the list as last told.
class ReceivedInvitations : public QObject {
    Q_OBJECT
public:
    /// `client` must outlive this object.
    explicit ReceivedInvitations(live::LiveClient &client);
    ~ReceivedInvitations() override;

    const QList<Invitation> &list() const { return m_list; }
    /// The server has answered with one: an empty list means that there are none.
    bool hasList() const;
    std::optional<core::Failure> failure() const; ///< why there is none
    /// The person becomes a member, and that organisation the active one: the record says so.
    void accept(const QString &id);
    void decline(const QString &id);
    Requests &requests() { return m_requests; }

Q_SIGNALS:
    void changed();
    void accepted(const QString &organizationId);

private:
    void read();

    Requests m_requests;
    std::unique_ptr<live::LiveQuery> m_query;
    QList<Invitation> m_list;
};

} // namespace latchkey::account

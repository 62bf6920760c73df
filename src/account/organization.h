// SPDX-License-Identifier: MIT
#pragma once

#include "account/requests.h"

#include <memory>

namespace latchkey::live {
class LiveQuery;
}

namespace latchkey::account {

/// One organisation as a member sees it, live, and what can be done with it as a whole.
///
/// Holds the server's word on what whoever looks may do there, by which a front end offers things; the server decides again when they
/// are asked for. Somebody who is taken out while looking is told by isGone(). Does not know its members, nor which organisation is
/// the active one.
class Organization : public QObject {
    Q_OBJECT
public:
    /// `client` must outlive this object.
    Organization(live::LiveClient &client, QString id);
    ~Organization() override;

    QString id() const { return m_id; }
    bool isLoading() const;
    QString name() const;
    QString slug() const;
    QString logo() const; ///< an address, or empty
    QString role() const; ///< "owner", "admin" or "member"; of whoever looks
    /// Of the names in backend/convex/lib/roles.ts: "invite", "changeRole", "delete", …
    bool may(const QString &operation) const;
    /// It has been deleted, or whoever looks is no member of it any more.
    bool isGone() const;

    /// `about` "organization-name" and "slug"; what has not changed is not asked for.
    void rename(const QString &name);
    void changeSlug(const QString &slug);
    /// `about` "picture". PNG or JPEG of at most 64 KiB; empty: none.
    void setPicture(const QByteArray &picture);
    /// `about` "leave" and "delete".
    void leave();
    void remove();
    Requests &requests() { return m_requests; }

Q_SIGNALS:
    void changed();
    void renamed();

private:
    void update(const QString &about, const QString &member, const QString &value);

    const QString m_id;
    Requests m_requests;
    std::unique_ptr<live::LiveQuery> m_query;
};

} // namespace latchkey::account

// SPDX-License-Identifier: MIT
#pragma once

#include "account/members.h"
#include "viewmodel/keyed_list_model.h"
#include "viewmodel/organization_room_view.h"

#include <QUrl>

namespace latchkey::viewmodel {

struct MemberRow {
    Q_GADGET
    Q_PROPERTY(QString userId MEMBER userId CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString email MEMBER email CONSTANT)
    Q_PROPERTY(QUrl picture MEMBER picture CONSTANT)
    Q_PROPERTY(QString memberRole MEMBER memberRole CONSTANT)
    Q_PROPERTY(QString roleText MEMBER roleText CONSTANT)
    Q_PROPERTY(bool isYou MEMBER isYou CONSTANT)
    Q_PROPERTY(bool waiting MEMBER waiting CONSTANT)
public:
    QString userId;
    QString name; ///< the address, where somebody has no name
    QString email;
    QUrl picture;
    QString memberRole; ///< "owner", "admin" or "member"
    QString roleText;
    bool isYou = false;
    bool waiting = false; ///< something about this person has not been answered yet
    friend bool operator==(const MemberRow &, const MemberRow &) = default;
};

/// The members of an organisation for QML: account::Members.
class MembersView : public latchkey::viewmodel::OrganizationRoomView {
    Q_OBJECT
    QML_NAMED_ELEMENT(Members)
    Q_PROPERTY(QAbstractItemModel *model READ model CONSTANT)
    Q_PROPERTY(bool loading READ isLoading NOTIFY changed)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY changed)

public:
    explicit MembersView(QObject *parent = nullptr);
    ~MembersView() override;

    QAbstractItemModel *model() { return &m_model; }
    bool isLoading() const { return m_members && m_members->isLoading(); }
    bool hasMore() const { return m_members && m_members->hasMore(); }

    Q_INVOKABLE void showMore();
    Q_INVOKABLE void changeRole(const QString &userId, const QString &role);
    Q_INVOKABLE void remove(const QString &userId);

protected:
    std::optional<core::Failure> missing() const override;
    account::Requests *requests() const override;
    void enter(live::LiveClient &client, const QString &organizationId) override;

private:
    void read() override;

    std::unique_ptr<account::Members> m_members;
    GadgetListModel m_model;
};

} // namespace latchkey::viewmodel

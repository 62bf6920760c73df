// SPDX-License-Identifier: MIT
#pragma once

#include "account/invitations.h"
#include "viewmodel/keyed_list_model.h"
#include "viewmodel/organization_room_view.h"

namespace latchkey::viewmodel {

struct InvitationRow {
    Q_GADGET
    Q_PROPERTY(QString invitationId MEMBER invitationId CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(bool isExpired MEMBER isExpired CONSTANT)
    Q_PROPERTY(bool waiting MEMBER waiting CONSTANT)
public:
    QString invitationId;
    QString title;  ///< whom it is to; in one's own post, which organisation
    QString detail; ///< the role, by whom, how long
    bool isExpired = false;
    bool waiting = false; ///< an answer to it is under way
    friend bool operator==(const InvitationRow &, const InvitationRow &) = default;
};

/// Whom an organisation has invited, for QML: account::SentInvitations.
class SentInvitationsView : public latchkey::viewmodel::OrganizationRoomView {
    Q_OBJECT
    QML_NAMED_ELEMENT(SentInvitations)
    Q_PROPERTY(QAbstractItemModel *model READ model CONSTANT)
    Q_PROPERTY(bool loading READ isLoading NOTIFY changed)
    Q_PROPERTY(bool hasList READ hasList NOTIFY changed)

public:
    explicit SentInvitationsView(QObject *parent = nullptr);
    ~SentInvitationsView() override;

    QAbstractItemModel *model() { return &m_model; }
    bool isLoading() const { return m_invitations && m_invitations->isLoading(); }
    /// Else an empty model means only that nobody knows.
    bool hasList() const { return m_invitations && m_invitations->hasList(); }
    Q_INVOKABLE void invite(const QString &email, const QString &role);
    Q_INVOKABLE void cancel(const QString &invitationId);

Q_SIGNALS:
    void invited(const QString &email);

protected:
    std::optional<core::Failure> missing() const override;
    account::Requests *requests() const override;
    void enter(live::LiveClient &client, const QString &organizationId) override;

private:
    void read() override;

    std::unique_ptr<account::SentInvitations> m_invitations;
    GadgetListModel m_model;
};

/// The person's own post for QML: account::ReceivedInvitations.
class ReceivedInvitationsView : public latchkey::viewmodel::RoomView {
    Q_OBJECT
    QML_NAMED_ELEMENT(ReceivedInvitations)
    Q_PROPERTY(QAbstractItemModel *model READ model CONSTANT)

public:
    explicit ReceivedInvitationsView(QObject *parent = nullptr);
    ~ReceivedInvitationsView() override;

    QAbstractItemModel *model() { return &m_model; }
    Q_INVOKABLE void accept(const QString &invitationId);
    Q_INVOKABLE void decline(const QString &invitationId);

protected:
    std::optional<core::Failure> missing() const override;
    account::Requests *requests() const override;
    void open(runtime::SessionManager &session, live::LiveClient &client) override;

private:
    void read() override;

    std::unique_ptr<account::ReceivedInvitations> m_invitations;
    GadgetListModel m_model;
};

} // namespace latchkey::viewmodel

// SPDX-License-Identifier: MIT
#pragma once

#include "account/organization.h"
#include "viewmodel/organization_room_view.h"

#include <QUrl>

#include <memory>

namespace latchkey::viewmodel {

/// One organisation for QML: account::Organization. What a role may not do is not to be offered: the `may…` say so.
class OrganizationView : public latchkey::viewmodel::OrganizationRoomView {
    Q_OBJECT
    QML_NAMED_ELEMENT(Organization)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString slug READ slug NOTIFY changed)
    Q_PROPERTY(QUrl picture READ picture NOTIFY changed)
    Q_PROPERTY(bool mayUpdate READ mayUpdate NOTIFY changed)
    Q_PROPERTY(bool mayDelete READ mayDelete NOTIFY changed)
    Q_PROPERTY(bool mayLeave READ mayLeave NOTIFY changed)
    Q_PROPERTY(bool mayInvite READ mayInvite NOTIFY changed)
    Q_PROPERTY(bool maySeeInvitations READ maySeeInvitations NOTIFY changed)
    Q_PROPERTY(bool mayChangeRoles READ mayChangeRoles NOTIFY changed)
    /// To make owners, and to change or remove them.
    Q_PROPERTY(bool mayRuleOwners READ mayRuleOwners NOTIFY changed)
    Q_PROPERTY(bool mayRemoveMembers READ mayRemoveMembers NOTIFY changed)

public:
    using OrganizationRoomView::OrganizationRoomView;
    ~OrganizationView() override;

    bool isReady() const;
    QString name() const;
    QString slug() const;
    QUrl picture() const;
    bool mayUpdate() const { return may(QStringLiteral("update")); }
    bool mayDelete() const { return may(QStringLiteral("delete")); }
    bool mayLeave() const { return may(QStringLiteral("leave")); }
    bool mayInvite() const { return may(QStringLiteral("invite")); }
    bool maySeeInvitations() const { return may(QStringLiteral("seeInvitations")); }
    bool mayChangeRoles() const { return may(QStringLiteral("changeRole")); }
    bool mayRuleOwners() const { return may(QStringLiteral("changeOwner")); }
    bool mayRemoveMembers() const { return may(QStringLiteral("removeMember")); }

    Q_INVOKABLE void rename(const QString &name);
    Q_INVOKABLE void changeSlug(const QString &slug);
    Q_INVOKABLE void usePicture(const QUrl &file);
    Q_INVOKABLE void pastePicture();
    Q_INVOKABLE void removePicture();
    Q_INVOKABLE void leave();
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void renamed();

protected:
    account::Requests *requests() const override;
    void enter(live::LiveClient &client, const QString &organizationId) override;

private:
    bool may(const QString &operation) const;
    void setPicture(const QByteArray &picture);

    std::unique_ptr<account::Organization> m_organization;
};

} // namespace latchkey::viewmodel

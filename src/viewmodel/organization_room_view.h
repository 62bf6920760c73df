// SPDX-License-Identifier: MIT
#pragma once

#include "viewmodel/room_view.h"

#include <QQmlEngine>

namespace latchkey::viewmodel {

/// A RoomView about one organisation. Another one is another room: nothing of the first is shown under the second.
class OrganizationRoomView : public latchkey::viewmodel::RoomView {
    Q_OBJECT
    QML_ANONYMOUS
    /// Empty: about none, and nothing is asked for.
    Q_PROPERTY(QString organizationId READ organizationId WRITE setOrganizationId NOTIFY organizationIdChanged REQUIRED)

public:
    using RoomView::RoomView;

    QString organizationId() const { return m_organizationId; }
    void setOrganizationId(const QString &organizationId);

Q_SIGNALS:
    void organizationIdChanged();

protected:
    /// `organizationId` may be empty. Replaces the room there was.
    virtual void enter(live::LiveClient &client, const QString &organizationId) = 0;
    void open(runtime::SessionManager &session, live::LiveClient &client) final;
    const runtime::SessionManager *session() const { return m_session; }

private:
    QString m_organizationId;
    runtime::SessionManager *m_session = nullptr;
    live::LiveClient *m_client = nullptr;
};

} // namespace latchkey::viewmodel

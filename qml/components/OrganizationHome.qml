// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Who is in the organisation, whom it waits for, and what happened; in a personal workspace the last alone.
ColumnLayout {
    id: home

    required property Organization organization
    readonly property bool connected: Session.link !== Session.Offline

    spacing: Theme.large

    Deferred {
        enabled: home.connected
        Layout.fillWidth: true
        wanted: !Session.activeOrganization.isPersonal
        file: Qt.resolvedUrl("MembersCard.qml")
        organization: home.organization
    }
    Deferred {
        enabled: home.connected
        Layout.fillWidth: true
        wanted: home.organization.maySeeInvitations
        file: Qt.resolvedUrl("InvitationsCard.qml")
        organization: home.organization
    }
    ActivityCard {
        Layout.fillWidth: true
        organizationId: home.organization.organizationId
    }
}

// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Who is in the organisation, whom it waits for, and what happened; in a personal workspace the last alone.
ColumnLayout {
    id: home

    required property Organization organization

    spacing: Theme.large

    Deferred {
        Layout.fillWidth: true
        wanted: !Session.activeOrganization.isPersonal
        file: Qt.resolvedUrl("MembersCard.qml")
        organization: home.organization
    }
    Deferred {
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

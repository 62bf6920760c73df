// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Somebody of the organisation, and what whoever looks may do about that.
RowLayout {
    id: row

    required property string userId
    required property string name
    required property string email
    required property url picture
    required property string memberRole
    required property string roleText
    required property bool isYou
    required property bool waiting
    required property Organization organization
    readonly property bool isOwner: memberRole === "owner"
    readonly property bool manageable: !isYou && (!isOwner || organization.mayRuleOwners)
        && (organization.mayChangeRoles || organization.mayRemoveMembers)

    readonly property bool tight: width < Theme.tightWidth

    signal managed(button: Item)

    spacing: Theme.medium

    Avatar {
        name: row.name
        picture: row.picture
    }
    Column {
        Layout.fillWidth: true
        spacing: 0

        Label {
            width: parent.width
            text: row.isYou ? qsTr("%1 (you)").arg(SessionText.isolated(row.name)) : row.name
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            text: row.email
            secondary: true
            font.pixelSize: Theme.smallText
        }
        Badge {
            anchors.left: parent.left
            visible: row.tight && text.length > 0
            text: row.roleText
        }
    }
    Spinner {
        visible: row.waiting
    }
    Badge {
        visible: !row.tight && text.length > 0
        text: row.roleText
    }
    Button {
        id: manage
        visible: row.manageable
        enabled: !row.waiting
        flat: true
        text: row.tight ? "…" : qsTr("Manage")
        Accessible.name: qsTr("Manage %1").arg(row.name)
        onClicked: row.managed(manage)
    }
}

// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// The members of the organisation, live, a page at a time.
SettingsCard {
    id: card

    required property Organization organization

    heading: qsTr("Members")
    problem: members.trouble.length > 0 ? members.trouble : members.problem

    Members {
        id: members
        organizationId: card.organization.organizationId
    }
    // Made when it is first wanted.
    Loader {
        id: menu
        active: false
        visible: false // no row of the card
        sourceComponent: MemberMenu {
            organization: card.organization // qmllint disable unqualified
            onRoleChosen: (userId, role) => members.changeRole(userId, role) // qmllint disable unqualified
            onRemoved: userId => members.remove(userId) // qmllint disable unqualified
        }
    }
    Column {
        width: parent.width
        spacing: Theme.medium
        Repeater {
            model: members.loading && rows.count === 0 ? 2 : 0
            Skeleton {
                width: parent?.width ?? 0
                implicitHeight: Theme.avatarSize
            }
        }
        Rows {
            id: rows
            model: members.model
            MemberRow {
                id: row
                width: parent?.width ?? 0
                organization: card.organization // qmllint disable unqualified
                onManaged: button => {
                    menu.active = true;
                    (menu.item as MemberMenu).openFor(row, button);
                }
            }
        }
    }
    Button {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: members.hasMore || members.loading
        busy: members.loading
        enabled: !members.loading
        flat: true
        text: qsTr("Show more members")
        onClicked: members.showMore()
    }
}

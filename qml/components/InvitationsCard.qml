// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Whom the organisation has invited, and inviting somebody.
SettingsCard {
    id: card

    required property Organization organization

    heading: qsTr("Invitations")
    problem: invitations.trouble.length > 0 ? invitations.trouble : invitations.problem

    function invite() {
        if (invitations.busy)
            return;
        done = "";
        invitations.invite(email.text, ["member", "admin", "owner"][role.current]);
    }

    SentInvitations {
        id: invitations
        organizationId: card.organization.maySeeInvitations ? card.organization.organizationId : ""
        onInvited: address => {
            email.clear();
            card.done = qsTr("%1 is invited.").arg(SessionText.isolated(address));
        }
    }
    FormRow {
        width: parent.width
        visible: card.organization.mayInvite
        caption: qsTr("Invite by e-mail")

        TextField {
            id: email
            Layout.fillWidth: true
            maximumLength: 512
            inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            Accessible.name: qsTr("Invite by e-mail")
            onAccepted: card.invite()
        }
        Button {
            busy: invitations.busy
            enabled: !invitations.busy
            text: qsTr("Invite")
            onClicked: card.invite()
        }
    }
    ChoiceRow {
        id: role
        width: parent.width
        visible: card.organization.mayInvite
        caption: qsTr("Role")
        choices: card.organization.mayRuleOwners ? [qsTr("Member"), qsTr("Admin"), qsTr("Owner")] : [qsTr("Member"), qsTr("Admin")]
        current: 0
        onTaken: place => current = place
    }
    Column {
        width: parent.width
        spacing: Theme.medium
        visible: invitations.loading || rows.count > 0
        Repeater {
            model: invitations.loading ? 1 : 0
            Skeleton {
                width: parent?.width ?? 0
                implicitHeight: Theme.controlHeight
            }
        }
        Rows {
            id: rows
            otherwise: email
            model: invitations.model
            RowLayout {
                id: row

                required property string invitationId
                required property string title
                required property string detail
                required property bool isExpired
                required property bool waiting

                width: parent?.width ?? 0
                spacing: Theme.medium

                Column {
                    Layout.fillWidth: true
                    spacing: 0

                    Label {
                        width: parent.width
                        text: row.title
                        secondary: row.isExpired
                    }
                    Label {
                        width: parent.width
                        text: row.detail
                        secondary: true
                        wrapMode: Text.Wrap
                        font.pixelSize: Theme.smallText
                    }
                }
                Button {
                    flat: true
                    busy: row.waiting
                    enabled: !row.waiting
                    text: qsTr("Withdraw")
                    Accessible.name: qsTr("Withdraw the invitation to %1").arg(row.title)
                    onClicked: {
                        card.done = ""; // qmllint disable unqualified
                        invitations.cancel(row.invitationId); // qmllint disable unqualified
                    }
                }
            }
        }
    }
    Label {
        width: parent.width
        visible: invitations.hasList && rows.count === 0
        text: qsTr("Nobody is invited at the moment.")
        secondary: true
        wrapMode: Text.Wrap
    }
}

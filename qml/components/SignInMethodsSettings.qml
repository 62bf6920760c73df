// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// The ways in that the person has, and those the site offers beside them.
SettingsCard {
    id: card

    required property Account account
    property string leaving // the id of the one that is being removed

    heading: qsTr("Ways to sign in")
    problem: account.problem.length > 0 ? account.problemAboutOneOf(["link", "unlink"]) : ""

    Column {
        width: parent.width
        spacing: Theme.medium
        visible: methods.count > 0
        Rows {
            id: methods
            model: card.account.methods
            RowLayout {
                id: row

                required property string methodId
                required property string name
                required property string since

                width: parent?.width ?? 0
                spacing: Theme.small

                Label {
                    text: row.name
                }
                Label {
                    Layout.fillWidth: true
                    text: row.since
                    wrapMode: Text.Wrap
                    secondary: true
                    font.pixelSize: Theme.smallText
                }
                ConfirmButton {
                    flat: true
                    busy: card.leaving === row.methodId && card.account.busyAbout === "unlink" // qmllint disable unqualified
                    enabled: !card.account.busy // qmllint disable unqualified
                    offer: qsTr("Remove")
                    question: qsTr("Really remove?")
                    Accessible.name: asking ? question : qsTr("Remove %1").arg(row.name)
                    onConfirmed: {
                        card.leaving = row.methodId; // qmllint disable unqualified
                        card.account.unlink(row.methodId); // qmllint disable unqualified
                    }
                }
            }
        }
    }
    ControlFlow {
        width: parent.width
        spacing: Theme.small

        Rows {
            model: card.account.linkable
            Button {
                required property string providerId
                required property string name

                enabled: !card.account.busy // qmllint disable unqualified
                text: qsTr("Add %1").arg(name)
                onClicked: {
                    card.account.link(providerId); // qmllint disable unqualified
                    card.done = qsTr("Go on in the browser. What you add there appears here.");
                }
            }
        }
    }
    Button {
        anchors.left: parent.left
        width: Math.min(implicitWidth, parent.width)
        visible: card.account.needsFreshSignIn && card.account.problemAbout !== "delete" // which says it there
        text: qsTr("Sign in again")
        onClicked: Session.reauthenticate()
    }
}

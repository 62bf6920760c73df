// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Where the person is signed in, this computer first; any other one can be signed out from here.
Section {
    id: page

    title: qsTr("Devices")

    Devices {
        id: devices
    }
    Banner {
        Layout.fillWidth: true
        tone: Banner.Tone.Failure
        sentence: devices.problem
        offer: qsTr("Dismiss")
        onTaken: devices.dismiss()
    }
    Banner {
        Layout.fillWidth: true
        visible: Session.link === Session.Offline
        sentence: qsTr("You are offline. Where you are signed in is shown when you are connected again.")
    }
    SettingsCard {
        Layout.fillWidth: true
        visible: devices.state === Devices.NotFresh
        heading: qsTr("Confirm that it is you")
        note: qsTr("You signed in more than a day ago. Where you are signed in is shown after a new sign-in.")

        Button {
            anchors.left: parent.left
            width: Math.min(implicitWidth, parent.width)
            highlighted: true
            text: qsTr("Sign in again")
            onClicked: Session.reauthenticate()
        }
    }
    Card {
        Layout.fillWidth: true
        visible: devices.state === Devices.Loading && Session.link !== Session.Offline || devices.state === Devices.Shown
        padding: Theme.large

        Column {
            width: parent.width
            spacing: Theme.medium

            Repeater {
                model: devices.state === Devices.Loading ? 2 : 0
                Skeleton {
                    width: parent?.width ?? 0
                    implicitHeight: Theme.avatarSize
                }
            }
            Rows {
                model: devices.model
                RowLayout {
                    id: row

                    required property string deviceId
                    required property string name
                    required property string detail
                    required property bool isThis
                    required property bool ending

                    width: parent?.width ?? 0
                    spacing: Theme.medium

                    Column {
                        Layout.fillWidth: true
                        spacing: 0

                        Label {
                            width: parent.width
                            text: row.name
                            wrapMode: Text.Wrap
                            font.weight: row.isThis ? Font.DemiBold : Font.Normal
                        }
                        Label {
                            width: parent.width
                            text: row.detail
                            wrapMode: Text.Wrap
                            secondary: true
                            font.pixelSize: Theme.smallText
                        }
                    }
                    Badge {
                        visible: row.isThis
                        text: qsTr("This one")
                    }
                    Button {
                        visible: !row.isThis
                        busy: row.ending
                        enabled: !row.ending
                        text: qsTr("Sign out")
                        Accessible.name: qsTr("Sign out %1").arg(row.name)
                        onClicked: devices.end(row.deviceId) // qmllint disable unqualified
                    }
                }
            }
        }
    }
    ConfirmButton {
        visible: devices.others > 1
        offer: qsTr("Sign out every other device")
        question: qsTr("Really sign out %Ln devices?", "", devices.others)
        onConfirmed: devices.endOthers()
    }
}

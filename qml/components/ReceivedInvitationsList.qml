// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// What the person is invited to; nothing where that is nothing.
Column {
    id: list

    spacing: Theme.small
    visible: rows.count > 0 || received.problem.length > 0

    ReceivedInvitations {
        id: received
    }
    Column {
        enabled: Session.link !== Session.Offline
        width: parent.width
        spacing: Theme.medium
        Rows {
            id: rows
            model: received.model
            Card {
                id: row

                required property string invitationId
                required property string title
                required property string detail
                required property bool waiting
                property bool declining: false // or accepting, while it waits

                width: parent?.width ?? 0
                padding: Theme.large
                color: Theme.accentSurface

                GridLayout {
                    id: halves
                    width: parent.width
                    columns: width < Theme.cardWidth ? 1 : 2
                    columnSpacing: Theme.medium
                    rowSpacing: Theme.small

                    RowLayout {
                        spacing: Theme.medium

                        Avatar {
                            name: row.title
                            square: true
                            surroundings: Theme.accentSurface
                        }
                        Column {
                            Layout.fillWidth: true
                            spacing: 0

                            Label {
                                width: parent.width
                                text: row.title
                                font.weight: Font.DemiBold
                            }
                            Label {
                                width: parent.width
                                text: row.detail
                                secondary: true
                                font.pixelSize: Theme.smallText
                                wrapMode: Text.Wrap
                            }
                        }
                    }
                    ControlFlow {
                        Layout.fillWidth: true
                        Layout.maximumWidth: halves.columns === 1 ? halves.width : accept.implicitWidth + spacing + decline.implicitWidth
                        spacing: Theme.medium

                        Button {
                            id: accept
                            highlighted: true
                            busy: row.waiting && !row.declining
                            enabled: !row.waiting
                            text: qsTr("Accept")
                            Accessible.name: qsTr("Accept the invitation to %1").arg(row.title)
                            onClicked: {
                                row.declining = false;
                                received.accept(row.invitationId); // qmllint disable unqualified
                            }
                        }
                        Button {
                            id: decline
                            busy: row.waiting && row.declining
                            enabled: !row.waiting
                            text: qsTr("Decline")
                            Accessible.name: qsTr("Decline the invitation to %1").arg(row.title)
                            onClicked: {
                                row.declining = true;
                                received.decline(row.invitationId); // qmllint disable unqualified
                            }
                        }
                    }
                }
            }
        }
    }
    Banner {
        width: parent.width
        sentence: received.problem
        tone: Banner.Tone.Failure
        offer: qsTr("Dismiss")
        onTaken: received.dismiss()
    }
}

// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

GallerySection {
    heading: "Surfaces"

    Specimen {
        caption: "Card"
        Card {
            Layout.fillWidth: true

            Label {
                width: parent.width
                text: "What stands on a card."
                wrapMode: Text.Wrap
            }
        }
    }
    Specimen {
        caption: "Card, with less room at its edges"
        Card {
            Layout.fillWidth: true
            padding: Theme.large

            Label {
                width: parent.width
                text: "What stands on a card."
                wrapMode: Text.Wrap
            }
        }
    }
    Specimen {
        caption: "Card, empty"
        Card { Layout.fillWidth: true }
    }
    Specimen {
        caption: "Separator"
        Separator { Layout.fillWidth: true }
    }
    Specimen {
        caption: "FocusRing: around something, inside of it"
        Skeleton {
            Layout.fillWidth: true
            Layout.margins: Theme.small
            implicitHeight: Theme.controlHeight
            radius: Theme.radius

            FocusRing { shown: true }
        }
        Skeleton {
            Layout.fillWidth: true
            Layout.margins: Theme.small
            implicitHeight: Theme.controlHeight
            radius: Theme.radius

            FocusRing {
                shown: true
                inside: true
            }
        }
    }
    Specimen {
        caption: "ScrollArea, longer than its room"
        Card {
            Layout.fillWidth: true
            Layout.preferredHeight: 4 * Theme.controlHeight
            padding: Theme.small

            ScrollArea {
                anchors.fill: parent
                contentHeight: lines.height

                Column {
                    id: lines
                    width: parent.width

                    Repeater {
                        model: ["Account", "Devices", "Preferences", "Diagnostics", "Use another account", "Sign out"]
                        MenuRow {
                            required property string modelData
                            width: lines.width // qmllint disable unqualified
                            text: modelData
                        }
                    }
                }
            }
        }
    }
    Specimen {
        caption: "ScrollArea, with room to spare: no bar"
        Card {
            Layout.fillWidth: true
            Layout.preferredHeight: 4 * Theme.controlHeight
            padding: Theme.small

            ScrollArea {
                anchors.fill: parent
                contentHeight: alone.height

                MenuRow {
                    id: alone
                    width: parent.width
                    text: "Account"
                }
            }
        }
    }
}

// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

GallerySection {
    id: section

    readonly property string longText: "The Society for the Preservation of Long Names"

    heading: "Rows"

    Specimen {
        caption: "RowButton: at rest, hovered, pressed, with the focus"
        RowButton {
            Layout.fillWidth: true
            text: "North Quay"
        }
        RowButton {
            Layout.fillWidth: true
            text: "North Quay"
            highlighted: true
        }
        RowButton {
            Layout.fillWidth: true
            text: "North Quay"
            down: true
        }
        RowButton {
            id: focusedRow
            Layout.fillWidth: true
            text: "North Quay"

            FocusRing {
                parent: focusedRow.background
                shown: true
                inside: true
            }
        }
    }
    Specimen {
        caption: "RowButton: with a detail, with a hint, current, all of them"
        RowButton {
            Layout.fillWidth: true
            text: "North Quay"
            detail: "member"
        }
        RowButton {
            Layout.fillWidth: true
            text: "North Quay"
            hint: "Ctrl+1"
        }
        RowButton {
            Layout.fillWidth: true
            text: "North Quay"
            current: true
        }
        RowButton {
            Layout.fillWidth: true
            text: "North Quay"
            detail: "owner"
            hint: "Ctrl+2"
            current: true
        }
    }
    Specimen {
        caption: "RowButton: with a picture, disabled, long, without a name"
        RowButton {
            Layout.fillWidth: true
            text: "North Quay"
            picture: Qt.resolvedUrl("picture.png")
        }
        RowButton {
            Layout.fillWidth: true
            text: "North Quay"
            detail: "member"
            enabled: false
        }
        RowButton {
            Layout.fillWidth: true
            text: section.longText
            detail: "owner"
            hint: "Ctrl+3"
            current: true
        }
        RowButton {
            Layout.fillWidth: true
            text: ""
            detail: "member"
        }
    }
    Specimen {
        caption: "MenuRow: at rest, pressed, with the focus"
        MenuRow {
            Layout.fillWidth: true
            text: "Account"
        }
        MenuRow {
            Layout.fillWidth: true
            text: "Account"
            down: true
        }
        MenuRow {
            id: focusedLine
            Layout.fillWidth: true
            text: "Account"

            FocusRing {
                parent: focusedLine.background
                shown: true
                inside: true
            }
        }
    }
    Specimen {
        caption: "MenuRow: dangerous, disabled, long"
        MenuRow {
            Layout.fillWidth: true
            text: "Remove from the organization"
            dangerous: true
        }
        MenuRow {
            Layout.fillWidth: true
            text: "Account"
            enabled: false
        }
        MenuRow {
            Layout.fillWidth: true
            text: "Hand this organization over to somebody else and leave it"
        }
    }
}

// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Latchkey.Style

GallerySection {
    heading: "Popups"

    component Opener: PopupButton {
        id: opener

        popupFile: Qt.resolvedUrl("SpecimenPopup.qml")
        implicitWidth: implicitContentWidth + leftPadding + rightPadding
        implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
        leftPadding: Theme.medium
        rightPadding: Theme.medium
        Accessible.name: text
        onAnswered: answer => text = "Chosen: " + answer

        contentItem: RowLayout {
            spacing: Theme.small

            Label {
                Layout.fillWidth: true
                text: opener.text
                Accessible.ignored: true
            }
            Glyph {}
        }
    }

    Specimen {
        caption: "PopupButton: press it"
        Opener { text: "Choose" }
    }
    Specimen {
        caption: "PopupButton: with the focus"
        Opener {
            id: focused
            text: "Choose"

            FocusRing {
                parent: focused.background
                shown: true
            }
        }
    }
    Specimen {
        caption: "PopupButton: pressed, disabled, aligned at its other edge"
        Opener {
            text: "Choose"
            down: true
        }
        Opener {
            text: "Choose"
            enabled: false
        }
        Opener {
            Layout.alignment: Qt.AlignRight
            text: "Choose"
            alignRight: true
        }
    }
    Specimen {
        caption: "Popup, opened"
        Item {
            Layout.fillWidth: true
            implicitHeight: opened.implicitHeight

            SpecimenPopup {
                id: opened
                width: Math.min(implicitWidth, parent.width)
                visible: true
                focus: false
                // It stays where it is, also when that is scrolled out of the window.
                margins: -1
                closePolicy: T.Popup.NoAutoClose
                leaves: false
            }
        }
    }
}

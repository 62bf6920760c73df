// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

GallerySection {
    id: section

    readonly property string longText: "Notify me of invitations, and of sign-ins on other devices, also while the window is closed"

    heading: "Choices"

    Specimen {
        caption: "CheckBox: not checked, checked, with the focus"
        CheckBox {
            text: "Trust this computer"
            Layout.fillWidth: true
        }
        CheckBox {
            text: "Trust this computer"
            checked: true
            Layout.fillWidth: true
        }
        CheckBox {
            id: focusedBox
            Layout.fillWidth: true
            text: "Trust this computer"
            checked: true

            FocusRing {
                parent: focusedBox.indicator
                around: Theme.smallRadius
                shown: true
            }
        }
    }
    Specimen {
        caption: "CheckBox: disabled, long text, no text"
        CheckBox {
            Layout.fillWidth: true
            text: "Trust this computer"
            enabled: false
        }
        CheckBox {
            Layout.fillWidth: true
            text: "Trust this computer"
            checked: true
            enabled: false
        }
        CheckBox {
            Layout.fillWidth: true
            text: section.longText
            checked: true
        }
        CheckBox {
            Layout.fillWidth: true
            Accessible.name: "Without text"
        }
    }
    Specimen {
        caption: "CheckBox, mirrored"
        LayoutMirroring.enabled: true
        LayoutMirroring.childrenInherit: true

        CheckBox {
            Layout.fillWidth: true
            text: "Trust this computer"
            checked: true
        }
        CheckBox {
            Layout.fillWidth: true
            text: section.longText
        }
    }
    Specimen {
        caption: "RadioButton: not chosen, chosen, with the focus"
        RadioButton {
            Layout.fillWidth: true
            text: "Light"
        }
        RadioButton {
            Layout.fillWidth: true
            text: "Dark"
            checked: true
        }
        RadioButton {
            id: focusedRadio
            Layout.fillWidth: true
            text: "As the desktop"
            autoExclusive: false
            checked: true

            FocusRing {
                parent: focusedRadio.indicator
                around: focusedRadio.indicator.width / 2
                shown: true
            }
        }
    }
    Specimen {
        caption: "RadioButton: disabled, long text, no text"
        RadioButton {
            Layout.fillWidth: true
            text: "Light"
            enabled: false
        }
        RadioButton {
            Layout.fillWidth: true
            text: "Dark"
            checked: true
            enabled: false
        }
        RadioButton {
            Layout.fillWidth: true
            text: section.longText
        }
        RadioButton {
            Layout.fillWidth: true
            Accessible.name: "Without text"
        }
    }
    Specimen {
        caption: "RadioButton, mirrored"
        LayoutMirroring.enabled: true
        LayoutMirroring.childrenInherit: true

        RadioButton {
            Layout.fillWidth: true
            text: "Light"
            checked: true
        }
        RadioButton {
            Layout.fillWidth: true
            text: "Dark"
        }
    }
}

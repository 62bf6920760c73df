// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

GallerySection {
    heading: "Buttons"

    component States: Specimen {
        id: states

        property bool highlighted: false
        property bool flat: false
        readonly property string longText: "Sign out of every other device of mine at once"

        Button {
            text: "At rest"
            highlighted: states.highlighted
            flat: states.flat
        }
        Button {
            text: "Pressed"
            down: true
            highlighted: states.highlighted
            flat: states.flat
        }
        Button {
            id: focused
            text: "With the focus"
            highlighted: states.highlighted
            flat: states.flat

            FocusRing {
                parent: focused.background
                shown: true
            }
        }
        Button {
            text: "Disabled"
            enabled: false
            highlighted: states.highlighted
            flat: states.flat
        }
        Button {
            text: "At work"
            busy: true
            enabled: false
            highlighted: states.highlighted
            flat: states.flat
        }
        Button {
            Layout.fillWidth: true
            text: states.longText
            highlighted: states.highlighted
            flat: states.flat
        }
        Button {
            highlighted: states.highlighted
            flat: states.flat
            Accessible.name: "Without text"
        }
    }

    States { caption: "Button: at rest, pressed, with the focus, disabled, at work, long text, no text" }
    States {
        caption: "Button, highlighted: the one main button of a page"
        highlighted: true
    }
    States {
        caption: "Button, flat: a link"
        flat: true
    }
    Specimen {
        caption: "LinkLine: in the middle of its line, too long for one"
        LinkLine {
            Layout.fillWidth: true
            Button {
                flat: true
                text: "Use another account"
            }
        }
        LinkLine {
            Layout.fillWidth: true
            Button {
                flat: true
                text: "Use another account"
            }
            Button {
                flat: true
                text: "Sign in on another device, or with a code that was sent to you"
            }
        }
    }
    Specimen {
        caption: "ControlFlow: as many in a line as there is room for, and none wider than that"
        ControlFlow {
            Layout.fillWidth: true
            spacing: Theme.small

            Button {
                text: "Copy"
                highlighted: true
            }
            Button { text: "Cancel" }
            Button { text: "Sign out of every other device of mine at once" }
        }
    }
}

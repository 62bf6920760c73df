// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

GallerySection {
    heading: "Fields"
    note: "A field draws its focus whenever it has it. A password cannot be set from outside: type one."

    Specimen {
        caption: "TextField: empty, with a hint, typed into"
        TextField {
            Layout.fillWidth: true
            Accessible.name: "Empty"
        }
        TextField {
            Layout.fillWidth: true
            placeholderText: "you@example.com"
            Accessible.name: "With a hint"
        }
        TextField {
            Layout.fillWidth: true
            text: "mara@example.com"
            Accessible.name: "Typed into"
        }
    }
    Specimen {
        caption: "TextField: wrong, disabled, read only"
        TextField {
            Layout.fillWidth: true
            text: "mara@"
            wrong: true
            Accessible.name: "Wrong"
        }
        TextField {
            Layout.fillWidth: true
            text: "mara@example.com"
            enabled: false
            Accessible.name: "Disabled"
        }
        TextField {
            Layout.fillWidth: true
            text: "mara@example.com"
            readOnly: true
            Accessible.name: "Read only"
        }
    }
    Specimen {
        caption: "TextField: long text, long hint"
        TextField {
            Layout.fillWidth: true
            text: "a.person.with.quite.a.long.name@a.company.with.a.long.name.example.com"
            Accessible.name: "Long text"
        }
        TextField {
            Layout.fillWidth: true
            placeholderText: "The address that the invitation was sent to"
            Accessible.name: "Long hint"
        }
    }
    Specimen {
        caption: "PasswordField: hidden, revealed"
        PasswordField {
            Layout.fillWidth: true
            name: "Hidden"
        }
        PasswordField {
            Layout.fillWidth: true
            name: "Revealed"
            revealed: true
        }
    }
    Specimen {
        caption: "PasswordField: wrong, disabled"
        PasswordField {
            Layout.fillWidth: true
            name: "Wrong"
            wrong: true
        }
        PasswordField {
            Layout.fillWidth: true
            name: "Disabled"
            enabled: false
        }
    }
    Specimen {
        caption: "FieldFrame: at rest, focused, wrong, wrong and focused"
        FieldFrame { Layout.fillWidth: true }
        FieldFrame {
            Layout.fillWidth: true
            focused: true
        }
        FieldFrame {
            Layout.fillWidth: true
            wrong: true
        }
        FieldFrame {
            Layout.fillWidth: true
            focused: true
            wrong: true
        }
    }
    Specimen {
        caption: "FormRow"
        FormRow {
            Layout.fillWidth: true
            caption: "E-mail"
            TextField {
                Layout.fillWidth: true
                text: "mara@example.com"
                Accessible.name: "E-mail"
            }
        }
    }
    Specimen {
        caption: "FormRow, with a problem"
        FormRow {
            Layout.fillWidth: true
            caption: "E-mail"
            problem: "This is no address: there is nothing behind the @."
            TextField {
                Layout.fillWidth: true
                text: "mara@"
                wrong: true
                Accessible.name: "E-mail"
            }
        }
    }
    Specimen {
        caption: "FormRow, long caption and a button beside the field"
        FormRow {
            Layout.fillWidth: true
            caption: "The six digits that the app on your telephone shows now"
            TextField {
                Layout.fillWidth: true
                text: "123456"
                Accessible.name: "Code"
            }
            Button {
                text: "Confirm"
                highlighted: true
            }
        }
    }
}

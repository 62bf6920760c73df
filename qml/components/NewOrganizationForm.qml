// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// One line that opens under the list: a name, create, cancel.
FocusScope {
    id: panel

    signal closed

    implicitHeight: column.implicitHeight
    focus: true

    Keys.onEscapePressed: closed()

    OrganizationForm {
        id: form
        session: Session
        onCreated: panel.closed()
        onRejected: name.forceActiveFocus(Qt.OtherFocusReason)
    }
    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.medium

        FormRow {
            Layout.fillWidth: true
            caption: qsTr("Organization name")
            problem: form.problem

            TextField {
                id: name
                Layout.fillWidth: true
                focus: true
                enabled: !form.busy
                maximumLength: 512
                wrong: form.problem.length > 0
                Accessible.name: qsTr("Organization name")
                Accessible.description: form.problem
                onTextEdited: form.clearProblem()
                onAccepted: {
                    if (create.enabled)
                        form.create(text);
                }
            }
        }
        ControlFlow {
            Layout.fillWidth: true
            spacing: Theme.small

            Button {
                id: create
                highlighted: true
                busy: form.busy
                enabled: !form.busy && !FailureNotice.held && Session.link !== Session.Offline
                text: qsTr("Create organization")
                onClicked: form.create(name.text)
            }
            Button {
                flat: true
                text: qsTr("Cancel")
                onClicked: panel.closed()
            }
        }
    }
}

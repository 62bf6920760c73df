// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Every organisation of the person; choosing one switches to it.
Card {
    id: card

    property bool creating: false

    padding: Theme.large

    function openForm() {
        creating = true;
        form.start();
    }
    function focusList() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    ColumnLayout {
        width: parent.width
        spacing: Theme.small

        RowLayout {
            Layout.leftMargin: Theme.small
            spacing: Theme.small

            Label {
                Layout.fillWidth: true
                text: qsTr("Organizations")
                font.pixelSize: Theme.mediumText
                font.weight: Font.DemiBold
            }
            Button {
                visible: Session.canCreateOrganization && !card.creating
                flat: true
                text: qsTr("New organization")
                onClicked: card.openForm()
            }
        }
        NewOrganizationForm {
            id: form
            Layout.fillWidth: true
            Layout.margins: Theme.small
            visible: card.creating
            onClosed: card.creating = false
        }
        OrganizationList {
            id: list
            Layout.fillWidth: true
            interactive: false
        }
        Repeater {
            model: Session.organizationsReady ? 0 : 3
            Skeleton {
                Layout.fillWidth: true
                Layout.margins: Theme.small
                implicitHeight: Theme.avatarSize
            }
        }
    }
}

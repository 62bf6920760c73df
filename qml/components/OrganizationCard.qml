// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Every organisation of the person; choosing one switches to it.
Card {
    id: card

    property bool creating: false
    readonly property int rowsShown: 8

    padding: Theme.large

    function openForm() {
        creating = true;
        form.forceActiveFocus(Qt.OtherFocusReason);
    }
    function focusList() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    ColumnLayout {
        width: parent.width
        spacing: Theme.small

        GridLayout {
            Layout.leftMargin: Theme.small
            columns: heading.implicitWidth + columnSpacing + offer.implicitWidth > card.width - 2 * card.padding ? 1 : 2
            columnSpacing: Theme.small
            rowSpacing: 0

            Label {
                id: heading
                Layout.fillWidth: true
                text: qsTr("Organizations")
                font.pixelSize: Theme.normalText
                font.weight: Font.DemiBold
            }
            Button {
                id: offer
                visible: Session.canCreateOrganization && !card.creating
                enabled: Session.link !== Session.Offline
                flat: true
                text: qsTr("New organization")
                onClicked: card.openForm()
            }
        }
        Deferred {
            id: form
            Layout.fillWidth: true
            Layout.margins: Theme.small
            wanted: card.creating
            file: Qt.resolvedUrl("NewOrganizationForm.qml")
        }
        Connections {
            target: form.item
            ignoreUnknownSignals: true
            function onClosed() {
                card.creating = false;
                offer.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
        OrganizationList {
            id: list
            Layout.fillWidth: true
            implicitHeight: Math.min(contentHeight, card.rowsShown * Theme.rowHeight) // of thousands, only what is seen is made
            interactive: contentHeight > height
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

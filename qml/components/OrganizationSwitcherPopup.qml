// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// The person's organisations to choose from, found by name where they are many, and the way to a new one.
Popup {
    id: popup

    readonly property int manyOrganizations: 7
    readonly property bool searchable: list.count > manyOrganizations || search.length > 0

    title: qsTr("Switch the organization")
    implicitWidth: Theme.switcherWidth
    // Ctrl+1 to Ctrl+9: those used last, in the order of the list.
    function chooseByKey(key: int, modifiers: int): bool {
        const wanted = WindowMemory.organizationForKey(key, modifiers);
        if (wanted.length > 0)
            list.choose(wanted, wanted === Session.activeOrganization.id);
        return wanted.length > 0;
    }
    // Whoever types finds, also where the field is not shown yet.
    function findByKey(text: string, modifiers: int): bool {
        const isLetter = /^[^\s\x00-\x1f\x7f]$/u.test(text) && (modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)) === 0;
        if (isLetter) {
            search.insert(search.length, text);
            search.forceActiveFocus(Qt.ShortcutFocusReason);
            list.currentIndex = 0;
        }
        return isLetter;
    }

    contentHeight: content.implicitHeight
    onAboutToShow: {
        search.clear();
        list.selectActive();
        (searchable ? search : list).forceActiveFocus(Qt.PopupFocusReason);
    }

    Connections {
        target: Session
        function onActiveOrganizationChanged() {
            popup.close(); // by its keys, or from another device
        }
    }
    ColumnLayout {
        id: content
        Keys.onPressed: event => event.accepted = popup.chooseByKey(event.key, event.modifiers) || popup.findByKey(event.text, event.modifiers)
        Accessible.role: Accessible.PopupMenu
        Accessible.name: popup.title
        width: popup.availableWidth
        spacing: Theme.tiny

        TextField {
            id: search
            Layout.fillWidth: true
            visible: popup.searchable
            maximumLength: 100
            placeholderText: qsTr("Find an organization")
            Accessible.name: placeholderText
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
            onTextEdited: list.currentIndex = 0
            onAccepted: list.chooseCurrent()
        }
        OrganizationList {
            id: list
            Layout.fillWidth: true
            // Without rows it has the contentHeight of before, and an implicit height of nothing would be none (Qt 6.4).
            Layout.preferredHeight: count === 0 ? 0 : Math.min(contentHeight, Theme.popupHeight, Math.max(Theme.rowHeight, popup.room / 2))
            filter: search.text
            byUse: true
            finding: search.activeFocus && search.length > 0
            onChosen: popup.close()
        }
        Label {
            Layout.fillWidth: true
            Layout.margins: Theme.small
            visible: list.count === 0 && search.length > 0
            text: qsTr("None of your organizations is called that.")
            secondary: true
            wrapMode: Text.Wrap
        }
        Label {
            Layout.fillWidth: true
            Layout.margins: Theme.small
            visible: Session.link !== Session.Live
            text: qsTr("You can switch when you are connected again.")
            secondary: true
            font.pixelSize: Theme.smallText
            wrapMode: Text.Wrap
        }
        Separator {
            Layout.fillWidth: true
            visible: Session.canCreateOrganization
        }
        Button {
            Layout.fillWidth: true
            visible: Session.canCreateOrganization
            enabled: Session.link !== Session.Offline
            flat: true
            text: qsTr("New organization")
            onClicked: {
                popup.answer = "create";
                popup.close();
            }
        }
    }
}

// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// What may be done about one member: another role, or out. One menu for all rows; it belongs to the row it was opened for.
Popup {
    id: menu

    title: qsTr("Manage %1").arg(menu.name)

    required property Organization organization
    property MemberRow row: null
    property Item button
    readonly property string name: row === null ? "" : row.name
    readonly property string memberRole: row === null ? "" : row.memberRole
    readonly property bool allowed: row !== null && row.manageable && row.enabled // which may change while this is open

    signal roleChosen(userId: string, role: string)
    signal removed(userId: string)

    function openFor(member: MemberRow, manage: Item) {
        row = member;
        button = manage;
        parent = manage;
        x = manage.LayoutMirroring.enabled ? 0 : manage.width - width;
        y = manage.height;
        open();
    }
    function choose(role: string) {
        const userId = row.userId;
        close();
        roleChosen(userId, role);
    }

    onAllowedChanged: {
        if (!allowed)
            close();
    }
    contentHeight: lines.implicitHeight
    onAboutToShow: {
        removal.takeBack();
        lines.forceActiveFocus(Qt.PopupFocusReason);
    }
    onClosed: {
        if (button !== null)
            button.forceActiveFocus(Qt.PopupFocusReason);
    }

    SecondPress {
        id: removal
        onConfirmed: {
            const userId = menu.row.userId;
            menu.close();
            menu.removed(userId);
        }
    }
    ColumnLayout {
        id: lines
        Accessible.role: Accessible.PopupMenu
        Accessible.name: menu.title
        width: menu.availableWidth
        spacing: 0
        Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

        Label {
            Layout.fillWidth: true
            Layout.margins: Theme.small
            text: menu.name
            secondary: true
            font.pixelSize: Theme.smallText
        }
        MenuRow {
            Layout.fillWidth: true
            visible: menu.organization.mayChangeRoles && menu.memberRole !== "member"
            text: qsTr("Make member")
            onClicked: menu.choose("member")
        }
        MenuRow {
            Layout.fillWidth: true
            visible: menu.organization.mayChangeRoles && menu.memberRole !== "admin"
            text: qsTr("Make admin")
            onClicked: menu.choose("admin")
        }
        MenuRow {
            Layout.fillWidth: true
            visible: menu.organization.mayRuleOwners && menu.memberRole !== "owner"
            text: qsTr("Make owner")
            onClicked: menu.choose("owner")
        }
        MenuRow {
            Layout.fillWidth: true
            visible: menu.organization.mayRemoveMembers
            dangerous: true
            text: removal.asking ? qsTr("Really remove %1?").arg(SessionText.isolated(menu.name)) : qsTr("Remove from the organization")
            onClicked: removal.press()
        }
    }
}

// SPDX-License-Identifier: MIT
import QtQml
import Qt.labs.platform as Platform
import Latchkey

// The key in the desktop's tray: how the link is, where one is, and the way to the other places. Loaded only where there is a tray.
Platform.SystemTrayIcon {
    id: tray

    readonly property int most: 9
    readonly property bool signedIn: Session.phase === Session.Active

    signal quitWanted

    function visibleLink(): string {
        return signedIn ? SessionText.link : qsTr("Not signed in");
    }

    // Where there are more than the menu shows, another one may be among the first now.
    function keepToTheFirst() {
        if (places.count >= most)
            changed.start();
    }
    // Qt makes the first & an underscore, and in the menus of StatusNotifierItem an underscore marks the letter behind it (dbusmenu).
    function unmarked(name: string): string {
        return name.replace(/_/g, "__").replace("&", "&&");
    }

    visible: true
    icon.name: "dev.latchkey.Latchkey"
    icon.source: "qrc:/latchkey/icons/latchkey-64.png"
    // The name last: a person may call an organisation "%1".
    tooltip: signedIn ? qsTr("Latchkey: %2, %1").arg(SessionText.link).arg(Session.activeOrganization.name) : "Latchkey"
    onActivated: reason => {
        if (reason === Platform.SystemTrayIcon.Trigger || reason === Platform.SystemTrayIcon.DoubleClick)
            Desktop.showWindow();
    }

    menu: Platform.Menu {
        id: menu

        Platform.MenuItem {
            text: tray.visibleLink()
            enabled: false
        }
        Platform.MenuSeparator {}
        Platform.MenuItem {
            text: qsTr("Open Latchkey")
            onTriggered: Desktop.showWindow()
        }
        Platform.MenuItem {
            text: qsTr("Preferences")
            onTriggered: {
                Diagnostics.close(); // it stands before them
                Preferences.open();
                Desktop.showWindow();
            }
        }
        Platform.MenuItem {
            text: qsTr("Quit")
            onTriggered: tray.quitWanted()
        }
    }

    // A line of a menu cannot be moved, only made anew; and not in the middle of the change.
    property Timer changed: Timer {
        interval: 0
        onTriggered: {
            tray.places.active = false;
            tray.places.active = true;
        }
    }
    property Connections order: Connections {
        target: tray.places.model
        function onRowsMoved() {
            tray.changed.start();
        }
        function onRowsInserted() {
            tray.keepToTheFirst();
        }
        function onRowsRemoved() {
            tray.keepToTheFirst();
        }
    }
    // Those used last, between the link and the rest.
    property Instantiator places: Instantiator {
        model: OrganizationListModel {
            session: Session
            memory: WindowMemory
        }
        delegate: Platform.MenuItem {
            required property string organizationId
            required property string name
            required property bool isActive

            text: tray.unmarked(name) // qmllint disable unqualified
            checkable: true
            checked: isActive
            enabled: isActive || (Session.link === Session.Live && !Session.switching)
            onTriggered: {
                checked = Qt.binding(() => isActive);
                if (!isActive)
                    Session.switchOrganization(organizationId);
            }
        }
        onObjectAdded: (index, object) => {
            if (index < tray.most)
                menu.insertItem(index + 2, object);
        }
        onObjectRemoved: (index, object) => menu.removeItem(object)
    }
}

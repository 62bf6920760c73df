// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// Somebody is signed in: the bar above, and the section chosen below. Goes to the section that was asked for before sign-in.
FocusScope {
    id: page

    property string section: "home"
    readonly property bool narrow: width < Theme.narrowWidth

    // False where what is shown may not be left, which says why.
    function mayLeave(): bool {
        const current = other.item as Section;
        return current === null || current.mayLeave();
    }
    // The one way to another section, and whether it was gone.
    function show(wanted: string): bool {
        if (!mayLeave())
            return false;
        section = wanted;
        if (section !== "home")
            other.forceActiveFocus(Qt.OtherFocusReason);
        return true;
    }
    function goToIntent() {
        const wanted = PendingIntent.page;
        const shown = show(wanted === "account" || wanted === "devices" ? wanted : "home");
        if (shown && wanted === "organizations")
            (content.item as HomePage).focusList();
        else if (shown && section === "home")
            bar.focusSwitcher();
        PendingIntent.fulfil();
    }

    // Without the switcher, too; which has the same keys while it is open.
    Keys.onPressed: event => {
        const wanted = WindowMemory.organizationForKey(event.key, event.modifiers);
        event.accepted = wanted.length > 0;
        if (event.accepted && wanted !== Session.activeOrganization.id)
            Session.switchOrganization(wanted);
    }
    Component.onCompleted: goToIntent()
    Connections {
        target: PendingIntent
        function onPageChanged() {
            if (PendingIntent.page.length > 0)
                page.goToIntent();
        }
    }

    Shortcut {
        sequence: "Ctrl+K"
        enabled: page.visible
        onActivated: bar.openSwitcher()
    }
    TopBar {
        id: bar
        width: parent.width
        focus: true
        narrow: page.narrow
        onCreateRequested: {
            if (page.show("home"))
                (content.item as HomePage).openForm();
        }
        onChosen: what => {
            if (what === "sign-out" || what === "another account") {
                if (page.mayLeave())
                    what === "sign-out" ? Session.signOut() : Session.reauthenticate();
            } else {
                page.show(what);
            }
        }
    }
    Announcer {
        news: SessionText.link
    }
    // On every page: what becomes of the place that was shown may happen while something else is looked at.
    MembershipNotice {
        id: membership
        session: Session
    }
    Banner {
        id: notice
        anchors.top: bar.bottom
        anchors.topMargin: visible ? Theme.small : 0
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.large, Theme.contentWidth)
        height: visible ? implicitHeight : 0
        sentence: membership.sentence
        offer: qsTr("Dismiss")
        onTaken: membership.dismiss()
    }
    Loader {
        id: content
        anchors.top: notice.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: active
        active: page.section === "home"
        sourceComponent: HomePage {
            narrow: page.narrow // qmllint disable unqualified
            onAccountWanted: page.show("account") // qmllint disable unqualified
        }
    }
    // By their files: what is not looked at yet costs the start nothing.
    Loader {
        id: other
        anchors.fill: content
        visible: active
        active: page.section !== "home"
        source: page.section === "account" ? "AccountPage.qml" : page.section === "devices" ? "DevicesPage.qml" : ""
    }
    Connections {
        target: other.item
        function onBack() {
            page.section = "home";
            bar.focusSwitcher();
        }
    }
}

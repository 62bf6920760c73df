// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey

// Picks the page for the phase. No page decides which page is shown. Pages are loaded by their files: what is not looked at yet costs the
// start nothing, so no page is named as a type here.
ThemedWindow {
    id: window

    // A locked keyring offers the form without calling anybody signed out.
    property bool signInInstead: false
    readonly property bool covered: diagnostics.active || preferences.active // by what stands before every page

    function pageFor(phase: int): url {
        switch (phase) {
        case Session.KeychainLocked:
            return signInInstead ? "pages/SignInPage.qml" : "pages/KeychainLockedPage.qml";
        case Session.SignedOut:
        case Session.SigningIn:
            return "pages/SignInPage.qml";
        case Session.Joining:
            return "pages/JoiningPage.qml";
        case Session.Active:
            return "pages/SignedInPage.qml";
        case Session.SigningOut:
            return "pages/SigningOutPage.qml";
        default:
            return "pages/StartingPage.qml";
        }
    }

    // Out of sight, and still there: what was closed comes back by the tray, or by starting the program again.
    onClosing: close => {
        if (Preferences.staysInTray && Desktop.tray && !quitting) {
            close.accepted = false;
            window.hide();
        }
    }
    onStayed: {
        Diagnostics.close();
        Preferences.close();
    }
    Loader {
        id: tray
        active: Desktop.tray
        source: "components/Tray.qml"
    }
    Connections {
        target: tray.item
        ignoreUnknownSignals: true
        function onQuitWanted() {
            window.quit();
        }
    }

    // The browser has answered: whoever looks at it should see what comes of it.
    property bool waitingForBrowser: !Session.signInProgress.preparing
        && (Session.signInWay === Session.Browser || Session.signInWay === Session.PastedCode)
    onWaitingForBrowserChanged: {
        const failed = Session.hasFailure && !Session.failure.timedOut; // time alone calls nobody
        if (!waitingForBrowser && (Session.signingIn || failed)) {
            window.raise();
            window.requestActivate();
        }
    }

    Shortcut {
        context: Qt.ApplicationShortcut
        sequences: [StandardKey.HelpContents] // qmllint disable unqualified
        onActivated: {
            window.popupsUnwanted();
            Diagnostics.open();
        }
    }

    Shortcut {
        context: Qt.ApplicationShortcut
        sequences: [StandardKey.Preferences, "Ctrl+,"] // qmllint disable unqualified
        onActivated: {
            window.popupsUnwanted();
            Diagnostics.close(); // it would stand before them
            Preferences.open();
        }
    }

    Connections {
        target: Session
        function onPhaseChanged() {
            if (Session.phase !== Session.KeychainLocked)
                window.signInInstead = false;
        }
    }

    Connections {
        target: page.item
        ignoreUnknownSignals: true
        function onPasswordForgotten(email) {
            reset.setSource("pages/PasswordResetPage.qml", { email: email });
            reset.active = true;
            reset.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Connections {
        target: reset.item
        function onClosed() {
            reset.active = false;
            page.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Connections {
        target: page.item
        ignoreUnknownSignals: true
        function onSignInInsteadRequested() {
            window.signInInstead = true;
        }
    }

    Loader {
        id: page
        anchors.fill: parent
        visible: !beside.active && !window.covered && !reset.active
        focus: visible
        source: window.pageFor(Session.phase)
    }
    // A sign-in beside the session: what it stands before is kept as it was.
    Loader {
        id: beside
        anchors.fill: parent
        active: Session.reauthenticating
        visible: !window.covered
        focus: active && visible
        onLoaded: (item as Item).forceActiveFocus()
        source: Session.newcomer.id.length > 0 ? "pages/NewcomerPage.qml" : "pages/SignInPage.qml"
    }

    // Before the form, which keeps what was typed.
    Loader {
        id: reset
        anchors.fill: parent
        active: false
        visible: !window.covered
        focus: active && visible
    }

    Loader {
        id: preferences
        anchors.fill: parent
        active: Preferences.shown
        visible: !diagnostics.active
        focus: active && visible
        onLoaded: (item as Item).forceActiveFocus()
        source: "pages/PreferencesPage.qml"
    }

    // Before everything else, which goes on meanwhile.
    Loader {
        id: diagnostics
        anchors.fill: parent
        active: Diagnostics.shown
        focus: active
        onLoaded: (item as Item).forceActiveFocus()
        source: "pages/DiagnosticsPage.qml"
    }
}

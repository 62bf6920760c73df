// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// Whatever the session needs a page for, and its one child while somebody is signed in. No page decides which page is shown. Pages are loaded
// by their files: what is not looked at yet costs the start nothing, so no page is named as a type here.
FocusScope {
    id: gate

    default property Component content
    // What the program is known by, above the headings of the pages; some 64 × 64 pixels.
    property Component logo: null
    // The pages' colors, for what stands inside: they follow the desktop.
    readonly property color background: Theme.window
    readonly property color ink: Theme.text

    // A locked keyring offers the form without calling anybody signed out.
    property bool signInInstead: false
    readonly property bool active: Session.phase === Session.Active
    readonly property bool covered: diagnostics.active || preferences.active // by what stands before every page
    readonly property bool inFront: !covered && !beside.active && !reset.active // the page of the phase

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
            return "";
        case Session.SigningOut:
            return "pages/SigningOutPage.qml";
        default:
            return "pages/StartingPage.qml";
        }
    }

    focus: true
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft // qmllint disable unqualified
    LayoutMirroring.childrenInherit: true

    ThemeOfDesktop {}
    Binding {
        when: gate.logo !== null
        target: Theme
        property: "logo"
        value: gate.logo
    }

    // The browser has answered: whoever looks at it should see what comes of it.
    property bool waitingForBrowser: !Session.signInProgress.preparing
        && (Session.signInWay === Session.Browser || Session.signInWay === Session.PastedCode)
    onWaitingForBrowserChanged: {
        const failed = Session.hasFailure && !Session.failure.timedOut; // time alone calls nobody
        if (!waitingForBrowser && (Session.signingIn || failed)) {
            Window.window.raise();
            Window.window.requestActivate();
        }
    }

    Connections {
        target: Session
        function onPhaseChanged() {
            if (Session.phase !== Session.KeychainLocked)
                gate.signInInstead = false;
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
        function onSignInInsteadRequested() {
            gate.signInInstead = true;
        }
    }
    Connections {
        target: reset.item
        function onClosed() {
            reset.active = false;
            page.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Loader {
        id: page
        anchors.fill: parent
        active: !gate.active
        visible: active && gate.inFront
        focus: visible
        source: gate.pageFor(Session.phase)
    }
    Loader {
        id: signedIn
        anchors.fill: parent
        active: gate.active
        visible: active && gate.inFront
        focus: visible
        sourceComponent: gate.content
    }
    // A sign-in beside the session: what it stands before is kept as it was.
    Loader {
        id: beside
        anchors.fill: parent
        active: Session.reauthenticating
        visible: !gate.covered
        focus: active && visible
        onLoaded: (item as Item).forceActiveFocus()
        source: Session.newcomer.id.length > 0 ? "pages/NewcomerPage.qml" : "pages/SignInPage.qml"
    }

    // Before the form, which keeps what was typed.
    Loader {
        id: reset
        anchors.fill: parent
        active: false
        visible: !gate.covered
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

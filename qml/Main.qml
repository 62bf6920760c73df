// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey

// Picks the page for the phase. No page decides which page is shown.
ThemedWindow {
    id: window

    // A locked keyring offers the form without calling anybody signed out.
    property bool signInInstead: false

    function pageFor(phase: int): Component {
        switch (phase) {
        case Session.KeychainLocked:
            return signInInstead ? signIn : keychainLocked;
        case Session.SignedOut:
        case Session.SigningIn:
            return signIn;
        case Session.Joining:
            return joining;
        case Session.Active:
            return home;
        case Session.SigningOut:
            return signingOut;
        default:
            return starting;
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
        sequences: [StandardKey.HelpContents] // qmllint disable unqualified
        onActivated: Diagnostics.open()
    }

    Connections {
        target: Session
        function onPhaseChanged() {
            if (Session.phase !== Session.KeychainLocked)
                window.signInInstead = false;
        }
    }

    Connections {
        target: page.item as KeychainLockedPage
        function onSignInInsteadRequested() {
            window.signInInstead = true;
        }
    }

    Loader {
        id: page
        anchors.fill: parent
        visible: !beside.active && !diagnostics.active
        focus: visible
        sourceComponent: window.pageFor(Session.phase)
    }
    // A sign-in beside the session: what it stands before is kept as it was.
    Loader {
        id: beside
        anchors.fill: parent
        active: Session.reauthenticating
        visible: !diagnostics.active
        focus: active && visible
        onLoaded: (item as Item).forceActiveFocus()
        sourceComponent: Session.newcomer.id.length > 0 ? newcomer : signIn
    }

    // Before everything else, which goes on meanwhile.
    Loader {
        id: diagnostics
        anchors.fill: parent
        active: Diagnostics.shown
        focus: active
        onLoaded: (item as Item).forceActiveFocus()
        sourceComponent: DiagnosticsPage {}
    }

    Component {
        id: starting
        StartingPage {}
    }
    Component {
        id: keychainLocked
        KeychainLockedPage {}
    }
    Component {
        id: signIn
        SignInPage {}
    }
    Component {
        id: newcomer
        NewcomerPage {}
    }
    Component {
        id: joining
        JoiningPage {}
    }
    Component {
        id: home
        HomePage {}
    }
    Component {
        id: signingOut
        SigningOutPage {}
    }
}

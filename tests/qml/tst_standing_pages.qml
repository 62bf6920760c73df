// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Testing

// Pages that stand before the others or beside them: the preferences, the devices, and the one of a program that is not set up.
Item {
    id: stage
    width: 600
    height: 900

    Loader {
        id: page
        anchors.fill: parent
        focus: true
    }

    TestCase {
        name: "StandingPages"
        when: windowShown

        function init() {
            Assistive.outline(stage);
            Script.reset();
            Script.showHome();
        }
        function cleanup() {
            page.source = "";
            Preferences.scheme = Preferences.FollowDesktop;
            Preferences.language = "en";
        }
        function open(name) {
            page.source = `qrc:/qt/qml/Latchkey/${name}.qml`;
            compare(page.status, Loader.Ready);
            waitForRendering(stage);
        }
        function find(role, name) {
            return Assistive.find(stage, role, name);
        }
        function sees(role, name) {
            return find(role, name) !== null;
        }
        function choose(name) {
            find("radio button", name).forceActiveFocus();
            keyClick(Qt.Key_Space);
        }

        function test_everyPreferenceHoldsAtOnce() { // PreferencesPage
            open("pages/PreferencesPage");
            verify(sees("heading", "Preferences"));
            choose("Dark");
            compare(Preferences.scheme, Preferences.Dark);
            choose("High");
            verify(Appearance.highContrast);
            choose("Reduced");
            verify(Appearance.reducedMotion);
            choose("150%");
            compare(Preferences.textSize, 150);
            for (const one of ["Dark", "High", "Reduced", "150%"])
                verify(find("radio button", one).checked, one);
            const notify = find("check box", "Notify me of invitations, and of sign-ins on other devices");
            const before = Preferences.notifies;
            notify.forceActiveFocus();
            keyClick(Qt.Key_Space);
            compare(Preferences.notifies, !before);
            keyClick(Qt.Key_Space);
        }
        function test_anotherLanguageIsSpokenAtOnceAndSaysThatAMachineMadeIt() {
            open("pages/PreferencesPage");
            verify(!Assistive.outline(stage).some(line => /maschin/i.test(line)));
            choose("Deutsch");
            compare(Preferences.language, "de");
            verify(sees("heading", "Einstellungen"));
            verify(sees("radio button", "Dunkel"));
            verify(Assistive.outline(stage).some(line => /maschin/i.test(line)));
        }
        function test_preferencesAreLeftByEscape() {
            Preferences.open();
            open("pages/PreferencesPage");
            page.item.forceActiveFocus();
            keyClick(Qt.Key_Escape);
            verify(!Preferences.shown);
        }

        function device(id, isThis) {
            return {id: id, userAgent: `Latchkey/1.0 (${id})`, ipAddress: null, createdAt: 1795000000000, expiresAt: 1900000000000, current: isThis};
        }
        function test_anotherDeviceIsSignedOutAndThisOneIsMarked() { // DevicesPage
            Deployment.open();
            open("pages/DevicesPage");
            Deployment.answer("auth:listSessions", [device("one", true), device("two", false)]);
            waitForRendering(stage);
            compare(Assistive.outline(stage).filter(line => line === "label This one").length, 1);
            const ends = Assistive.outline(stage).filter(line => line.startsWith("button Sign out "));
            compare(ends.length, 1, "not this one");
            Assistive.press(find("button", ends[0].slice("button ".length)));
            compare(Deployment.asked(), ['auth:revokeSession {"sessionId":"two"}']);
            Deployment.answer("auth:listSessions", [device("one", true)]);
            verify(!Assistive.outline(stage).some(line => line.startsWith("button Sign out ")));
            compare(Deployment.complaints(), []);
        }
        function test_whoSignedInLongAgoIsAskedToDoSoAgain() {
            Deployment.open();
            open("pages/DevicesPage");
            Deployment.refuseQuery("auth:listSessions", "SESSION_NOT_FRESH");
            verify(sees("heading", "Confirm that it is you"));
            Assistive.press(find("button", "Sign in again"));
            compare(Script.calls, ["reauthenticate"]);
        }
        function test_aListOfDevicesThatCannotBeHadIsSaid() {
            Deployment.open();
            open("pages/DevicesPage");
            Deployment.refuseQuery("auth:listSessions", "");
            verify(Assistive.outline(stage).some(line => line.startsWith("alert ") && line.length > 6));
        }
        function test_whatIsMissingFromTheSetUpIsSaidWithCommands() { // Misconfigured
            const windows = Qt.createComponent("qrc:/qt/qml/Latchkey/Misconfigured.qml");
            const window = createTemporaryObject(windows, stage, {sentence: "No deployment was named."});
            waitForRendering(window.contentItem);
            const all = Assistive.outline(window.contentItem);
            verify(all.some(line => line === "label No deployment was named."));
            verify(all.some(line => line.includes("--deployment-url")));
            verify(all.some(line => line.includes("LATCHKEY_DEPLOYMENT_URL")));
            Assistive.press(Assistive.find(window.contentItem, "button", "Close"));
            tryVerify(() => !window.visible);
        }
    }
}

// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Testing

// The page of the account over a deployment that says what the test says: which cards stand on it, and when it may be left.
Item {
    id: stage
    width: 600
    height: 900

    Component {
        id: pages
        AccountPage {
            width: stage.width
            height: stage.height
        }
    }
    SignalSpy {
        id: leavings
        signalName: "back"
    }

    TestCase {
        name: "AccountPage"
        when: windowShown

        readonly property list<string> atOnce: ["Profile", "E-mail"]
        readonly property list<string> later: ["Password", "Second factor", "Ways to sign in"]
        property AccountPage page: null

        function init() {
            Assistive.outline(stage);
            Script.reset();
            Script.showHome();
            Deployment.open();
            page = createTemporaryObject(pages, stage);
            leavings.target = page;
            leavings.clear();
            page.forceActiveFocus();
            waitForRendering(stage);
        }
        function cleanup() {
            compare(Deployment.complaints(), []);
        }
        function tell(more) {
            Deployment.answer("account:getAccount", Object.assign({hasPassword: true, hasTwoFactor: false, canDelete: true, methods: [], linkable: []}, more));
        }
        function find(role, name) {
            return Assistive.find(stage, role, name);
        }
        function headings() {
            return Assistive.outline(stage).filter(line => line.startsWith("heading ")).map(line => line.slice("heading ".length));
        }
        function alerts() {
            return Assistive.outline(stage).filter(line => line.startsWith("alert ") && line.length > 6);
        }
        function press(name) {
            Assistive.press(find("button", name));
        }
        function keepBackupCodes() {
            tell({hasTwoFactor: true});
            press("New backup codes");
            press("Go on");
            Deployment.succeed({backupCodes: ["aaaaa-bbbbb"]});
            verify(find("label", "aaaaa-bbbbb"));
        }

        function test_whatTheServerHasToSayFirstIsShownOnceItHas() {
            compare(headings(), ["Account", ...atOnce]);
            tell({});
            compare(headings(), ["Account", ...atOnce, ...later, "Delete account"]);
            compare(alerts(), []);
        }
        function test_whoMayNotEndTheAccountIsNotOfferedTo() {
            tell({canDelete: false});
            compare(headings(), ["Account", ...atOnce, ...later]);
        }
        function test_whyItCannotBeHadIsSaid() {
            Deployment.refuseQuery("account:getAccount", "");
            compare(alerts().length, 1);
            compare(headings(), ["Account", ...atOnce]);
        }
        function test_offlineNothingIsAskedForAndThePageSaysWhy() { // OfflineNotice
            tell({});
            Script.setLink(Session.Offline);
            compare(alerts(), ["alert You are offline. You can change this when you are connected again."]);
            for (const name of ["Choose a picture", "Change e-mail", "Change password", "Turn on the second factor", "Delete my account"])
                verify(!find("button", name).enabled, name);
            verify(find("button", "Back").enabled);
            Script.setLink(Session.Live);
            compare(alerts(), []);
            verify(find("button", "Change password").enabled);
        }
        function test_codesThatAreShownForTheLastTimeHoldThePage() {
            keepBackupCodes();
            press("Back");
            compare(leavings.count, 0);
            verify(find("button", "I have kept them").activeFocus, "and it is shown what holds it");
            press("I have kept them");
            press("Back");
            compare(leavings.count, 1);
        }
    }
}

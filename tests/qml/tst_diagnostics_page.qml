// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Testing

Item {
    id: stage
    width: 100
    height: 100

    Component {
        id: main
        Main {}
    }

    TestCase {
        name: "DiagnosticsPage"
        when: windowShown

        property Window window: null

        function init() {
            Script.reset();
            Script.showHome();
            Diagnostics.close();
            window = createTemporaryObject(main, stage);
            verify(window);
            Assistive.outline(window.contentItem);
        }
        function sees(role, name) {
            return Assistive.find(window.contentItem, role, name) !== null;
        }
        function open() {
            Diagnostics.open();
            tryVerify(() => sees("button", "Look again") && !Diagnostics.running);
        }

        function test_eachFindingIsOneSentenceToAnAssistiveProgram() {
            open();
            verify(sees("list item", "Fault: Public keys (JWKS). /api/auth/convex/jwks answers HTTP 404."),
                   Assistive.outline(window.contentItem).join("\n"));
            verify(sees("list item", "Well: Deployment reachable. https://happy-otter-1.convex.cloud answers as a Convex deployment."));
            verify(sees("button", "Copy the command for Public keys (JWKS)"));
        }
        function test_backAndEscapeLeadToThePageItWasOpenedFrom_data() {
            return [{tag: "button"}, {tag: "escape"}];
        }
        function test_backAndEscapeLeadToThePageItWasOpenedFrom(data) {
            open();
            verify(!sees("button", "Organization switcher"));
            if (data.tag === "button")
                Assistive.press(Assistive.find(window.contentItem, "button", "Back"));
            else
                keyClick(Qt.Key_Escape);
            tryVerify(() => sees("button", "Organization switcher"));
        }
        function test_theReportIsCopied() {
            open();
            Assistive.press(Assistive.find(window.contentItem, "button", "Copy report"));
            tryVerify(() => sees("alert", "Copied. It holds no password, token, address or name."));
        }
    }
}

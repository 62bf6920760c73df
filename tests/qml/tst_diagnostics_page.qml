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
    TextInput {
        id: pasted
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

        function test_eachFindingIsOneSentenceToAnAssistiveProgram() { // DiagnosticsPage, FindingRow
            open();
            verify(sees("list item", "Fault: Public keys (JWKS). /api/auth/convex/jwks answers HTTP 404."),
                   Assistive.outline(window.contentItem).join("\n"));
            verify(sees("list item", "Well: Deployment reachable. https://happy-otter-1.convex.cloud answers as a Convex deployment."));
            verify(sees("button", "Copy the command for Public keys (JWKS)"));
        }
        function test_aFindingSaysWhatToDoAndItsCommandIsCopied() {
            open();
            verify(sees("label", "A deployment that cannot read the keys refuses every token."));
            verify(sees("label", "npx convex run keys:current | npx convex env set JWKS"));
            const copies = Assistive.outline(window.contentItem).filter(line => line.startsWith("button Copy the command for "));
            compare(copies, ["button Copy the command for Public keys (JWKS)"], "where there is none, none is offered");
            Assistive.press(Assistive.find(window.contentItem, "button", "Copy the command for Public keys (JWKS)"));
            pasted.paste();
            compare(pasted.text, "npx convex run keys:current | npx convex env set JWKS");
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

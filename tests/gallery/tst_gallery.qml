// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Gallery
import Latchkey.Style
import Latchkey.Testing

Item {
    id: stage
    width: 100
    height: 100

    Component {
        id: gallery
        Gallery {}
    }

    TestCase {
        name: "Gallery"
        when: windowShown

        property Window window: null

        function init() {
            failOnWarning(/./);
            window = createTemporaryObject(gallery, stage);
            verify(window);
        }
        function cleanup() {
            Preferences.textSize = Preferences.SmallestText;
            Preferences.scheme = Preferences.FollowDesktop;
        }
        // Everything that is drawn below `item`, and what of it cannot be reached: nothing scrolls sideways.
        function beyondTheEdge(item: Item, width: int): list<string> {
            let found = [];
            for (const child of Array.from(item.children)) {
                if (!child.visible || child.width === 0)
                    continue;
                const left = child.mapToItem(null, 0, 0).x;
                const right = child.mapToItem(null, child.width, 0).x;
                if (Math.max(left, right) > width + 0.5 || Math.min(left, right) < -0.5)
                    found.push(`${child} from ${left} to ${right}`);
                if (!child.clip)
                    found = found.concat(beyondTheEdge(child, width));
            }
            return found;
        }

        function test_nothingIsWiderThanTheWindow_data() {
            return [
                { tag: "usual", width: 960, textSize: 100 },
                { tag: "usual, big text", width: 960, textSize: 200 },
                { tag: "narrow", width: 360, textSize: 100 },
                { tag: "narrow, big text", width: 360, textSize: 200 }
            ];
        }
        function test_nothingIsWiderThanTheWindow(data) {
            window.width = data.width;
            Preferences.textSize = data.textSize;
            waitForRendering(window.contentItem);
            const area = Array.from(window.contentItem.children).find(child => child instanceof ScrollArea);
            verify(area.contentHeight > window.height, "it scrolls");
            const beyond = beyondTheEdge(area.contentItem, data.width);
            compare(beyond.length, 0, "\n" + beyond.join("\n"));
        }
        function test_headingsAreInWords() {
            const headings = Assistive.outline(window.contentItem).filter(line => line.startsWith("heading "));
            verify(headings.length > 10, headings.join(", "));
            for (const heading of headings)
                verify(/^heading [A-Z][a-z ,.]+$/.test(heading), heading);
        }
        function test_aChoiceAtItsTopHoldsAtOnce() {
            Preferences.scheme = Preferences.Light;
            const dark = Assistive.find(window.contentItem, "radio button", "Dark");
            const before = String(window.color); // a colour follows where it comes from
            Assistive.press(dark);
            compare(Preferences.scheme, Preferences.Dark);
            verify(String(window.color) !== before);
        }
    }
}

// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Style
import Latchkey.Testing

// What a list of a thousand costs is what is seen of it: rows are made for the window, not for the list. The time is the bench's affair.
Item {
    id: stage
    width: 480
    height: 400

    Component {
        id: organizationList
        OrganizationList {
            width: stage.width
            height: stage.height
        }
    }

    TestCase {
        name: "OrganizationList"
        when: windowShown

        readonly property int seen: Math.ceil(stage.height / Theme.rowHeight) + 1

        function init() {
            Script.reset();
            Script.showHome();
        }
        function list(count) {
            Script.setOrganizations(Array.from({length: count}, (_, i) => `id_${i}:Place ${i}:member`), true);
            const made = createTemporaryObject(organizationList, stage);
            waitForRendering(made);
            compare(made.count, count);
            return made;
        }
        function rows(item) {
            return Array.from(item.contentItem.children).filter(child => child instanceof RowButton);
        }
        function names(item) {
            return rows(item).filter(row => row.visible && row.y < item.contentY + item.height).map(row => row.text);
        }

        function test_aThousandCostNoMoreRowsThanAreSeen() {
            const thousand = list(1000);
            verify(rows(thousand).length > 4);
            verify(rows(thousand).length <= seen, `${rows(thousand).length} rows of 1,000`);
        }
        function test_noRowsAreLeftBehindByFilteringAndWalking() {
            const thousand = list(1000);
            for (const filter of ["9", "98", "987", "98", "", "zzz", ""]) {
                thousand.filter = filter;
                thousand.forceLayout();
                waitForRendering(thousand);
                verify(rows(thousand).length <= 2 * seen, `${rows(thousand).length} rows after “${filter}”`); // one more set waits to be used again
            }
            thousand.filter = "987";
            compare(thousand.count, 1);
            tryCompare(thousand, "contentHeight", Theme.rowHeight);
            compare(names(thousand), ["Place 987"]);
            thousand.filter = "";
            for (const place of [999, 500, 0]) {
                thousand.currentIndex = place;
                thousand.positionViewAtIndex(place, ListView.Contain);
                thousand.forceLayout();
                waitForRendering(thousand);
                verify(names(thousand).includes(`Place ${place}`), names(thousand).join());
                verify(rows(thousand).length <= 2 * seen, `${rows(thousand).length} rows at ${place}`);
            }
        }
    }
}

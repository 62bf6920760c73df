// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey.Style

// Links side by side in the middle, or below each other where there is no room for all. Takes no part in how wide what holds it is.
Item {
    id: line

    default property alias links: grid.data

    // How many stand beside each other: all that are shown, or one.
    readonly property int columns: {
        let shown = 0;
        let needed = -grid.columnSpacing;
        for (let i = 0; i < grid.children.length; ++i) {
            const link = grid.children[i] as T.AbstractButton;
            if (link !== null && link.visible) {
                ++shown;
                needed += link.implicitWidth + grid.columnSpacing;
            }
        }
        return needed <= width ? Math.max(1, shown) : 1;
    }

    implicitHeight: grid.height

    Grid {
        id: grid
        anchors.horizontalCenter: parent.horizontalCenter
        columns: line.columns
        horizontalItemAlignment: Grid.AlignHCenter
        columnSpacing: Theme.small
        rowSpacing: Theme.small

        Component.onCompleted: {
            for (let i = 0; i < children.length; ++i) {
                const link = children[i] as T.AbstractButton;
                if (link !== null)
                    link.width = Qt.binding(() => line.width > 0 ? Math.min(link.implicitWidth, line.width) : link.implicitWidth);
            }
        }
    }
}

// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T

// Buttons or choices in a line, or in several where there is no room; none is wider than all the room there is.
Flow {
    id: flow

    function fit() {
        for (let i = 0; i < children.length; ++i) {
            const control = children[i] as T.AbstractButton;
            if (control !== null)
                control.width = Qt.binding(() => flow.width > 0 ? Math.min(control.implicitWidth, flow.width) : control.implicitWidth);
        }
    }

    onChildrenChanged: fit() // what a Repeater brings
    Component.onCompleted: fit() // what was there before anybody listened
}

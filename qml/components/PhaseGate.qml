// SPDX-License-Identifier: MIT
import QtQuick

// Makes its content when `open` and drops it when not, as the React containers of the same names do.
FocusScope {
    id: gate

    required property bool open
    default property Component content

    implicitWidth: loader.implicitWidth
    implicitHeight: loader.implicitHeight

    Loader {
        id: loader
        anchors.fill: parent
        focus: true
        active: gate.open
        sourceComponent: gate.content
    }
}

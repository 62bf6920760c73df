// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// Every component of Latchkey.Style in every state that can be shown without a hand on the mouse. For developers: needs no deployment
// and no session, and is not translated. tests/architecture demands that nothing of qml/style is missing here.
ThemedWindow {
    id: window

    title: "Latchkey: the style"

    ThemeOfDesktop {}

    ScrollArea {
        anchors.fill: parent
        contentHeight: sections.height + 2 * Theme.huge

        // A positioner and no layout, also inside of the sections: layouts around layouts with a Repeater crash in Qt 6.4.
        Column {
            id: sections
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.huge
            width: Math.min(parent.width - 2 * Theme.large, Theme.contentWidth)
            spacing: Theme.huge

            LookChoices { width: parent.width }
            TextSpecimens { width: parent.width }
            ButtonSpecimens { width: parent.width }
            ChoiceSpecimens { width: parent.width }
            FieldSpecimens { width: parent.width }
            MessageSpecimens { width: parent.width }
            RowSpecimens { width: parent.width }
            PopupSpecimens { width: parent.width }
            PictureSpecimens { width: parent.width }
            SurfaceSpecimens { width: parent.width }
            ColorSpecimens { width: parent.width }
        }
    }
}

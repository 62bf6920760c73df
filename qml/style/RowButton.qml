// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Latchkey.Style

// A row of a list that does something when chosen: avatar, name, a detail, and a tick when it is the current one.
T.ItemDelegate {
    id: control

    property string detail
    property string hint // the keys that do the same
    property url picture
    property bool current: false
    readonly property string aside: hint.length > 0 ? detail + "   " + hint : detail
    // No room beside the name: the rest goes below it.
    readonly property bool tight: aside.length > 0
        && name.implicitWidth + beside.implicitWidth > availableWidth - Theme.avatarSize - Theme.iconSize - 3 * Theme.medium

    implicitWidth: Theme.popupWidth
    implicitHeight: Math.max(Theme.rowHeight, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.medium
    rightPadding: Theme.medium
    topPadding: Theme.tiny
    bottomPadding: Theme.tiny
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.normalText
    opacity: enabled ? 1 : Theme.subdued

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm // no flicker where it waits for a moment only
        }
    }

    Accessible.selectable: true
    Accessible.selected: current
    Accessible.description: detail
    Accessible.name: text // Qt names a button by itself only if nothing else of Accessible is touched
    Accessible.onPressAction: {
        if (enabled)
            clicked();
    }
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: RowLayout { // qmllint disable deferred-property-id
        spacing: Theme.medium

        Avatar {
            name: control.text
            picture: control.picture
            square: true
        }
        Column {
            Layout.fillWidth: true

            Label {
                id: name
                width: parent.width
                text: control.text
                font.weight: control.current ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                visible: control.tight
                text: control.aside
                secondary: true
                font.pixelSize: Theme.smallText
                Accessible.ignored: true
            }
        }
        Label {
            id: beside
            visible: control.aside.length > 0 && !control.tight
            text: control.aside
            secondary: true
            font.pixelSize: Theme.smallText
            Accessible.ignored: true
        }
        Glyph {
            sign: Glyph.Sign.Check
            color: Theme.link
            opacity: control.current ? 1 : 0
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.pressed : control.hovered || control.highlighted ? Theme.hover : "transparent"

        FocusRing {
            owner: control
            shown: byKeyboard || control.highlighted // arrows of a field above lead to it
            inside: true
        }
    }
}

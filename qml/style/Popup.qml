// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey.Style

T.Popup {
    id: control

    property string title // what an assistive program calls it
    property string answer // what was chosen; a PopupButton tells it once this is closed
    readonly property real room: (parent?.Window.height ?? Theme.windowHeight) - 2 * margins // what the window has for it
    default property alias content: area.flickableData

    implicitWidth: Theme.popupWidth
    implicitHeight: contentHeight + topPadding + bottomPadding
    height: Math.min(implicitHeight, room)
    padding: Theme.small
    margins: Theme.small
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent // the button itself closes it with its click

    // It comes softly and goes at once: what is pressed next is not for a popup that is on its way out. Give the focus in onAboutToShow:
    // onOpened comes when it is drawn in full, and the first letters typed would be lost.
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.quick
        }
    }
    contentItem: ScrollArea { // qmllint disable deferred-property-id
        id: area
        onParentChanged: {
            if (parent !== null)
                parent.Accessible.name = Qt.binding(() => control.title); // of the popup itself, which is no item
        }
        contentHeight: control.contentHeight
        clip: control.height < control.implicitHeight // a ring may stand out of what needs no scrolling

        Connections {
            target: control.parent?.Window.window ?? null
            ignoreUnknownSignals: true
            function onPopupsUnwanted() {
                control.close();
            }
        }
    }
    background: Item {
        // Two soft edges instead of a blurred shadow, which the software renderer does not have.
        Rectangle {
            anchors.fill: parent
            anchors.margins: -Theme.tiny
            anchors.topMargin: 0
            anchors.bottomMargin: -2 * Theme.tiny
            radius: Theme.bigRadius + Theme.tiny
            color: Theme.shadow
            opacity: 0.8 * Theme.shadowStrength
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: -Theme.ringWidth
            anchors.bottomMargin: -Theme.tiny
            radius: Theme.bigRadius + Theme.ringWidth
            color: Theme.shadow
            opacity: Theme.shadowStrength
        }
        Rectangle {
            anchors.fill: parent
            radius: Theme.bigRadius
            color: Theme.raised
            border.width: Theme.hairline
            border.color: Theme.border
        }
    }
}

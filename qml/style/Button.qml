// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey.Style

// `highlighted` is the one main button of a page, `flat` a link; `busy` keeps its size and shows that work goes on.
T.Button {
    id: control

    property bool busy: false
    readonly property color ink: highlighted ? Theme.accentInk : flat ? Theme.link : Theme.text

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: flat ? Theme.small : Theme.large
    rightPadding: leftPadding
    topPadding: Theme.tiny
    bottomPadding: Theme.tiny
    font.pixelSize: Theme.normalText
    font.weight: flat ? Font.Normal : Font.DemiBold
    focusPolicy: Qt.StrongFocus
    opacity: enabled || busy ? 1 : 0.5

    // Templates know the space bar only; people press Enter on the button they tabbed to.
    Accessible.name: text // Qt names a button by itself only if nothing else of Accessible is touched
    Accessible.onPressAction: {
        if (enabled)
            clicked();
    }
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Text {
        text: control.text
        textFormat: Text.PlainText
        font: control.font
        color: control.busy ? "transparent" : control.ink
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true

        Spinner {
            anchors.centerIn: parent
            visible: control.busy
            color: control.ink
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: {
            if (control.highlighted)
                return control.down ? Theme.accentPressed : control.hovered ? Theme.accentHover : Theme.accent;
            if (control.flat)
                return control.down ? Theme.pressed : control.hovered ? Theme.hover : "transparent";
            return control.down ? Theme.pressed : control.hovered ? Theme.hover : Theme.surface;
        }
        border.width: control.highlighted || control.flat ? 0 : Theme.hairline
        border.color: Theme.fieldBorder

        FocusRing { shown: control.visualFocus }
    }
}

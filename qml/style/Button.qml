// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey.Style

// `highlighted` is the one main button of a page, `flat` a link; `busy` keeps its size and shows that work goes on.
T.Button {
    id: control

    property bool busy: false
    readonly property color ink: highlighted ? Theme.accentInk : flat ? Theme.link : Theme.text

    implicitWidth: Math.ceil(implicitContentWidth) + leftPadding + rightPadding // or a part of a pixel less would wrap the text
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: flat ? Theme.small : Theme.large
    rightPadding: leftPadding
    topPadding: Theme.tiny
    bottomPadding: Theme.tiny
    font.pixelSize: Theme.normalText
    font.weight: flat ? Font.Normal : Font.DemiBold
    focusPolicy: enabled ? Qt.StrongFocus : Qt.NoFocus
    Accessible.focusable: enabled // with the policy, all that tells an assistive program of Qt 6.4 that it is disabled
    opacity: enabled || busy ? 1 : Theme.disabled

    // Templates know the space bar only; people press Enter on the button they tabbed to.
    Accessible.name: text // Qt names a button by itself only if nothing else of Accessible is touched
    Accessible.onPressAction: {
        if (enabled)
            clicked();
    }
    // A key that is held presses once: what has the focus by then, the next row of a list say, is not what was meant.
    Keys.onPressed: event => {
        const enters = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        event.accepted = enters || event.isAutoRepeat && event.key === Qt.Key_Space;
        if (enters && !event.isAutoRepeat)
            clicked();
    }
    Keys.onReleased: event => event.accepted = event.isAutoRepeat && event.key === Qt.Key_Space

    contentItem: Text {
        text: control.text
        textFormat: Text.PlainText
        font: control.font
        color: control.busy ? "transparent" : control.ink
        wrapMode: Text.Wrap // where there is no room for it in one line
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true

        Loader {
            anchors.centerIn: parent
            active: control.busy // most buttons never are
            sourceComponent: Spinner {
                color: control.ink // qmllint disable unqualified
            }
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

        FocusRing { owner: control }
    }
}

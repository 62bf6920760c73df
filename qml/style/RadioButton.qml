// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey.Style

// One of a few, all of them in sight.
T.RadioButton {
    id: control

    readonly property Label words: contentItem as Label

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight)
    spacing: Theme.small
    font.pixelSize: Theme.normalText
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : Theme.disabled

    // Left alone, Qt 6.4 checks it for an assistive program without telling anybody, and a disabled one, too.
    function choose() {
        if (!enabled)
            return;
        if (!checked) {
            toggle();
            toggled();
        }
        clicked();
    }
    Accessible.name: text
    Accessible.onPressAction: choose()
    Accessible.onToggleAction: choose()

    indicator: Rectangle {
        x: control.mirrored ? control.width - width : 0
        y: (control.height - control.words.contentHeight * (1 - 1 / control.words.lineCount) - height) / 2 // beside the first line
        implicitWidth: Theme.iconSize
        implicitHeight: Theme.iconSize
        radius: width / 2
        color: Theme.surface
        border.width: control.checked ? Math.round(width * 0.3) : Theme.hairline
        border.color: control.checked ? Theme.accent : Theme.fieldBorder

        FocusRing {
            around: control.indicator.width / 2
            owner: control
        }
    }
    contentItem: Label {
        leftPadding: control.mirrored ? 0 : Theme.iconSize + control.spacing
        rightPadding: control.mirrored ? Theme.iconSize + control.spacing : 0
        text: control.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}

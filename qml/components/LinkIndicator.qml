// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// A dot and a word for the link, and the age of what is shown while offline.
RowLayout {
    id: indicator

    property bool narrow: false // one thing to do about it, and words that wrap

    spacing: Theme.small

    Rectangle {
        Layout.leftMargin: Theme.tiny
        implicitWidth: Theme.small
        implicitHeight: Theme.small
        radius: width / 2
        antialiasing: true
        color: Session.link === Session.Live ? Theme.positive : Session.link === Session.Offline ? Theme.attention
                                                                                                 : Theme.secondaryText
    }
    Label {
        Layout.fillWidth: indicator.narrow
        wrapMode: indicator.narrow ? Text.Wrap : Text.NoWrap
        text: SessionText.link
        secondary: true
        font.pixelSize: Theme.smallText
    }
    Button {
        visible: Session.link === Session.Offline
        flat: true
        text: qsTr("Try again")
        font.pixelSize: Theme.smallText
        onClicked: Session.retryNow()
    }
    Button {
        visible: Session.link === Session.Offline && !indicator.narrow
        flat: true
        text: qsTr("Find out why")
        font.pixelSize: Theme.smallText
        onClicked: Diagnostics.open()
    }
}

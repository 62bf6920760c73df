// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// A picture, or initials on a colour that stays the same for the same name. Which pictures may be loaded is decided elsewhere
// (viewmodel/picture): this shows what it is given.
Rectangle {
    id: avatar

    required property string name
    property url picture
    property bool square: false
    property color surroundings: Theme.surface // what shows in the corners

    implicitWidth: Theme.avatarSize
    implicitHeight: Theme.avatarSize
    radius: square ? Math.round(width * 0.25) : width / 2
    color: pictured ? "transparent" : Theme.avatarColor(name)
    Accessible.ignored: true

    readonly property bool pictured: image.item !== null && (image.item as AvatarPicture).ready

    function initial(word: string): string {
        // A code point and not a code unit: half of a surrogate pair is no letter. (And an accent on its own is none: NFC, below.)
        return word.length === 0 ? "" : String.fromCodePoint(word.codePointAt(0)).toLocaleUpperCase();
    }
    function initials(text: string): string {
        const words = text.normalize("NFC").match(/\S+/g) || [""]; // trim().split() here crashes qmllint 6.4 now and then
        const last = words.length > 1 ? words[words.length - 1] : "";
        return initial(words[0]) + initial(last);
    }

    Text {
        anchors.centerIn: parent
        width: avatar.width * 0.8 // two wide letters become smaller
        visible: !avatar.pictured
        text: avatar.initials(avatar.name)
        horizontalAlignment: Text.AlignHCenter
        fontSizeMode: Text.HorizontalFit
        textFormat: Text.PlainText
        color: Theme.avatarInk
        font.pixelSize: Math.round(avatar.width * 0.4)
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Loader {
        id: image
        anchors.fill: parent
        active: String(avatar.picture).length > 0
        sourceComponent: AvatarPicture {
            source: avatar.picture // qmllint disable unqualified
            radius: avatar.radius // qmllint disable unqualified
            surroundings: avatar.surroundings // qmllint disable unqualified
        }
    }
}

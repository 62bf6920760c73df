// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// Initials on a colour that stays the same for the same name. Pictures from the net are not loaded.
Rectangle {
    id: avatar

    required property string name
    property bool square: false

    implicitWidth: Theme.avatarSize
    implicitHeight: Theme.avatarSize
    radius: square ? Math.round(width * 0.25) : width / 2
    color: Theme.avatarColor(name)
    Accessible.ignored: true

    function initial(word: string): string {
        // A code point and not a code unit: half of a surrogate pair is no letter.
        return word.length === 0 ? "" : String.fromCodePoint(word.codePointAt(0)).toLocaleUpperCase();
    }
    function initials(text: string): string {
        const words = text.trim().split(/\s+/);
        const last = words.length > 1 ? words[words.length - 1] : "";
        return initial(words[0]) + initial(last);
    }

    Text {
        anchors.centerIn: parent
        text: avatar.initials(avatar.name)
        textFormat: Text.PlainText
        color: Theme.avatarInk
        font.pixelSize: Math.round(avatar.width * 0.4)
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}

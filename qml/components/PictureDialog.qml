// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Dialogs

// The desktop's own way to choose a file. Opens as soon as it is made.
FileDialog {
    required property PictureField field

    title: qsTr("Choose a picture")
    nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg)")]
    Component.onCompleted: open()
    onVisibleChanged: {
        if (!visible)
            field.focusFirst();
    }
    onAccepted: field.chosen(selectedFile)
}

// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey // sign-in

Window {
    width: 480
    height: 640
    visible: true
    title: "Notes"
    color: gate.background // sign-in

    SignInGate { // sign-in
        id: gate // sign-in
        anchors.fill: parent // sign-in

        NotesPage {}
    } // sign-in
}

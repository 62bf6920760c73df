// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// Why what is shown cannot be changed: offline it is disabled, for nothing is asked for that would be done unseen, later.
Banner {
    visible: Session.link === Session.Offline
    sentence: qsTr("You are offline. You can change this when you are connected again.")
}

// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// The session's failure in words. `dismissable` where the page goes on without it.
Banner {
    id: banner

    property bool dismissable: false

    visible: FailureNotice.shown
    sentence: FailureNotice.sentence
    tone: Banner.Tone.Failure
    offer: banner.dismissable ? qsTr("Dismiss") : ""
    onTaken: Session.dismissFailure()
}

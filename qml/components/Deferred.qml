// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey

// Something by its file, made when it is wanted and gone when it is not: what is not looked at costs the start nothing.
Loader {
    id: deferred

    required property bool wanted
    required property url file
    property Organization organization: null // given to it, where it is about one

    function follow() {
        if (wanted)
            setSource(file, organization === null ? {} : { organization: organization });
        else
            source = "";
    }

    visible: wanted
    onWantedChanged: follow()
    Component.onCompleted: follow()
}

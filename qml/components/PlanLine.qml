// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// What the person, or the organisation, pays for: only where the deployment has billing.
ColumnLayout {
    id: line

    property string plan

    visible: plan.length > 0
    spacing: 0

    function ask() {
        if (Session.link === Session.Live && !question.running)
            question.run({});
    }

    Component.onCompleted: ask()
    Connections {
        target: Session
        function onLinkChanged() {
            line.ask();
        }
        function onActiveOrganizationChanged() {
            line.ask();
        }
    }
    ConvexAction {
        id: question
        path: "billing:getPlan"
        onSucceeded: value => line.plan = value ? value.name : ""
    }
    Label {
        text: qsTr("Plan")
        secondary: true
        font.pixelSize: Theme.smallText
    }
    Label {
        Layout.fillWidth: true
        text: line.plan
        font.pixelSize: Theme.smallText
    }
}

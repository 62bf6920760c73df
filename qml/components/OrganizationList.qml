// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey
import Latchkey.Style

// The person's organisations; choosing one switches to it. Rows wait while the link is not live.
ListView {
    id: list

    property string filter
    property bool byUse: false // those used last first, with the keys that lead to them
    property bool finding: false // in a field above; Return takes the current row
    readonly property bool ready: Session.link === Session.Live && !Session.switching

    signal chosen

    function choose(organizationId: string, isActive: bool) {
        chosen();
        if (!isActive)
            Session.switchOrganization(organizationId);
    }
    function selectActive() {
        currentIndex = Math.max(0, organizations.activeRow);
    }
    function chooseCurrent() {
        // Asked of the model: rows filtered away since the last frame are still on screen.
        const id = organizations.idAt(Math.max(0, currentIndex));
        if (ready && id.length > 0)
            choose(id, Math.max(0, currentIndex) === organizations.activeRow);
    }

    Keys.onPressed: event => {
        const page = Math.max(1, Math.floor(height / Theme.rowHeight) - 1);
        const to = {
            [Qt.Key_Home]: 0,
            [Qt.Key_End]: count - 1,
            [Qt.Key_PageUp]: Math.max(0, currentIndex - page),
            [Qt.Key_PageDown]: Math.min(count - 1, currentIndex + page)
        };
        event.accepted = event.key in to && count > 0;
        if (event.accepted)
            currentIndex = to[event.key];
    }

    implicitHeight: contentHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    cacheBuffer: 0 // rows made ahead of time are warned about when the filter takes them away again
    T.ScrollBar.vertical: Scroller {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Organizations")

    model: OrganizationListModel {
        id: organizations
        session: Session
        filter: list.filter
        memory: list.byUse ? WindowMemory : null
    }
    delegate: RowButton {
        id: row

        required property string organizationId
        required property string name
        required property url logo
        required property string roleText
        required property bool isActive
        required property int index
        readonly property OrganizationList list: ListView.view as OrganizationList

        width: list === null ? implicitWidth : list.width
        enabled: list !== null && list.ready
        highlighted: ListView.isCurrentItem && (activeFocus || list !== null && list.finding)
        text: name
        picture: logo
        detail: roleText
        hint: list !== null && list.byUse && list.filter.length === 0 && index < 9 ? qsTr("Ctrl+%1").arg(index + 1) : ""
        current: isActive
        onClicked: list.choose(organizationId, isActive)
    }
}

// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey
import Latchkey.Style

// The person's organisations; choosing one switches to it. Rows wait while the link is not live.
ListView {
    id: list

    property string filter
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
        if (!ready || count === 0)
            return;
        // Asked of the model: rows filtered away since the last frame are still on screen.
        const row = organizations.index(Math.max(0, currentIndex), 0);
        choose(organizations.data(row, OrganizationListModel.OrganizationIdRole),
               organizations.data(row, OrganizationListModel.ActiveRole));
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
    }
    delegate: RowButton {
        id: row

        required property string organizationId
        required property string name
        required property string roleText
        required property bool isActive
        readonly property OrganizationList list: ListView.view as OrganizationList

        width: list === null ? implicitWidth : list.width
        enabled: list !== null && list.ready
        highlighted: ListView.isCurrentItem && activeFocus
        text: name
        detail: roleText
        current: isActive
        onClicked: list.choose(organizationId, isActive)
    }
}

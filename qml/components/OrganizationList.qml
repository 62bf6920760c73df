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
    function chooseCurrent() {
        const row = currentItem as OrganizationRow;
        if (row !== null && row.enabled)
            choose(row.organizationId, row.isActive);
    }

    implicitHeight: contentHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    T.ScrollBar.vertical: Scroller {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Organizations")

    model: OrganizationListModel {
        session: Session
        filter: list.filter
    }
    delegate: OrganizationRow {}
}

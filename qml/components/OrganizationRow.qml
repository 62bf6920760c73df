// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// One organisation in an OrganizationList.
RowButton {
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

// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Latchkey
import Latchkey.Style

// The active organisation as a button; its popup lists the others, finds one by name, and offers a new one.
T.Button {
    id: control

    readonly property int manyOrganizations: 7

    signal createRequested

    implicitWidth: Math.min(Theme.popupWidth, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.tiny
    leftPadding: Theme.small
    rightPadding: Theme.small
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("Organization switcher")
    Accessible.description: Session.activeOrganization.name

    Accessible.onPressAction: {
        if (enabled)
            clicked();
    }
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDownPressed: popup.open()
    onClicked: popup.visible ? popup.close() : popup.open()

    contentItem: RowLayout {
        spacing: Theme.small

        Avatar {
            name: Session.activeOrganization.name
            square: true
        }
        Label {
            Layout.fillWidth: true
            text: Session.activeOrganization.name
            font.weight: Font.DemiBold
            opacity: Session.switching ? 0.6 : 1
            Accessible.ignored: true
        }
        Glyph {
            visible: !Session.switching
            sign: Glyph.Sign.Chevron
        }
        Spinner {
            visible: Session.switching
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.down || popup.visible ? Theme.pressed : control.hovered ? Theme.hover : "transparent"

        FocusRing { shown: control.visualFocus }
    }

    Popup {
        id: popup
        y: control.height + Theme.tiny
        contentHeight: content.implicitHeight
        onAboutToShow: {
            search.clear();
            list.selectActive();
        }
        onOpened: (search.visible ? search : list).forceActiveFocus(Qt.PopupFocusReason)
        onClosed: control.forceActiveFocus(Qt.PopupFocusReason)

        ColumnLayout {
            id: content
            width: popup.availableWidth
            spacing: Theme.tiny

            TextField {
                id: search
                Layout.fillWidth: true
                visible: list.count > control.manyOrganizations || length > 0
                maximumLength: 100
                placeholderText: qsTr("Find an organization")
                Accessible.name: placeholderText
                Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                onTextEdited: list.currentIndex = 0
                onAccepted: list.chooseCurrent()
            }
            OrganizationList {
                id: list
                Layout.fillWidth: true
                implicitHeight: Math.min(contentHeight, Theme.popupHeight)
                filter: search.text
                onChosen: popup.close()
            }
            Label {
                Layout.fillWidth: true
                Layout.margins: Theme.small
                visible: Session.link !== Session.Live
                text: qsTr("You can switch when you are connected again.")
                secondary: true
                font.pixelSize: Theme.smallText
                wrapMode: Text.Wrap
            }
            Separator {
                Layout.fillWidth: true
                visible: Session.canCreateOrganization
            }
            Button {
                Layout.fillWidth: true
                visible: Session.canCreateOrganization
                flat: true
                text: qsTr("New organization")
                onClicked: {
                    popup.close();
                    control.createRequested();
                }
            }
        }
    }
}

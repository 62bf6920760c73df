// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// What the person chooses for the window on this computer. Stands before the page it was opened from; every choice holds at once.
Section {
    id: page

    title: qsTr("Preferences")
    onBack: Preferences.close()

    function percent(number: int): string {
        return qsTr("%1%").arg(number.toLocaleString(Qt.locale(), "f", 0));
    }

    Banner {
        Layout.fillWidth: true
        visible: !Preferences.kept
        tone: Banner.Tone.Failure
        sentence: qsTr("Your choices could not be written down: they hold until %1 is closed.").arg(Application.displayName) // qmllint disable unqualified
    }
    SettingsCard {
        Layout.fillWidth: true
        heading: qsTr("Appearance")

        ChoiceRow {
            width: parent.width
            caption: qsTr("Colors")
            choices: [qsTr("As the desktop"), qsTr("Light"), qsTr("Dark")]
            current: Preferences.scheme
            onTaken: place => Preferences.scheme = place
        }
        ChoiceRow {
            width: parent.width
            caption: qsTr("Contrast")
            choices: [qsTr("As the desktop"), qsTr("Normal"), qsTr("High")]
            current: Preferences.contrast
            onTaken: place => Preferences.contrast = place
        }
        ChoiceRow {
            width: parent.width
            caption: qsTr("Motion")
            choices: [qsTr("As the desktop"), qsTr("Full"), qsTr("Reduced")]
            current: Preferences.motion
            onTaken: place => Preferences.motion = place
        }
        ChoiceRow {
            width: parent.width
            caption: qsTr("Text size")
            choices: [page.percent(100), page.percent(125), page.percent(150), page.percent(175), page.percent(200)]
            current: (Preferences.textSize - Preferences.SmallestText) / Preferences.TextStep
            onTaken: place => Preferences.textSize = Preferences.SmallestText + place * Preferences.TextStep
        }
    }
    SettingsCard {
        Layout.fillWidth: true
        heading: qsTr("Language")
        note: Language.reviewed ? "" : qsTr("This translation was made by a machine, and nobody who speaks the language has read it yet.")

        ChoiceRow {
            width: parent.width
            caption: qsTr("Language and formats")
            choices: Language.choices // qmllint disable type
            current: Language.placeOf(Preferences.language)
            onTaken: place => Preferences.language = Language.tagAt(place)
        }
    }
    SettingsCard {
        Layout.fillWidth: true
        heading: qsTr("Desktop")
        problem: Desktop.problem

        CheckBox {
            width: parent.width
            text: qsTr("Notify me of invitations, and of sign-ins on other devices")
            checked: Preferences.notifies
            onToggled: Preferences.notifies = checked
        }
        CheckBox {
            width: parent.width
            text: qsTr("Start when I sign in to this computer")
            checked: Desktop.startsAtLogin
            onToggled: {
                Desktop.startsAtLogin = checked;
                checked = Qt.binding(() => Desktop.startsAtLogin);
            }
        }
        CheckBox {
            width: parent.width
            visible: Desktop.tray
            text: qsTr("Stay in the tray when the window is closed")
            checked: Preferences.staysInTray
            onToggled: Preferences.staysInTray = checked
        }
    }
}

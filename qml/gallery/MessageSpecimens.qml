// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

GallerySection {
    heading: "What the window says"

    component Tones: Specimen {
        id: tones

        required property int tone
        readonly property string longText: "Your keyring did not take the session: you stay signed in until Latchkey is closed. Open the keyring and sign in again."

        wide: true

        Banner {
            Layout.fillWidth: true
            tone: tones.tone
            sentence: "The name was changed on another device."
        }
        Banner {
            Layout.fillWidth: true
            tone: tones.tone
            sentence: "The name was changed on another device."
            offer: "Try again"
        }
        Banner {
            Layout.fillWidth: true
            tone: tones.tone
            sentence: tones.longText
            offer: "Unlock the keyring"
        }
    }

    Tones {
        caption: "Banner, notice: alone, with an offer, long"
        tone: Banner.Tone.Notice
    }
    Tones {
        caption: "Banner, failure: alone, with an offer, long"
        tone: Banner.Tone.Failure
    }
    Tones {
        caption: "Banner, success: alone, with an offer, long"
        tone: Banner.Tone.Success
    }
    Specimen {
        caption: "Banner, with nothing to say: not there"
        Banner {
            Layout.fillWidth: true
            sentence: ""
        }
    }
    Specimen {
        caption: "Badge: short, long and cut, empty and not there"
        Badge { text: "owner" }
        Badge { text: "may see invoices and nothing else" }
        Badge { text: "" }
    }
    Specimen {
        caption: "Spinner: as usual, in a color"
        Spinner {}
        Spinner { color: Theme.link }
    }
    Specimen {
        caption: "Skeleton: a line, half a line, a picture"
        Skeleton { Layout.fillWidth: true }
        Skeleton { Layout.preferredWidth: Theme.badgeWidth }
        Skeleton {
            Layout.preferredWidth: Theme.bigAvatarSize
            Layout.preferredHeight: Theme.bigAvatarSize
        }
    }
}

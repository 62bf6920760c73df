// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

GallerySection {
    id: section

    readonly property string longText: "Whoever signs in while somebody else is shown, also offline, is asked about first."

    heading: "Text"

    Specimen {
        caption: "Heading: of a card, of a page"
        Heading {
            Layout.fillWidth: true
            text: "Second factor"
        }
        Heading {
            Layout.fillWidth: true
            text: "Account"
            font.pixelSize: Theme.largeText
        }
    }
    Specimen {
        caption: "Heading, long"
        Heading {
            Layout.fillWidth: true
            text: section.longText
        }
    }
    Specimen {
        caption: "Headline"
        Headline {
            Layout.fillWidth: true
            text: "North Quay"
        }
    }
    Specimen {
        caption: "Headline, long: on as many lines as it takes, up to six"
        Headline {
            Layout.fillWidth: true
            text: section.longText
        }
    }
    Specimen {
        caption: "Headline, one long word"
        Headline {
            Layout.fillWidth: true
            text: "Donaudampfschifffahrtsgesellschaft"
        }
    }
    Specimen {
        caption: "Label"
        Label {
            Layout.fillWidth: true
            text: "mara@example.com"
        }
    }
    Specimen {
        caption: "Label, secondary"
        Label {
            Layout.fillWidth: true
            text: "as of 09:41"
            secondary: true
        }
    }
    Specimen {
        caption: "Label, cut at the end of its line"
        Label {
            Layout.fillWidth: true
            text: section.longText
        }
    }
    Specimen {
        caption: "Label, wrapped"
        Label {
            Layout.fillWidth: true
            text: section.longText
            wrapMode: Text.Wrap
        }
    }
    Specimen {
        caption: "Label, markup that is no markup"
        Label {
            Layout.fillWidth: true
            text: "<b>Mara</b> & sons"
        }
    }
    Specimen {
        caption: "Label, of a language from the right"
        Label {
            Layout.fillWidth: true
            text: "مرحبا بالعالم"
        }
    }
    Specimen {
        caption: "Label, small"
        Label {
            Layout.fillWidth: true
            text: "2 minutes ago"
            font.pixelSize: Theme.smallText
        }
    }
}

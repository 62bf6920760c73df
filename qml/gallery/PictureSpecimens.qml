// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

GallerySection {
    heading: "Pictures and signs"

    component Sizes: Specimen {
        id: sizes

        required property string name
        property url picture

        Flow {
            Layout.fillWidth: true
            spacing: Theme.medium

            Avatar {
                name: sizes.name
                picture: sizes.picture
                surroundings: Theme.window
            }
            Avatar {
                name: sizes.name
                picture: sizes.picture
                surroundings: Theme.window
                square: true
            }
            Avatar {
                width: Theme.bigAvatarSize
                height: Theme.bigAvatarSize
                name: sizes.name
                picture: sizes.picture
                surroundings: Theme.window
            }
            Avatar {
                width: Theme.bigAvatarSize
                height: Theme.bigAvatarSize
                name: sizes.name
                picture: sizes.picture
                surroundings: Theme.window
                square: true
            }
        }
    }
    component Signs: Specimen {
        id: signs

        required property int which

        RowLayout {
            spacing: Theme.medium

            Glyph { sign: signs.which }
            Glyph {
                sign: signs.which
                color: Theme.link
            }
            Glyph {
                Layout.preferredWidth: Theme.giant
                Layout.preferredHeight: Theme.giant
                sign: signs.which
            }
        }
    }

    Sizes {
        caption: "Avatar, two initials"
        name: "Mara Lindqvist"
    }
    Sizes {
        caption: "Avatar, one initial"
        name: "mara"
    }
    Sizes {
        caption: "Avatar, wide initials"
        name: "Wendy Wöhrmann"
    }
    Sizes {
        caption: "Avatar, no name"
        name: ""
    }
    Sizes {
        caption: "Avatar, signs instead of letters"
        name: "👩‍🚀 🏴‍☠️"
    }
    Sizes {
        caption: "Avatar, with a picture"
        name: "Mara Lindqvist"
        picture: Qt.resolvedUrl("picture.png")
    }
    Signs {
        caption: "Glyph, chevron"
        which: Glyph.Sign.Chevron
    }
    Signs {
        caption: "Glyph, check"
        which: Glyph.Sign.Check
    }
    Signs {
        caption: "Glyph, plus"
        which: Glyph.Sign.Plus
    }
    Signs {
        caption: "Glyph, sliders"
        which: Glyph.Sign.Sliders
    }
    Specimen {
        caption: "BrandMark"
        RowLayout {
            spacing: Theme.medium

            BrandMark {}
            BrandMark {
                Layout.preferredWidth: Theme.bigAvatarSize
                Layout.preferredHeight: Theme.bigAvatarSize
            }
        }
    }
}

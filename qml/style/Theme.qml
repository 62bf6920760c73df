// SPDX-License-Identifier: MIT
pragma Singleton

import QtQuick

// Every colour, size and duration of the window. tests/qml reads the pairs below and demands a contrast of 4.5:1, and of 7:1 where
// the person asks for high contrast.
QtObject {
    id: theme

    property bool dark: false
    property bool highContrast: false
    property bool reducedMotion: false
    // Grows with the text size of the desktop and the person's own; 1 at 96 dots per inch.
    property real textScale: 1
    // The last input was a key: what the program gives the focus shows it, too, as in browsers (:focus-visible).
    property bool showsFocus: false
    // What the program is known by, above the heading of a card in the middle of its window. None: the card begins with the heading.
    property Component logo: null

    readonly property color window: of("#f5f6f8", "#101217", "#ffffff", "#000000")
    readonly property color surface: of("#ffffff", "#181b22", "#ffffff", "#000000")
    readonly property color raised: of("#ffffff", "#1f232c", "#ffffff", "#000000")
    readonly property color hover: of("#f0f1f4", "#252a34", "#e6e9ff", "#1c2250")
    readonly property color pressed: of("#e5e7ec", "#2d333f", "#d6dbff", "#262d68")
    readonly property color border: of("#e2e4ea", "#2b303b", "#000000", "#ffffff")
    readonly property color fieldBorder: of("#858c9b", "#6d7689", "#000000", "#ffffff")
    readonly property color skeleton: of("#e8eaef", "#262b35", "#c9ccd6", "#454a58")
    readonly property color shadow: of("#1b2440", "#000000", "#000000", "#000000")
    readonly property real shadowStrength: highContrast ? 0 : dark ? 0.3 : 0.06

    readonly property color text: of("#171a21", "#eceef3", "#000000", "#ffffff")
    readonly property color secondaryText: of("#586072", "#a4abba", "#24272f", "#e4e6ec")
    readonly property color accent: of("#4353d6", "#5a67e6", "#1f2c96", "#b9c2ff")
    readonly property color accentHover: of("#3746c2", "#5260db", "#141e70", "#d6dbff")
    readonly property color accentPressed: of("#2d3aa8", "#4854c4", "#000000", "#ffffff")
    readonly property color accentInk: of("#ffffff", "#ffffff", "#ffffff", "#000000")
    readonly property color accentSurface: of("#eceefd", "#242a4d", "#ffffff", "#000000")
    readonly property color link: of("#3b4ac9", "#a3adff", "#1f2c96", "#b9c2ff")
    readonly property color focus: of("#4353d6", "#8f9bff", "#1f2c96", "#ffe14d")

    readonly property color danger: of("#b3261e", "#ff9d94", "#8a0f09", "#ffb4ac")
    readonly property color dangerSurface: of("#fdf0ef", "#3a1e20", "#ffffff", "#000000")
    readonly property color dangerBorder: of("#f3c9c5", "#6b3033", "#8a0f09", "#ffb4ac")
    readonly property color warning: of("#7d4a00", "#f2c37c", "#5c3600", "#ffd48f")
    readonly property color warningSurface: of("#fff7e8", "#332815", "#ffffff", "#000000")
    readonly property color warningBorder: of("#f0dcb4", "#5e4a22", "#5c3600", "#ffd48f")
    readonly property color attention: of("#c07000", "#e8a33d", "#8a4f00", "#ffc45c")
    readonly property color positiveSurface: of("#ecf7f0", "#16301f", "#ffffff", "#000000")
    readonly property color positiveBorder: of("#c2e3cf", "#2d5a3c", "#0b5a33", "#7ff0b5")
    readonly property color positive: of("#17794a", "#5fd39a", "#0b5a33", "#7ff0b5")

    readonly property color avatarInk: "#ffffff"

    // What is written, each followed by what it is written on.
    readonly property list<color> readablePairs: [
        text, window, text, surface, text, raised, text, hover, secondaryText, window, secondaryText, surface,
        secondaryText, raised, secondaryText, hover, accentInk, accent, accentInk, accentHover, accentInk, accentPressed,
        text, pressed, secondaryText, pressed, link, pressed, danger, pressed,
        link, window, link, surface, link, raised, link, hover, link, accentSurface, text, accentSurface, secondaryText, accentSurface,
        danger, surface, danger, raised, danger, hover, danger, window, warning, surface,
        danger, dangerSurface, text, dangerSurface, link, dangerSurface,
        warning, warningSurface, text, warningSurface, link, warningSurface,
        positive, surface, positive, window, positive, positiveSurface, text, positiveSurface, link, positiveSurface
    ]

    readonly property int smallText: scaled(12)
    readonly property int normalText: scaled(14)
    readonly property int mediumText: scaled(16)
    readonly property int largeText: scaled(20)
    readonly property int hugeText: scaled(26)

    readonly property int tiny: 4
    readonly property int small: 8
    readonly property int medium: 12
    readonly property int large: 16
    readonly property int huge: 24
    readonly property int giant: 40

    readonly property int controlHeight: scaled(36)
    readonly property int rowHeight: scaled(48)
    readonly property int headerHeight: scaled(60)
    readonly property int iconSize: scaled(16)
    readonly property int avatarSize: scaled(28)
    readonly property int bigAvatarSize: scaled(56)
    readonly property int cardWidth: scaled(376)
    readonly property int popupWidth: scaled(320)
    readonly property int switcherWidth: scaled(380)
    readonly property int popupHeight: scaled(280)
    readonly property int sideWidth: scaled(304)
    readonly property int badgeWidth: scaled(160)
    readonly property int qrCodeSize: scaled(150)
    readonly property int contentWidth: scaled(880)
    readonly property int formWidth: scaled(560)
    readonly property int tightWidth: scaled(420) // what stands side by side goes below each other
    readonly property int narrowWidth: scaled(680)

    readonly property int smallRadius: 4
    readonly property int radius: 8
    readonly property int bigRadius: 14
    readonly property int hairline: highContrast ? 2 : 1
    readonly property int ringWidth: highContrast ? 3 : 2

    readonly property real disabled: 0.5 // opacity of what cannot be used now
    readonly property real subdued: 0.6 // opacity of what is about to change

    readonly property int windowWidth: 960
    readonly property int windowHeight: 640
    readonly property int smallestWindowWidth: 360
    readonly property int smallestWindowHeight: 480

    // Motion, in milliseconds; what moves never delays what it shows.
    readonly property int quick: reducedMotion ? 0 : 120
    readonly property int calm: reducedMotion ? 0 : 180
    // Waits, in milliseconds: no motion.
    readonly property int beat: 300 // of what shows that work goes on
    readonly property int quietStart: 300 // what is done sooner shows no progress
    readonly property int unread: 600 // a press so soon after a question is no answer to it

    function of(light: color, normalDark: color, strongLight: color, strongDark: color): color {
        return highContrast ? (dark ? strongDark : strongLight) : dark ? normalDark : light;
    }
    // The same name always has the same colour; all carry `avatarInk`.
    function avatarColor(name: string): color {
        const colors = highContrast ? ["#2d3aa8", "#5f2480", "#7e1f40", "#6f2f06", "#124f31", "#0f4a5f"]
                                    : ["#4353d6", "#8a3fb0", "#b0355f", "#a3480f", "#21734a", "#1a6a86"];
        let sum = 0;
        for (let i = 0; i < name.length; ++i)
            sum = (sum * 131 + name.charCodeAt(i)) % 65521;
        return colors[sum % colors.length];
    }
    function scaled(size: int): int {
        return Math.round(size * textScale);
    }
}

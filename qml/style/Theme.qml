// SPDX-License-Identifier: MIT
pragma Singleton

import QtQuick

// Every colour and size of the window. tests/qml reads the pairs below and demands a contrast of 4.5:1 in both schemes.
QtObject {
    property bool dark: false
    // Grows with the desktop's text scaling; 1 at 96 dots per inch.
    property real textScale: 1

    readonly property color window: dark ? "#101217" : "#f5f6f8"
    readonly property color surface: dark ? "#181b22" : "#ffffff"
    readonly property color raised: dark ? "#1f232c" : "#ffffff"
    readonly property color hover: dark ? "#252a34" : "#f0f1f4"
    readonly property color pressed: dark ? "#2d333f" : "#e5e7ec"
    readonly property color border: dark ? "#2b303b" : "#e2e4ea"
    readonly property color fieldBorder: dark ? "#4a5263" : "#b9bec9"
    readonly property color skeleton: dark ? "#262b35" : "#e8eaef"
    readonly property color shadow: dark ? "#000000" : "#1b2440"

    readonly property color text: dark ? "#eceef3" : "#171a21"
    readonly property color secondaryText: dark ? "#a4abba" : "#586072"
    readonly property color accent: dark ? "#5a67e6" : "#4353d6"
    readonly property color accentHover: dark ? "#5260db" : "#3746c2"
    readonly property color accentPressed: dark ? "#4854c4" : "#2d3aa8"
    readonly property color accentSurface: dark ? "#242a4d" : "#eceefd"
    readonly property color accentInk: "#ffffff"
    readonly property color link: dark ? "#a3adff" : "#3b4ac9"
    readonly property color focus: dark ? "#8f9bff" : "#4353d6"

    readonly property color danger: dark ? "#ff9d94" : "#b3261e"
    readonly property color dangerSurface: dark ? "#3a1e20" : "#fdf0ef"
    readonly property color dangerBorder: dark ? "#6b3033" : "#f3c9c5"
    readonly property color warning: dark ? "#f2c37c" : "#7d4a00"
    readonly property color warningSurface: dark ? "#332815" : "#fff7e8"
    readonly property color warningBorder: dark ? "#5e4a22" : "#f0dcb4"
    readonly property color attention: dark ? "#e8a33d" : "#c07000"
    readonly property color positive: dark ? "#5fd39a" : "#17794a"

    readonly property color avatarInk: "#ffffff"

    // What is written, each followed by what it is written on.
    readonly property list<color> readablePairs: [
        text, window, text, surface, text, raised, text, hover, secondaryText, window, secondaryText, surface,
        secondaryText, raised, secondaryText, hover, accentInk, accent, accentInk, accentHover, accentInk, accentPressed,
        link, window, link, surface, link, accentSurface, text, accentSurface, secondaryText, accentSurface, danger, surface,
        danger, dangerSurface, text, dangerSurface, warning, warningSurface, text, warningSurface, text, pressed,
        positive, surface, positive, window
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
    readonly property int popupHeight: scaled(280)
    readonly property int sideWidth: scaled(288)
    readonly property int badgeWidth: scaled(120)
    readonly property int qrCodeSize: scaled(150)
    readonly property int contentWidth: scaled(880)
    readonly property int narrowWidth: scaled(680)

    readonly property int smallRadius: 4
    readonly property int radius: 8
    readonly property int bigRadius: 14
    readonly property int hairline: 1
    readonly property int ringWidth: 2

    readonly property int quick: 120
    readonly property int slow: 900
    readonly property int quietStart: 300

    // The same name always has the same colour; all carry `avatarInk`.
    function avatarColor(name: string): color {
        const colors = ["#4353d6", "#8a3fb0", "#b0355f", "#a3480f", "#21734a", "#1a6a86"];
        let sum = 0;
        for (let i = 0; i < name.length; ++i)
            sum = (sum * 131 + name.charCodeAt(i)) % 65521;
        return colors[sum % colors.length];
    }
    function scaled(size: int): int {
        return Math.round(size * textScale);
    }
}

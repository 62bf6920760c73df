// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey.Style

TestCase {
    name: "Theme"

    function luminance(colour: color): real {
        const part = value => value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        return 0.2126 * part(colour.r) + 0.7152 * part(colour.g) + 0.0722 * part(colour.b);
    }
    function contrast(one: color, other: color): real {
        const lighter = Math.max(luminance(one), luminance(other));
        const darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    function cleanup() {
        Theme.dark = false;
    }

    function test_everyTextIsReadableOnWhatItStandsOn_data() {
        return [{ tag: "light", dark: false }, { tag: "dark", dark: true }];
    }
    function test_everyTextIsReadableOnWhatItStandsOn(data) {
        Theme.dark = data.dark;
        const pairs = Theme.readablePairs;
        verify(pairs.length >= 40);
        for (let i = 0; i < pairs.length; i += 2)
            verify(contrast(pairs[i], pairs[i + 1]) >= 4.5, `pair ${i / 2}: ${pairs[i]} on ${pairs[i + 1]}`);
        for (const name of ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"])
            verify(contrast(Theme.avatarInk, Qt.color(Theme.avatarColor(name))) >= 4.5, Theme.avatarColor(name));
    }

    function test_whatMarksAControlStandsOut_data() {
        return [{ tag: "light", dark: false }, { tag: "dark", dark: true }];
    }
    function test_whatMarksAControlStandsOut(data) {
        Theme.dark = data.dark;
        for (const sign of [Theme.focus, Theme.attention, Theme.positive, Theme.danger]) {
            verify(contrast(sign, Theme.surface) >= 3, `${sign} on surface`);
            verify(contrast(sign, Theme.window) >= 3, `${sign} on window`);
        }
    }

    function test_aNameAlwaysHasTheSameColour() {
        compare(Theme.avatarColor("North Quay"), Theme.avatarColor("North Quay"));
        const seen = new Set();
        for (let i = 0; i < 60; ++i)
            seen.add(Theme.avatarColor(`Organization ${i}`).toString());
        compare(seen.size, 6);
    }

    function test_sizesGrowWithTheTextOfTheDesktop() {
        const before = Theme.controlHeight;
        Theme.textScale = 1.5;
        verify(Theme.controlHeight > before);
        Theme.textScale = 1;
        compare(Theme.controlHeight, before);
    }
}

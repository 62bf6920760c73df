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

    function schemes() {
        return [
            { tag: "light", dark: false, strong: false, least: 4.5 },
            { tag: "dark", dark: true, strong: false, least: 4.5 },
            { tag: "high contrast", dark: false, strong: true, least: 7 },
            { tag: "high contrast, dark", dark: true, strong: true, least: 7 }
        ];
    }
    function apply(scheme) {
        Theme.dark = scheme.dark;
        Theme.highContrast = scheme.strong;
    }
    function cleanup() {
        Theme.dark = false;
        Theme.highContrast = false;
        Theme.reducedMotion = false;
        Theme.textScale = 1;
    }

    function test_everyTextIsReadableOnWhatItStandsOn_data() {
        return schemes();
    }
    function test_everyTextIsReadableOnWhatItStandsOn(data) {
        apply(data);
        const pairs = Theme.readablePairs;
        verify(pairs.length >= 40);
        for (let i = 0; i < pairs.length; i += 2)
            verify(contrast(pairs[i], pairs[i + 1]) >= data.least, `pair ${i / 2}: ${pairs[i]} on ${pairs[i + 1]}`);
        const avatars = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map(name => Theme.avatarColor(name));
        compare(new Set(avatars).size, 6);
        for (const color of avatars)
            verify(contrast(Theme.avatarInk, Qt.color(color)) >= data.least, color);
    }

    function test_whatMarksAControlStandsOut_data() {
        return schemes();
    }
    function test_whatMarksAControlStandsOut(data) {
        apply(data);
        for (const sign of [Theme.focus, Theme.fieldBorder, Theme.accent, Theme.attention, Theme.positive, Theme.danger]) {
            verify(contrast(sign, Theme.surface) >= 3, `${sign} on surface`);
            verify(contrast(sign, Theme.window) >= 3, `${sign} on window`);
        }
    }

    function test_highContrastDrawsEveryEdge_data() {
        return schemes().filter(scheme => scheme.strong);
    }
    function test_highContrastDrawsEveryEdge(data) {
        apply(data);
        for (const edge of [Theme.border, Theme.fieldBorder, Theme.dangerBorder, Theme.warningBorder, Theme.positiveBorder])
            verify(contrast(edge, Theme.surface) >= 7, `${edge} around a surface`);
        verify(Theme.hairline >= 2);
        verify(Theme.ringWidth > Theme.hairline);
    }

    function test_motionIsShortAndGoneWhereItIsNotWanted() {
        for (const time of [Theme.quick, Theme.calm])
            verify(time >= 120 && time <= 200, time);
        Theme.reducedMotion = true;
        compare(Theme.quick, 0);
        compare(Theme.calm, 0);
        verify(Theme.unread > 0, "what waits for a person to read is no motion");
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

// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey.Style
import Latchkey.Testing

// What is looked at and not used: text, signs, pictures, surfaces.
Item {
    id: stage
    width: 500
    height: 700

    Column {
        width: 400

        Label {
            id: label
            width: 200
        }
        Heading {
            id: heading
            width: 200
            text: "Second factor"
        }
        Headline {
            id: headline
            width: 200
        }
        Badge {
            id: badge
            text: "owner"
        }
        Banner {
            id: banner
            width: 300
            sentence: "Something happened."
        }
        Spinner { id: spinner }
        Skeleton {
            id: skeleton
            width: 100
        }
        Glyph { id: glyph }
        BrandMark { id: mark }
        Avatar {
            id: avatar
            name: "Mara Lindqvist"
        }
        Card {
            id: card
            width: 200
            Item {
                id: onCard
                width: 10
                height: 50
            }
        }
        Separator {
            id: separator
            width: 100
        }
        Item {
            id: ringed
            width: 50
            height: 30
            FocusRing { id: ring }
        }
    }

    TestCase {
        name: "Signs"
        when: windowShown

        readonly property string dot: "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg=="

        function cleanup() {
            Theme.reducedMotion = false;
            Theme.dark = false;
            Theme.highContrast = false;
            avatar.picture = "";
            avatar.name = "Mara Lindqvist";
            badge.text = "owner";
            banner.tone = Banner.Tone.Notice;
            spinner.visible = true;
            ring.inside = false;
        }

        function test_wordsAreNeverMarkup() {
            label.text = "x";
            const plain = label.implicitWidth;
            label.text = "<b>x</b>";
            verify(label.implicitWidth > 3 * plain);
        }
        function test_wordsAreCutUnlessTheyMayWrap() {
            label.text = "Whoever signs in while somebody else is shown is asked about first.";
            verify(label.truncated);
            compare(label.lineCount, 1);
            label.wrapMode = Text.Wrap;
            verify(!label.truncated);
            verify(label.lineCount > 1);
            label.wrapMode = Text.NoWrap;
            label.secondary = true;
            compare(label.color, Theme.secondaryText);
            label.secondary = false;
        }
        function test_aHeadingIsAnnouncedAsOneAndNeverMarkupAndNeverCut() {
            verify(Assistive.find(stage, "heading", "Second factor"));
            verify(!Assistive.find(stage, "label", "Second factor"));
            const height = heading.height;
            heading.text = "<i>Donaudampfschifffahrtsgesellschaftskapitän</i>";
            verify(Assistive.find(stage, "heading", heading.text));
            verify(heading.height > height);
            verify(!heading.truncated && heading.contentWidth <= heading.width);
            heading.text = "Second factor";
        }
        function test_aHeadlineBreaksAnyWordAndEndsSomewhere() {
            headline.text = "Donaudampfschifffahrtsgesellschaftskapitän";
            verify(headline.lineCount > 1);
            verify(!headline.truncated);
            headline.text = headline.text.repeat(12);
            compare(headline.lineCount, 6);
            verify(headline.truncated);
            verify(headline.contentWidth <= headline.width);
        }

        function test_aBadgeIsAsWideAsItsWordUpToALimit() {
            const word = badge.children[0];
            verify(badge.width > word.implicitWidth && badge.width < Theme.badgeWidth);
            verify(!word.truncated);
            badge.text = "may see invoices and nothing else at all";
            compare(badge.width, Theme.badgeWidth);
            verify(word.truncated);
            verify(word.width < badge.width);
            badge.text = "";
            verify(!badge.visible);
        }
        function test_aBannerIsWrittenInTheColorsOfItsTone_data() {
            return [
                { tag: "notice", tone: Banner.Tone.Notice, colors: () => [Theme.warning, Theme.warningSurface, Theme.warningBorder] },
                { tag: "failure", tone: Banner.Tone.Failure, colors: () => [Theme.danger, Theme.dangerSurface, Theme.dangerBorder] },
                { tag: "success", tone: Banner.Tone.Success, colors: () => [Theme.positive, Theme.positiveSurface, Theme.positiveBorder] }
            ];
        }
        function test_aBannerIsWrittenInTheColorsOfItsTone(data) {
            banner.tone = data.tone;
            const words = banner.item.children[0].children[0];
            compare([words.color, banner.item.color, banner.item.border.color].join(), data.colors().join());
        }
        function test_aLongBannerGrowsAndKeepsItsOfferInside() {
            const height = banner.height;
            banner.sentence = "Your keyring did not take the session: you stay signed in until Latchkey is closed.";
            banner.offer = "Try again";
            waitForRendering(banner);
            const [words, offer] = Array.from(banner.item.children[0].children);
            verify(banner.height > height);
            verify(words.lineCount > 1 && !words.truncated);
            verify(offer.mapToItem(banner, offer.width, 0).x <= banner.width);
            banner.sentence = "Something happened.";
            banner.offer = "";
        }

        function test_anOfferThatIsWideStandsBelowTheSentence() {
            banner.sentence = "Your keyring did not take the session: you stay signed in until Latchkey is closed.";
            banner.offer = "Unlock the keyring and sign in";
            waitForRendering(banner);
            const [words, offer] = Array.from(banner.item.children[0].children);
            verify(offer.y >= words.y + words.height);
            verify(words.width > banner.width / 2);
            verify(offer.width <= banner.width);
            banner.offer = "Open";
            waitForRendering(banner);
            verify(offer.y < words.y + words.height);
            banner.sentence = "Something happened.";
            banner.offer = "";
        }

        function test_theDotsTakeTurns() {
            compare(Array.from(spinner.children).filter(dot => dot.opacity === 1).length, 1);
            const step = spinner.step;
            tryVerify(() => spinner.step !== step);
        }
        function test_theDotsRestWhereLessMotionIsWantedOrNobodyLooks_data() {
            return [{ tag: "less motion", still: () => Theme.reducedMotion = true }, { tag: "not seen", still: () => spinner.visible = false }];
        }
        function test_theDotsRestWhereLessMotionIsWantedOrNobodyLooks(data) {
            data.still();
            const step = spinner.step;
            wait(2 * Theme.beat);
            compare(spinner.step, step);
        }
        function test_dotsAtRestAreAllOfThemThere() {
            Theme.reducedMotion = true;
            compare(Array.from(spinner.children).filter(dot => dot.opacity === 1).length, 3);
        }
        function test_whatIsNotThereYetStandsStillAndSaysNothing() {
            const before = grabImage(skeleton);
            wait(2 * Theme.beat);
            verify(grabImage(skeleton).equals(before), "a pulse would redraw the window all the time");
            compare(skeleton.height, Theme.normalText);
            verify(!Assistive.outline(stage).some(line => line === "graphic "));
        }

        function test_aGlyphShowsItsSignAlone_data() {
            return [{ tag: "Chevron", bars: 2 }, { tag: "Check", bars: 2 }, { tag: "Plus", bars: 2 }, { tag: "Sliders", bars: 4 }];
        }
        function test_aGlyphShowsItsSignAlone(data) {
            glyph.sign = Glyph.Sign[data.tag];
            glyph.color = Theme.danger;
            const shown = Array.from(glyph.children).filter(child => child.visible);
            compare(shown.length, 1);
            compare(shown[0].children.length, data.bars);
            for (const bar of Array.from(shown[0].children)) {
                verify(Qt.colorEqual(bar.color, Theme.danger));
                const middle = bar.mapToItem(glyph, bar.width / 2, bar.height / 2);
                verify(middle.x > 0 && middle.x < glyph.width && middle.y > 0 && middle.y < glyph.height, "inside");
            }
        }
        function test_theMarkIsAKeyOnItsTileInEveryScheme_data() {
            return [{ tag: "light", dark: false, strong: false }, { tag: "dark", dark: true, strong: false },
                    { tag: "high contrast, dark", dark: true, strong: true }];
        }
        function test_theMarkIsAKeyOnItsTileInEveryScheme(data) {
            Theme.dark = data.dark;
            Theme.highContrast = data.strong;
            const drawn = grabImage(mark);
            const middle = Math.round(drawn.width / 2);
            verify(Qt.colorEqual(drawn.pixel(middle, middle), Theme.accentInk), "the shaft");
            verify(Qt.colorEqual(drawn.pixel(middle, 3), Theme.accent), "the tile");
        }

        function test_initialsAreWholeCharacters_data() {
            return [
                { tag: "two words", name: "Mara Lindqvist", initials: "ML" },
                { tag: "one word", name: "mara", initials: "M" },
                { tag: "three words", name: "Ana de Sousa", initials: "AS" },
                { tag: "blank ends", name: "  Mara  Lindqvist ", initials: "ML" },
                { tag: "outside the first plane", name: "𝔐ara 😀", initials: "𝔐😀" },
                { tag: "nothing", name: "", initials: "" },
                { tag: "an emoji of several", name: "👩‍🚀 Mara", initials: "👩M" },
                { tag: "with a skin", name: "👍🏽", initials: "👍" },
                { tag: "a mark of its own", name: "E\u0301mile A\u030Angstro\u0308m", initials: "ÉÅ" },
                { tag: "lines and tabs", name: "Mara\n\tLindqvist", initials: "ML" },
                { tag: "blanks alone", name: " \t ", initials: "" },
                { tag: "from the right", name: "مارا ليند", initials: "مل" },
                { tag: "no letters", name: "東京 大学", initials: "東大" }
            ];
        }
        function test_initialsAreWholeCharacters(data) {
            compare(avatar.initials(data.name), data.initials);
        }
        function test_aPictureTakesThePlaceOfTheInitialsOnceItIsThere() {
            const initials = avatar.children[0];
            verify(initials.visible);
            avatar.picture = dot;
            tryCompare(avatar, "pictured", true);
            verify(!initials.visible);
            avatar.picture = "";
            verify(initials.visible);
            verify(!avatar.pictured);
        }
        function test_aPictureThatCannotBeHadLeavesTheInitials() {
            ignoreWarning(/Error decoding|Unsupported image format|Cannot open/);
            avatar.picture = "data:image/png;base64,AAAA";
            wait(50);
            verify(!avatar.pictured);
            verify(avatar.children[0].visible);
            verify(Qt.colorEqual(avatar.color, Theme.avatarColor("Mara Lindqvist")));
        }

        function test_aCardIsAsHighAsWhatStandsOnIt() {
            compare(card.implicitHeight, 50 + 2 * Theme.huge);
            onCard.height = 80;
            compare(card.implicitHeight, 80 + 2 * Theme.huge);
            card.padding = Theme.large;
            compare(card.implicitHeight, 80 + 2 * Theme.large);
            compare(onCard.mapToItem(card, 0, 0).x, Theme.large);
        }
        function test_linesAreThickerWhereMoreContrastIsWanted() {
            compare(separator.height, 1);
            Theme.highContrast = true;
            compare(separator.height, 2);
            compare(card.border.width, 2);
            compare(separator.color, Theme.border);
        }
        function test_theFocusIsDrawnAroundWhatHasItOrInside() {
            verify(!ring.visible);
            ring.shown = true;
            compare([ring.x, ring.y], [-ring.distance, -ring.distance]);
            compare(ring.width, ringed.width + 2 * ring.distance);
            verify(ring.distance >= Theme.ringWidth, "beside the edge and not on it");
            ring.inside = true;
            compare(ring.width, ringed.width);
            ring.shown = false;
        }
    }
}

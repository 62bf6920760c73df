// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// One subject of an account or an organisation: a heading, a sentence about it, its fields, and what went wrong with them.
Card {
    id: card

    required property string heading
    property string note
    property string problem
    property string done // a sentence that something has been carried out
    default property alias fields: column.data // and what is not seen, too

    onProblemChanged: {
        if (problem.length > 0)
            done = ""; // or it would stand there again when the problem has gone
    }

    // What has been done is not told again in another language.
    Connections {
        target: Language
        function onChanged() {
            card.done = "";
        }
    }

    padding: Theme.large

    // No layout around others: it settles late in Qt 6.4, and what has just been shown is then drawn over what is below, or leaves a gap.
    Column {
        width: parent.width
        spacing: Theme.medium

        Column {
            width: parent.width
            spacing: Theme.tiny

            Heading {
                width: parent.width
                text: card.heading
            }
            Label {
                width: parent.width
                visible: text.length > 0
                text: card.note
                secondary: true
                wrapMode: Text.Wrap
            }
        }
        Column { // what is narrower is anchored to its left: a place that nothing names is not mirrored
            id: column
            width: parent.width
            spacing: Theme.medium
        }
        Banner {
            width: parent.width
            sentence: card.problem
            tone: Banner.Tone.Failure
        }
        Banner {
            width: parent.width
            visible: sentence.length > 0 && card.problem.length === 0
            sentence: card.done
            tone: Banner.Tone.Success
        }
    }
}

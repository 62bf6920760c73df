// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// The notes of the organisation that is worked in. A new one stands there at once; where the server refuses it, it goes again, the page says
// why, and what was written is back in the field.
ColumnLayout {
    id: page

    readonly property string place: Session.activeOrganization.id
    property string written // and not answered yet
    property string problem

    spacing: Theme.medium

    function write() {
        const text = field.text.trim();
        if (text.length === 0 || add.running)
            return;
        written = text;
        problem = "";
        add.run({ organizationId: page.place, text: written });
        field.clear();
    }
    // The function's own words, where it has some (a ConvexError); else Latchkey's.
    function wordsOf(error): string {
        return error.data?.message ?? error.sentence;
    }

    ConvexQuery {
        id: notes
        path: "notes:list"
        args: ({ organizationId: page.place })
        enabled: page.place.length > 0
    }
    ConvexMutation {
        id: add
        path: "notes:add"
        optimisticUpdate: (store, args) => {
            const where = { organizationId: args.organizationId };
            const shown = store.getQuery("notes:list", where);
            if (shown !== undefined)
                store.setQuery("notes:list", where, [{ _id: "pending", author: Session.user.name, text: args.text }, ...shown]);
        }
        onFailed: error => {
            page.problem = page.wordsOf(error);
            if (field.text.length === 0)
                field.text = page.written;
        }
    }

    RowLayout {
        Layout.margins: Theme.large
        spacing: Theme.medium

        Heading {
            Layout.fillWidth: true
            text: Session.activeOrganization.name
        }
        LinkIndicator {}
        Button {
            flat: true
            text: "Sign out"
            onClicked: Session.signOut()
        }
    }
    RowLayout {
        Layout.leftMargin: Theme.large
        Layout.rightMargin: Theme.large
        spacing: Theme.small

        TextField {
            id: field
            Layout.fillWidth: true
            focus: true
            Accessible.name: "New note"
            onAccepted: page.write()
        }
        Button {
            highlighted: true
            enabled: !add.running
            text: "Write"
            onClicked: page.write()
        }
    }
    Banner {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.large
        Layout.rightMargin: Theme.large
        sentence: page.problem || (notes.error ? page.wordsOf(notes.error) : "")
        tone: Banner.Tone.Failure
    }
    Label {
        Layout.alignment: Qt.AlignHCenter
        visible: !notes.error && list.count === 0
        secondary: true
        text: notes.loading ? "…" : "Nobody has written anything yet."
    }
    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        model: ConvexListModel {
            items: notes.value
        }
        delegate: RowLayout {
            id: note

            required property var item

            x: Theme.large
            width: ListView.view.width - 2 * Theme.large
            height: Theme.rowHeight
            spacing: Theme.medium

            Avatar {
                name: note.item.author
            }
            Label {
                Layout.fillWidth: true
                text: note.item.text
            }
        }
    }
}

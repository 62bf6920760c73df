// SPDX-License-Identifier: MIT
// Text edits of a foreign source file that refuse to be applied halfway: every anchor must occur exactly as often
// as the author of the edit counted, or the whole patch fails with the name of the edit that no longer fits.

export interface CheckedEdit {
    /** What the edit is for; named in the failure. */
    readonly purpose: string;
    /** Text that must be present in the source. */
    readonly anchor: string;
    readonly replacement: string;
    /** How often the anchor occurs; 1 unless said. */
    readonly occurrences?: number;
}

export class PatchMismatch extends Error {
    constructor(file: string, purpose: string, expected: number, found: number) {
        super(
            `Cannot patch ${file} ("${purpose}"): the anchor text occurs ${found} times, expected ${expected}. ` +
                `The package has changed; look at its new source and adapt backend/patches.`,
        );
        this.name = 'PatchMismatch';
    }
}

export function applyCheckedEdits(file: string, source: string, edits: readonly CheckedEdit[]): string {
    let text = source;
    for (const edit of edits) {
        const pieces = text.split(edit.anchor);
        const expected = edit.occurrences ?? 1;
        if (pieces.length - 1 !== expected) throw new PatchMismatch(file, edit.purpose, expected, pieces.length - 1);
        text = pieces.join(edit.replacement);
    }
    return text;
}

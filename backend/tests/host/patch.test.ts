// SPDX-License-Identifier: MIT
// The patch of convex-test fits what is installed, and refuses everything else loudly.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { patchedSource } from '../../host/build/patched_convex_test.ts';
import { applyCheckedEdits, PatchMismatch } from '../../patches/checked_edits.ts';
import { CONVEX_TEST_EDITS, PATCHED_CONVEX_TEST_VERSION } from '../../patches/convex_test.ts';

const require = createRequire(import.meta.url);
const path = require.resolve('convex-test');
const source = readFileSync(path, 'utf8');
const apply = (text: string) => applyCheckedEdits('convex-test', text, CONVEX_TEST_EDITS);

test('the patch fits the installed convex-test', () => {
    const { version } = require('convex-test/package.json') as { version: string };
    assert.equal(version, PATCHED_CONVEX_TEST_VERSION);
    const patched = patchedSource(path, version);
    for (const { replacement } of CONVEX_TEST_EDITS) assert.ok(patched.includes(replacement));
});

test('another version is refused before anything is tried', () => {
    assert.throws(() => patchedSource(path, '0.0.61'), /convex-test 0\.0\.61 is installed.*written for 0\.0\.60/);
});

describe('an anchor that is missing stops the build and is named', () => {
    for (const { anchor, purpose, occurrences = 1 } of CONVEX_TEST_EDITS)
        test(purpose, () => {
            assert.throws(
                () => apply(source.replace(anchor, '/* changed */')),
                (error) => {
                    assert.ok(error instanceof PatchMismatch);
                    assert.ok(error.message.includes(`"${purpose}"`));
                    assert.ok(error.message.includes(`occurs ${occurrences - 1} times, expected ${occurrences}`));
                    return true;
                },
            );
        });
});

test('an anchor that occurs more often than counted stops the build', () => {
    assert.throws(() => apply(`${source}\n${CONVEX_TEST_EDITS[0]!.anchor}`), PatchMismatch);
});

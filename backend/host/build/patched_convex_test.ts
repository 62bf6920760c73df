// SPDX-License-Identifier: MIT
// Bundles convex-test with the checked patch applied. A version or an anchor that does not fit stops the build.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { applyCheckedEdits } from '../../patches/checked_edits.ts';
import { CONVEX_TEST_EDITS, PATCHED_CONVEX_TEST_VERSION } from '../../patches/convex_test.ts';
import type { ConvexTestFactory } from '../engine/convex_test_state.ts';
import { packageResolution } from './package_resolution.ts';

const require = createRequire(import.meta.url);

export function patchedSource(path: string, version: string): string {
    if (version !== PATCHED_CONVEX_TEST_VERSION)
        throw new Error(
            `convex-test ${version} is installed, but backend/patches was written for ${PATCHED_CONVEX_TEST_VERSION}`,
        );
    return applyCheckedEdits('convex-test/dist/index.js', readFileSync(path, 'utf8'), CONVEX_TEST_EDITS);
}

function patching(entry: string, version: string): Plugin {
    return {
        name: 'patch-convex-test',
        setup(hooks) {
            hooks.onLoad({ filter: /convex-test[\\/]dist[\\/]index\.js$/ }, ({ path }) =>
                path === entry ? { contents: patchedSource(path, version), loader: 'js' } : undefined,
            );
        },
    };
}

export async function loadPatchedConvexTest(outDir: string): Promise<ConvexTestFactory> {
    const entry = require.resolve('convex-test');
    const { version } = require('convex-test/package.json') as { version: string };
    const outfile = join(outDir, 'convex_test.mjs');
    await build({
        entryPoints: [entry],
        outfile,
        bundle: true,
        format: 'esm',
        platform: 'node',
        target: 'node22',
        logLevel: 'warning',
        logOverride: { 'empty-import-meta': 'silent' },
        plugins: [patching(entry, version), packageResolution([import.meta.dirname])],
    });
    const module = (await import(pathToFileURL(outfile).href)) as { convexTest: ConvexTestFactory };
    return module.convexTest;
}

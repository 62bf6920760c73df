// SPDX-License-Identifier: MIT
// Loads one module of convex/ outside any host, for what needs neither a database nor a server.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../../..');

export async function loadFunctions<T>(module: string): Promise<T> {
    const scratch = mkdtempSync(join(root, '.analysis-'));
    try {
        const outfile = join(scratch, 'module.mjs');
        await build({
            entryPoints: [join(root, 'convex', module)],
            outfile,
            bundle: true,
            format: 'esm',
            platform: 'node',
            packages: 'external',
            logLevel: 'warning',
        });
        return (await import(pathToFileURL(outfile).href)) as T;
    } finally {
        rmSync(scratch, { recursive: true, force: true });
    }
}

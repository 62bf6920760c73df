// SPDX-License-Identifier: MIT
// Loads one module of convex/ outside any host, for what needs neither a database nor a server.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const root = join(import.meta.dirname, '../../..');

async function load<T>(module: string, options: BuildOptions): Promise<T> {
    const scratch = mkdtempSync(join(root, '.analysis-'));
    try {
        const outfile = join(scratch, 'module.mjs');
        await build({
            entryPoints: [join(root, 'convex', module)],
            outfile,
            bundle: true,
            format: 'esm',
            platform: 'node',
            logLevel: 'warning',
            ...options,
        });
        return (await import(pathToFileURL(outfile).href)) as T;
    } finally {
        rmSync(scratch, { recursive: true, force: true });
    }
}

/** The module as it is, with the environment of this process. */
export const loadFunctions = <T>(module: string): Promise<T> => load<T>(module, { packages: 'external' });

/** The module and every package it uses, with an environment of their own. */
export async function loadWithEnvironment<T>(module: string, environment: object): Promise<T> {
    const global = globalThis as { functionsEnvironment?: object };
    global.functionsEnvironment = environment;
    try {
        return await load<T>(module, { define: { 'process.env': 'globalThis.functionsEnvironment' } });
    } finally {
        delete global.functionsEnvironment;
    }
}

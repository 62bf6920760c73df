// SPDX-License-Identifier: MIT
// Would these functions deploy? Runs the Convex CLI's own bundler on a copy of convex/, without a deployment. It refuses
// what Convex's runtime does not have, `node:` modules above all, in the functions and in every package they use.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { bundleAsConvexDoes } from './convex_cli.ts';

const root = join(import.meta.dirname, '..');
const project = mkdtempSync(join(root, '.bundle-'));
try {
    for (const name of ['convex', 'package.json']) cpSync(join(root, name), join(project, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
    const { bytes } = await bundleAsConvexDoes(project);
    console.log(`the functions bundle for Convex: ${(bytes / 1e6).toFixed(1)} MB`);
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
} finally {
    rmSync(project, { recursive: true, force: true });
}

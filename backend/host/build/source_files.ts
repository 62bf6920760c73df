// SPDX-License-Identifier: MIT
// Which files of a convex folder hold functions, by the rules of the Convex CLI's bundler.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const SOURCE_EXTENSION = /\.(?:[cm]?[jt]s|[jt]sx)$/;

export function configFileIn(dir: string): string | undefined {
    return ['ts', 'js', 'mts', 'mjs'].map((extension) => join(dir, `convex.config.${extension}`)).find(existsSync);
}

function holdsFunctions(name: string): boolean {
    if (name === 'auth.config.ts' || name === 'auth.config.js') return true;
    if (name.startsWith('.') || name.startsWith('#') || name.includes(' ')) return false;
    if (!SOURCE_EXTENSION.test(name)) return false;
    // "a.test.ts", "a.d.ts", "convex.config.ts": more than one dot is not a module
    return name.split('.').length === 2;
}

/** Source files below `dir`; a folder with a convex.config of its own is another component. */
export function functionFiles(dir: string): string[] {
    const found: string[] = [];
    const visit = (folder: string) => {
        for (const entry of readdirSync(folder, { withFileTypes: true })) {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) {
                const skipped = entry.name === 'node_modules' || entry.name === '_generated';
                if (!skipped && configFileIn(path) === undefined) visit(path);
            } else if (holdsFunctions(entry.name)) {
                found.push(path);
            }
        }
    };
    visit(dir);
    return found;
}

// SPDX-License-Identifier: MIT
// Resolves bare imports at build time and leaves them outside the bundle by absolute path, so that the bundle may
// lie anywhere on the disk. Packages of the app win; what it does not have comes from the host's own packages.
import { builtinModules } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

const RESOLVED = Symbol('resolved once');
const TYPESCRIPT = /\.[cm]?tsx?$/;

function isBuiltin(name: string): boolean {
    return name.startsWith('node:') || builtinModules.includes(name);
}

export function packageResolution(fallbackDirs: readonly string[]): Plugin {
    return {
        name: 'package-resolution',
        setup(hooks) {
            hooks.onResolve({ filter: /^[^./]/ }, async (args) => {
                if (args.kind === 'entry-point' || args.pluginData === RESOLVED) return undefined;
                if (isBuiltin(args.path)) return { path: args.path, external: true };
                let failure;
                for (const resolveDir of [args.resolveDir, ...fallbackDirs]) {
                    const found = await hooks.resolve(args.path, {
                        resolveDir,
                        kind: args.kind,
                        importer: args.importer,
                        pluginData: RESOLVED,
                    });
                    if (found.errors.length > 0) {
                        failure ??= found;
                        continue;
                    }
                    // Node does not strip types below node_modules: a package shipped as TypeScript is bundled.
                    if (TYPESCRIPT.test(found.path)) return { path: found.path };
                    // as a URL, because esbuild would make a relative path of a path
                    return { path: pathToFileURL(found.path).href, external: true };
                }
                return { errors: failure?.errors ?? [] };
            });
        },
    };
}

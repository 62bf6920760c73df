// SPDX-License-Identifier: MIT
// Resolves bare imports at build time and leaves them outside the bundle by absolute path, so that the bundle may
// lie anywhere on the disk. Packages of the app win; what it does not have comes from the host's own packages.
import { builtinModules } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { OnResolveArgs, Plugin, PluginBuild, ResolveResult } from 'esbuild';

const RESOLVED = Symbol('resolved once');
const TYPESCRIPT = /\.[cm]?tsx?$/;

function isBuiltin(name: string): boolean {
    return name.startsWith('node:') || builtinModules.includes(name);
}

/** An import that a plugin has passed on: it is left to esbuild, or two plugins would ask each other for ever. */
export const isPassedOn = (args: OnResolveArgs): boolean => args.pluginData === RESOLVED;

/** Resolves an import from where it stands, then from the other folders; gives the first failure when none has it. */
export async function resolveFrom(
    hooks: PluginBuild,
    args: OnResolveArgs,
    fallbackDirs: readonly string[],
): Promise<ResolveResult> {
    let failure: ResolveResult | undefined;
    for (const resolveDir of [args.resolveDir, ...fallbackDirs]) {
        const { path, kind, importer } = args;
        const found = await hooks.resolve(path, { resolveDir, kind, importer, pluginData: RESOLVED });
        if (found.errors.length === 0) return found;
        failure ??= found;
    }
    return failure!;
}

export function packageResolution(fallbackDirs: readonly string[]): Plugin {
    return {
        name: 'package-resolution',
        setup(hooks) {
            hooks.onResolve({ filter: /^[^./]/ }, async (args) => {
                if (args.kind === 'entry-point' || isPassedOn(args)) return undefined;
                if (isBuiltin(args.path)) return { path: args.path, external: true };
                const found = await resolveFrom(hooks, args, fallbackDirs);
                if (found.errors.length > 0) return { errors: found.errors };
                // Node does not strip types below node_modules: a package shipped as TypeScript is bundled.
                if (TYPESCRIPT.test(found.path)) return { path: found.path };
                // as a URL, because esbuild would make a relative path of a path
                return { path: pathToFileURL(found.path).href, external: true };
            });
        },
    };
}

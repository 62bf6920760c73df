// SPDX-License-Identifier: MIT
// A convex folder without `_generated` (no code generation was run) still works: the untyped equivalents of
// `_generated/server` and `_generated/api` take its place.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';

const GENERATED_IMPORT = /(^|\/)_generated\/(server|api|dataModel)(\.\w+)?$/;
const SUFFIXES = ['', '.ts', '.js', '.mjs'];

const SOURCES: Record<string, string> = {
    server: `export {
        queryGeneric as query, internalQueryGeneric as internalQuery,
        mutationGeneric as mutation, internalMutationGeneric as internalMutation,
        actionGeneric as action, internalActionGeneric as internalAction,
        httpActionGeneric as httpAction } from "convex/server";`,
    api: `import { anyApi, componentsGeneric } from "convex/server";
        export const api = anyApi, internal = anyApi, components = componentsGeneric();`,
    dataModel: 'export {};',
};

export const generatedFallback: Plugin = {
    name: 'generated-fallback',
    setup(hooks) {
        hooks.onResolve({ filter: GENERATED_IMPORT }, ({ path, resolveDir }) => {
            const target = join(resolveDir, path);
            if (SUFFIXES.some((suffix) => existsSync(target + suffix))) return undefined;
            return { path: target, namespace: 'generated-fallback', pluginData: resolveDir };
        });
        hooks.onLoad({ filter: /.*/, namespace: 'generated-fallback' }, ({ path, pluginData }) => ({
            contents: SOURCES[basename(path).replace(/\.\w+$/, '')] ?? '',
            resolveDir: pluginData as string,
            loader: 'js',
        }));
    },
};
